#include "commands/verify_output.hpp"

#include "check/verify_figures.hpp"
#include "words/japanese_date.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <sstream>

namespace tenken {

namespace {

constexpr std::array<std::string_view, 7> link_names{
    "first", "linked", "kept", "older", "gap", "broken", "unknown"};

std::string_view name_of(LinkKind kind) { return link_names.at(static_cast<std::size_t>(kind)); }

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
    return all.empty() ? all : words("verify.marks", {all});
}

} // namespace

std::string verification_text(const Verification& verification, const std::string& file, const Words& words)
{
    std::ostringstream out;
    if (verification.sound()) {
        const auto& data = *verification.data;
        const auto& circumstances = data.assessment.circumstances;
        const std::string year = fiscal_year_in_full(words, circumstances.year);
        const auto& score = data.figures.score;
        out << words(score ? "verify.sound" : "verify.sound_no_score",
                   {file, year, circumstances.department, score ? score->rounded() : ""})
            << marks(words, data) << "\n";
        return out.str();
    }
    out << words("verify.unsound", {file, std::to_string(count(verification))}) << "\n";
    std::string hint;
    for (const auto& finding : verification.findings) {
        out << "  " << message(words, finding) << "\n";
        if (const auto own = words(finding.id + ".hint", finding_words(finding, words)); own != hint)
            out << "    " << (hint = own) << "\n";
    }
    if (verification.more > 0) out << words("verify.more", {std::to_string(verification.more)}) << "\n";
    return out.str();
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

std::string chain_text(const Chain& chain, const std::string& folder, const Words& words)
{
    std::string text = words("verify.chain.title", {folder}) + "\n";
    for (const auto& department : chain.departments) {
        std::string line;
        auto gap = department.gaps.begin();
        for (const auto& link : department.links) {
            for (; gap != department.gaps.end() && gap->year < link.year; ++gap) {
                const auto year = std::to_string(gap->year);
                line += (line.empty() ? "" : words("verify.chain.arrow")) +
                    (gap->reason ? words("verify.chain.missing_explained", {year, *gap->reason})
                                 : words("verify.chain.missing", {year}));
            }
            if (!line.empty() || link.kind == LinkKind::broken)
                line +=
                    words(link.kind == LinkKind::broken ? "verify.chain.arrow_broken" : "verify.chain.arrow");
            line += std::to_string(link.year);
        }
        text += words("verify.chain.department", {department.department, line}) + "\n";
    }
    for (const auto& taken : chain.registers)
        text += words("verify.register",
                    {taken.file, std::to_string(taken.entries), std::to_string(taken.matching)}) +
            "\n";
    for (const auto& finding : chain.findings) {
        const auto& problem = finding.problem;
        text += words(finding.breaks ? "verify.chain.problem" : "verify.chain.information",
                    {problem.place->file, words(problem.id, problem.args)}) +
            "\n    " + words("command.hint", {words(problem.id + ".hint", problem.args)}) + "\n";
    }
    const auto broken = std::ranges::count(chain.findings, true, &ChainFinding::breaks);
    text += broken == 0 ? words("verify.chain.whole") : words("verify.chain.found", {std::to_string(broken)});
    return text + "\n";
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
                {"previous", or_null(link.previous)}, {"link", name_of(link.kind)}});
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
