#include "check/verify_page.hpp"

#include "check/verify_figures.hpp"
#include "formats/json/writer.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>

namespace tenken {

namespace {

using page::Page;

constexpr std::array<std::string_view, 7> link_names{
    "first", "linked", "kept", "older", "gap", "broken", "unknown"};

std::string_view link_name(LinkKind kind) { return link_names.at(static_cast<std::size_t>(kind)); }

std::size_t count(const Verification& verification)
{
    return verification.findings.size() + verification.more;
}

std::string message(const Words& words, const Problem& finding)
{
    const auto& place = *finding.place;
    const std::string line = place.line > 0 ? ":" + std::to_string(place.line) : "";
    return place.file + line + ": " + words(finding.id, finding_words(finding, words));
}

// What keeps a report that nobody changed from being the one to hand in.
std::string marks(const Words& words, const ReportData& data)
{
    const auto& circumstances = data.assessment.circumstances;
    std::string all;
    const auto add = [&](const std::string& id) {
        all += (all.empty() ? "" : words("verify.marks.between")) + words(id);
    };
    if (circumstances.draft) add("verify.mark.draft");
    if (data.figures.status == "incomplete") add("verify.mark.incomplete");
    if (circumstances.damaged) add("verify.mark.damaged");
    return all.empty() ? all : words("verify.marks", all);
}

/// "2024 → 2025 → （2026年度 なし）": the years of a department, linked or not.
std::string links_text(const DepartmentChain& department, const Words& words)
{
    std::string text;
    auto gap = department.gaps.begin();
    for (const auto& link : department.links) {
        for (; gap != department.gaps.end() && gap->year < link.year; ++gap)
            text += (text.empty() ? "" : words("verify.chain.arrow")) +
                (gap->reason ? words("verify.chain.missing_explained", gap->year, *gap->reason)
                             : words("verify.chain.missing", gap->year));
        const bool broken = link.kind == LinkKind::broken;
        if (!text.empty() || broken)
            text += words(broken ? "verify.chain.arrow_broken" : "verify.chain.arrow");
        text += std::to_string(link.year);
    }
    return text;
}

} // namespace

namespace {

void add_signature(Page& page, const ReportSignature& signature, const Words& words)
{
    const auto id = "verify.signature.state." + std::string(name_in(signature_state_names, signature.state));
    page.whole_line(2, words(id, signature.file, signature.by));
    if (signature.valid()) return;
    if (!signature.says.empty()) page.whole_line(4, words("verify.signature.says", signature.says));
    page.whole_line(4, words(id + ".hint", signature.file));
}

void add_verification(
    Page& page, const Verification& verification, const std::string& file, const Words& words)
{
    if (verification.sound()) {
        const auto& data = *verification.data;
        const auto& circumstances = data.assessment.circumstances;
        const auto& score = data.figures.score;
        page.whole_line(0,
            words(score ? "verify.sound" : "verify.sound_no_score", file,
                fiscal_year_in_full(words, circumstances.year), circumstances.department,
                score ? score->rounded() : "") +
                marks(words, data));
        return;
    }
    if (verification.older && verification.unchanged()) {
        const auto& circumstances = verification.data->assessment.circumstances;
        page.whole_line(0,
            words("verify.older", file, fiscal_year_in_full(words, circumstances.year),
                circumstances.department));
    } else {
        const auto headline = verification.unchanged() ? "verify.went_on" : "verify.unsound";
        page.whole_line(0, words(headline, file, count(verification)));
    }
    std::string hint;
    for (const auto& finding : verification.findings) {
        page.whole_line(2, message(words, finding));
        const auto own = words(finding.id + ".hint", finding_words(finding, words));
        if (own != hint) page.whole_line(4, own);
        hint = own;
    }
    if (verification.more > 0) page.whole_line(0, words("verify.more", verification.more));
}

} // namespace

Page verification_page(const VerifiedReport& report, const Words& words)
{
    Page page;
    add_verification(page, report.verification, report.file, words);
    if (report.signature) add_signature(page, *report.signature, words);
    return page;
}

Page chain_page(const ChainOfFolder& of, const Words& words)
{
    const auto& chain = of.chain;
    Page page;
    page.whole_line(0,
        of.checklist.empty() ? words("verify.chain.title", of.folder)
                             : words("verify.chain.title_of", of.folder, of.checklist));
    for (const auto& department : chain.departments)
        page.whole_line(
            0, words("verify.chain.department", department.department, links_text(department, words)));
    for (const auto& taken : chain.registers)
        page.whole_line(0, words("verify.register", taken.file, taken.entries, taken.matching));
    for (const auto& finding : chain.findings) {
        const auto& problem = finding.problem;
        page.whole_line(0,
            words(finding.breaks ? "verify.chain.problem" : "verify.chain.information", problem.place->file,
                words(problem.id, problem.args)));
        page.whole_line(4, words("command.hint", words(problem.id + ".hint", problem.args)));
    }
    const auto broken = std::ranges::count(chain.findings, true, &ChainFinding::breaks);
    page.whole_line(0, broken == 0 ? words("verify.chain.whole") : words("verify.chain.found", broken));
    return page;
}

namespace {

void write_verification(JsonWriter& a, const VerifiedReport& report, const Words& words)
{
    const auto& verification = report.verification;
    a("file", report.file);
    a.list("findings", verification.findings, [&](JsonWriter& b, const Problem& finding) {
        b("hint", words(finding.id + ".hint", finding_words(finding, words)));
        b("id", finding.id);
        b("line", finding.place->line);
        b("message", words(finding.id, finding_words(finding, words)));
    });
    a("more", verification.more);
    if (const auto& signature = report.signature) {
        a.object("signature", [&](JsonWriter& b) {
            b.or_null("by", signature->by);
            b("file", signature->file);
            b.or_null("says", signature->says);
            b("state", name_in(signature_state_names, signature->state));
        });
    }
    a("sound", verification.sound());
}

void write_department(JsonWriter& a, const DepartmentChain& department)
{
    a("department", department.department);
    a.list("gaps", department.gaps, [](JsonWriter& b, const ChainGap& gap) {
        b("reason", gap.reason);
        b("year", gap.year);
    });
    a.list("links", department.links, [](JsonWriter& b, const ChainLink& link) {
        b("file", link.file);
        b("link", link_name(link.kind));
        b.or_null("previous", link.previous);
        b.or_null("sha256", link.sha256);
        b("year", link.year);
    });
}

void write_chain(JsonWriter& a, const ChainOfFolder& of, const Words& words)
{
    const auto& chain = of.chain;
    if (!of.checklist.empty()) a("checklist", of.checklist);
    a.list("departments", chain.departments,
        [](JsonWriter& b, const DepartmentChain& department) { write_department(b, department); });
    a.list("findings", chain.findings, [&](JsonWriter& b, const ChainFinding& finding) {
        const auto& problem = finding.problem;
        b("department", finding.department);
        b("file", problem.place->file);
        b("hint", words(problem.id + ".hint", problem.args));
        b("id", problem.id);
        b("kind", finding.breaks ? "problem" : "information");
        b("message", words(problem.id, problem.args));
        b("year", finding.year);
    });
    a("folder", of.folder);
    a.list("registers", chain.registers, [](JsonWriter& b, const ChainRegister& taken) {
        b("entries", taken.entries);
        b("file", taken.file);
        b("matching", taken.matching);
        b("year", taken.year);
    });
}

} // namespace

std::string verify_json(
    const std::vector<VerifiedReport>& reports, const std::vector<ChainOfFolder>& chains, const Words& words)
{
    return json_object([&](JsonWriter& a) {
        a.list("chains", chains, [&](JsonWriter& b, const ChainOfFolder& of) { write_chain(b, of, words); });
        a.list("reports", reports,
            [&](JsonWriter& b, const VerifiedReport& of) { write_verification(b, of, words); });
        a("statement", words("verify.statement"));
    });
}

} // namespace tenken
