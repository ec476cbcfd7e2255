#pragma once

// Two years: a random checklist with an edition that grew out of it, and answers to each.

#include "scoring/assess.hpp"
#include "support/random_checklist.hpp"

namespace tenken::test {

struct TwoYears {
    Assessment before;
    Assessment after;
};

namespace random_editions {

using namespace random_checklist;

inline void reword(Item& item, int number)
{
    item.question += "（改）";
    item.meaning += " reworded " + std::to_string(number);
}

inline void take_out(Checklist& checklist, const std::string& id)
{
    for (auto& section : checklist.sections) {
        std::erase_if(section.items, [&](const Item& item) { return item.id == id; });
        for (auto& item : section.items) item.when.reset();
    }
}

inline Item& any_item(Checklist& checklist)
{
    std::vector<Item*> all;
    for (auto& section : checklist.sections) {
        for (auto& item : section.items) all.push_back(&item);
    }
    return *one_of(all);
}

inline std::size_t count_items(const Checklist& checklist)
{
    std::size_t count = 0;
    for (const auto& section : checklist.sections) count += section.items.size();
    return count;
}

inline void add_to(Section& section, const std::string& id, Item item, std::vector<std::string> replaces)
{
    item.id = id;
    item.when.reset();
    item.replaces = std::move(replaces);
    section.items.push_back(std::move(item));
}

inline void change_something(Checklist& checklist, int number)
{
    const std::string fresh = "new-" + std::to_string(number);
    Section& section =
        checklist
            .sections[static_cast<std::size_t>(in_range(0, static_cast<int>(checklist.sections.size())))];
    const Item item = any_item(checklist);
    switch (in_range(0, 15)) {
    case 0:
        any_item(checklist).weight = one_of<Exact>({0, 1, 2, 5, Exact(1, 3)});
        break;
    case 1:
        reword(any_item(checklist), number);
        break;
    case 2: {
        Item& kept = any_item(checklist);
        reword(kept, number);
        kept.comparable = true;
        kept.remark = "意味は同じ";
        break;
    }
    case 3:
        any_item(checklist).comparable = false;
        break;
    case 4: // renamed
        if (count_items(checklist) < 2) break;
        take_out(checklist, item.id);
        add_to(section, fresh, item, {item.id});
        break;
    case 5: // split, and the first half keeps its id or not
        if (one_in(2) && count_items(checklist) > 1) take_out(checklist, item.id);
        add_to(section, fresh + "a", item, {item.id});
        add_to(section, fresh + "b", item, {item.id});
        break;
    case 6: { // merged
        const Item other = any_item(checklist);
        add_to(section, fresh, item, {item.id, other.id});
        take_out(checklist, item.id);
        take_out(checklist, other.id);
        break;
    }
    case 7:
        if (count_items(checklist) > 1) take_out(checklist, item.id);
        break;
    case 8: {
        Item added = item;
        reword(added, number);
        add_to(section, fresh, added, {});
        break;
    }
    case 9:
        checklist.scales.front().levels.front().points = thousandths(100, 3000);
        break;
    case 10:
        checklist.scoring.method = one_in(2) ? ScoringMethod::pooled : ScoringMethod::mean_of_sections;
        break;
    case 11:
        checklist.scoring.not_applicable = one_in(2) ? NotApplicableRule::exclude : NotApplicableRule::full;
        break;
    case 12:
        section.weight = one_of<Exact>({0, 1, 2});
        break;
    case 13: { // moved to a section that the old edition does not have
        if (count_items(checklist) < 2) break;
        Section added{"s" + fresh, "c2", "新しい分野", 1, {item}, {}};
        added.items.front().when.reset();
        take_out(checklist, item.id);
        checklist.sections.push_back(added);
        break;
    }
    case 14: { // a scale that knows other levels
        Scale other = scale("other" + fresh);
        other.levels.push_back({"only " + fresh, "新", "", "新", Exact(1, 4), true});
        checklist.scales.push_back(other);
        Item& moved = any_item(checklist);
        if (moved.type != ItemType::level) break;
        moved.scale = other.id;
        moved.may_be_not_applicable = other.not_applicable.has_value();
        moved.meaning += " on another scale";
        moved.comparable = true;
        moved.remark = "尺度だけを改めた";
        for (auto& one : checklist.sections) {
            for (auto& gated : one.items) gated.when.reset();
        }
        break;
    }
    default:
        break;
    }
}

inline Assessment assessed(const Checklist& checklist, int year)
{
    Answers answers = *any_answers(checklist);
    answers.roles.clear();
    Circumstances circumstances;
    circumstances.department = "事務局";
    circumstances.year = year;
    circumstances.date = std::to_string(year) + "-06-01";
    Assessment result = assess(checklist, answers, circumstances);
    for (auto& item : result.items) {
        if (item.state != State::answered || item.scope != Scope::department || !item.scored()) continue;
        if (!one_in(6)) continue;
        for (const auto& level : result.find_scale(item.scale)->levels)
            if (one_in(2)) item.counts[level.id] = in_range(1, 4);
    }
    return result;
}

inline Checklist next_edition(Checklist checklist)
{
    const int changes = in_range(1, 6);
    for (int i = 0; i < changes; ++i) change_something(checklist, i);
    std::erase_if(checklist.sections, [](const Section& section) { return section.items.empty(); });
    if (checklist.sections.empty()) return checklist;
    checklist.edition = "2027";
    checklist.sha256 = std::string(64, 'b');
    return checklist;
}

} // namespace random_editions

inline rc::Gen<TwoYears> any_two_years()
{
    return rc::gen::exec([] {
        const Checklist checklist = *any_checklist();
        const Checklist next = random_editions::next_edition(checklist);
        return TwoYears{random_editions::assessed(checklist, 2026), random_editions::assessed(next, 2027)};
    });
}

inline rc::Gen<TwoYears> any_two_years_of_one_checklist()
{
    return rc::gen::exec([] {
        Checklist checklist = *any_checklist();
        if (random_checklist::one_in(2)) checklist = random_editions::next_edition(checklist);
        return TwoYears{
            random_editions::assessed(checklist, 2026), random_editions::assessed(checklist, 2027)};
    });
}

} // namespace tenken::test
