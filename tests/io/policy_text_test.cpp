#include <string>

#include "io/policy_text.hpp"
#include "support/catch.hpp"
#include "support/golden.hpp"
#include "support/paths.hpp"

namespace {

std::string listing(const tenken::PolicyText& text)
{
    std::string result;
    for (const auto& clause : text) {
        std::string body = clause.text;
        for (auto at = body.find('\n'); at != std::string::npos; at = body.find('\n')) body.replace(at, 1, " | ");
        result += clause.id + " [" + clause.heading + "] " + std::to_string(clause.place.line) + ":" +
            std::to_string(clause.place.column) + " " + body + "\n";
    }
    return result;
}

tenken::PolicyText corpus(const std::string& name)
{
    return tenken::read_policy_text(
        tenken::test::read_file(tenken::test::source_dir() / "tests/corpus/policies" / name), name);
}

} // namespace

TEST_CASE("articles with paragraphs and items are read by their numbers")
{
    tenken::test::check_golden("io", "policy_articles.txt", listing(corpus("articles.md")));
}

TEST_CASE("full-width numbers in plain text with CRLF are read")
{
    tenken::test::check_golden("io", "policy_full_width.txt", listing(corpus("full_width.txt")));
}
