#include "page/render_template.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace tenken;

namespace {

std::string rendered(const std::string& text, const nlohmann::json& view)
{
    return render_template(Template("t", text), view);
}

Problems problems_of(const std::string& text)
{
    try {
        const Template made_with("my.mustache", text);
    } catch (const Failure& failure) {
        CHECK(failure.kind() == FailureKind::input);
        return failure.problems();
    }
    return {};
}

Problem one_problem(const std::string& text)
{
    const auto problems = problems_of(text);
    REQUIRE(problems.size() == 1);
    return problems.front();
}

} // namespace

TEST_CASE("Values are escaped in two braces and raw in three")
{
    CHECK(rendered("x {{v}} {{{v}}} {{&v}}", {{"v", "*a*"}}) == "x \\*a\\* *a* *a*\n");
}

TEST_CASE("A tag with a line for itself leaves no line behind, whether its section is shown or not")
{
    const std::string text =
        "a\n{{#list}}\n- {{.}}\n{{/list}}\n{{^list}}\nnone\n{{/list}}\n\n{{! a word }}\nb\n";
    CHECK(rendered(text, {{"list", {"x", "y"}}}) == "a\n- x\n- y\n\nb\n");
    CHECK(rendered(text, {{"list", nlohmann::json::array()}}) == "a\nnone\n\nb\n");
}

TEST_CASE("An empty text, null and false count as absent; names of the list's surroundings stay in reach")
{
    const std::string text = "{{#v}}yes{{/v}}{{^v}}no{{/v}}";
    CHECK(rendered(text, {{"v", ""}}) == "no\n");
    CHECK(rendered(text, {{"v", nullptr}}) == "no\n");
    CHECK(rendered(text, {{"v", false}}) == "no\n");
    CHECK(rendered(text, {{"v", "x"}}) == "yes\n");
    CHECK(rendered("{{#l}}{{a}}{{t.b}} {{/l}}", {{"l", {{{"a", "1"}}, {{"a", "2"}}}}, {"t", {{"b", "x"}}}}) ==
        "1x 2x \n");
}

TEST_CASE("A template with CRLF and a byte order mark writes LF and none")
{
    CHECK(rendered("\xEF\xBB\xBF# a\r\n{{v}}\r\n", {{"v", "b"}}) == "# a\nb\n");
}

TEST_CASE("What a value holds is never taken for a tag")
{
    CHECK(rendered("{{v}}", {{"v", "{{w}} {{#x}}"}, {"w", "no"}}) == "{{w}} {{#x}}\n");
}

TEST_CASE("A mistake in a template comes with its place")
{
    CHECK(one_problem("a\n  {{b\n") ==
        Problem{"verify.template.unclosed_tag", {"}}"}, Place{"my.mustache", 2, 3, "  {{b"}});
    CHECK(one_problem("{{{b}}\n").args == std::vector<std::string>{"}}}"});
    CHECK(one_problem("問い{{#a}}\n") ==
        Problem{"verify.template.unclosed_section", {"a"}, Place{"my.mustache", 1, 3, "問い{{#a}}"}});
    CHECK(one_problem("{{/a}}").id == "verify.template.unopened_section");
    CHECK(problems_of("{{#a}}{{^b}}{{/a}}{{/b}}").front().id == "verify.template.crossed_section");
    CHECK(one_problem("{{> other}}").id == "verify.template.partial");
    CHECK(one_problem("{{=<% %>=}}").id == "verify.template.delimiters");
    CHECK(one_problem("{{}}").id == "verify.template.name");
    CHECK(one_problem("{{a b}}").id == "verify.template.name");
    CHECK(one_problem("\xFF").id == "verify.template.not_utf8");
    CHECK(problems_of("{{#a}}\n{{> x}}\n{{}}\n").size() == 3);
}

TEST_CASE("Templates that Mustache allows are let through")
{
    for (const auto* text :
        {"", "{", "}}", "{{a}}}", "{{ a }}", "{{# a }}{{/ a }}", "{{!}}", "{{! {{ }}", "{{.}}"})
        CHECK(problems_of(text).empty());
}
