#include "program/short_inspection.hpp"

#include "formats/workspace/paths.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/process.hpp"

#include <regex>
#include <sstream>

namespace tenken::test {

namespace {

namespace fs = std::filesystem;

constexpr const char* head = R"(tenken: 1
id: short
edition: "1"
language: ja
title: 短い点検
policy: {title: 方針, edition: 初版, clauses: [{id: "1", title: 一, obligations: [{id: a, summary: すること}]}]}
scales:
  practice:
    levels:
      - {id: met, label: している, mark: ○, points: 1}
      - {id: unmet, label: していない, mark: ×, points: 0}
scoring: {method: pooled, not_applicable: exclude}
sections:
  - id: s
    clause: "1"
    title: 一つ
    items:
)";

} // namespace

ShortInspection::ShortInspection(fs::path folder)
    : folder_(std::move(folder))
    , record_(record_path(WorkspaceFiles(folder_ / "w"), 2026, "事務局"))
    , report_(report_path(WorkspaceFiles(folder_ / "w"), 2026, "事務局"))
{
    std::string yaml = head;
    for (int i = 1; i <= questions; ++i) {
        const std::string number = std::to_string(i);
        const std::string id = "t-" + number;
        if (i % 2 == 0) {
            yaml += "      - {id: " + id + ", type: text, question: 書くこと " + number + "}\n";
            answers_[id] = inputs_[id] = "答え その" + number;
        } else {
            yaml += "      - {id: " + id + ", covers: [a], question: 問い " + number +
                ", criteria: {met: ある, unmet: ない}}\n";
            inputs_[id] = i % 4 == 1 ? "1" : "2";
            answers_[id] = i % 4 == 1 ? "met" : "unmet";
        }
    }
    write_file(folder_ / "checklist" / "checklist.yaml", yaml);
    fs::create_directory(folder_ / "w");
}

std::vector<std::string> ShortInspection::arguments() const
{
    return {"-C", (folder_ / "w").string(), "run", "--checklist", (folder_ / "checklist").string(),
        "--department", "事務局", "--year", "2026", "--by", "担当者", "--date", "2026-06-01"};
}

std::string ShortInspection::remaining_input() const
{
    Answers given;
    if (fs::exists(record_)) given = read_record(record_).state.answers;
    std::string lines;
    for (const auto& [id, line] : inputs_) {
        const auto* response = given.find(id);
        if (response == nullptr || response->open()) lines += line + "\n";
    }
    return lines;
}

std::set<std::string> ShortInspection::confirmed_in(const std::string& transcript)
{
    static const std::regex question(R"(^(?:問い|書くこと) (\d+)\s*$)");
    std::set<std::string> confirmed;
    std::string current;
    std::istringstream in(transcript);
    for (std::string line; std::getline(in, line);) {
        std::smatch match;
        if (std::regex_match(line, match, question)) current = "t-" + match[1].str();
        if (line.find("保存しました") != std::string::npos) confirmed.insert(current);
    }
    return confirmed;
}

void ShortInspection::check_record_holds(const std::set<std::string>& confirmed) const
{
    if (!fs::exists(record_)) {
        CHECK(confirmed.empty());
        return;
    }
    const auto reading = read_record(record_);
    CHECK(reading.problems.empty());
    for (const auto& id : confirmed) {
        INFO(id);
        CHECK(reading.state.answers.find(id) != nullptr);
    }
    for (const auto& [id, response] : reading.state.answers.responses) {
        INFO(id);
        REQUIRE(response.answer.has_value());
        CHECK(std::get<std::string>(*response.answer) == answers_.at(id));
    }
}

void ShortInspection::check_can_be_finished() const
{
    const auto outcome = run_tenken(arguments(), remaining_input());
    INFO(outcome.out << outcome.err);
    CHECK(outcome.status == 0);
    const auto reading = read_record(record_);
    CHECK(reading.ending == RecordReading::Ending::whole);
    CHECK(reading.state.answers.responses.size() == static_cast<std::size_t>(questions));
    check_record_holds({});
    CHECK(fs::exists(report_));
    CHECK_FALSE(fs::exists(lock_path(record_)));
}

} // namespace tenken::test
