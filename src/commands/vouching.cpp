#include "commands/vouching.hpp"

#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "interview/confirmation.hpp"
#include "model/names.hpp"
#include "scoring/confirmation.hpp"

#include <algorithm>

namespace tenken {

namespace {

/// What wants a word, by the id that names it, with the problem that it is without one.
std::vector<std::pair<std::string, Problem>> wants_words(const Assessment& assessment)
{
    std::vector<std::pair<std::string, Problem>> wants;
    for (const auto& cause : causes_to_confirm(assessment)) {
        if (cause.kind == CauseKind::critical_open) continue;
        const auto* item = assessment.find_item(cause.id);
        const auto check = std::ranges::find(assessment.checks, cause.id, &AssessedCheck::id);
        const auto& what = item != nullptr ? item->question : check->say;
        const std::string id = "hand_in.missing_vouch." + std::string(name_in(cause_kind_names, cause.kind));
        wants.emplace_back(cause.id, Problem{id, {cause.id, what}, {}});
    }
    for (const auto* item : interview::findings_without_plan(assessment))
        wants.emplace_back(item->instance, problem("hand_in.missing_plan", item->instance, item->question));
    return wants;
}

Problem not_to_vouch_for(const std::string& id, const Assessment& assessment)
{
    const bool check = std::ranges::find(assessment.checks, id, &AssessedCheck::id) != assessment.checks.end();
    if (check || assessment.find_item(id) != nullptr) return problem("hand_in.vouch_not_needed", id);
    std::vector<std::string> known;
    for (const auto& [wanted, why] : wants_words(assessment)) known.push_back(wanted);
    if (const auto meant = did_you_mean(id, known)) return problem("hand_in.unknown_item.near", id, *meant);
    return problem("hand_in.unknown_item", id);
}

} // namespace

GivenWords given_words(const std::vector<std::string>& options, const Assessment& assessment)
{
    const auto wants = wants_words(assessment);
    GivenWords words;
    Problems problems;
    for (const auto& option : options) {
        const auto equals = option.find('=');
        const auto id = utf8::nfc(utf8::trimmed(option.substr(0, equals)));
        if (equals == std::string::npos)
            problems.push_back(problem("hand_in.bad_pair", "--vouch", option));
        else if (std::ranges::find(wants, id, [](const auto& want) { return want.first; }) == wants.end())
            problems.push_back(not_to_vouch_for(id, assessment));
        else
            words[id] = utf8::trimmed(option.substr(equals + 1));
    }
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    return words;
}

void take_words(Assessment& assessment, const GivenWords& words)
{
    auto& hand_in = assessment.circumstances.hand_in;
    for (const auto& [id, word] : words) {
        if (word.empty()) continue;
        const auto item = std::ranges::find(assessment.items, id, &AssessedItem::instance);
        if (item != assessment.items.end()) {
            hand_in.vouched[id] = item->vouched = word;
            continue;
        }
        const auto check = std::ranges::find(assessment.checks, id, &AssessedCheck::id);
        if (check != assessment.checks.end()) hand_in.kept[id] = check->kept = word;
    }
}

Problems missing_words(const Assessment& assessment, const GivenWords& words)
{
    Problems missing;
    for (const auto& [id, why] : wants_words(assessment)) {
        if (!words.contains(id)) missing.push_back(why);
    }
    return missing;
}

} // namespace tenken
