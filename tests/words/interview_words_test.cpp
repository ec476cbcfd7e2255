// Japanese and English of an entry take the same arguments.

#include "support/catch.hpp"
#include "words/catalogue.hpp"

#include <set>
#include <string>

namespace {

std::set<std::string> places(std::string_view text)
{
    std::set<std::string> found;
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1))
        found.emplace(text.substr(at, text.find('}', at) - at + 1));
    return found;
}

} // namespace

TEST_CASE("The interview's words take the same arguments in both languages")
{
    for (const auto& entry : tenken::catalogue::interview()) {
        INFO(entry.id);
        CHECK(places(entry.ja) == places(entry.en));
    }
}
