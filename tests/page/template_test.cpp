#include "page/template.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>
#include <sstream>

using namespace tenken;

namespace {

std::string rendered(const std::string& text, const nlohmann::json& view)
{
    return render_template(Template("t", text), view);
}

namespace mustache = kainjow::mustache;

mustache::data library_data(const nlohmann::json& json)
{
    if (json.is_object()) {
        mustache::data object(mustache::data::type::object);
        for (const auto& member : json.items()) object[member.key()] = library_data(member.value());
        return object;
    }
    if (json.is_array()) {
        mustache::list list;
        for (const auto& entry : json) list.push_back(library_data(entry));
        return mustache::data(list);
    }
    if (json.is_string() && !json.get_ref<const std::string&>().empty())
        return mustache::data(json.get_ref<const std::string&>());
    return mustache::data(json.is_boolean() && json.get<bool>());
}

// What the Mustache library makes of a template none of whose lines holds a tag alone.
std::string by_library(const std::string& text, const nlohmann::json& view)
{
    mustache::mustache renderer(text);
    REQUIRE(renderer.is_valid());
    return renderer.render(library_data(view));
}

std::string random_template(int depth)
{
    std::string text;
    for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
        const auto name = *rc::gen::elementOf(
            std::vector<std::string>{"a", "b", "l", "o", "o.a", "l.a", "o.o.a", "x", ".", "a.", "yes", "no"});
        switch (*rc::gen::inRange(0, depth > 0 ? 8 : 5)) {
        case 0:
            text += "\n";
            break;
        case 1:
            text += *rc::gen::element<std::string>(" ", "\t", "x", "| y ", "\r", "}}", "{ ");
            break;
        case 2:
            text += "{{{" + name + "}}}";
            break;
        case 3:
            text += "{{& " + name + "}}";
            break;
        case 4:
            text += "{{! " + name + "}}";
            break;
        default:
            text += (*rc::gen::arbitrary<bool>() ? "{{#" : "{{^ ") + name + "}}" +
                random_template(depth - 1) + "{{/" + name + " }}";
        }
    }
    return text;
}

nlohmann::json random_view(int depth)
{
    nlohmann::json view = {
        {"a", *rc::gen::element<std::string>("", "A", " ", "\n", "x\ny")}, {"yes", true}, {"no", false}};
    if (*rc::gen::arbitrary<bool>()) view["b"] = "B";
    if (depth == 0) return view;
    view["o"] = random_view(depth - 1);
    view["l"] = nlohmann::json::array();
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        view["l"].push_back(*rc::gen::arbitrary<bool>() ? random_view(depth - 1) : nlohmann::json("entry"));
    return view;
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

TEST_CASE("Sections may stand 32 deep within one another, and the first that is deeper is named")
{
    const auto nested = [](int depth) {
        std::string text;
        for (int i = 0; i < depth; ++i) text += "{{#a}}";
        for (int i = 0; i < depth; ++i) text += "{{/a}}";
        return text;
    };
    CHECK(problems_of(nested(32)).empty());
    CHECK(one_problem(nested(33)).id == "verify.template.too_deep");
    CHECK(one_problem(nested(33)).place->column == 32 * 6 + 1);
    CHECK(one_problem(nested(4000)).id == "verify.template.too_deep");
}

TEST_CASE("A template whose lists multiply is stopped, with its name and in words, whole or piece by piece")
{
    nlohmann::json view{{"l", nlohmann::json::array()}, {"v", std::string(100'000, 'x')}};
    for (int i = 0; i < 100; ++i) view["l"].push_back(std::to_string(i));
    const auto stopped = [&](const std::string& text) {
        const Template made_with("my.mustache", text);
        ViewMaker maker;
        const auto made = maker.of(view);
        std::size_t stops = 0;
        for (const bool whole : {true, false}) {
            try {
                if (whole)
                    (void)made_with.render(made);
                else
                    made_with.render(made, [](std::string_view) {});
            } catch (const Failure& failure) {
                CHECK(failure.kind() == FailureKind::input);
                CHECK(failure.problems().front() ==
                    Problem{"verify.template.runs_on", {}, Place{"my.mustache", 0, 0, {}}});
                ++stops;
            }
        }
        return stops;
    };
    CHECK(stopped("{{#l}}{{#l}}{{#l}}{{/l}}{{/l}}{{/l}}") == 0);
    CHECK(stopped("{{#l}}{{#l}}{{#l}}{{#l}}{{.}}\n{{/l}}{{/l}}{{/l}}{{/l}}") == 2);
    CHECK(stopped("{{#l}}{{#l}}{{v}}\n{{/l}}{{/l}}") == 2);
}

TEST_CASE("Templates that Mustache allows are let through")
{
    for (const auto* text :
        {"", "{", "}}", "{{a}}}", "{{ a }}", "{{# a }}{{/ a }}", "{{!}}", "{{! {{ }}", "{{.}}"})
        CHECK(problems_of(text).empty());
}

TEST_CASE("Sections, names and lines are those of the Mustache library")
{
    REQUIRE(rc::check("mustache", [] {
        const std::string text = "-" + random_template(3) + "-";
        const auto view = random_view(2);
        const auto lines = [&] {
            std::vector<std::string> all;
            std::istringstream in(text);
            for (std::string line; std::getline(in, line);) all.push_back(line);
            return all;
        }();
        // A tag with a line for itself is ours: a blank would be lost, and the line too.
        RC_PRE(std::ranges::none_of(lines, [](const std::string& line) {
            return line.find("{{") != std::string::npos &&
                line.find_first_not_of(" \t\r") == line.find("{{") &&
                line.find_last_not_of(" \t\r") == line.rfind("}}") + 1 && line.find("}}") == line.rfind("}}");
        }));
        RC_PRE(text.find("\r\n") == std::string::npos);
        RC_ASSERT(rendered(text, view) == by_library(text + "\n", view));
    }));
}
