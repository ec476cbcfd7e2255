#include "compare/wording.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

using namespace tenken;

namespace {

std::string marked(const std::vector<WordingPart>& parts)
{
    std::string text;
    for (const auto& part : parts) text += part.changed ? "[" + part.text + "]" : part.text;
    return text;
}

std::string whole(const std::vector<WordingPart>& parts)
{
    std::string text;
    for (const auto& part : parts) text += part.text;
    return text;
}

} // namespace

TEST_CASE("Changed words are marked in both wordings")
{
    const auto difference = wording_difference("席を離れるとき、端末の画面はロックされていますか。",
        "席を離れるとき、端末とタブレットの画面はロックされますか。");
    CHECK(marked(difference.before) == "席を離れるとき、端末の画面はロック[されていますか]。");
    CHECK(marked(difference.after) == "席を離れるとき、端末[とタブレット]の画面はロック[されますか]。");
}

TEST_CASE("Equal wordings have one part and no mark")
{
    const auto difference = wording_difference("同じ文です。", "同じ文です。");
    CHECK(difference.before == std::vector<WordingPart>{{"同じ文です。", false}});
    CHECK(difference.after == difference.before);
}

TEST_CASE("A wording that is nothing is nothing")
{
    CHECK(wording_difference("", "").before.empty());
    CHECK(marked(wording_difference("", "新しい文").after) == "[新しい文]");
}

TEST_CASE("The parts put together are the wordings")
{
    REQUIRE(rc::check("whole", [] {
        const auto text = [] {
            std::string result;
            const auto pieces = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8));
            static const char* const all[] = {"端末", "の", "ロック", "PC", "12", "。", "𠮷", "é"};
            for (const int piece : pieces) result += all[piece];
            return result;
        };
        const std::string before = text();
        const std::string after = text();
        const auto difference = wording_difference(before, after);
        RC_ASSERT(whole(difference.before) == before);
        RC_ASSERT(whole(difference.after) == after);
        const auto kept = [](const std::vector<WordingPart>& parts) {
            std::string result;
            for (const auto& part : parts) result += part.changed ? "" : part.text;
            return result;
        };
        RC_ASSERT(kept(difference.before) == kept(difference.after));
    }));
}
