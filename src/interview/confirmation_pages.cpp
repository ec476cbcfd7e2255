#include "interview/confirmation_pages.hpp"

#include "base/folded_name.hpp"
#include "interview/describe.hpp"
#include "scoring/confirmation.hpp"
#include "scoring/score.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>

namespace tenken::interview {

namespace {

constexpr std::size_t numbered_pages = 5;
constexpr std::size_t lines_at_most = 20; // of a list

/// The lines of a page, in words of the catalogue.
class Lines {
public:
    Lines(const Words& words, std::vector<Block> blocks)
        : words_(words)
        , blocks_(std::move(blocks))
    {
    }

    template <typename... Arguments>
    void say(std::size_t indent, std::string_view id, const Arguments&... arguments)
    {
        blocks_.emplace_back(Text{words_(id, arguments...), indent, indent + 2});
    }

    /// How many there are, and each with its mark, cut to a line; nothing where there are none.
    void list(
        std::string_view title, const Assessment& assessment, const std::vector<const AssessedItem*>& items)
    {
        if (items.empty()) return;
        say(2, title, items.size());
        const std::size_t shown = std::min(items.size(), lines_at_most);
        for (std::size_t i = 0; i < shown; ++i) {
            const auto& item = *items[i];
            const auto subject = subject_of(item.instance);
            blocks_.emplace_back(Text{answer_mark(assessment, item) + " " + std::string(subject) +
                    (subject.empty() ? "" : ": ") + on_one_line(item.question),
                4, 4, Style::normal, Fit::cut});
        }
        if (shown < items.size()) say(4, "hand_in.page.more", items.size() - shown);
    }

    [[nodiscard]] std::vector<Block> taken() { return std::move(blocks_); }

private:
    const Words& words_;
    std::vector<Block> blocks_;
};

void say_score(Lines& lines, const Words& words, const Assessment& assessment, const Score& figures)
{
    const auto covered = words("interview.covered", figures.tally.answered, figures.tally.applicable);
    if (!figures.value) return lines.say(2, "interview.score_none", covered);
    lines.say(2, "interview.score", covered, figures.value->rounded());
    if (const auto figure = figure_in_unit(assessment.scoring, figures.value); !figure.empty())
        lines.say(2, "interview.score_unit", figure, assessment.scoring.unit->min.text(),
            assessment.scoring.unit->max.text());
}

/// What last year's report states, and how far this year's is from it.
void say_score_before(
    Lines& lines, const Words& words, const Circumstances& circumstances, const std::optional<Exact>& score)
{
    if (!circumstances.previous_score) return;
    const Exact& before = *circumstances.previous_score;
    const auto year = circumstances.previous_year == circumstances.year - 1
        ? words("report.last_year")
        : fiscal_year_in_full(words, circumstances.previous_year);
    if (!score) return lines.say(2, "hand_in.page.score_before", year, before.rounded());
    const Exact more = score->rounded_value() - before;
    lines.say(
        2, "hand_in.page.score_since", year, before.rounded(), (more > Exact(0) ? "+" : "") + more.rounded());
}

void say_findings(Lines& lines, const Assessment& assessment)
{
    std::size_t findings = 0;
    std::size_t planned = 0;
    for (const auto& item : assessment.items) {
        if (!is_finding(assessment, item)) continue;
        ++findings;
        if (!item.response.action.what.empty()) ++planned;
    }
    lines.say(2, "hand_in.page.findings", findings, planned, findings - planned);
}

bool was_finding_last_year(const AssessedItem& item, const Circumstances& circumstances)
{
    return std::ranges::find(item.finding_years, circumstances.previous_year) != item.finding_years.end();
}

std::string_view title_of(Page page)
{
    switch (page) {
    case Page::result:
        return "hand_in.page.result";
    case Page::news:
        return "hand_in.page.news";
    case Page::critical:
        return "hand_in.page.critical";
    case Page::causes:
        return "hand_in.page.causes";
    default:
        return "hand_in.page.plans";
    }
}

} // namespace

std::vector<Block> page_heading(const Words& words, Page page, const std::string& of)
{
    const auto number = static_cast<std::size_t>(page) + 1;
    return {Text{},
        Text{words("hand_in.page.heading", number, numbered_pages, words(title_of(page)), of), 0, 0,
            Style::heading}};
}

std::string page_part(const Words& words, std::size_t number, std::size_t total)
{
    return words("hand_in.page.of", number, total);
}

std::vector<Block> result_page(const Words& words, const Assessment& assessment, const std::string& by)
{
    const auto& who = assessment.circumstances;
    const Score figures = score(assessment);
    Lines lines(words, page_heading(words, Page::result));
    lines.say(
        2, "hand_in.page.place", fiscal_year_in_full(words, who.year), who.department, who.hand_in.version);
    lines.say(2, "hand_in.page.result_is", words("names.result." + std::string(result_name(figures.result))));
    say_score(lines, words, assessment, figures);
    say_score_before(lines, words, who, figures.value);
    say_findings(lines, assessment);
    if (!figures.exceptions.empty()) lines.say(2, "hand_in.page.exceptions", figures.exceptions.size());
    if (figures.not_applicable.items > 0)
        lines.say(2, "hand_in.page.not_applicable", figures.not_applicable.items);
    if (!figures.causes.empty()) lines.say(2, "hand_in.page.to_confirm", figures.causes.size());
    lines.say(2, "hand_in.page.by", who.by);
    if (same_name(who.by, by)) lines.say(2, "hand_in.same_person", who.by);
    return lines.taken();
}

std::vector<Block> news_page(const Words& words, const Assessment& assessment)
{
    const auto& circumstances = assessment.circumstances;
    Lines lines(words, page_heading(words, Page::news));
    if (circumstances.previous_year == 0) {
        lines.say(2, "hand_in.page.no_year_before");
        return lines.taken();
    }
    std::vector<const AssessedItem*> fresh;
    std::vector<const AssessedItem*> continued;
    std::vector<const AssessedItem*> gone;
    for (const auto& item : assessment.items) {
        const bool now = is_finding(assessment, item);
        const bool before = was_finding_last_year(item, circumstances);
        if (now) (before ? continued : fresh).push_back(&item);
        if (!now && before && item.state == State::answered) gone.push_back(&item);
    }
    lines.list("hand_in.page.fresh", assessment, fresh);
    lines.list("hand_in.page.continued", assessment, continued);
    lines.list("hand_in.page.gone", assessment, gone);
    if (fresh.empty() && continued.empty() && gone.empty()) lines.say(2, "hand_in.page.nothing");
    return lines.taken();
}

std::vector<Block> critical_page(const Words& words, const Assessment& assessment)
{
    std::vector<const AssessedItem*> failing;
    std::vector<const AssessedItem*> others;
    for (const auto& item : assessment.items) {
        if (!item.critical || !item.scored()) continue;
        if (item.state != State::answered && item.state != State::not_applicable) continue;
        (is_finding(assessment, item) ? failing : others).push_back(&item);
    }
    Lines lines(words, page_heading(words, Page::critical));
    lines.list("hand_in.page.critical_failing", assessment, failing);
    lines.list("hand_in.page.critical_others", assessment, others);
    if (failing.empty() && others.empty()) lines.say(2, "hand_in.page.nothing");
    return lines.taken();
}

std::vector<Block> empty_page(const Words& words, Page page)
{
    Lines lines(words, page_heading(words, page));
    lines.say(2, "hand_in.page.nothing");
    return lines.taken();
}

std::vector<Block> answer_lines(const Words& words, const Assessment& assessment, const AssessedItem& item)
{
    const auto subject = subject_of(item.instance);
    Lines lines(words,
        {Text{(subject.empty() ? "" : std::string(subject) + ": ") + on_one_line(item.question), 2, 2}});
    lines.say(2, "hand_in.page.answer", answer_in_words(words, assessment, item));
    if (!item.response.note.empty()) lines.say(2, "interview.present_note", on_one_line(item.response.note));
    if (!item.response.evidence.empty())
        lines.say(2, "interview.present_evidence", words.list(item.response.evidence, on_one_line));
    return lines.taken();
}

std::vector<Block> causes_left(const Words& words, const Assessment& assessment)
{
    const auto causes = causes_to_confirm(assessment);
    Lines lines(words, {});
    lines.say(2, "hand_in.page.left", causes.size());
    for (const auto& cause : causes) {
        const auto check = std::ranges::find(assessment.checks, cause.id, &AssessedCheck::id);
        if (const auto* item = assessment.find_item(cause.id))
            lines.say(4, "hand_in.page.left_item", item->instance, on_one_line(item->question));
        else if (check != assessment.checks.end())
            lines.say(4, "hand_in.page.left_check", check->say);
    }
    return lines.taken();
}

} // namespace tenken::interview
