#pragma once

#include "formats/disk/utf8_path.hpp"
#include "support/paths.hpp"
#include "support/world.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tenken::test {

// A workspace of three departments, of which 事務局 answers the organisation items, with a checklist of its own:
// 1-1 (critical), 1-2 (organisation, critical), 1-3 (organisation, a gate that is not scored), 1-4 (person; only
// where 1-3 is "yes").
class CoordinatedWorkspace {
public:
    CoordinatedWorkspace()
    {
        write("own/checklist.yaml", checklist);
        write("tenken.yaml", settings);
    }

    // Runs tenken there, on 2026-06-01 unless the arguments say otherwise.
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const
    {
        if (std::ranges::find(arguments, "--lang") == arguments.end())
            arguments.insert(arguments.begin(), {"--lang", "ja"});
        arguments.insert(arguments.begin(), {"-C", path_text(folder_.path())});
        World world;
        world.environment["SOURCE_DATE_EPOCH"] = "1780272000";
        return world.run(arguments);
    }

    // An inspection answered from a file, "1-1: met" and so on, one line each.
    [[nodiscard]] Outcome answer(const std::string& department, const std::vector<std::string>& answers,
        const std::string& date = "2026-06-01") const
    {
        std::string text = "answers:\n";
        for (const auto& one : answers) text += "  " + one + "\n";
        write("answers.yaml", answers.empty() ? "answers: {}\n" : text);
        return run({"run", "--department", department, "--by", "佐藤", "--date", date, "--answers",
            path("answers.yaml")});
    }

    void write(const std::string& file, const std::string& bytes) const
    {
        write_file(folder_.path() / path_of(file), bytes);
    }
    [[nodiscard]] std::string read(const std::string& file) const
    {
        return read_file(folder_.path() / path_of(file));
    }
    [[nodiscard]] std::string path(const std::string& file) const
    {
        return path_text(folder_.path() / path_of(file));
    }

    // The text with the folder's own name taken out.
    [[nodiscard]] std::string without_folder(std::string text) const
    {
        const auto name = path_text(folder_.path()) + "/";
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name))
            text.erase(at, name.size());
        return text;
    }

    static constexpr const char* settings = R"(tenken: 1
organisation: 東部広域組合
checklist: own
coordinator: 事務局
departments:
  - 事務局
  - {name: 公平委員会, staff: 3}
  - {name: 議会, roles: [staff]}
years:
  2026:
    period: {from: 2026-04-01, to: 2027-03-31}
    deadline: 2026-12-25
)";

    static constexpr const char* checklist = R"(tenken: 1
id: own
edition: "2026"
title: 自己点検
policy: {title: 基本方針, edition: 初版, clauses: [{id: "1", title: 管理, obligations: [{id: a, summary: 管理する}, {id: b, summary: 定める}]}]}
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
      - {id: 1-1, covers: [a], critical: true, question: 鍵をかけていますか。, criteria: {met: はい, unmet: いいえ}}
      - {id: 1-2, covers: [b], critical: true, scope: organisation, question: 責任者を定めていますか。, criteria: {met: はい, unmet: いいえ}}
      - {id: 1-3, scope: organisation, type: choice, question: 手順書がありますか。, choices: [{id: "yes", label: ある}, {id: "no", label: ない}]}
      - {id: 1-4, covers: [a], scope: person, audience: [staff], when: {item: 1-3, is: ["yes"]}, question: 手順書どおりですか。, criteria: {met: はい, unmet: いいえ}}
      - {id: 1-5, covers: [a], audience: [head], question: 監督していますか。, criteria: {met: はい, unmet: いいえ}}
)";

private:
    TemporaryFolder folder_;
};

} // namespace tenken::test
