#include "formats/checklist/file.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

#include <algorithm>
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
    std::string row = "| " + name + " |";
    for (const auto number : {std::ssize(items), weighing(1), weighing(2), weighing(3),
             count(items, [](const Item& item) { return !item.scored(); }), of_scope(Scope::organisation),
             of_scope(Scope::department), of_scope(Scope::person), of_aspect(Aspect::design),
             of_aspect(Aspect::operation), count(items, [](const Item& item) { return item.critical; })})
        row += " " + std::to_string(number) + " |";
    return row + "\n";
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
    CHECK(covered.size() == 46);
}

TEST_CASE("The shipped checklist keeps to the size and the number of critical items that it promises")
{
    const auto items = all_items();
    CHECK(items.size() >= 70);
    CHECK(items.size() <= 100);
    CHECK(count(items, [](const Item& item) { return item.critical; }) <= 10);
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
        CHECK_THAT(page, test::contains(row(section.clause, items)));
    }
    CHECK_THAT(page, test::contains(row("計", all_items())));
}
