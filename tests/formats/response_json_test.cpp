#include "formats/json/reader.hpp"
#include "formats/model_fields.hpp"

#include "support/catch.hpp"

#include <rapidcheck.h>

using namespace tenken;

namespace {

std::optional<Response> read(const std::string& text)
{
    JsonText parser;
    const auto json = parser.parse(text);
    const Place place;
    Problems problems;
    Response response;
    if (!json || !json->is_object()) return std::nullopt;
    JsonReader reader(*json, place, problems, "record.member");
    fields(reader, response);
    return problems.empty() ? std::optional(response) : std::nullopt;
}

void comes_back(const Response& response)
{
    const std::string text = json_of(response);
    INFO(text);
    CHECK(read(text) == response);
}

} // namespace

TEST_CASE("A response is written as in an answers file, without what is empty")
{
    Response response;
    CHECK(json_of(response) == "{}");
    response.answer = "partial";
    CHECK(json_of(response) == R"({"answer":"partial"})");
    response.note = "自動ロックは15分";
    response.evidence = {"設定画面の控え"};
    response.action = {"5分にする", "庶務係長", "2026-12-25"};
    CHECK(json_of(response) ==
        R"({"action":{"due":"2026-12-25","owner":"庶務係長","what":"5分にする"},"answer":"partial",)"
        R"("evidence":["設定画面の控え"],"note":"自動ロックは15分"})");
    comes_back(response);
}

TEST_CASE("Not applicable is written with its reason")
{
    Response response;
    response.not_applicable = true;
    response.reason = "no_case";
    CHECK(json_of(response) == R"({"answer":"not_applicable","reason":"no_case"})");
    comes_back(response);
}

TEST_CASE("A number is written as a number and comes back exactly")
{
    Response response;
    response.answer = Exact(961, 10);
    CHECK(json_of(response) == R"({"answer":96.1})");
    comes_back(response);
    response.answer = *Exact::from_decimal("0.123456789012345678901");
    CHECK(json_of(response) == R"({"answer":{"number":"0.123456789012345678901"}})");
    comes_back(response);
}

TEST_CASE("A text that reads like a number or like not_applicable stays a text")
{
    for (const char* text : {"not_applicable", "2/3", "96", "", "null"}) {
        Response response;
        response.answer = text;
        comes_back(response);
    }
}

TEST_CASE("Unknown members of a response are ignored, members of another shape are refused")
{
    CHECK(read(R"({"answer":"met","later":1})").has_value());
    for (const char* text : {"[]", "null", R"({"answer":null})", R"({"answer":[1]})", R"({"answer":true})",
             R"({"note":1})", R"({"reason":[]})", R"({"evidence":"a"})", R"({"evidence":[1]})",
             R"({"action":"x"})", R"({"action":{"due":1}})", R"({"answer":{"text":1}})",
             R"({"answer":{"number":"x"}})", R"({"answer":{"text":"a","number":"1"}})"}) {
        INFO(text);
        CHECK_FALSE(read(text));
    }
}

TEST_CASE("Whatever is said in a response comes back letter for letter")
{
    CHECK(rc::check([](int kind, std::int32_t number, bool also_action) {
        const auto text =
            rc::gen::container<std::string>(rc::gen::element('a', '"', '\\', '\n', '\t', '{', ' '));
        Response response;
        if (kind % 4 == 1) response.answer = *text;
        if (kind % 4 == 2) response.answer = Exact(number, 8);
        if (kind % 4 == 3) response.not_applicable = true;
        response.note = *text;
        response.reason = *text;
        response.evidence = {*text, *text};
        if (also_action) response.action = {*text, *text, *text};
        RC_ASSERT(read(json_of(response)) == response);
    }));
}
