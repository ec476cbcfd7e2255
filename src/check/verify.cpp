#include "check/verify.hpp"

#include "base/joined.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "check/line_differences.hpp"
#include "check/record_answers.hpp"
#include "check/record_since.hpp"
#include "check/served_since.hpp"
#include "check/verify_figures.hpp"
#include "formats/disk/file_form.hpp"
#include "formats/record/reading.hpp"
#include "page/html.hpp"
#include "page/report.hpp"
#include "page/stated_figures.hpp"

#include <algorithm>
#include <span>

namespace tenken {

namespace {

constexpr std::size_t widest = 120; // cells of a line in a message

std::string one_line(std::string_view line)
{
    if (line.ends_with('\n')) line.remove_suffix(1);
    return utf8::shown(line);
}

// As a message can show it: one line, not too long, with what cannot be seen taken out.
std::string shown_line(std::string_view line) { return utf8::truncated(one_line(line), widest); }

bool within_character(const std::string& text, std::size_t at)
{
    return at < text.size() && utf8::continues_character(text[at]);
}

// Where both can be cut off before their first difference, so that it is seen: a little before it, or 0 where
// it is seen anyway.
std::size_t start_of_difference(const std::string& one, const std::string& other)
{
    constexpr std::size_t seen_from_start = 80; // cells
    constexpr std::size_t characters_before = 20;
    std::size_t at = static_cast<std::size_t>(std::ranges::mismatch(one, other).in1 - one.begin());
    while (at > 0 && (within_character(one, at) || within_character(other, at))) --at;
    if (utf8::cells(one.substr(0, at)) <= seen_from_start) return 0;
    for (std::size_t i = 0; i < characters_before && at > 0; ++i) {
        do {
            --at;
        } while (at > 0 && within_character(one, at));
    }
    return at;
}

std::string excerpt(const std::string& text, std::size_t start)
{
    return (start > 0 ? "…" : "") + utf8::truncated(std::string_view(text).substr(start), widest);
}

class Verify {
public:
    Verify(std::string_view bytes, const std::string& file, const VerifyWith& with)
        : bytes_(bytes)
        , file_(file)
        , with_(with)
    {
    }

    Verification run()
    {
        try {
            ReportBlock block = read_report_data(bytes_, file_);
            const Score& computed = result_.score.emplace(score(block.data.assessment));
            result_.older = block.older;
            check_source(block);
            if (block.older) {
                add("verify.older_format", {}, block.header_line);
            } else {
                const StatedFigures figures = stated_figures(block.data.assessment, computed);
                add(check_figures(block, figures, file_));
                add(check_states(block, file_));
                add(check_contradictions(block, file_));
                check_bytes(block, computed, figures);
            }
            result_.data = std::move(block.data);
            result_.block_sha256 = std::move(block.actual_sha256);
        } catch (const Failure& failure) {
            auto problems = failure.problems();
            for (auto& problem : problems) {
                if (!problem.place)
                    problem.place = Place{file_, 1, 0, {}}; // of arithmetic, which knows no lines
            }
            add(problems);
        }
        if (result_.findings.empty()) return std::move(result_);
        if (auto form = form_problem(file_, bytes_)) {
            result_.findings = {std::move(*form)};
            result_.more = 0;
        }
        return std::move(result_);
    }

private:
    void check_source(const ReportBlock& block)
    {
        if (block.stated_sha256 != block.actual_sha256)
            add("verify.digest", {block.stated_sha256, block.actual_sha256}, block.header_line);
        if (with_.record) check_record(block);
        if (with_.record_of && !superseded_) check_served(block);
    }

    /// What another department has answered may have changed with no line more in the report's own record.
    void check_served(const ReportBlock& block)
    {
        const auto& who = block.data.assessment.circumstances;
        const auto& by = who.service.by;
        const auto record = by.empty() ? std::nullopt : with_.record_of(who.department, by);
        if (!record) return;
        const auto anew = answered_anew(block.data.assessment, record->bytes);
        if (anew.empty()) return;
        constexpr std::size_t most_named = 10;
        const auto named = std::span(anew).first(std::min(anew.size(), most_named));
        add("verify.served_anew",
            {by, record->name, std::to_string(anew.size()),
                joined(named, " ") + (anew.size() > most_named ? " …" : "")},
            block.header_line);
    }

    void check_record(const ReportBlock& block)
    {
        const auto& circumstances = block.data.assessment.circumstances;
        const auto problems = problems_of_record();
        const bool other_line_ends = !problems.empty() && problems.front().id == "record.line_ends";
        const auto record =
            other_line_ends ? without_carriage_returns(*with_.record).value_or("") : *with_.record;
        const auto since = lines_since(record, circumstances.record);
        if (!since)
            add("verify.record", {with_.record_name}, block.header_line);
        else if (circumstances.damaged) // what it was made from went on no further
            return;
        else if (!problems.empty())
            add(problems);
        else
            check_what_followed(after_report(*since, circumstances.hand_in), block);
        if (since && problems.empty() && !block.older)
            check_answers(block, std::string_view(record).substr(0, record.size() - since->size()));
    }

    void check_what_followed(const AfterReport& after, const ReportBlock& block)
    {
        superseded_ = after.next_version;
        if (after.beyond)
            add("verify.record_went_on",
                {with_.record_name, std::to_string(after.beyond->seq), after.beyond->at.substr(0, 10)},
                block.header_line);
    }

    /// The record up to the line that the report was made from.
    void check_answers(const ReportBlock& block, std::string_view record)
    {
        const auto& assessment = block.data.assessment;
        const auto reading = read_record_bytes(record, with_.record_name);
        for (const auto i : answers_unlike_record(assessment, reading.state.answers))
            add("verify.record_says_otherwise", {with_.record_name, assessment.items[i].instance},
                block.header_line + 1 + i);
        for (const auto& instance : answers_left_out(assessment, reading.state))
            add("verify.left_out", {with_.record_name, instance}, block.header_line);
    }

    [[nodiscard]] Problems problems_of_record() const
    {
        try {
            return read_record_bytes(*with_.record, with_.record_name).problems;
        } catch (const Failure& failure) {
            return failure.problems();
        }
    }

    std::optional<Template> template_of(const ReportBlock& block)
    {
        const auto& named = block.data.made_with;
        auto released = released_template(named.sha256);
        if (released && released->form() == DocumentForm::markdown) {
            if (released->name() != named.name) add("verify.template_name", {named.name}, block.header_line);
            return released;
        }
        if (!with_.made_with) {
            add("verify.template_unknown", {named.name, named.sha256}, block.header_line);
            return std::nullopt;
        }
        if (with_.made_with->identity().sha256 != named.sha256) {
            add("verify.template_other", {with_.made_with->name(), named.name, named.sha256},
                block.header_line);
            return std::nullopt;
        }
        return with_.made_with->named(named.name);
    }

    /// Of a page the one that its head names. Where that is gone, the newest shows the line that is missing.
    const PageLayout* layout_of(const ReportBlock& block)
    {
        const auto name = block.form == DocumentForm::html ? layout_named_in(bytes_) : std::string_view();
        if (name.empty()) return &newest_page_layout();
        const auto* layout = released_page_layout(name);
        if (layout == nullptr) add("verify.layout_unknown", {shown_line(name)}, block.header_line);
        return layout;
    }

    void check_bytes(const ReportBlock& block, const Score& computed, const StatedFigures& figures)
    {
        const auto made_with = template_of(block);
        const auto language = language_from_name(block.data.language);
        if (!made_with || !language) return;
        const auto* layout = layout_of(block);
        if (layout == nullptr) return;
        const auto& assessment = block.data.assessment;
        const std::string expected =
            render_report(assessment, computed, figures, Words(*language), *made_with, block.form, *layout);
        if (bytes_ == expected) return;

        std::string_view rest = bytes_;
        if (rest.starts_with("\xEF\xBB\xBF")) {
            add("verify.byte_order_mark", {}, 1);
            rest.remove_prefix(3);
        }
        const auto with_line_feeds = without_carriage_returns(rest);
        if (with_line_feeds) {
            const auto before = rest.substr(0, rest.find("\r\n"));
            add("verify.carriage_return", {}, static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1);
        }
        line_differences(with_line_feeds ? *with_line_feeds : rest, expected,
            [this](const LineDifference& difference) { add(difference); });
    }

    void add(const LineDifference& difference)
    {
        if (result_.findings.size() == most_findings)
            ++result_.more; // words that nobody will read take their time
        else if (!difference.is)
            add("verify.line_missing", {shown_line(*difference.should_be)}, difference.line);
        else if (!difference.should_be)
            add("verify.line_too_many", {shown_line(*difference.is)}, difference.line);
        else
            add_pair(one_line(*difference.is), one_line(*difference.should_be), difference.line);
    }

    void add_pair(const std::string& is, const std::string& should_be, std::size_t line)
    {
        if (is == should_be) {
            add("verify.line_bytes", {shown_line(is)}, line);
            return;
        }
        const auto start = start_of_difference(is, should_be);
        add("verify.line_differs", {excerpt(is, start), excerpt(should_be, start)}, line);
    }

    void add(std::string id, std::vector<std::string> args, std::size_t line)
    {
        add({{std::move(id), std::move(args), Place{file_, line, 0, {}}}});
    }

    void add(const Problems& problems)
    {
        for (const auto& problem : problems) {
            if (result_.findings.size() < most_findings)
                result_.findings.push_back(problem);
            else
                ++result_.more;
        }
    }

    std::string_view bytes_;
    const std::string& file_;
    const VerifyWith& with_;
    bool superseded_ = false; ///< a later version was begun, which reads anew what other departments answer
    Verification result_;
};

} // namespace

bool Verification::unchanged() const
{
    return more == 0 && std::ranges::all_of(findings, [](const Problem& finding) {
        return finding.id == "verify.older_format" || finding.id == "verify.record_went_on" ||
            finding.id == "verify.served_anew";
    });
}

Verification verify_report(std::string_view bytes, const std::string& file, const VerifyWith& with)
{
    return Verify(bytes, file, with).run();
}

} // namespace tenken
