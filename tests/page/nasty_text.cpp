#include "page/nasty_text.hpp"

#include "support/random_checklist.hpp"

namespace tenken::test {

namespace {

const std::vector<std::string>& pieces()
{
    static const std::vector<std::string> all{"a", "1", "12", "x y", "重要", "。", "、", "「", "」", "（",
        "）", "　", " ", "  ", "    ", "\t", "\n", "\n\n", "\r", "\r\n", "\\", "`", "``", "```", "````jsonl",
        "*", "**", "***", "_", "__", "~", "~~", "~~~", "[", "]", "![", "](", "(", ")", "[^1]", "]:", "<", ">",
        "<!--", "-->", "<?", "<a href=\"x\">", "</a>", "<br>", "<script>", "|", "|---|", ":-", "-:", ":", "-",
        "--", "---", "- ", "+", "+ ", "=", "===", "#", "# ", "##", "###### ", " #", "1. ", "1) ", "0.", "&",
        "&amp;", "&#35;", "&lt", ";", "&nbsp;", "!", "@", "a@b.jp", "taro.yamada+x@example.co.jp", "@user",
        "www.", "www.example.jp", "WWW.a.b", "http://", "https://example.jp/a_b*c?d=e&f", "HTTP://A.B",
        "ftp://a.b", "mailto:a@b.c", "xmpp:a@b.c/d", ".", ",", "?", "'", "\"", "/", "%", "$", "$x$", "{{x}}",
        "{{{", "}}", ":smile:", "[x]", "[ ] ", "[x] ", "\x1b[31m", "\x01", "\x7f", "\xC2\x85", "\xC2\x9B",
        "\xE2\x80\xA8", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xEF\xBB\xBF", "\xE2\x80\x8D", "𠮷",
        "👨‍👩‍👧", "が", "か\xE3\x82\x99", "\xEF\xBF\xBF", "\xEF\xBF\xBD"};
    return all;
}

} // namespace

const std::vector<std::string>& nasty_texts()
{
    static const std::vector<std::string> all{"", "ふつうの文です。", "# 見出し", "#", "####### 七つ",
        "見出し #", "C#", "## ", "1. 一つ目", "1) 一つ目", "2026. 4. 1 の件", "1.", "+", "+ 足す", "- 引く",
        "-", "-5度", "---", "- - -", "* * *", "***", "___", "===", "本文\n===", "本文\n---", "本文\n:-",
        "本文\n-:", "a | b\n--|--\n1 | 2", "|a|b|\n|---|---|\n|1|2|", "> 引用", "本文\n> 引用", "~~~", "```",
        "```\ncode", "本文\n```jsonl\n{}\n```", "    字下げ", "\t字下げ", "本文\n\n    字下げ",
        "  前後の空白  ", "行末の空白  \n次の行", " ", "\t", "\n", "\n\n", "\n先頭の改行", "末尾の改行\n",
        "末尾の改行\n\n", "空行\n\nをはさむ", "空行\n \nをはさむ", "a\r\nb", "a\rb", "\\",
        "\\\\server\\share", "C:\\data\\", "C:\\_x", "\\`x`", "末尾の\\\n次", "`code`", "``a`b``", "`",
        "a`www.example.jp`b", "`a@b.c", "\\www.example.jp", "*強調*", "**「重要」**です", "**注意：**確認",
        "_強調_", "file_name_x", "_x", "x_", "a__b", "~~消す~~", "10~20、30~40", "[x](y)", "[x]",
        "[x]: http://a.b", "![x](y)", "[x][y]", "[^1]", "[^1]: 脚注", "[ ] 済", "[x] 済", "<b>", "<b", "<",
        "a < b > c", "<!-- -->", "<script>alert(1)</script>", "<https://example.jp>", "<a@b.jp>",
        "<![CDATA[x]]>", "<?php ?>", "&amp;", "&#35;", "&#x23;", "&copy", "R&D", "A&B;", "&",
        "https://example.jp/", "http://a.b)", "（https://a.jp/x）。", "ftp://a.b", "www.example.jp",
        "xwww.a.b", "見てwww.a.bを", "(www.a.b)", "*www.a.b", "taro@example.jp", "taro@example.jpへ",
        "「taro@example.jp」", "mailto:taro@example.jp", "xmpp:a@b.c", "a@b", "6.8-09@広報X", "@user", "@a.b",
        "a.@b.c", "a@b.c.", "a_b@c.d", "a@b@c.d",
        "\xE2\x80\xAE"
        "逆",
        "\xE2\x81\xA6x\xE2\x81\xA9", "\xE2\x80\x8F右から",
        "\xEF\xBB\xBF"
        "BOM",
        "\x1b[31m赤", "\x7f", "\xC2\x85", "\xE2\x80\xA8行", "{{note}}", "{{{note}}}", "{{#x}}", "$x^2$",
        ":smile:", "a:-", ":-", ":- x", "（なし）", "（）", "\xE3\x80\x80全角空白\xE3\x80\x80", "\"引用符\"",
        "'x'", "...", "--", "Setext\n=", "123456789. x", "1234567890. x"};
    return all;
}

rc::Gen<std::string> any_nasty_text()
{
    return rc::gen::exec([] {
        const int count = random_checklist::in_range(0, 9);
        std::string text;
        for (int i = 0; i < count; ++i) text += random_checklist::one_of(pieces());
        return text;
    });
}

} // namespace tenken::test
