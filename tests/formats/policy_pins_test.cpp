#include <algorithm>
#include <string>

#include "base/problem.hpp"
#include "formats/policy/pins.hpp"
#include "support/catch.hpp"

using tenken::Pin;
using tenken::with_pins;

namespace {

const std::string a(64, 'a');
const std::string b(64, 'b');

std::string pinned(const std::string& yaml, const std::vector<Pin>& pins)
{
    const auto result = with_pins(yaml, "policy.yaml", pins);
    CHECK(result.unwritten.empty());
    return result.bytes;
}

} // namespace

TEST_CASE("a missing digest gets a line behind the title, and nothing else changes")
{
    CHECK(pinned("# 見出し\nclauses:\n  - id: \"1\"   # 番号\n    title: 目的 # 題\n\n    # 義務\n    "
                 "obligations:\n"
                 "      - {id: 1-a, summary: 何か}\n  - id: '2'\n    title: 定義\n# 終わり\n",
              {{"1", a}, {"2", b}}) ==
        "# 見出し\nclauses:\n  - id: \"1\"   # 番号\n    title: 目的 # 題\n    text_sha256: " + a +
            "\n\n    # 義務\n    obligations:\n      - {id: 1-a, summary: 何か}\n  - id: '2'\n    title: "
            "定義\n"
            "    text_sha256: " +
            b + "\n# 終わり\n");
}

TEST_CASE("an existing digest is replaced in its place")
{
    CHECK(pinned("clauses:\n- id: '1'\n  text_sha256: " + b + " # 令和8年\n  title: 目的\n", {{"1", a}}) ==
        "clauses:\n- id: '1'\n  text_sha256: " + a + " # 令和8年\n  title: 目的\n");
    CHECK(pinned("clauses:\n- {id: '1', text_sha256: \"" + b + "\", title: 目的}\n", {{"1", a}}) ==
        "clauses:\n- {id: '1', text_sha256: \"" + a + "\", title: 目的}\n");
    CHECK(pinned("clauses:\n- id: '1'\n  text_sha256:\n  title: 目的\n", {{"1", a}}) ==
        "clauses:\n- id: '1'\n  text_sha256: " + a + "\n  title: 目的\n");
    CHECK(pinned("clauses:\n- id: '1'\n  text_sha256: ~ # まだ\n  title: 目的\n", {{"1", a}}) ==
        "clauses:\n- id: '1'\n  text_sha256: " + a + " # まだ\n  title: 目的\n");
    CHECK(pinned("clauses:\n- id: '1'\n  text_sha256: ''\n  title: 目的\n", {{"1", a}}) ==
        "clauses:\n- id: '1'\n  text_sha256: '" + a + "'\n  title: 目的\n");
}

TEST_CASE("line ends, a byte order mark and a missing last line end are kept")
{
    CHECK(pinned("\xEF\xBB\xBF"
                 "clauses:\r\n- id: '1'\r\n  title: 目的\r\n",
              {{"1", a}}) ==
        "\xEF\xBB\xBF"
        "clauses:\r\n- id: '1'\r\n  title: 目的\r\n  text_sha256: " +
            a + "\r\n");
    CHECK(pinned("clauses:\n- id: '1'\n  title: 目的", {{"1", a}}) ==
        "clauses:\n- id: '1'\n  title: 目的\n  text_sha256: " + a + "\n");
}

TEST_CASE("a title over several lines is not cut")
{
    CHECK(pinned("clauses:\n- id: '1'\n  title: >-\n    長い\n    題\n", {{"1", a}}) ==
        "clauses:\n- id: '1'\n  text_sha256: " + a + "\n  title: >-\n    長い\n    題\n");
}

TEST_CASE("clauses in braces, in JSON and in the checklist itself are written too")
{
    CHECK(pinned("clauses: [{id: 1, title: 目的}, {id: 6(4), title: 物理}]\n", {{"6(4)", a}}) ==
        "clauses: [{id: 1, title: 目的}, {id: 6(4), text_sha256: " + a + ", title: 物理}]\n");
    CHECK(pinned(R"({"clauses": [{"id": "1", "title": "目的"}]})", {{"1", a}}) ==
        R"({"clauses": [{"id": "1", "text_sha256": ")" + a + R"(", "title": "目的"}]})");
    CHECK(pinned("tenken: 1\npolicy:\n  title: 方針\n  clauses:\n    - id: '1'\n      title: 目的\n",
              {{"1", a}}) ==
        "tenken: 1\npolicy:\n  title: 方針\n  clauses:\n    - id: '1'\n      title: 目的\n      "
        "text_sha256: " +
            a + "\n");
}

TEST_CASE("a clause that the file does not have is handed back unwritten")
{
    const std::string yaml = "clauses:\n- id: '1'\n  title: 目的\n";
    const auto result = with_pins(yaml, "policy.yaml", {{"2", a}});
    CHECK(result.bytes == yaml);
    CHECK(result.unwritten == std::vector<Pin>{{"2", a}});
}

TEST_CASE("writing the same pins again changes nothing")
{
    const auto once =
        pinned("clauses:\n- id: '1'\n  title: 目的\n- {id: '2', title: 定義}\n", {{"1", a}, {"2", b}});
    CHECK(pinned(once, {{"1", a}, {"2", b}}) == once);
}

TEST_CASE("a file that is no YAML is refused")
{
    CHECK_THROWS_AS(with_pins("clauses: [", "policy.yaml", {{"1", a}}), tenken::Failure);
    CHECK_THROWS_AS(with_pins("\x82\xA0", "policy.yaml", {{"1", a}}), tenken::Failure);
}
