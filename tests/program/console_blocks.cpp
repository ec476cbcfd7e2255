#include "program/console_blocks.hpp"

#include "support/shown_lines.hpp"

namespace tenken::test {

std::string with_real_output(const std::string& document, const RunConsole& run)
{
    Lines result;
    Lines shown;
    std::string command;
    bool inside = false;
    const auto end_of_output = [&] {
        if (command.empty()) return;
        const auto real = shown_like(shown, lines_of(run(command)));
        result.insert(result.end(), real.begin(), real.end());
        shown.clear();
        command.clear();
    };
    for (const auto& line : lines_of(document)) {
        if (!inside) {
            result.push_back(line);
            inside = line == "```console";
        } else if (line == "```") {
            end_of_output();
            result.push_back(line);
            inside = false;
        } else if (line.starts_with("$ ")) {
            end_of_output();
            result.push_back(line);
            command = line.substr(2);
        } else if (command.empty()) {
            result.push_back(line);
        } else {
            shown.push_back(line);
        }
    }
    return joined(result);
}

} // namespace tenken::test
