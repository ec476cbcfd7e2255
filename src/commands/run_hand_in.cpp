#include "commands/run_hand_in.hpp"

#include "commands/hand_in_record.hpp"

namespace tenken {

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
