#include "commands/run_hand_in.hpp"

#include "commands/hand_in_place.hpp"
#include "words/japanese_date.hpp"

namespace tenken {

namespace {

std::string day_in_words(const Words& words, const std::string& iso)
{
    const auto date = parse_iso_date(iso);
    return date ? date_in_full(words, *date) : iso;
}

} // namespace

std::optional<Problem> closed_to_answers(
    const Context& context, const interview::Identity& identity, const HandIn& hand_in)
{
    const auto& words = context.words;
    const auto command = [&](const char* name) {
        return next_command(context, identity.department, identity.year, name);
    };
    switch (hand_in.stage) {
    case HandInStage::answering:
    case HandInStage::returned:
        return std::nullopt;
    case HandInStage::confirmed:
        return Problem{"hand_in.run_confirmed",
            {hand_in.confirmer, day_in_words(words, hand_in.confirmed), command("confirm"),
                command("submit")},
            {}};
    case HandInStage::submitted:
        return Problem{"hand_in.run_submitted",
            {std::to_string(hand_in.version), day_in_words(words, hand_in.submitted), command("correct")},
            {}};
    case HandInStage::accepted:
        return Problem{"hand_in.run_accepted",
            {std::to_string(hand_in.version), day_in_words(words, hand_in.accepted), command("correct")}, {}};
    }
    return std::nullopt;
}

std::vector<std::string> return_lines(const Words& words, const HandIn& hand_in)
{
    if (!hand_in.open() || hand_in.returned.empty()) return {};
    std::vector<std::string> lines{
        words("hand_in.run_returned", {day_in_words(words, hand_in.returned), hand_in.comment})};
    if (!hand_in.comments.empty())
        lines.push_back(words("hand_in.run_comments", {std::to_string(hand_in.comments.size())}));
    return lines;
}

} // namespace tenken
