// The answer form in a browser: the page as a file, and the cases on which its script is held against the interview.

#include "page/answer_form.hpp"

#include "base/sha256.hpp"
#include "formats/json/writer.hpp"
#include "formats/model_fields.hpp"
#include "interview/session.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/random_checklist.hpp"
#include "support/small_checklist.hpp"

#include <cstdlib>
#include <fstream>

using namespace tenken;
using namespace tenken::test;

namespace {

struct FormCase {
    Checklist checklist;
    Answers answers;
    Circumstances circumstances;
};

std::string form_of(const FormCase& of)
{
    const auto assessment = assess(of.checklist, of.answers, of.circumstances);
    return answer_form(Words(Language::ja), {AnswerSheet{}, of.checklist, of.answers, assessment});
}

FormCase with_question(const std::string& question)
{
    Item item = level_item("a");
    item.question = question;
    return {small_checklist({item}), {}, {}};
}

std::string between(const std::string& text, const std::string& begin, const std::string& end)
{
    const auto from = text.find(begin) + begin.size();
    return text.substr(from, text.find(end, from) - from);
}

/// What concerns persons is answered by the department that serves this one.
void serve(FormCase& any)
{
    using namespace random_checklist;
    any.circumstances.service = {"事務局", {"person"}};
    if (one_in(2)) any.answers.served.subjects = any.answers.subjects;
    const auto& lists = any.answers.served.subjects;
    for (const auto& section : any.checklist.sections) {
        for (const auto& item : section.items) {
            const auto list = lists.find(item.each);
            const auto subjects = list == lists.end() ? std::vector<std::string>{""} : list->second;
            for (const auto& subject : subjects) {
                if (item.scope != Scope::person || one_in(3)) continue;
                auto& theirs = any.answers.served.answers[instance_id(item.id, subject)];
                theirs.state =
                    one_of<State>({State::answered, State::not_applicable, State::hidden, State::not_asked});
                if (theirs.state == State::answered)
                    theirs.response.answer =
                        one_in(4) ? Value("no such level") : fitting_answer(any.checklist, item);
                theirs.response.not_applicable = theirs.state == State::not_applicable;
            }
        }
    }
}

/// Checks, items of persons and their answers besides what any_checklist() has.
FormCase any_form_case()
{
    using namespace random_checklist;
    FormCase any{*any_checklist(), {}, {}};
    std::vector<Item> gates;
    for (auto& section : any.checklist.sections) {
        for (auto& item : section.items) {
            if (one_in(4)) item.scope = one_in(2) ? Scope::person : Scope::organisation;
            if (!standings(any.checklist, item).empty()) gates.push_back(item);
        }
    }
    for (int i = 0; i < 4 && !gates.empty(); ++i) {
        Condition condition = random_checklist::condition(any.checklist, gates, 2);
        if (one_in(3)) {
            Condition none;
            none.kind = Condition::Kind::no_subjects;
            none.subjects = "service";
            Condition both;
            both.parts = {condition, none};
            condition = both;
        }
        any.checklist.checks.push_back({"c-" + std::to_string(i), condition, "食い違い", {}});
    }
    any.answers = *any_answers(any.checklist);
    any.circumstances.individual = one_in(5);
    if (one_in(4)) any.circumstances.coordinator = "事務局";
    for (const auto& gate : gates) {
        if (gate.scope != Scope::person || !gate.scored() || !gate.each.empty() || one_in(2)) continue;
        PersonCounts counts;
        for (const auto& level : any.checklist.find_scale(gate.scale)->levels)
            counts[level.id] = one_in(3) ? in_range(0, 3) * 3 : 0;
        if (one_in(4)) counts["no such level"] = 3;
        if (one_in(2))
            any.answers.persons[gate.id].counts = counts;
        else
            any.answers.responses[gate.id] = {};
        if (one_in(4)) {
            any.answers.responses[gate.id] = {};
            any.answers.responses[gate.id].counts = counts;
        }
    }
    if (one_in(4)) serve(any);
    return any;
}

template <typename List, typename Id> std::vector<std::string> ids_of(const List& list, Id id)
{
    std::vector<std::string> ids;
    for (const auto* one : list) ids.push_back(one->*id);
    return ids;
}

/// One line: the data that the page is given, and what the interview makes of the same answers.
std::string line_of(const FormCase& of)
{
    interview::Setup setup;
    setup.circumstances = of.circumstances;
    const interview::Session session(of.checklist, of.answers, setup);
    std::map<std::string, std::string> states;
    for (const auto& item : session.assessment().items)
        states[item.instance] = name_in(state_names, item.state);
    std::string expected;
    JsonWriter a(expected);
    a("contradictions", ids_of(session.contradictions(), &AssessedCheck::id));
    a("missing", session.course().missing());
    a("open", ids_of(session.course().open(), &AssessedItem::instance));
    a("questions", ids_of(session.course().questions(), &AssessedItem::instance));
    a("states", states);
    a.close();
    const auto data = answer_form_data(
        Words(Language::ja), {AnswerSheet{}, of.checklist, session.answers(), session.assessment()});
    return "{\"expected\":" + expected + ",\"sheet\":" + data + "}\n";
}

} // namespace

TEST_CASE("The form allows its own script and style by their digests, and nothing else")
{
    const auto page = form_of(with_question("鍵を掛けていますか。"));
    const auto script = between(page, "<script>", "</script>");
    const auto style = between(page, "<style>", "</style>");
    CHECK(page.find("default-src 'none'; script-src '" + sha256_source(script) + "'; style-src '" +
              sha256_source(style) + "'") != page.npos);
    CHECK(page.find("http:") == page.npos);
    CHECK(page.find("https:") == page.npos);
}

TEST_CASE("No text of a checklist ends the element that the form's data stands in")
{
    const auto page = form_of(with_question("</script><script>alert(1)</script><!-- {{script}}"));
    CHECK(page.find("alert(1)</script>") == page.npos);
    CHECK(page.find("\\u003c/script>\\u003cscript>alert(1)") != page.npos);
    CHECK(between(page, "id=\"sheet\">", "</script>").find("{{script}}") != page.npos);
}

TEST_CASE("An individual's form holds no answer of the department but those that conditions ask for")
{
    auto of = with_question("本人に尋ねます。");
    of.checklist.sections[0].items[0].scope = Scope::person;
    of.checklist.sections[0].items.push_back(level_item("b"));
    of.answers.responses["b"].note = "所属のメモ";
    of.circumstances.individual = true;
    CHECK(form_of(of).find("所属のメモ") == std::string::npos);
}

TEST_CASE("A contractor's form holds nothing of another, and no answer of the department")
{
    auto of = with_question("契約書がありますか。");
    of.checklist.sections[0].items[0].each = "contractor";
    of.checklist.sections[0].items.push_back(level_item("b"));
    of.answers.subjects["contractor"] = {"甲社", "乙社"};
    of.answers.responses["a@甲社"].note = "甲社のメモ";
    of.answers.responses["a@乙社"].note = "乙社のメモ";
    of.answers.responses["b"].note = "所属のメモ";
    AnswerSheet sheet;
    sheet.origin.subject_kind = "contractor";
    sheet.origin.subject = "甲社";
    const auto assessment = assess(of.checklist, of.answers, of.circumstances);
    const auto page = answer_form(Words(Language::ja), {sheet, of.checklist, of.answers, assessment});
    CHECK(page.find("甲社のメモ") != page.npos);
    CHECK(page.find("乙社") == page.npos);
    CHECK(page.find("所属のメモ") == page.npos);
    CHECK(page.find("bは実施していますか") == page.npos);
}

TEST_CASE("Of fewer than three persons the form holds the lowest level alone")
{
    auto of = with_question("本人に尋ねます。");
    of.checklist.sections[0].items[0].scope = Scope::person;
    of.answers.persons["a"].counts = {{"met", 1}, {"unmet", 1}};
    CHECK(form_of(of).find(R"("persons":{"a":{"unmet":1}})") != std::string::npos);
}

// Run by tests/browser: writes the cases into the file that TENKEN_FORM_CASES names.
TEST_CASE("What the interview makes of random answers is written down for the form's script", "[.form_cases]")
{
    const char* path = std::getenv("TENKEN_FORM_CASES");
    REQUIRE(path != nullptr);
    std::ofstream out(path);
    rc::check("cases", [&] { out << line_of(any_form_case()); });
    CHECK(out.good());
}
