#include "page/oscal_files.hpp"

#include "base/named_uuid.hpp"
#include "formats/oscal/documents.hpp"
#include "formats/oscal/values.hpp"
#include "page/stated_figures.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/random_checklist.hpp"
#include "support/small_checklist.hpp"

#include <nlohmann/json.hpp>
#include <regex>
#include <set>

using namespace tenken;
using namespace tenken::test;
using Json = nlohmann::json;

namespace {

const std::string digest(64, 'd');

ReportData report_of(const Checklist& checklist, const Answers& answers)
{
    Circumstances circumstances;
    circumstances.organisation = "みほん広域事務組合";
    circumstances.department = "事務局";
    circumstances.year = 2026;
    circumstances.date = "2026-11-01";
    circumstances.period_from = "2026-04-01";
    circumstances.period_to = "2026-09-30";
    ReportData report;
    report.assessment = assess(checklist, answers, circumstances);
    report.figures = stated_figures(report.assessment, score(report.assessment));
    report.language = "ja";
    return report;
}

struct Documents {
    Json plan;
    Json results;
    Json poam;
};

Documents documents_of(const ReportData& report)
{
    const auto files = oscal_files(report, digest, Words(Language::ja));
    return {Json::parse(files.plan)["assessment-plan"], Json::parse(files.results)["assessment-results"],
        files.poam.empty() ? Json() : Json::parse(files.poam)["plan-of-action-and-milestones"]};
}

const Json& result_of(const Documents& documents) { return documents.results["results"][0]; }

// The value of a property of ours; empty where there is none.
std::string property(const Json& of, const std::string& name)
{
    if (!of.contains("props")) return {};
    for (const auto& one : of["props"]) {
        if (one["name"] == name && one["ns"] == oscal::own_namespace) return one["value"];
    }
    return {};
}

const Json& about(const Json& list, std::string_view item)
{
    for (const auto& one : list) {
        if (property(one, "item") == item) return one;
    }
    throw std::runtime_error("nothing about " + std::string(item));
}

ReportData three_answers()
{
    auto answers = answering({{"1-01", "met"}, {"1-02", "partial"}, {"1-03", "unknown"}});
    answers.responses["1-02"].action = {"規程を改める\n様式も改める", "総務係長", "2027-03-31"};
    answers.responses["1-02"].note = "　# 見出しではない";
    answers.responses["1-01"].evidence = {"台帳　第3号", "  "};
    answers.responses["1-04"] = not_applicable("no_case");
    return report_of(small_checklist({level_item("1-01"), level_item("1-02", 2), level_item("1-03"),
                         level_item("1-04"), level_item("1-05")}),
        answers);
}

void each_member(const Json& node, const std::function<void(const std::string&, const Json&)>& see)
{
    if (node.is_object()) {
        for (const auto& [name, value] : node.items()) {
            see(name, value);
            each_member(value, see);
        }
    } else if (node.is_array()) {
        for (const auto& one : node) each_member(one, see);
    }
}

} // namespace

TEST_CASE("a named UUID is that of RFC 9562's example")
{
    // A.4: www.example.com in the namespace of domain names.
    constexpr UuidBytes domains{
        0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};
    CHECK(named_uuid(domains, "www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

TEST_CASE("an id becomes a token of OSCAL, each another, and comes back")
{
    CHECK(oscal::token_of("ac-2.1") == "ac-2.1");
    CHECK(oscal::token_of("6.6-05") == "item-6.6-05");
    CHECK(oscal::token_of("_x") == "_x");
    CHECK(oscal::token_of("item-1") == "item-item-1");
    for (const std::string id : {"ac-2.1", "6.6-05", "_x", "item-1", "-", "item-item-1"})
        CHECK(oscal::id_of(oscal::token_of(id)) == id);
}

TEST_CASE("the value of a property stands on one line without blanks around it")
{
    CHECK(oscal::line_of("　一行目\n二行目　") == "一行目 二行目");
    CHECK(oscal::line_of(" \n　").empty());
    CHECK(oscal::line_of("\xEF\xBB\xBFx") == "〔U+FEFF〕x");
}

TEST_CASE("what was asked is observed, and what was answered is found satisfied or not")
{
    const auto documents = documents_of(three_answers());
    const auto& result = result_of(documents);
    CHECK(result["observations"].size() == 5);
    CHECK(result["findings"].size() == 3);
    CHECK(about(result["findings"], "1-01")["target"] ==
        Json::parse(R"({"implementation-status": {"state": "implemented"}, "status": {"reason": "pass",
            "state": "satisfied"}, "target-id": "item-1-01_obj", "type": "objective-id"})"));
    CHECK(about(result["findings"], "1-02")["target"] ==
        Json::parse(R"({"implementation-status": {"state": "partial"}, "status": {"reason": "fail",
            "state": "not-satisfied"}, "target-id": "item-1-02_obj", "type": "objective-id"})"));
    CHECK(about(result["findings"], "1-03")["target"] ==
        Json::parse(R"({"status": {"reason": "other", "state": "not-satisfied"}, "target-id": "item-1-03_obj",
            "type": "objective-id"})"));
    CHECK(result["start"] == "2026-04-01T00:00:00+09:00");
    CHECK(result["end"] == "2026-11-01T00:00:00+09:00");
}

TEST_CASE("marks, points and weights stand in properties of our own")
{
    const auto documents = documents_of(three_answers());
    const auto& result = result_of(documents);
    const auto& partial = about(result["observations"], "1-02");
    CHECK(property(partial, "mark") == "△");
    CHECK(property(partial, "level") == "partial");
    CHECK(property(partial, "points") == "1");
    CHECK(property(partial, "points-highest") == "2");
    CHECK(property(partial, "weight") == "2");
    CHECK(property(about(result["observations"], "1-03"), "mark") == "□");
    const auto& none = about(result["observations"], "1-04");
    CHECK(property(none, "mark") == "－");
    CHECK(property(none, "state") == "not_applicable");
    CHECK(property(none, "reason") == "no_case");
    CHECK(property(about(result["observations"], "1-05"), "state") == "open");
    CHECK(property(result, "score") == "50.0");
    CHECK(property(result, "status") == "incomplete");
}

TEST_CASE("texts of people are Markdown that shows what they wrote, and empty evidence is none")
{
    const auto documents = documents_of(three_answers());
    const auto& result = result_of(documents);
    CHECK(about(result["observations"], "1-02")["remarks"] == "　# 見出しではない");
    CHECK(about(result["observations"], "1-01")["relevant-evidence"].size() == 1);
}

TEST_CASE("an improvement plan is a risk being remedied, and an item of the plan of action")
{
    const auto documents = documents_of(three_answers());
    REQUIRE(documents.poam["poam-items"].size() == 1);
    const auto& item = documents.poam["poam-items"][0];
    const auto& risk = documents.poam["risks"][0];
    CHECK(item["related-risks"][0]["risk-uuid"] == risk["uuid"]);
    CHECK(risk["status"] == "remediating");
    CHECK(risk["deadline"] == "2027-03-31T00:00:00+09:00");
    const auto& remediation = risk["remediations"][0];
    CHECK(remediation["title"] == "規程を改める 様式も改める");
    CHECK(property(remediation, "owner") == "総務係長");
    CHECK(remediation["tasks"][0]["timing"]["on-date"]["date"] == "2027-03-31T00:00:00+09:00");
    CHECK(documents.poam["findings"].size() == 1);
    CHECK(documents.poam["observations"].size() == 1);
}

TEST_CASE("without a plan there is no plan of action")
{
    const auto report = report_of(small_checklist({level_item("1-01")}), answering({{"1-01", "partial"}}));
    CHECK(oscal_files(report, digest, Words(Language::ja)).poam.empty());
}

TEST_CASE("an exception in force is a deviation that was approved")
{
    auto answers = answering({{"1-01", "unmet"}});
    answers.responses["1-01"].exception =
        Exception{"CISO", "2026-06-01", "2027-03-31", "更新待ち", "別の対策"};
    const auto documents = documents_of(report_of(small_checklist({level_item("1-01")}), answers));
    const auto& result = result_of(documents);
    REQUIRE(result["risks"].size() == 1);
    CHECK(result["risks"][0]["status"] == "deviation-approved");
    CHECK(property(result["risks"][0], "exception-until") == "2027-03-31");
    CHECK(result["findings"][0]["target"]["implementation-status"]["state"] == "alternative");
    CHECK(result["findings"][0]["target"]["status"]["state"] == "not-satisfied");
}

TEST_CASE("what is asked about each of several things is observed of that thing")
{
    auto item = level_item("1-01");
    item.each = "service";
    auto answers = answering({{"1-01@広報・X（公式）", "met"}, {"1-01@第2", "unmet"}});
    answers.subjects["service"] = {"広報・X（公式）", "第2"};
    const auto documents = documents_of(report_of(small_checklist({item}), answers));
    const auto& result = result_of(documents);
    REQUIRE(result["local-definitions"]["components"].size() == 2);
    CHECK(result["observations"][0]["subjects"][0]["type"] == "component");
    CHECK(result["observations"][0]["subjects"][0]["subject-uuid"] ==
        result["local-definitions"]["components"][0]["uuid"]);
    CHECK(property(result["observations"][0], "subject") == "広報・X（公式）");
    CHECK(documents.plan["reviewed-controls"]["control-selections"][0]["include-controls"].size() == 1);
}

TEST_CASE("a report in which nothing was asked is refused")
{
    auto item = level_item("1-01");
    item.each = "service";
    Answers answers;
    answers.subjects["service"] = {};
    const auto report = report_of(small_checklist({item}), answers);
    CHECK_THROWS_AS(oscal_files(report, digest, Words(Language::ja)), Failure);
}

TEST_CASE("documents are the same bytes twice, their UUIDs of version 5 and given once, all references lead "
          "somewhere")
{
    CHECK(rc::check("", [] {
        const Checklist checklist = *any_checklist();
        const auto report = report_of(checklist, *any_answers(checklist));
        const auto asked = std::ranges::any_of(report.assessment.items, [](const AssessedItem& item) {
            return item.state == State::answered || item.state == State::open ||
                item.state == State::not_applicable;
        });
        if (!asked) return;
        const auto files = oscal_files(report, digest, Words(Language::ja));
        const auto again = oscal_files(report, digest, Words(Language::ja));
        RC_ASSERT(files.plan == again.plan);
        RC_ASSERT(files.results == again.results);
        RC_ASSERT(files.poam == again.poam);
        static const std::regex version_5(
            "[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        for (const auto& text : {files.plan, files.results}) {
            std::set<std::string> given;
            std::set<std::string> referred;
            each_member(Json::parse(text), [&](const std::string& name, const Json& value) {
                if (value.is_array()) RC_ASSERT(!value.empty());
                if (!value.is_string()) return;
                const std::string uuid = value;
                if (name == "uuid") {
                    RC_ASSERT(std::regex_match(uuid, version_5));
                    RC_ASSERT(given.insert(uuid).second);
                } else if (name.ends_with("-uuid")) {
                    referred.insert(uuid);
                }
            });
            RC_ASSERT(std::ranges::includes(given, referred));
        }
        RC_ASSERT(result_of(documents_of(report)).contains("observations"));
    }));
}
