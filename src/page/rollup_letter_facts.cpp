#include "page/rollup_letter_facts.hpp"

#include <algorithm>

namespace tenken {

namespace {

constexpr int lasting_years = 3; // this one among them

// The reason of the shipped checklist that names an approved exception.
constexpr std::string_view exception_reason = "exception";

class Facts {
public:
    Facts(const YearSummary& year, const Words& words)
        : year_(year)
        , words_(words)
    {
    }

    std::vector<page::Entry> all()
    {
        add("rollup.letter.fact.unconfirmed", unconfirmed());
        add("rollup.letter.fact.inapplicable", items_where([](const ItemRate& item) {
            return item.applicable() == 0 && item.not_applicable > 0;
        }));
        add("rollup.letter.fact.exception", exceptions());
        add("rollup.letter.fact.common", items_where([](const ItemRate& item) {
            return item.failing.size() > 1 && item.failing.size() * 2 >= item.asked;
        }));
        add("rollup.letter.fact.lasting", lasting());
        return std::move(facts_);
    }

private:
    void add(const char* id, std::vector<std::string> details)
    {
        facts_.push_back({"", words_(id, details.size()), "", std::move(details)});
    }

    [[nodiscard]] std::string of_department(const ItemOfDepartment& where) const
    {
        return words_("rollup.letter.fact.entry_of", where.item->instance, where.item->question,
            year_.departments[where.department].department);
    }

    [[nodiscard]] std::vector<std::string> unconfirmed() const
    {
        std::vector<std::string> texts;
        for (const auto& one : year_.unconfirmed) {
            if (one.everywhere)
                texts.push_back(
                    words_("rollup.letter.fact.entry", one.obligation->id, one.obligation->summary));
        }
        return texts;
    }

    template <typename Predicate> std::vector<std::string> items_where(const Predicate& is_wanted) const
    {
        std::vector<std::string> texts;
        for (const auto& item : year_.items) {
            if (is_wanted(item))
                texts.push_back(words_("rollup.letter.fact.entry", item.id, item.item->question));
        }
        return texts;
    }

    [[nodiscard]] std::vector<std::string> exceptions() const
    {
        std::vector<std::string> texts;
        for (std::size_t i = 0; i < year_.departments.size(); ++i) {
            for (const auto* kept : year_.departments[i].items) {
                const auto& item = *kept;
                if (item.state == State::not_applicable && item.response.reason == exception_reason)
                    texts.push_back(of_department({i, kept}));
            }
        }
        return texts;
    }

    // Without a break: every year from this one back.
    [[nodiscard]] std::vector<std::string> lasting() const
    {
        std::vector<std::string> texts;
        for (const auto& one : year_.repeated) {
            int years = 1;
            while (std::ranges::find(one.years, year_.year - years) != one.years.end()) ++years;
            if (years >= lasting_years) texts.push_back(of_department(one.where));
        }
        return texts;
    }

    const YearSummary& year_;
    const Words& words_;
    std::vector<page::Entry> facts_;
};

} // namespace

std::vector<page::Entry> policy_facts(const YearSummary& year, const Words& words)
{
    return Facts(year, words).all();
}

} // namespace tenken
