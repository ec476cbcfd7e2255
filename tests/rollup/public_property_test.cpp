// Nothing that somebody wrote is published, whatever stands in the reports: every text of random workspaces bears a mark, and
// no output has it.

#include "departments.hpp"
#include "formats/report/data.hpp"
#include "page/public_page.hpp"
#include "page/rollup_page.hpp"
#include "page/stated_figures.hpp"
#include "support/catch.hpp"
#include "support/random_checklist.hpp"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <set>
#include <sstream>

using namespace tenken;
using namespace tenken::test;
using Json = nlohmann::json;

namespace {

const std::string secret = "hitoni-iuna";

/// Members that hold no text of anybody's, but one of our own words, a digest or a day.
bool is_closed(const std::string& name, const std::string& text)
{
    static const std::set<std::string> closed{"kind", "lang", "state", "scope", "aspect", "type", "status",
        "result", "method", "not_applicable_rule", "outcome", "stage", "protects", "counts", "op"};
    const bool digest = text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
    return closed.contains(name) || text == unknown_level || digest || parse_iso_date(text).has_value();
}

/// The same with a mark in every text, keys of maps included; `marked` gets the members that hold one.
Json with_marks(const Json& value, const std::string& name, std::set<std::string>& marked)
{
    static const std::set<std::string> maps{"responses", "previous_sections"};
    if (value.is_string()) {
        const auto text = value.get<std::string>();
        if (text.empty() || is_closed(name, text)) return value;
        marked.insert(name);
        return text + secret;
    }
    if (value.is_array()) {
        Json list = Json::array();
        for (const auto& one : value) list.push_back(with_marks(one, name, marked));
        return list;
    }
    if (!value.is_object()) return value;
    Json object = Json::object();
    for (const auto& [key, member] : value.items()) {
        if (key == "scoring" || key == "weight" || key == "points" || key == "max")
            object[key] = member; // numbers, and our own words
        else
            object[maps.contains(name) ? key + secret : key] = with_marks(member, key, marked);
    }
    return object;
}

Response told_in_full(Response response)
{
    response.note = "メモ";
    response.evidence = {"台帳", "写真"};
    response.action = {"直す", "係長", "2027-01-31"};
    return response;
}

Assessment told_in_full(int department, int year, const Checklist& checklist)
{
    Answers answers = *any_answers(checklist);
    for (auto& [instance, response] : answers.responses) {
        if (response.answer == Value(std::string("no such level")))
            response.answer.reset(); // what fits nothing
        response = told_in_full(response);
    }
    Circumstances who;
    who.organisation = "組合";
    who.department = "所属" + std::to_string(department);
    who.ciso = "副市長";
    who.year = year;
    who.date = std::to_string(year) + "-06-01";
    who.by = "佐藤";
    who.period_from = std::to_string(year) + "-04-01";
    who.period_to = std::to_string(year + 1) + "-03-31";
    who.hand_in.confirmer = "課長";
    who.hand_in.remark = "所見";
    who.form.no = "様式第1号";
    auto assessment = assess(checklist, answers, who);
    FormerPlan plan;
    plan.instance = "1-1";
    plan.question = "前の問い";
    plan.action = {"前に直す", "主任", "2026-03-31"};
    plan.note = "済んだ";
    assessment.former_plans = {plan};
    return assessment;
}

Assessment marked_report(const Assessment& plain, std::set<std::string>& marked)
{
    ReportData data;
    data.assessment = plain;
    data.figures = stated_figures(plain, score(plain));
    data.language = "ja";
    data.made_with = {"t", std::string(64, '0')};
    std::string lines;
    std::istringstream in(write_report_data(data));
    for (std::string line; std::getline(in, line);)
        lines += with_marks(Json::parse(line), "", marked).dump() + "\n";
    try {
        return read_report_data("# 報告書\n\n```jsonl\n" + lines + "```\n", "marked.md").data.assessment;
    } catch (const Failure& failure) {
        for (const auto& problem : failure.problems()) {
            std::string text = problem.id;
            for (const auto& argument : problem.args) text += " " + argument;
            UNSCOPED_INFO(text);
        }
        FAIL("a marked report is not read");
        throw;
    }
}

std::vector<std::string> published_forms(const PublicSummary& summary, Language language)
{
    static const Checklist shipped;
    const Words words(language);
    const auto page = public_page(summary, "組合", shipped, words);
    return {public_json(summary, "組合", shipped), as_text(page, {}),
        as_text(page, {.columns = 44, .plain = true}), as_markdown(page), as_html(page, words)};
}

/// The departments of a year, and one of them the year before.
std::vector<Assessment> marked_workspace(std::set<std::string>& marked)
{
    const Checklist checklist = *any_checklist({.most_sections = 2, .most_items = 3});
    std::vector<Assessment> reports{marked_report(told_in_full(1, 2025, checklist), marked)};
    const int departments = random_checklist::in_range(1, 8);
    for (int department = 1; department <= departments; ++department)
        reports.push_back(marked_report(told_in_full(department, 2026, checklist), marked));
    return reports;
}

} // namespace

TEST_CASE("No text of a report is in what is published, over a thousand random workspaces")
{
    std::set<std::string> marked;
    int workspaces = 0;
    const bool few = std::getenv("TENKEN_FEWER_CASES") != nullptr;
    const int at_once = few ? 1 : 10;
    CHECK(rc::check("a few workspaces", [&] {
        for (int i = 0; i < at_once; ++i) {
            const auto summary = rolled_up(marked_workspace(marked));
            const bool allow_small = random_checklist::one_in(2);
            const auto language = random_checklist::one_in(2) ? Language::ja : Language::en;
            const auto shown = public_summary(summary, summary.years.size() - 1, Checklist{}, allow_small);
            for (const auto& form : published_forms(shown, language))
                RC_ASSERT(form.find(secret) == std::string::npos);
            ++workspaces;
            if (i > 0) continue;
            // The marks are there: the secretariat's own page has them.
            const auto own = as_markdown(rollup_page({summary, "2026-06-30", {}}, Words(language)));
            RC_ASSERT(own.find(secret) != std::string::npos);
        }
    }));
    CHECK(workspaces >= (few ? 20 : 1000));
    for (const auto* name : {"organisation", "department", "by", "ciso", "confirmer", "comment", "question",
             "note", "evidence", "what", "owner", "title", "label", "item", "section", "answer", "id"})
        CHECK(marked.contains(name));
}
