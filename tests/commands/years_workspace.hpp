#pragma once

#include "base/sha256.hpp"
#include "formats/report/data.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

#include <map>
#include <string>
#include <vector>

namespace tenken::test {

// A workspace in which a department is inspected year after year, with a checklist that can be changed between.
class YearsWorkspace {
public:
    using Questions = std::map<std::string, std::string>; // id -> question, and more of the item behind it

    YearsWorkspace() { set_questions({{"a", "鍵をかけていますか。"}, {"b", "記録していますか。"}}); }

    void set_questions(const Questions& questions) const
    {
        std::string text = head;
        for (const auto& [id, question] : questions) {
            text += "      - {id: " + id +
                ", covers: [o], criteria: {met: はい, unmet: いいえ}, question: " + question + "}\n";
        }
        write("own/checklist.yaml", text);
    }

    // Answers everything from a file, its members as lines, on 1 June of the year.
    Outcome answer(int year, const std::vector<std::string>& lines, const std::vector<std::string>& more = {},
        const std::string& department = "事務局") const
    {
        std::string text = "answers:\n";
        for (const auto& line : lines) text += (line.starts_with("plans:") ? "" : "  ") + line + "\n";
        write("answers.yaml", text);
        std::vector<std::string> arguments{"--answers", path("answers.yaml")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return inspect(year, arguments, "", department);
    }

    Outcome inspect(int year, const std::vector<std::string>& more, const std::string& input = "",
        const std::string& department = "事務局") const
    {
        std::vector<std::string> arguments{"run", "--checklist", path("own"), "--department", department,
            "--year", std::to_string(year), "--by", "佐藤", "--date", std::to_string(year) + "-06-01"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments, input);
    }

    Outcome run(std::vector<std::string> arguments, const std::string& input = "") const
    {
        arguments.insert(arguments.begin(), {"-C", path("w"), "--lang", "ja"});
        return World{.input = input}.run(arguments);
    }

    void write(const std::string& file, const std::string& bytes) const
    {
        write_file(folder_.path() / file, bytes);
    }
    [[nodiscard]] std::string read(const std::string& file) const { return read_file(folder_.path() / file); }
    [[nodiscard]] std::string path(const std::string& file) const { return (folder_.path() / file).string(); }

    static std::string report(int year) { return "w/" + std::to_string(year) + "/事務局.md"; }
    static std::string record(int year) { return "w/" + std::to_string(year) + "/事務局.jsonl"; }

    [[nodiscard]] Assessment reported(int year) const
    {
        return read_report_data(read(report(year)), report(year)).data.assessment;
    }
    [[nodiscard]] std::string digest(int year) const { return sha256_hex(read(report(year))); }

    static constexpr const char* met = "met";
    static constexpr const char* failing =
        "{answer: unmet, note: 鍵が足りない, action: {what: 鍵を買う, owner: 庶務係長, due: 2026-03-31}}";

private:
    static constexpr const char* head = R"(tenken: 1
id: own
edition: "2026"
title: 自己点検
policy: {title: 基本方針, edition: 初版, clauses: [{id: "1", title: 管理, obligations: [{id: o, summary: 管理する}]}]}
scales:
  practice:
    levels:
      - {id: met, label: 実施している, mark: ○, points: 1}
      - {id: unmet, label: 実施していない, mark: ×, points: 0, finding: true}
sections:
  - id: "1"
    clause: "1"
    title: 管理
    items:
)";

    TemporaryFolder folder_;
};

} // namespace tenken::test
