#include "formats/json/exact.hpp"
#include "formats/json/reader.hpp"
#include "formats/json/strict.hpp"
#include "formats/json/writer.hpp"

#include "support/catch.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <rapidcheck.h>

using namespace tenken;
using Json = nlohmann::json;

namespace {

std::string random_text()
{
    const std::vector<std::string> pieces{"", "a", "\"", "\\", "/", "\n", "\t", "\b", "\f", "\r",
        std::string(1, '\0'), "\x1F", "\x7F", "é", "点検", "😀", "\xE2\x80\xA8", "<", "0", "b c"};
    std::string text;
    const int count = *rc::gen::inRange(0, 6);
    for (int i = 0; i < count; ++i) text += *rc::gen::elementOf(pieces);
    return text;
}

Json random_json(int depth)
{
    switch (*rc::gen::inRange(0, depth > 0 ? 9 : 7)) {
    case 0:
        return nullptr;
    case 1:
        return *rc::gen::arbitrary<bool>();
    case 2:
        return *rc::gen::arbitrary<std::int64_t>();
    case 3:
        return *rc::gen::arbitrary<std::uint64_t>() | (std::uint64_t{1} << 63U);
    case 4:
        return *rc::gen::arbitrary<double>();
    case 5:
        return double(*rc::gen::inRange(-2000, 2000)) / 8;
    case 6:
        return random_text();
    case 7: {
        Json list = Json::array();
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) list.push_back(random_json(depth - 1));
        return list;
    }
    default: {
        Json object = Json::object();
        for (int i = *rc::gen::inRange(0, 4); i > 0; --i) object[random_text()] = random_json(depth - 1);
        return object;
    }
    }
}

// What nlohmann reads of a text, and what we read of it, as texts.
void check_same(const std::string& text)
{
    INFO(text);
    JsonText ours;
    const auto reference = parse_strict_json(text);
    const auto value = ours.parse(text);
    REQUIRE(value.has_value() == reference.has_value());
    if (value) CHECK(value->canonical() == reference->dump());
}

std::string written(const Exact& number)
{
    std::string out;
    write_json_exact(out, number);
    return out;
}

struct Sample {
    int count = 0;
    std::optional<bool> flag;
    std::vector<std::string> list;
    Exact number;
    std::string text;

    bool operator==(const Sample&) const = default;
};

void fields(auto& a, Of<Sample> auto& sample)
{
    a.optional("count", sample.count, [](int count) { return count < 100; });
    a("flag", sample.flag);
    a("list", sample.list);
    a("number", sample.number);
    a.or_null("text", sample.text);
}

Problems problems_of(std::string_view text)
{
    JsonText parser;
    const auto value = parser.parse(text);
    REQUIRE(value);
    Problems problems;
    const Place place{"file", 7, 0, {}};
    Sample sample;
    JsonReader reader(*value, place, problems, "id");
    fields(reader, sample);
    return problems;
}

std::vector<std::string> names_of(const Problems& problems)
{
    std::vector<std::string> names;
    for (const auto& problem : problems) names.push_back(problem.args.at(0));
    return names;
}

} // namespace

TEST_CASE("JSON is read and written as nlohmann's library does")
{
    REQUIRE(rc::check("values", [] {
        const Json json = random_json(4);
        const std::string text = json.dump(*rc::gen::element(-1, 1));
        JsonText ours;
        const auto value = ours.parse(text);
        RC_ASSERT(value.has_value());
        RC_ASSERT(value->canonical() == json.dump());
    }));
}

TEST_CASE("What is no JSON is refused, and what is strange is read, as nlohmann's library does")
{
    for (const char* text : {"", " ", "{", "[1,]", "{\"a\":1,}", "nul", "01", "1.", ".5", "+1", "-", "-0",
             "-0.0", "1e5", "1E+2", "1e400", "1e-400", "123456789012345678901234567890",
             "-9223372036854775809", "18446744073709551616", "18446744073709551615", "9223372036854775808",
             "\"\\ud800\"", "\"\\udc00\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\\u0041\"", "\"\\u0000\"",
             "\"\\x\"", "\"\n\"", "\"\x7F\"", "\xEF\xBB\xBF{}", "{}x", "{} ", "[1] []", "{\"a\":1,\"a\":2}",
             "{\"b\":1,\"a\":2}", "{\"b\":1,\"a\":2,\"b\":3}", "{\"a\":{\"c\":1,\"c\":1}}",
             "{\"\\u0061\":1,\"a\":2}", "\"\xFF\"", "\"\xC0\x80\"", "\"\xED\xA0\x80\"", "NaN", "Infinity",
             "'a'", "[0.1,1.0,100.0,1e15,1e16,0.0001,0.00001,123456.789]", "/**/1", "[1 2]", "{\"a\" 1}",
             "{1:2}", "true", "null"}) {
        check_same(text);
    }
    for (int depth = 30; depth <= 36; ++depth) {
        const auto levels = static_cast<std::size_t>(depth);
        check_same(std::string(levels, '[') + std::string(levels, ']'));
        check_same(std::string(levels, '[') + "1" + std::string(levels, ']'));
    }
    REQUIRE(rc::check("damaged", [] {
        std::string text = random_json(3).dump();
        const std::string bytes = "{}[],:\"\\0123456789.eE+-tfn \xE3\x81\x82\xFF";
        for (int i = *rc::gen::inRange(0, 3); i > 0 && !text.empty(); --i)
            text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::elementOf(bytes);
        check_same(text);
    }));
}

TEST_CASE("A number is written as to_json_number has it, and read back")
{
    REQUIRE(rc::check("numbers", [] {
        const auto ten = *rc::gen::element<std::int64_t>(1, 2, 3, 8, 10, 100, 1000, 10000, 1'000'000'000'000);
        const Exact number(*rc::gen::arbitrary<std::int64_t>() >> *rc::gen::inRange(0, 63), ten);
        RC_ASSERT(written(number) == to_json_number(number).dump());
        JsonText text;
        RC_ASSERT(text.parse(written(number))->number() == number);
    }));
    for (int tenths = -20000; tenths <= 20000; ++tenths) {
        const Exact number(tenths, 1000);
        if (written(number) != to_json_number(number).dump()) FAIL(number.text());
    }
}

TEST_CASE("A type is written and read by its one description")
{
    CHECK(json_of(Sample{}) == R"({"flag":null,"list":[],"number":0,"text":null})");
    const Sample sample{3, true, {"x", "点"}, Exact(1, 3), "t"};
    const std::string text = json_of(sample);
    CHECK(text == R"({"count":3,"flag":true,"list":["x","点"],"number":"1/3","text":"t"})");
    JsonText parser;
    Problems problems;
    const Place place;
    Sample read;
    JsonReader reader(*parser.parse(text), place, problems, "id");
    fields(reader, read);
    CHECK(read == sample);
    CHECK(problems.empty());
}

TEST_CASE("Each member that is missing or not what it must be is named once, with its place")
{
    using Names = std::vector<std::string>;
    CHECK(names_of(problems_of("{}")) == Names{"flag", "list", "number", "text"});
    CHECK(names_of(problems_of(R"({"count":100,"flag":0,"list":["a",1],"number":"x","text":7})")) ==
        Names{"count", "flag", "list", "number", "text"});
    CHECK(names_of(problems_of(R"({"text":"t","number":1.5,"list":[],"flag":null,"unknown":{}})")).empty());
    CHECK(names_of(problems_of(R"({"count":-1,"flag":null,"list":[],"number":1,"text":""})")) ==
        Names{"count"});
    CHECK(problems_of(R"({"flag":null,"list":[],"number":1})").at(0) ==
        Problem{"id", {"text"}, Place{"file", 7, 0, {}}});
}

TEST_CASE("Every control character is escaped, wherever it stands among eight others")
{
    for (std::size_t at = 0; at < 10; ++at) {
        for (char c = 0; c < 0x20; ++c) {
            std::string text = "abcdefghij";
            text[at] = c;
            std::string out;
            write_json_text(out, text);
            CAPTURE(at, static_cast<int>(c));
            CHECK(std::ranges::none_of(out, [](unsigned char byte) { return byte < 0x20; }));
            CHECK(Json::parse(out) == text);
        }
    }
}
