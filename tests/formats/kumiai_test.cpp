#include "base/utf8.hpp"
#include "formats/checklist/file.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace tenken;

namespace {

const Checklist& kumiai()
{
    static const Checklist checklist = load_builtin_checklist("kumiai");
    return checklist;
}

std::vector<const Item*> all_items()
{
    std::vector<const Item*> items;
    for (const auto& section : kumiai().sections) {
        for (const auto& item : section.items) items.push_back(&item);
    }
    return items;
}

template <typename Test> auto count(const std::vector<const Item*>& items, Test test)
{
    return std::ranges::count_if(items, [&](const Item* item) { return test(*item); });
}

std::string row(const std::string& name, const std::vector<const Item*>& items)
{
    const auto weighing = [&](int weight) {
        return count(items, [&](const Item& item) { return item.scored() && item.weight == Exact(weight); });
    };
    const auto of_scope = [&](Scope scope) {
        return count(items, [&](const Item& item) { return item.scope == scope; });
    };
    const auto of_aspect = [&](Aspect aspect) {
        return count(items, [&](const Item& item) { return item.aspect == aspect; });
    };
    std::string line = "| " + name + " |";
    for (const auto number : {std::ssize(items), weighing(1), weighing(2), weighing(3),
             count(items, [](const Item& item) { return !item.scored(); }), of_scope(Scope::organisation),
             of_scope(Scope::department), of_scope(Scope::person), of_aspect(Aspect::design),
             of_aspect(Aspect::operation), count(items, [](const Item& item) { return item.critical; })})
        line += " " + std::to_string(number) + " |";
    return line + "\n";
}

/// What is read of a question before it is answered: all that stands on the screen but marks and numbers.
std::size_t characters_to_read(const Item& item)
{
    std::size_t sum = utf8::characters(item.question) + utf8::characters(item.how);
    for (const auto& criterion : item.criteria) sum += utf8::characters(criterion.second);
    for (const auto& choice : item.choices) sum += utf8::characters(choice.label);
    if (!item.scored()) return sum;
    const auto& scale = *kumiai().find_scale(item.scale);
    for (const auto& level : scale.levels) {
        if (item.choices.empty() || level.id == "unknown") sum += utf8::characters(level.label);
    }
    if (item.may_be_not_applicable) sum += utf8::characters(scale.not_applicable->label);
    return sum;
}

/// "44.6" for 44.6 minutes: 500 characters a minute, 5 seconds an answer, and for 30 of 100 scored questions
/// 40 seconds for a plan.
std::string minutes(const std::vector<const Item*>& asked)
{
    std::size_t hundredths = 0;
    for (const auto* item : asked)
        hundredths += characters_to_read(*item) * 12 + 500 + (item->scored() ? 1200 : 0);
    const auto tenths = (hundredths + 300) / 600;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

/// The questions, every gate open, with three contractors, two cloud services and one social media service.
std::vector<const Item*> asked_of(std::set<Scope> scopes, bool with_subjects)
{
    const std::map<std::string, int> subjects{{"contractor", 3}, {"cloud_service", 2}, {"social_media", 1}};
    std::vector<const Item*> asked;
    for (const auto* item : all_items()) {
        if (!scopes.contains(item->scope)) continue;
        const int times = item->each.empty() ? 1 : with_subjects ? subjects.at(item->each) : 0;
        asked.insert(asked.end(), static_cast<std::size_t>(times), item);
    }
    return asked;
}

std::string time_row(const std::string& name, const std::vector<const Item*>& asked)
{
    std::size_t sum = 0;
    for (const auto* item : asked) sum += characters_to_read(*item);
    return "| " + name + " | " + std::to_string(asked.size()) + " | " + std::to_string(sum) + " | " +
        minutes(asked) + " |\n";
}

} // namespace

TEST_CASE("The shipped checklist covers every obligation of the policy")
{
    std::set<std::string> covered;
    for (const auto* item : all_items()) covered.insert(item->covers.begin(), item->covers.end());
    for (const auto& clause : kumiai().policy.clauses) {
        for (const auto& obligation : clause.obligations) {
            INFO(obligation.id);
            CHECK(covered.contains(obligation.id));
        }
    }
    CHECK(covered.size() == 48);
}

TEST_CASE("The shipped checklist keeps to the size and the number of critical items that it promises")
{
    const auto items = all_items();
    const auto asked_of_people = [](const Item& item) { return item.scope == Scope::person; };
    const auto asked_once = [&](const Item& item) { return !asked_of_people(item) && item.each.empty(); };
    CHECK(items.size() <= 100);
    CHECK(count(items, asked_once) <= 75);
    CHECK(count(items, asked_of_people) <= 18);
    CHECK(count(items, [](const Item& item) { return item.critical; }) <= 10);
    CHECK(kumiai().checks.size() >= 15);
}

TEST_CASE("Critical questions of the shipped checklist want evidence, the others do not, and no person "
          "answers one alone")
{
    for (const auto* item : all_items()) {
        INFO(item->id);
        CHECK(item->evidence_required == item->critical);
        CHECK_FALSE((item->critical && item->scope == Scope::person));
    }
}

TEST_CASE("The questions that decide about others come first in the shipped checklist, all but the one on "
          "the review")
{
    std::set<std::string> gates;
    for (const auto* item : all_items()) {
        if (item->when) gates.insert(item->when->item);
    }
    for (const auto& item : kumiai().sections.front().items) {
        CHECK_FALSE(item.scored());
        gates.erase(item.id);
    }
    CHECK(gates == std::set<std::string>{"8-02"});
}

TEST_CASE("Every question of the shipped checklist says what it protects, against what, and who answers")
{
    for (const auto* item : all_items()) {
        INFO(item->id);
        CHECK_FALSE(item->protects.empty());
        CHECK_FALSE(item->threats.empty());
        CHECK_FALSE(item->audience.empty());
        CHECK_FALSE(item->help.empty());
        if (!item->scored()) continue;
        CHECK(item->aspect.has_value());
        CHECK_FALSE(item->evidence.empty());
        CHECK_FALSE(item->remedy.empty());
        CHECK((item->weight == Exact(1) || item->weight == Exact(2) || item->weight == Exact(3)));
        if (item->critical) CHECK(item->weight == Exact(3));
    }
}

TEST_CASE("The table of weights in the documents is the shipped checklist's, counted again")
{
    const auto page = test::read_file(test::source_dir() / "docs" / "weights.md");
    for (const auto& section : kumiai().sections) {
        std::vector<const Item*> items;
        for (const auto& item : section.items) items.push_back(&item);
        CHECK_THAT(page, test::contains(row(section.clause.empty() ? section.title : section.clause, items)));
    }
    CHECK_THAT(page, test::contains(row("計", all_items())));
}

TEST_CASE("The times to answer in the documents are the shipped checklist's, reckoned again")
{
    const auto page = test::read_file(test::source_dir() / "docs" / "weights.md");
    const auto office = asked_of({Scope::organisation, Scope::department}, true);
    const auto person = asked_of({Scope::person}, true);
    CHECK_THAT(page,
        test::contains(
            time_row("事務局（委託先3・クラウドサービス2・ソーシャルメディアサービス1）", office)));
    CHECK_THAT(page,
        test::contains(time_row(
            "事務局（挙げるものがない場合）", asked_of({Scope::organisation, Scope::department}, false))));
    CHECK_THAT(page,
        test::contains(time_row("ほかの所属（同じ数を挙げる場合）", asked_of({Scope::department}, true))));
    CHECK_THAT(page, test::contains(time_row("職員", person)));
    CHECK(std::stod(minutes(office)) < 45);
    CHECK(std::stod(minutes(person)) < 8);
}
