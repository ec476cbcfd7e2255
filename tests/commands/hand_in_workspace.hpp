#pragma once

#include "commands/coordinated_workspace.hpp"

#include <filesystem>

namespace tenken::test {

// A coordinated workspace whose departments take the steps from answers to acceptance; 1-1 is critical and may be
// not applicable.
class HandInWorkspace : public CoordinatedWorkspace {
public:
    HandInWorkspace()
    {
        std::string text = checklist;
        const std::string scale_end = "points: 0, finding: true}\n";
        text.insert(text.find(scale_end) + scale_end.size(),
            "    not_applicable: {label: 該当なし, mark: －, reasons: [{id: no_object, label: "
            "対象がない}]}\n");
        write("own/checklist.yaml", text);
    }

    // A command for 事務局 in 2026, by somebody, on a day.
    [[nodiscard]] Outcome step(const std::string& command, std::vector<std::string> more = {},
        const std::string& date = "2026-06-01", const std::string& by = "庶務係長") const
    {
        std::vector<std::string> all{
            command, "--department", "事務局", "--year", "2026", "--by", by, "--date", date};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    }

    [[nodiscard]] Outcome answered(const std::string& first = "1-1: met") const
    {
        return answer("事務局", {first, "1-2: met", "1-3: \"yes\"", "1-4: unmet", "1-5: met"});
    }

    [[nodiscard]] Outcome confirmed(const std::string& date = "2026-06-02") const
    {
        return step("confirm", {"--yes"}, date, "事務局長");
    }

    // Up to a report that was handed in.
    void submitted() const
    {
        static_cast<void>(answered());
        static_cast<void>(confirmed());
        static_cast<void>(step("submit", {}, "2026-06-03"));
    }

    [[nodiscard]] Outcome accepted(const std::string& date = "2026-06-04") const
    {
        return step("accept", {}, date, "取りまとめ担当");
    }

    [[nodiscard]] Outcome returned(const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> all{"--comment", "根拠を補ってください"};
        all.insert(all.end(), more.begin(), more.end());
        return step("return", all, "2026-06-05", "取りまとめ担当");
    }

    [[nodiscard]] bool there(const std::string& file) const { return std::filesystem::exists(path(file)); }

    // The record's lines.
    [[nodiscard]] std::size_t lines() const
    {
        const auto text = read("2026/事務局.jsonl");
        return static_cast<std::size_t>(std::ranges::count(text, '\n'));
    }
};

} // namespace tenken::test
