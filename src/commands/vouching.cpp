#include "commands/vouching.hpp"

#include "base/suggestion.hpp"
#include "base/utf8.hpp"
#include "commands/dialogue.hpp"
#include "interview/describe.hpp"

#include <algorithm>

namespace tenken {

namespace {

Problem not_to_vouch_for(
    const std::string& instance, const Assessment& assessment, const std::vector<const AssessedItem*>& open)
{
    if (assessment.find_item(instance) != nullptr) return problem("hand_in.vouch_not_needed", instance);
    std::vector<std::string> known;
    for (const auto* item : open) known.push_back(item->instance);
    if (const auto meant = did_you_mean(instance, known))
        return problem("hand_in.unknown_item.near", instance, *meant);
    return problem("hand_in.unknown_item", instance);
}

} // namespace

std::vector<const AssessedItem*> to_vouch_for(const Assessment& assessment)
{
    std::vector<const AssessedItem*> items;
    for (const auto& item : assessment.items) {
        if (item.critical && item.scored() && item.state == State::not_applicable) items.push_back(&item);
    }
    return items;
}

Vouched given_words(const std::vector<std::string>& options, const Assessment& assessment, bool asks)
{
    const auto items = to_vouch_for(assessment);
    Vouched vouched;
    Problems problems;
    for (const auto& option : options) {
        const auto equals = option.find('=');
        const auto instance = utf8::nfc(utf8::trimmed(option.substr(0, equals)));
        if (equals == std::string::npos)
            problems.push_back(problem("hand_in.bad_pair", "--vouch", option));
        else if (std::ranges::find(items, instance, &AssessedItem::instance) == items.end())
            problems.push_back(not_to_vouch_for(instance, assessment, items));
        else
            vouched[instance] = utf8::trimmed(option.substr(equals + 1));
    }
    for (const auto* item : items) {
        if (!asks && !vouched.contains(item->instance))
            problems.push_back(problem("hand_in.missing_vouch", item->instance, item->question));
    }
    if (!problems.empty()) fail(FailureKind::usage, std::move(problems));
    return vouched;
}

std::optional<ExitStatus> ask_for_words(
    const HandInPlace& place, const Words& words, const Assessment& assessment, Vouched& vouched)
{
    auto& terminal = *place.terminal;
    std::vector<const AssessedItem*> open;
    for (const auto* item : to_vouch_for(assessment)) {
        if (!vouched.contains(item->instance)) open.push_back(item);
    }
    if (open.empty()) return std::nullopt;
    print_wrapped(terminal, words("hand_in.vouch", open.size()));
    for (const auto* item : open) {
        terminal.print("\n");
        print_wrapped(terminal,
            words("hand_in.vouch.item", item->instance, item->question,
                interview::answer_in_words(words, assessment, *item)));
        if (!item->response.note.empty())
            print_wrapped(
                terminal, words("hand_in.vouch.note", interview::on_one_line(item->response.note)), 2);
        bool interrupted = false;
        const auto line = asked_line(terminal, words("hand_in.prompt.vouch"), "", interrupted);
        if (!line) return interrupted ? ExitStatus::interrupted : ExitStatus::stopped;
        vouched[item->instance] = *line;
        if (line->empty()) print_wrapped(terminal, words("hand_in.vouch.left"), 2);
    }
    terminal.print("\n");
    return std::nullopt;
}

} // namespace tenken
