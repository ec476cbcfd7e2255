#include "page/public_page.hpp"

#include "formats/json/writer.hpp"
#include "page/json_values.hpp"
#include "words/japanese_date.hpp"

#include <array>

namespace tenken {

namespace {

using page::Column;
using page::Page;

constexpr std::array<Name<Movement>, 4> movement_names{{
    {Movement::unknown, "unknown"},
    {Movement::better, "better"},
    {Movement::alike, "alike"},
    {Movement::worse, "worse"},
}};

std::string percent_of(int part, int whole) { return (Exact(part, whole) * 100).rounded(); }

class PublicInBlocks {
public:
    PublicInBlocks(const PublicSummary& summary, const std::string& organisation, const Checklist& shipped,
        const Words& words)
        : summary_(summary)
        , organisation_(organisation)
        , shipped_(shipped)
        , words_(words)
    {
    }

    Page page() &&
    {
        const auto title = words_("rollup.public.title", fiscal_year_in_full(words_, summary_.year));
        page_.add(page::Heading{
            1, {organisation_.empty() ? title : words_("rollup.heading.of", title, organisation_)}});
        facts();
        movement();
        score();
        part("rollup.public.withheld");
        page_.add(page::Points{{words_("rollup.public.withheld.procedures"),
            words_("rollup.public.withheld.findings"), words_("rollup.public.withheld.departments")}});
        return std::move(page_);
    }

private:
    void part(const char* id) { page_.add(page::Heading{2, {words_(id)}}); }

    void labelled(const char* id, std::string text)
    {
        page_.add(page::Labelled{words_(id), std::move(text)});
    }

    void facts()
    {
        if (summary_.period_from && summary_.period_to)
            labelled("rollup.public.period",
                words_("rollup.public.from_to", date_in_full(words_, *summary_.period_from),
                    date_in_full(words_, *summary_.period_to)));
        if (summary_.reference_date)
            labelled("rollup.public.reference_date", date_in_full(words_, *summary_.reference_date));
        labelled("rollup.public.method", method());
        labelled("rollup.public.departments",
            words_("rollup.public.counted", summary_.expected, summary_.counted));
        labelled("rollup.public.questions", words_("rollup.public.count_of", summary_.questions));
    }

    [[nodiscard]] std::string method() const
    {
        std::string text = words_("rollup.public.method.departments");
        if (summary_.individuals) text += words_("rollup.public.method.individuals");
        if (summary_.audited > 0) text += words_("rollup.public.method.audited", summary_.audited);
        return text;
    }

    void movement()
    {
        part("rollup.public.movement");
        page_.line(0,
            words_("rollup.public.movement." + std::string(name_in(movement_names, summary_.movement))), 0);
        if (summary_.former_plans > 0)
            labelled("rollup.public.former_plans",
                words_("rollup.public.former_plans_done", summary_.former_plans, summary_.former_plans_done,
                    percent_of(summary_.former_plans_done, summary_.former_plans)));
        if (summary_.plans > 0)
            labelled("rollup.public.plans", words_("rollup.public.count_of_plans", summary_.plans));
    }

    [[nodiscard]] std::string section_name(const PublicSection& section) const
    {
        if (!section.shipped) return words_("rollup.public.section", section.number);
        const auto& named = shipped_.sections[*section.shipped];
        return named.clause.empty() ? named.title : named.clause + " " + named.title;
    }

    void score()
    {
        if (!summary_.score) return page_.line(0, words_("rollup.public.too_few", fewest_published), 0);
        part("rollup.public.score");
        page_.line(0, words_("rollup.public.score_text", summary_.score->rounded()), 0);
        page::Table table;
        table.columns = {{"section", words_("rollup.t.section"), Column::Kind::name},
            {"score", words_("rollup.t.score"), Column::Kind::figure, 6}};
        for (const auto& section : summary_.sections)
            table.rows.push_back({section_name(section), section.score->rounded()});
        table.sentence = [words = words_](const page::Row& row) {
            return words("rollup.public.section.plain", row[0], row[1]);
        };
        if (!table.rows.empty()) page_.add(std::move(table));
        page_.add(page::Note{summary_.small ? words_("rollup.public.small", fewest_published)
                                            : words_("rollup.public.fewest", fewest_published)});
    }

    const PublicSummary& summary_;
    const std::string& organisation_;
    const Checklist& shipped_;
    const Words& words_;
    Page page_;
};

std::optional<std::string> iso_or_null(const std::optional<Date>& day)
{
    return day ? std::optional(iso_date(*day)) : std::nullopt;
}

} // namespace

Page public_page(const PublicSummary& summary, const std::string& organisation, const Checklist& shipped,
    const Words& words)
{
    return PublicInBlocks(summary, organisation, shipped, words).page();
}

std::string public_json(
    const PublicSummary& summary, const std::string& organisation, const Checklist& shipped)
{
    return json_object([&](JsonWriter& a) {
        a("audited", summary.audited);
        a("counted", summary.counted);
        a("expected", summary.expected);
        a("former_plans", summary.former_plans);
        a("former_plans_done", summary.former_plans_done);
        a("individuals", summary.individuals);
        a("movement", name_in(movement_names, summary.movement));
        a.or_null("organisation", organisation);
        a("period_from", iso_or_null(summary.period_from));
        a("period_to", iso_or_null(summary.period_to));
        a("plans", summary.plans);
        a("questions", summary.questions);
        a("reference_date", iso_or_null(summary.reference_date));
        a("score", to_one_decimal(summary.score));
        a.list("sections", summary.sections, [&](JsonWriter& b, const PublicSection& section) {
            b("number", section.number);
            b("score", to_one_decimal(section.score));
            b("title",
                section.shipped ? std::optional(shipped.sections[*section.shipped].title) : std::nullopt);
        });
        a("small", summary.small);
        a("year", summary.year);
    });
}

} // namespace tenken
