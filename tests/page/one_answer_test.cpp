#include "formats/checklist/file.hpp"
#include "page/report.hpp"
#include "page/sample.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace tenken;
using namespace tenken::test;

namespace {

using Lines = std::vector<int>;

// Lines as numbers, equal for equal lines.
Lines numbered_lines(const std::string& text)
{
    static std::map<std::string, int, std::less<>> numbers;
    Lines lines;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find('\n', at);
        lines.push_back(
            numbers.try_emplace(text.substr(at, end - at), static_cast<int>(numbers.size())).first->second);
        at = end + 1;
    }
    return lines;
}

// How many lines `diff` prints with < or >.
int diff_lines(Lines a, Lines b)
{
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
        a.pop_back();
        b.pop_back();
    }
    const auto [first_a, first_b] = std::ranges::mismatch(a, b);
    a.erase(a.begin(), first_a);
    b.erase(b.begin(), first_b);
    std::vector<int> row(b.size() + 1, 0);
    for (const int line : a) {
        int diagonal = 0;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const int above = row[j];
            row[j] = line == b[j - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
            diagonal = above;
        }
    }
    return static_cast<int>(a.size() + b.size()) - 2 * row.back();
}

void collect_gates(const Condition& condition, std::set<std::string>& gates)
{
    if (!condition.item.empty()) gates.insert(condition.item);
    for (const auto& part : condition.parts) collect_gates(part, gates);
}

std::set<std::string> gates_of(const Checklist& checklist)
{
    std::set<std::string> gates;
    for (const auto& section : checklist.sections) {
        for (const auto& item : section.items) {
            if (item.when) collect_gates(*item.when, gates);
        }
    }
    return gates;
}

Response level(const std::string& id)
{
    Response response;
    response.answer = id;
    return response;
}

Response with_plan(const std::string& id)
{
    Response response = level(id);
    response.action = {"手順書を作る", "庶務係長", "2026-12-25"};
    return response;
}

// Every answer that somebody could give to a scored item.
std::vector<Response> possible_answers(const AssessedItem& item, const Scale& scale)
{
    std::vector<Response> all;
    if (item.type == ItemType::number) {
        for (const auto& band : item.bands) {
            Response response;
            response.answer = band.min;
            all.push_back(response);
        }
    } else {
        for (const auto& one : scale.levels) all.push_back(one.finding ? with_plan(one.id) : level(one.id));
    }
    if (item.may_be_not_applicable && scale.not_applicable) {
        Response response;
        response.not_applicable = true;
        response.reason = scale.not_applicable->reasons.front().id;
        all.push_back(response);
        response.note = "期間中に契約がなかったため";
        all.push_back(response);
    }
    return all;
}

// Everything answered as well as can be.
Answers best_answers(const Checklist& checklist)
{
    Answers answers;
    for (const auto& kind : checklist.subjects)
        answers.subjects[kind.id] = {kind.label + "A", kind.label + "B"};
    for (const auto& item : assess(checklist, answers, sample_circumstances()).items) {
        Response& response = answers.responses[item.instance];
        if (item.type == ItemType::number)
            response.answer = item.bands.empty() ? Exact(10) : item.bands.front().min;
        else if (item.type == ItemType::choice)
            response.answer = item.choices.front().id;
        else if (item.scored())
            response.answer = checklist.find_scale(item.scale)->levels.front().id;
        else
            response.answer = "2026-05-01";
    }
    return answers;
}

// The most lines by which two reports differ when one item's answer does.
void check_all_items(const Checklist& checklist, int every)
{
    const auto gates = gates_of(checklist);
    const Answers best = best_answers(checklist);
    int asked = 0;
    for (const auto& item : assess(checklist, best, sample_circumstances()).items) {
        if (!item.scored() || item.state != State::answered) continue;
        if (gates.contains(item.instance.substr(0, item.instance.find('@')))) continue;
        if (!item.critical && ++asked % every != 0) continue;
        std::vector<Lines> reports;
        for (const auto& response : possible_answers(item, *checklist.find_scale(item.scale))) {
            Answers answers = best;
            answers.responses[item.instance] = response;
            reports.push_back(numbered_lines(
                render_report(assess(checklist, answers, sample_circumstances()), Words(Language::ja))));
        }
        int most = 0;
        for (const auto& a : reports) {
            for (const auto& b : reports) most = std::max(most, diff_lines(a, b));
        }
        CAPTURE(item.instance, most);
        CHECK(most > 0);
        CHECK(most <= 45); // some twenty of them on the first page
    }
}

} // namespace

TEST_CASE("Two reports that differ in one answer differ in at most 45 lines, over the small checklist")
{
    check_all_items(sample_checklist(), 1);
}

TEST_CASE("Two reports that differ in one answer differ in at most 45 lines, over the shipped checklist")
{
    check_all_items(load_builtin_checklist(default_checklist_name), 30);
}
