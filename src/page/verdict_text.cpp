#include "page/verdict_text.hpp"

#include "model/names.hpp"

namespace tenken {

std::string found_text(const Words& words, const Scale& scale, std::string_view found)
{
    const auto marked = [](const auto& one) {
        return one.mark.empty() ? one.label : one.mark + " " + one.label;
    };
    if (found == not_applicable_name)
        return scale.not_applicable ? marked(*scale.not_applicable) : words("names.state.not_applicable");
    const auto* level = scale.find(found);
    return level == nullptr ? std::string(found) : marked(*level);
}

std::string verdict_text(
    const Words& words, const Assessment& report, const AssessedItem& item, const Verdict& verdict)
{
    const auto kind = words("audit.verdict." + std::string(name_in(verdict_kind_names, verdict.kind)));
    const auto* scale = report.find_scale(item.scale);
    if (verdict.found.empty() || scale == nullptr) return kind;
    return words("audit.verdict.found", kind, found_text(words, *scale, verdict.found));
}

std::vector<std::string> verdict_details(const Words& words, const Verdict& verdict)
{
    std::vector<std::string> details;
    const auto say = [&](std::string_view id, const std::string& text) {
        if (!text.empty()) details.push_back(words(id, text));
    };
    say("audit.report.ground", verdict.ground);
    say("audit.report.seen", verdict.seen);
    say("audit.report.reply", verdict.reply);
    return details;
}

} // namespace tenken
