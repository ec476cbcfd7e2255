#include "page/markdown_text.hpp"

#include "base/utf8.hpp"

#include "page/nasty_text.hpp"
#include "page/parsed_markdown.hpp"
#include "page/template.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace tenken;
using namespace tenken::test;

namespace {

std::string in_paragraph(std::string_view text) { return markdown_text(text, markdown_place("- メモ: ")); }

// A place where a template can put a value.
struct Setting {
    std::string name;
    std::string markdown;
};

const std::vector<Setting>& settings()
{
    static const std::vector<Setting> all{
        {"paragraph", "# x\n\n{{v}}\n\nend\n"},
        {"first line", "{{v}}\n\nend\n"},
        {"inside a line", "- メモ: {{v}}\n- 次: x\n"},
        {"in brackets", "- 回答: ○（{{v}}）\n- 次: x\n"},
        {"list item", "- {{v}}\n- x\n"},
        {"numbered item", "1. {{v}}\n2. x\n"},
        {"item in an item", "- x\n  - {{v}}\n- y\n"},
        {"quotation", "> {{v}}\n\nend\n"},
        {"heading", "### 6.4-01 {{v}}\n\nend\n"},
        {"bare heading", "## {{v}}\n\nend\n"},
        {"table cell", "| a | b |\n|---|---|\n| x {{v}} | y |\n| z | z |\n"},
        {"bare table cell", "| a | b |\n|---|---|\n| {{v}} | {{v}} |\n"},
        {"before a line", "- {{v}}\n  続き\n"},
    };
    return all;
}

// What the value did to the document beside standing in it letter for letter; empty: nothing.
std::string harm(const Setting& setting, const std::string& value)
{
    const Template made_with("t", setting.markdown);
    const auto plain = parse_markdown(render_template(made_with, {{"v", "plain"}}));
    const std::string rendered = render_template(made_with, {{"v", value}});
    const auto parsed = parse_markdown(rendered);
    const std::string where = " in " + setting.name + " by \"" + value + "\", rendered as:\n" + rendered;
    if (parsed.blocks != plain.blocks) return "other blocks" + where;
    if (parsed.foreign != plain.foreign) return "other inlines" + where;
    for (std::size_t i = 0; i < plain.texts.size(); ++i) {
        std::string expected = plain.texts[i];
        if (const auto at = expected.find("plain"); at != std::string::npos)
            expected.replace(at, 5, utf8::shown(value));
        if (parsed.texts.at(i) != expected) return "other letters (" + parsed.texts[i] + ")" + where;
    }
    return {};
}

} // namespace

TEST_CASE("Ordinary text is written as it is")
{
    for (const std::string text :
        {"ふつうの文です。「重要」、（注）・参照。", "2026.4.1に実施、3-5人", "R&D の担当", "a > b",
            "C:\\data", "file_name_x", "6.8-09@広報X", "-5度", "#1 の件を確認", "1. は済み", "100% = 全員",
            "A/B + C", "！？＊＿｜＜＞", "\"x\" 'y' (z) {w}", "10:30 に:", "$100"}) {
        CHECK(in_paragraph(text) == text);
    }
}

TEST_CASE("What would be something else in Markdown is escaped")
{
    CHECK(in_paragraph("**重要**") == "\\*\\*重要\\*\\*");
    CHECK(in_paragraph("a|b") == "a\\|b");
    CHECK(in_paragraph("連絡はtaro@example.jpへ") == "連絡は`taro@example.jp`へ");
    CHECK(in_paragraph("（https://example.jp/a?b=c を参照）") == "（`https://example.jp/a?b=c` を参照）");
    CHECK(in_paragraph("一行目\n二行目") == "一行目\\\n  二行目");
    CHECK(in_paragraph("前\n\n# 後") == "前\\\n  \\\n  \\# 後");
    CHECK(in_paragraph("\xE2\x80\xAE") == "〔U+202E〕");
    CHECK(markdown_text("a\nb", markdown_place("### 6.4 ")) == "a&#10;b");
    CHECK(markdown_text("a\nb", markdown_place("| a | ")) == "a&#10;b");
    CHECK(markdown_text("1. x", markdown_place("")) == "1\\. x");
}

TEST_CASE("Nasty text keeps its letters and never becomes structure, wherever it stands")
{
    for (const auto& setting : settings()) {
        for (const auto& value : nasty_texts()) {
            if (!value.empty()) CHECK(harm(setting, value) == "");
        }
    }
}

TEST_CASE("Any text keeps its letters and never becomes structure, wherever it stands")
{
    const bool holds = rc::check("letters and structure", [] {
        const std::string value = *any_nasty_text();
        RC_PRE(!value.empty());
        for (const auto& setting : settings()) RC_ASSERT(harm(setting, value) == std::string());
    });
    CHECK(holds);
}

TEST_CASE("What cannot be seen is named, so that nobody is deceived by it")
{
    CHECK(in_paragraph("総務\u200B課\u202E") == "総務〔U+200B〕課〔U+202E〕");
    CHECK(in_paragraph(std::string("a\0b\tc", 5)) == "a〔U+0000〕b〔U+0009〕c");
}
