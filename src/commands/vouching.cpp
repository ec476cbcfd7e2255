#include "commands/vouching.hpp"

#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "model/names.hpp"
#include "scoring/confirmation.hpp"
#include "scoring/confirmation_matters.hpp"
#include "words/japanese_date.hpp"

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
        const bool only = !closes(assessment, cause, ClosingKey::promise);
        const std::string id = "hand_in.missing_vouch." + std::string(name_in(cause_kind_names, cause.kind)) +
            (only ? "_again" : "");
        wants.emplace_back(cause.id, Problem{id, {cause.id, what}, {}});
    }
    for (const auto* item : findings_without_plan(assessment))
        wants.emplace_back(item->instance, problem("hand_in.missing_plan", item->instance, item->question));
    return wants;
}

Problem not_to_vouch_for(const std::string& id, const Assessment& assessment)
{
    const bool check =
        std::ranges::find(assessment.checks, id, &AssessedCheck::id) != assessment.checks.end();
    if (check || assessment.find_item(id) != nullptr) return problem("hand_in.vouch_not_needed", id);
    std::vector<std::string> known;
    for (const auto& [wanted, why] : wants_words(assessment)) known.push_back(wanted);
    if (const auto meant = did_you_mean(id, known)) return problem("hand_in.unknown_item.near", id, *meant);
    return problem("hand_in.unknown_item", id);
}

struct Pair {
    std::string id;
    std::optional<std::string> text; ///< nothing: there is no equals sign
};

Pair pair_of(const std::string& option)
{
    const auto equals = option.find('=');
    Pair pair{utf8::nfc(utf8::trimmed(option.substr(0, equals))), {}};
    if (equals != std::string::npos) pair.text = utf8::trimmed(option.substr(equals + 1));
    return pair;
}

std::optional<Problem> why_not_promise(
    const std::string& id, const GivenWords& words, const Assessment& assessment, Date until, Date today)
{
    const auto causes = causes_to_confirm(assessment);
    const auto cause = std::ranges::find(causes, id, &Cause::id);
    if (cause == causes.end()) return problem("hand_in.promise_of_finding", id);
    if (!closes(assessment, *cause, ClosingKey::promise)) return problem("hand_in.promise_again", id);
    if (words.vouched.contains(id)) return problem("hand_in.promise_and_vouch", id);
    if (until < today) return problem("hand_in.promise_past", id, iso_date(until));
    return std::nullopt;
}

} // namespace

GivenWords given_words(const GivenPairs& pairs, const Assessment& assessment, Date today)
{
    const auto wants = wants_words(assessment);
    GivenWords words;
    Problems problems;
    const auto is_wanted = [&](const std::string& id) {
        return std::ranges::find(wants, id, [](const auto& want) { return want.first; }) != wants.end();
    };
    for (const auto& option : pairs.vouched) {
        const auto [id, word] = pair_of(option);
        if (!word)
            problems.push_back(problem("hand_in.bad_pair", "--vouch", option));
        else if (!is_wanted(id))
            problems.push_back(not_to_vouch_for(id, assessment));
        else
            words.vouched[id] = *word;
    }
    for (const auto& option : pairs.promised) {
        const auto [id, until] = pair_of(option);
        const auto day = until ? read_date(*until, today) : std::variant<Date, Problem>(today);
        if (!until)
            problems.push_back(problem("hand_in.bad_promise", option));
        else if (!is_wanted(id))
            problems.push_back(not_to_vouch_for(id, assessment));
        else if (const auto* wrong = std::get_if<Problem>(&day))
            problems.push_back(*wrong);
        else if (auto why = why_not_promise(id, words, assessment, std::get<Date>(day), today))
            problems.push_back(std::move(*why));
        else
            words.promised[id] = iso_date(std::get<Date>(day));
    }
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    return words;
}

void take_words(Assessment& assessment, const GivenWords& words)
{
    auto& hand_in = assessment.circumstances.hand_in;
    for (const auto& [id, until] : words.promised) {
        const Promise promise{until, {}};
        hand_in.promised[id] = promise;
        const auto item = std::ranges::find(assessment.items, id, &AssessedItem::instance);
        if (item != assessment.items.end()) item->promised = promise;
        const auto check = std::ranges::find(assessment.checks, id, &AssessedCheck::id);
        if (check != assessment.checks.end()) check->promised = promise;
    }
    for (const auto& [id, word] : words.vouched) {
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
