// Which items of two years compare (design: "Meaning").

#include "support/catch.hpp"
#include "two_years.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

// What became of `item` from an edition with `old_items` to one with `new_items`, everything answered.
Change change_between(std::vector<Item> old_items, std::vector<Item> new_items, const std::string& item)
{
    const auto all_met = [](const std::vector<Item>& items) {
        Answers answers;
        for (const auto& one : items) answers.responses[one.id] = level("met");
        return answers;
    };
    const Answers old_answers = all_met(old_items);
    const Answers new_answers = all_met(new_items);
    const auto before = year_of(2025, small_checklist(std::move(old_items)), old_answers);
    const auto after = year_of(2026, next_edition(small_checklist(std::move(new_items))), new_answers);
    return entry(compare(before, after), item).change;
}

// An item with the meaning of another.
Item named_like(const std::string& id, const std::string& other)
{
    Item item = level_item(id);
    item.meaning = "meaning of " + other;
    return item;
}

Item declared(Item item, bool comparable)
{
    item.comparable = comparable;
    item.remark = "言い回しだけを改めた";
    return item;
}

} // namespace

TEST_CASE("The same id with the same meaning compares, whatever its weight")
{
    CHECK(change_between({level_item("a", 1)}, {level_item("a", 3)}, "a") == Change::unchanged);
}

TEST_CASE("Another meaning under the same id is revised")
{
    CHECK(change_between({level_item("a")}, {reworded(level_item("a"))}, "a") == Change::revised);
}

TEST_CASE("Another meaning that is declared comparable compares")
{
    CHECK(change_between({level_item("a")}, {declared(reworded(level_item("a")), true)}, "a") ==
        Change::unchanged);
}

TEST_CASE("What is declared not comparable never compares between editions")
{
    CHECK(change_between({level_item("a")}, {declared(level_item("a"), false)}, "a") == Change::revised);
}

TEST_CASE("A declaration concerns the edition that it stands in, not the next")
{
    const Item once = declared(reworded(level_item("a")), true);
    Item again = reworded(level_item("a"));
    again.meaning += " again";
    CHECK(change_between({once}, {again}, "a") == Change::revised);
    CHECK(change_between({declared(level_item("a"), false)}, {level_item("a")}, "a") == Change::unchanged);
}

TEST_CASE("Two years with the very same checklist compare in everything")
{
    const Checklist checklist = small_checklist({declared(level_item("a"), false)});
    auto before = year_of(2025, checklist, answering({{"a", "met"}}));
    auto after = year_of(2026, checklist, answering({{"a", "unmet"}}));
    after.checklist.edition = before.checklist.edition;
    CHECK(entry(compare(before, after), "a").change == Change::worsened);
}

TEST_CASE("One to one, replaces continues an item under another id")
{
    const Item renamed = replacing(named_like("b", "a"), {"a"});
    const auto before = year_of(2025, small_checklist({level_item("a")}), answering({{"a", "unmet"}}));
    const auto after = year_of(2026, next_edition(small_checklist({renamed})), answering({{"b", "met"}}));
    const Difference difference = compare(before, after);
    REQUIRE(difference.items.size() == 1);
    CHECK(difference.items[0].item == "b");
    CHECK(difference.items[0].change == Change::improved);
    CHECK(difference.items[0].before->instance == "a");
    CHECK(difference.items[0].relatives == std::vector<std::string>{"a"});
}

TEST_CASE("One to one with another meaning is revised, both wordings side by side")
{
    CHECK(change_between({level_item("a")}, {replacing(level_item("b"), {"a"})}, "b") == Change::revised);
}

TEST_CASE("One to many is revised even where the meaning stays")
{
    const std::vector<Item> halves{
        replacing(named_like("b", "a"), {"a"}), declared(replacing(level_item("c"), {"a"}), true)};
    for (const auto* id : {"a", "b", "c"}) {
        INFO(id);
        CHECK(change_between({level_item("a")}, halves, id) == Change::revised);
    }
}

TEST_CASE("An item that gives a part away to another is revised")
{
    const std::vector<Item> after{level_item("a"), replacing(level_item("b"), {"a"})};
    CHECK(change_between({level_item("a")}, after, "a") == Change::revised);
    CHECK(change_between({level_item("a")}, after, "b") == Change::revised);
}

TEST_CASE("Many to one is revised")
{
    const Item merged = replacing(named_like("c", "a"), {"a", "b"});
    for (const auto* id : {"a", "b", "c"}) {
        INFO(id);
        CHECK(change_between({level_item("a"), level_item("b")}, {merged}, id) == Change::revised);
    }
}

TEST_CASE("A replaces that the old edition had already is history")
{
    const std::vector<Item> items{level_item("a"), replacing(level_item("b"), {"a"})};
    CHECK(change_between(items, items, "a") == Change::unchanged);
    CHECK(change_between(items, items, "b") == Change::unchanged);
}

TEST_CASE("A replaces of something that the old year does not have is followed nowhere")
{
    CHECK(change_between({level_item("a")}, {level_item("a"), replacing(level_item("b"), {"z"})}, "b") ==
        Change::added);
}

TEST_CASE("What nothing continues is retired, at the place where it stood")
{
    const auto before =
        year_of(2025, small_checklist({level_item("a"), level_item("b"), level_item("c")}), Answers());
    const auto after =
        year_of(2026, next_edition(small_checklist({level_item("a"), level_item("c"), level_item("d")})), {});
    const Difference difference = compare(before, after);
    std::vector<std::string> order;
    for (const auto& item : difference.items) order.push_back(item.item);
    CHECK(order == std::vector<std::string>{"a", "b", "c", "d"});
    CHECK(entry(difference, "b").change == Change::retired);
    CHECK(entry(difference, "d").change == Change::added);
}

TEST_CASE("An answered item that is asked per subject from now on is revised")
{
    Item per_service = level_item("a");
    per_service.each = "service";
    Answers answers = answering({{"a@広報", "met"}});
    answers.subjects["service"] = {"広報"};
    const auto before = year_of(2025, small_checklist({level_item("a")}), answering({{"a", "met"}}));
    const auto after = year_of(2026, next_edition(small_checklist({per_service})), answers);
    CHECK(entry(compare(before, after), "a@広報").change == Change::revised);
}
