#include "model/answers.hpp"
#include "model/names.hpp"
#include "page/answer_text.hpp"
#include "page/csv_cell.hpp"
#include "page/rollup_page.hpp"
#include "rollup/standing.hpp"
#include "scoring/score.hpp"

#include <array>
#include <charconv>
#include <map>

namespace tenken {

namespace {

constexpr std::array<std::string_view, 31> csv_columns{"year", "department", "section", "section_title",
    "clause", "item", "item_as_text", "subject", "question", "scope", "critical", "state", "answer_id",
    "answer", "finding", "weight", "points", "max", "people", "fulfilled", "reason", "note", "evidence",
    "plan", "owner", "due", "finding_years", "doubts", "source", "audit", "audit_found"};

// A spreadsheet would read a fraction as a day of the year.
std::string number_text(const Exact& number)
{
    if (const auto exactly = number.decimal()) return *exactly;
    constexpr int places = 6;
    std::array<char, 400> digits{}; // a double has at most 309 before the point
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number.approximately(),
        std::chars_format::fixed, places);
    return {digits.data(), end.ptr};
}

std::string lines(const std::vector<std::string>& list)
{
    std::string text;
    for (const auto& one : list) text += (text.empty() ? "" : "\n") + one;
    return text;
}

struct People {
    int answered = 0;
    int fulfilled = 0;
};

People people_of(const AssessedItem& item, const Scale* scale)
{
    People people;
    for (const auto& [id, count] : item.counts) {
        const Level* level = scale == nullptr ? nullptr : scale->find(id);
        if (level == nullptr) continue;
        people.answered += count;
        if (is_fulfilled(*level, *scale)) people.fulfilled += count;
    }
    return people;
}

std::string answer_id(const AssessedItem& item, const Scale* scale)
{
    if (item.state != State::answered || !item.response.answer) return {};
    if (scale != nullptr) {
        const Level* level = level_of(item, *scale);
        return level == nullptr ? std::string() : level->id;
    }
    std::string ids;
    if (item.choices.empty()) return ids;
    for (const auto& id : texts_of(*item.response.answer)) ids += (ids.empty() ? "" : " ") + id;
    return ids;
}

class DepartmentRows {
public:
    /// `said`: note and evidence, by item.
    DepartmentRows(const DepartmentYear& department, std::vector<Response> said, const Words& words)
        : department_(department)
        , said_(std::move(said))
        , words_(words)
        , frame_(*department.frame)
    {
        frame_.circumstances.coordinator = department.coordinated_by;
        for (const auto& plan : department.plans) plans_[department.items[plan.item]] = &plan;
        for (const auto doubt : department.doubts)
            doubts_.push_back(words("rollup.doubt." + std::string(name_in(exclusion_names, doubt))));
    }

    [[nodiscard]] std::string row(std::size_t index)
    {
        row_.clear();
        const auto& item = *department_.items[index];
        const Scale* scale = frame_.find_scale(item.scale);
        const auto* section = frame_.find_section(item.section);
        add(std::to_string(department_.year));
        add(department_.department);
        add(item.section);
        add(section == nullptr ? "" : section->title);
        add(item.clause);
        add(std::string(item_of(item.instance)));
        add(words_("rollup.csv.as_text", item_of(item.instance)));
        add(std::string(subject_of(item.instance)));
        add(item.question);
        add(words_("names.scope." + std::string(name_in(scope_names, item.scope))));
        add(item.critical ? words_("rollup.csv.yes") : "");
        add(words_("names.state." + std::string(name_in(state_names, item.state))));
        add(answer_id(item, scale));
        add(answer_in_words(index));
        add(is_finding(frame_, item) ? words_("rollup.csv.yes") : "");
        add_figures(item, scale);
        add(item.response.not_applicable ? reason_text(frame_, item) : "");
        add_words(index);
        add_plan(item);
        std::string years;
        for (const int year : department_.finding_years_of(index))
            years += (years.empty() ? "" : " ") + std::to_string(year);
        add(years);
        add(lines(doubts_));
        add(department_.source);
        add_verdict(item);
        return row_ + "\r\n";
    }

private:
    /// Free texts are not among what a rollup keeps.
    [[nodiscard]] std::string answer_in_words(std::size_t index) const
    {
        const auto& item = *department_.items[index];
        if (item.type != ItemType::text || index >= said_.size() || !said_[index].answer)
            return answer_text(words_, frame_, item, false);
        return std::get<std::string>(*said_[index].answer);
    }

    void add_cell(const std::string& cell)
    {
        if (!row_.empty()) row_ += ',';
        row_ += cell;
    }
    void add(const std::string& text) { add_cell(csv_text(text)); }

    void add_figures(const AssessedItem& item, const Scale* scale)
    {
        const auto own = item_score(frame_, item);
        const auto people = people_of(item, scale);
        add_cell(item.scored() ? number_text(item.weight) : "");
        add_cell(own ? number_text(own->points) : "");
        add_cell(own ? number_text(own->max) : "");
        add_cell(people.answered > 0 ? std::to_string(people.answered) : "");
        add_cell(people.answered > 0 ? std::to_string(people.fulfilled) : "");
    }

    void add_words(std::size_t index)
    {
        const Response none;
        const auto& said = index < said_.size() ? said_[index] : none;
        add(said.note);
        add(lines(said.evidence));
    }

    void add_plan(const AssessedItem& item)
    {
        const auto at = plans_.find(&item);
        const Action plan = at == plans_.end() ? Action{} : department_.action_of(*at->second);
        add(plan.what);
        add(plan.owner);
        add(plan.due);
    }

    void add_verdict(const AssessedItem& item)
    {
        const auto* verdict = department_.audit == nullptr ? nullptr : department_.audit->find(item.instance);
        add(verdict == nullptr
                ? ""
                : words_("audit.verdict." + std::string(name_in(verdict_kind_names, verdict->kind))));
        add(verdict == nullptr ? "" : verdict->found);
    }

    const DepartmentYear& department_;
    std::vector<Response> said_;
    const Words& words_;
    Assessment frame_;
    std::map<const AssessedItem*, const KeptPlan*> plans_;
    std::vector<std::string> doubts_;
    std::string row_;
};

} // namespace

void rollup_csv(const RollupPage& page, const Words& words, const SaidIn& said_in, const TakeText& take)
{
    std::string head = "\xEF\xBB\xBF";
    for (const auto column : csv_columns)
        head +=
            (column == csv_columns.front() ? "" : ",") + csv_text(words("rollup.csv." + std::string(column)));
    take(head + "\r\n");
    for (const auto& year : page.summary.years) {
        for (const auto& department : year.departments) {
            DepartmentRows rows(department, said_in(department), words);
            for (std::size_t i = 0; i < department.items.size(); ++i) take(rows.row(i));
        }
    }
}

} // namespace tenken
