#include "page/audit_page.hpp"

#include "audit/implied_score.hpp"
#include "page/answer_text.hpp"
#include "page/verdict_text.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace tenken {

namespace {

using page::Page;

constexpr std::size_t shown_of_digest = 8;

std::string percent_text(const AuditRate& rate, const Exact& items)
{
    return rate.population == 0 ? "0.0" : rate.percent(items).rounded();
}

class ResultsInBlocks {
public:
    ResultsInBlocks(const AuditResults& results, const Words& words)
        : results_(results)
        , words_(words)
        , audits_(results.audits())
        , rates_(audit_rates(audits_))
    {
    }

    Page page() &&
    {
        const auto year = fiscal_year_in_full(words_, results_.year);
        page_.add(page::Heading{1,
            {results_.only.empty() ? words_("audit.report.title", year)
                                   : words_("audit.report.title_department", year, results_.only)},
            {0, 0}});
        add_rates();
        add_counts();
        if (results_.only.empty()) {
            add_departments();
            add_parts("audit.report.sections", audit_rates_by_section(audits_));
            add_parts("audit.report.levels", audit_rates_by_level(audits_));
        }
        for (const auto& one : results_.departments) add_verdicts(one);
        page_.add(page::Heading{2, {words_("audit.report.method")}, {0, 0}});
        page_.line(2, words_("audit.report.method_text"), 0);
        return std::move(page_);
    }

private:
    [[nodiscard]] std::string in_words(std::string_view id, const AuditRate& rate) const
    {
        return words_("audit.report.rate", words_(id), rate.population,
            rate.estimate ? rate.estimate->rounded() : words_("audit.report.no_estimate"),
            rate.estimate ? percent_text(rate, *rate.estimate) : words_("audit.report.no_estimate"),
            percent_text(rate, Exact(rate.interval.low)), percent_text(rate, Exact(rate.interval.high)));
    }

    void add_rates()
    {
        page_.line(0, in_words("audit.report.overstated", rates_.overstated));
        const auto implied = implied_score(audits_);
        if (implied.answered && implied.implied && implied.low && implied.high) {
            page_.line(0,
                words_("audit.report.gap", implied.answered->rounded(), implied.implied->rounded(),
                    implied.gap()->rounded()));
            page_.line(0,
                words_("audit.report.implied", implied.implied->rounded(), implied.low->rounded(),
                    implied.high->rounded()));
            page_.line(2, words_("audit.report.implied_note"));
        }
        page_.line(0, in_words("audit.report.understated", rates_.understated));
        page_.line(0, in_words("audit.report.deviating", rates_.deviating));
        if (!results_.year_before) return;
        if (const auto way = leaning(rates_, *results_.year_before))
            page_.line(0, words_(*way == Leaning::kindly ? "audit.report.kindly" : "audit.report.strictly"));
    }

    void add_counts()
    {
        page_.gap();
        page_.line(0, words_("audit.report.audited", rates_.audited, rates_.population, rates_.drawn));
        if (rates_.open() > 0) page_.line(0, words_("audit.report.open", rates_.open()));
        if (rates_.not_verifiable > 0)
            page_.line(0, words_("audit.report.not_verifiable", rates_.not_verifiable));
        if (!results_.not_drawn.empty())
            page_.line(0, words_("audit.report.missing", words_.list(results_.not_drawn)));
    }

    void add_departments()
    {
        page_.add(page::Heading{2, {words_("audit.report.departments")}, {0, 0}});
        page::Table table;
        const auto column = [&](std::string id, page::Column::Kind kind) {
            auto title = words_("audit.report.column." + id);
            table.columns.push_back({std::move(id), std::move(title), kind});
        };
        using Kind = page::Column::Kind;
        for (const auto* id :
            {"population", "audited", "overstated", "understated", "interval", "self", "implied"})
            column(id, Kind::figure);
        column("department", Kind::name);
        for (const auto& one : results_.departments) {
            const std::array alone{one.audited};
            const auto rates = audit_rates(alone);
            const auto implied = implied_score(alone);
            const auto figure = [&](const std::optional<Exact>& value) {
                return value ? value->rounded() : words_("audit.report.no_estimate");
            };
            table.rows.push_back({std::to_string(rates.population), std::to_string(rates.audited),
                std::to_string(rates.overstated.found), std::to_string(rates.understated.found),
                percent_text(rates.overstated, Exact(rates.overstated.interval.low)) + "〜" +
                    percent_text(rates.overstated, Exact(rates.overstated.interval.high)) + "%",
                figure(implied.answered), figure(implied.implied), one.audited.audit->plan.department});
        }
        table.sentence = [this](const page::Row& row) {
            return words_(
                "audit.report.sentence", row[7], row[0], row[1], row[2], row[3], row[4], row[5], row[6]);
        };
        page_.add(std::move(table));
    }

    void add_parts(std::string_view title, const std::vector<PartRates>& parts)
    {
        if (std::ranges::all_of(parts, [](const PartRates& one) { return one.rates.audited == 0; })) return;
        page_.add(page::Heading{2, {words_(title)}, {0, 0}});
        for (const auto& part : parts) {
            const auto& rate = part.rates.overstated;
            if (rate.audited == 0) continue;
            const auto said = rate.may_be_told() && rate.estimate
                ? words_("audit.report.part_rate", rate.population, rate.estimate->rounded(),
                      percent_text(rate, *rate.estimate), percent_text(rate, Exact(rate.interval.low)),
                      percent_text(rate, Exact(rate.interval.high)))
                : words_("audit.report.part_too_few", rate.audited, rate.found);
            page_.line(2, words_("audit.report.part", part.title, said), 4);
        }
    }

    void add_verdicts(const AuditShown& one)
    {
        const auto& plan = one.audited.audit->plan;
        page_.add(page::Heading{
            2, {results_.only.empty() ? plan.department : words_("audit.report.verdicts")}, {0, 0}});
        page_.line(2,
            words_("audit.report.by", words_.list(one.auditors), plan.terms.seed,
                plan.report.substr(0, shown_of_digest)));
        const auto deviates = [](const Verdict* verdict) {
            return verdict != nullptr && verdict->deviates();
        };
        add_group(one, "audit.report.deviations", deviates);
        add_group(one, "audit.report.undecided", [](const Verdict* verdict) {
            return verdict != nullptr && verdict->kind == VerdictKind::not_verifiable;
        });
        if (results_.only.empty()) return;
        add_group(one, "audit.report.agreed", [](const Verdict* verdict) {
            return verdict != nullptr && verdict->kind == VerdictKind::agrees;
        });
        add_group(one, "audit.report.not_yet", [](const Verdict* verdict) { return verdict == nullptr; });
    }

    void add_group(
        const AuditShown& one, std::string_view title, const std::function<bool(const Verdict*)>& belongs)
    {
        const auto& audit = *one.audited.audit;
        const auto& report = *one.audited.report;
        std::vector<page::Entry> entries;
        for (const auto& drawn : audit.plan.items) {
            const auto* verdict = audit.find(drawn.instance);
            const auto* item = report.find_item(drawn.instance);
            if (item == nullptr || !belongs(verdict)) continue;
            page::Entry entry;
            entry.id = drawn.instance;
            entry.text = item->question;
            if (verdict != nullptr) entry.answer = verdict_text(words_, report, *item, *verdict);
            entry.details.push_back(words_("audit.report.answered_as", answer_text(words_, report, *item)));
            if (verdict != nullptr) {
                for (auto& detail : verdict_details(words_, *verdict))
                    entry.details.push_back(std::move(detail));
            }
            entry.details.push_back(words_("audit.report.drawn_because",
                words_("audit.reason." + std::string(name_in(draw_reason_names, drawn.reason)))));
            entries.push_back(std::move(entry));
        }
        if (entries.empty()) return;
        page_.add(page::Heading{3, {words_(title)}, {0, 0}});
        auto all = page::entries_of(std::move(entries));
        all.gap = "　";
        page_.add(std::move(all));
    }

    const AuditResults& results_;
    const Words& words_;
    std::vector<AuditedReport> audits_;
    AuditRates rates_;
    Page page_;
};

} // namespace

std::vector<AuditedReport> AuditResults::audits() const
{
    std::vector<AuditedReport> all;
    for (const auto& one : departments) all.push_back(one.audited);
    return all;
}

Page audit_page(const AuditResults& results, const Words& words)
{
    return ResultsInBlocks(results, words).page();
}

} // namespace tenken
