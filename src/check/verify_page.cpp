#include "check/verify_page.hpp"

#include "check/verify_figures.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

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

Page verification_page(const Verification& verification, const std::string& file, const Words& words)
{
    Page page;
    if (verification.sound()) {
        const auto& data = *verification.data;
        const auto& circumstances = data.assessment.circumstances;
        const auto& score = data.figures.score;
        page.whole_line(0,
            words(score ? "verify.sound" : "verify.sound_no_score", file,
                fiscal_year_in_full(words, circumstances.year), circumstances.department,
                score ? score->rounded() : "") +
                marks(words, data));
        return page;
    }
    if (verification.older && verification.unchanged()) {
        const auto& circumstances = verification.data->assessment.circumstances;
        page.whole_line(0,
            words("verify.older", file, fiscal_year_in_full(words, circumstances.year),
                circumstances.department));
    } else {
        page.whole_line(0, words("verify.unsound", file, count(verification)));
    }
    std::string hint;
    for (const auto& finding : verification.findings) {
        page.whole_line(2, message(words, finding));
        const auto own = words(finding.id + ".hint", finding_words(finding, words));
        if (own != hint) page.whole_line(4, own);
        hint = own;
    }
    if (verification.more > 0) page.whole_line(0, words("verify.more", verification.more));
    return page;
}

nlohmann::json verification_json(
    const Verification& verification, const std::string& file, const Words& words)
{
    auto findings = nlohmann::json::array();
    for (const auto& finding : verification.findings) {
        findings.push_back({{"id", finding.id}, {"line", finding.place->line},
            {"message", words(finding.id, finding_words(finding, words))},
            {"hint", words(finding.id + ".hint", finding_words(finding, words))}});
    }
    return {
        {"file", file}, {"sound", verification.sound()}, {"findings", findings}, {"more", verification.more}};
}

Page chain_page(const Chain& chain, const std::string& folder, const Words& words)
{
    Page page;
    page.whole_line(0, words("verify.chain.title", folder));
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

nlohmann::json chain_json(const Chain& chain, const std::string& folder, const Words& words)
{
    using nlohmann::json;
    const auto or_null = [](const std::string& text) { return text.empty() ? json(nullptr) : json(text); };
    json departments = json::array();
    for (const auto& department : chain.departments) {
        json links = json::array();
        for (const auto& link : department.links)
            links.push_back({{"year", link.year}, {"file", link.file}, {"sha256", or_null(link.sha256)},
                {"previous", or_null(link.previous)}, {"link", link_name(link.kind)}});
        json gaps = json::array();
        for (const auto& gap : department.gaps)
            gaps.push_back({{"year", gap.year}, {"reason", gap.reason ? json(*gap.reason) : json(nullptr)}});
        departments.push_back({{"department", department.department}, {"links", links}, {"gaps", gaps}});
    }
    json findings = json::array();
    for (const auto& finding : chain.findings) {
        const auto& problem = finding.problem;
        findings.push_back({{"id", problem.id}, {"kind", finding.breaks ? "problem" : "information"},
            {"department", finding.department}, {"year", finding.year}, {"file", problem.place->file},
            {"message", words(problem.id, problem.args)},
            {"hint", words(problem.id + ".hint", problem.args)}});
    }
    json registers = json::array();
    for (const auto& taken : chain.registers)
        registers.push_back({{"year", taken.year}, {"file", taken.file}, {"entries", taken.entries},
            {"matching", taken.matching}});
    return {
        {"folder", folder}, {"departments", departments}, {"registers", registers}, {"findings", findings}};
}

} // namespace tenken
