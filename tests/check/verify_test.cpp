#include "check/verify.hpp"

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "check/chain.hpp"
#include "check/line_differences.hpp"
#include "check/verify_figures.hpp"
#include "formats/record/line.hpp"
#include "page/page_layout.hpp"
#include "page/report.hpp"
#include "page/stated_figures.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <sstream>

using namespace tenken;
using namespace tenken::test;
using Json = nlohmann::json;

namespace {

Circumstances circumstances()
{
    Circumstances circumstances;
    circumstances.department = "事務局";
    circumstances.year = 2026;
    circumstances.date = "2026-06-01";
    circumstances.by = "係長";
    circumstances.record = std::string(64, 'a');
    return circumstances;
}

Assessment assessment_of(std::size_t items)
{
    std::vector<Item> all;
    Answers answers;
    for (std::size_t i = 0; i < items; ++i) {
        const std::string id = "1-" + std::to_string(i + 1);
        all.push_back(level_item(id));
        answers.responses[id] = level(i % 3 == 0 ? "met" : "partial");
    }
    answers.responses["1-1"].note = "メモ ``` と *強調*";
    return assess(small_checklist(std::move(all)), answers, circumstances());
}

std::string report_of(std::size_t items) { return render_report(assessment_of(items), Words(Language::ja)); }

const std::string& small_report()
{
    static const std::string report = report_of(2);
    return report;
}

bool has(const Verification& verification, std::string_view id)
{
    for (const auto& finding : verification.findings) {
        if (finding.id == id) return true;
    }
    return false;
}

// Empty when the finding is as it should be.
std::string missed(const std::string& bytes)
{
    const auto found = verify_report(bytes, "r.md");
    if (found.sound()) return "not noticed";
    for (const auto& finding : found.findings) {
        if (!finding.place || finding.place->line == 0) return finding.id + " names no line";
        if (!Words::has(finding.id) || !Words::has(finding.id + ".hint")) return finding.id + " has no words";
    }
    return {};
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

// What was not noticed, or not well, of a change, a deletion, a doubling and an insertion at each byte, or in steps.
std::string every_miss(const std::string& report, std::size_t step)
{
    std::string all;
    const auto look = [&](std::size_t at, const char* what, const std::string& bytes) {
        const auto miss = missed(bytes);
        if (!miss.empty()) all += std::to_string(at) + " " + what + ": " + miss + "\n";
    };
    if (std::getenv("TENKEN_FEWER_CASES") != nullptr) step = 10 * step + 1;
    for (std::size_t at = 0; at < report.size(); at += step) {
        std::string bytes = report;
        bytes[at] = static_cast<char>(bytes[at] ^ (at % 2 == 0 ? 1 : 4));
        look(at, "changed", bytes);
        bytes[at] = report[at];
        bytes.insert(at, 1, report[at]);
        look(at, "doubled", bytes);
        bytes[at] = at % 2 == 0 ? ' ' : '\n';
        if (bytes[at] != report[at]) look(at, "put in", bytes);
        bytes.erase(at, 2);
        look(at, "removed", bytes);
    }
    return all;
}

// The report with its data lines changed and the digest set right again, as a careful forger would.
std::string resealed(const std::string& report, const std::function<void(std::vector<Json>&)>& change)
{
    const auto begin = report.find("jsonl\n") + 6;
    const auto end = report.rfind("\n```") + 1;
    std::vector<Json> lines;
    std::istringstream in(report.substr(begin, end - begin));
    for (std::string text; std::getline(in, text);) lines.push_back(Json::parse(text));
    change(lines);
    lines[0].erase("sha256");
    std::string all;
    for (const auto& json : lines) all += json.dump() + "\n";
    lines[0]["sha256"] = sha256_hex(all);
    all.clear();
    for (const auto& json : lines) all += json.dump() + "\n";
    return report.substr(0, begin) + all + report.substr(end);
}

std::string resealed(const std::string& report, std::size_t line, const std::function<void(Json&)>& change)
{
    return resealed(report, [&](std::vector<Json>& lines) { change(lines.at(line)); });
}

RecordStart year_of_2026()
{
    RecordStart start;
    start.year = 2026;
    return start;
}

struct Recorded {
    std::string lines = {};
    std::string link = {}; ///< of the last line
    std::uint64_t seq = 0;

    void add(const RecordEvent& event)
    {
        const auto line = encode_record_line(++seq, "2026-06-01T09:00:00Z", "x", event, link);
        link = sha256_hex(line);
        lines += line;
    }
};

/// A record of these answers.
Recorded answered(const Assessment& assessment)
{
    Recorded record;
    record.add(year_of_2026());
    for (const auto& item : assessment.items)
        record.add(AnswerEvent{item.instance, item.response, item.meaning});
    return record;
}

} // namespace

TEST_CASE("A report that tenken wrote is sound")
{
    CHECK(verify_report(small_report(), "r.md").sound());
    CHECK(verify_report(render_report(assessment_of(3), Words(Language::en)), "r.md").sound());
}

TEST_CASE("Whatever byte of a report is changed, removed, doubled or put in, a line is named")
{
    auto assessment = assessment_of(1);
    assessment.scales[0].levels.resize(2);
    assessment.scales[0].not_applicable.reset();
    assessment.items[0].may_be_not_applicable = false;
    const auto report = render_report(assessment, Words(Language::ja));
    REQUIRE(report.size() <= 10 * 1024);
    REQUIRE(verify_report(report, "r.md").sound());
    CHECK(every_miss(report, 1) == "");
}

TEST_CASE("A report as a page is held to its bytes like the Markdown, in what is read and in its data")
{
    const auto page = [](Language language) {
        const auto assessment = assessment_of(1);
        return render_report(
            assessment, score(assessment), Words(language), newest_template(), DocumentForm::html);
    };
    const auto report = page(Language::ja);
    REQUIRE(verify_report(report, "r.html").sound());
    CHECK(verify_report(page(Language::en), "r.html").sound());
    CHECK(every_miss(report, 37) == "");
    const auto changed = replaced(report, "<dd>100.0</dd>", "<dd>99.0</dd>");
    const auto found = verify_report(changed, "r.html").findings;
    REQUIRE(found.size() == 1);
    CHECK(found[0].id == "verify.line_differs");
    const auto before = report.substr(0, report.find("<dd>100.0</dd>"));
    CHECK(found[0].place->line == static_cast<std::size_t>(std::ranges::count(before, '\n')) + 1);
}

TEST_CASE("A page is held to the layout that its head names")
{
    const auto assessment = assessment_of(1);
    const auto result = score(assessment);
    const auto page = [&](std::string_view layout) {
        return render_report(assessment, result, stated_figures(assessment, result), Words(Language::ja),
            newest_template(), DocumentForm::html, *released_page_layout(layout));
    };
    REQUIRE(page("report-1") != page("report-2"));
    for (const char* layout : {"report-1", "report-2"}) {
        CAPTURE(layout);
        CHECK(verify_report(page(layout), "r.html").sound());
        const auto changed = replaced(page(layout), "<dd>100.0</dd>", "<dd>99.0</dd>");
        CHECK(verify_report(changed, "r.html").findings.size() == 1);
    }
    const auto newest = page("report-2");
    CHECK_FALSE(verify_report(replaced(newest, "tenken report-2", "tenken report-1"), "r.html").sound());
    const auto unknown = verify_report(replaced(newest, "tenken report-2", "tenken report-99"), "r.html");
    REQUIRE(unknown.findings.size() == 1);
    CHECK(unknown.findings[0].id == "verify.layout_unknown");
    CHECK(unknown.findings[0].args == std::vector<std::string>{"report-99"});
    const auto line = newest.substr(newest.find("<meta name=\"generator\""));
    const auto without = replaced(newest, line.substr(0, line.find('\n') + 1), "");
    CHECK(has(verify_report(without, "r.html"), "verify.line_missing"));
}

TEST_CASE("A page whose data are gone or cut off is no report")
{
    const auto assessment = assessment_of(1);
    const auto report = render_report(
        assessment, score(assessment), Words(Language::ja), newest_template(), DocumentForm::html);
    for (const auto& bytes : {report.substr(0, report.rfind("</script>")),
             report.substr(0, report.find("<script")), replaced(report, "application/jsonl", "text/plain")})
        CHECK(has(verify_report(bytes, "r.html"), "verify.no_block"));
}

TEST_CASE("A sample of the bytes of a large report")
{
    const auto report = report_of(250);
    REQUIRE(report.size() >= 150'000);
    CHECK(every_miss(report, 4001) == "");
}

TEST_CASE("An item left out, two exchanged, one twice: each is named, though the digest was set right")
{
    const auto report = report_of(4);
    const auto with_lines = [&](const std::function<void(std::vector<Json>&)>& change) {
        return missed(resealed(report, change));
    };
    CHECK(verify_report(resealed(report, [](std::vector<Json>&) {}), "r.md").sound());
    for (std::size_t i = 1; i <= 4; ++i) {
        CAPTURE(i);
        const auto at = static_cast<std::ptrdiff_t>(i);
        for (const bool counted : {false, true}) {
            CHECK(with_lines([&](std::vector<Json>& lines) {
                lines.erase(lines.begin() + at);
                if (counted) lines[0]["items"] = 3;
            }) == "");
            CHECK(with_lines([&](std::vector<Json>& lines) {
                lines.push_back(lines[i]);
                if (counted) lines[0]["items"] = 5;
            }) == "");
        }
        for (std::size_t other = i + 1; other <= 4; ++other)
            CHECK(with_lines([&](std::vector<Json>& lines) { std::swap(lines[i], lines[other]); }) == "");
    }
}

TEST_CASE("What is put before or behind a report is named")
{
    const auto& report = small_report();
    for (const auto& bytes :
        {report + "\n", report + "x", report + "\n追記\n", "\n" + report, report.substr(1),
            report.substr(0, report.size() - 1), report + report, std::string(report + '\0')})
        CHECK(missed(bytes).empty());
    CHECK(has(verify_report("\xEF\xBB\xBF" + report, "r.md"), "verify.byte_order_mark"));
}

TEST_CASE("CRLF line ends are named as what they are, and nothing else is")
{
    std::string bytes;
    for (const char c : small_report()) bytes += c == '\n' ? "\r\n" : std::string(1, c);
    const auto found = verify_report(bytes, "r.md");
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings[0].id == "verify.carriage_return");
    CHECK(found.findings[0].place->line == 1);
}

TEST_CASE("Files that are no report are findings, not errors")
{
    for (const std::string bytes :
        {"", "\n", "x", "# 見出し\n", "```jsonl\n```\n", "```jsonl\n{}\n```\n", "```jsonl\nnull\n```\n",
            "```jsonl\n[1]\n```\n", "```jsonl\n{\"tenken\":1}\n```\n", "\xFF\xFE\x00x"})
        CHECK_FALSE(verify_report(bytes, "r.md").sound());
    CHECK(has(verify_report("```jsonl\n{\"tenken\":2}\n```\n", "r.md"), "verify.unknown_format"));
    CHECK(has(
        verify_report(replaced(small_report(), "\"items\":2", "\"items\":3"), "r.md"), "verify.item_count"));
    CHECK(has(verify_report(replaced(small_report(), "\"draft\":", "\"draft\":true,\"draft\":"), "r.md"),
        "verify.bad_line"));
}

TEST_CASE("A forged report whose digest was set right is caught")
{
    const auto& report = small_report();
    CHECK(verify_report(resealed(report, 0, [](Json&) {}), "r.md").sound());
    const std::vector<std::pair<std::size_t, std::function<void(Json&)>>> forgeries{
        {0, [](Json& header) { header["score"] = 100.0; }},
        {0, [](Json& header) { header["low"] = nullptr; }},
        {0, [](Json& header) { header["answered"] = 3; }},
        {0, [](Json& header) { header["result"] = "good"; }},
        {0, [](Json& header) { header["grade"] = "A"; }},
        {0, [](Json& header) { header["critical"] = Json::array({"1-1"}); }},
        {0, [](Json& header) { header["sections"][0]["score"] = 100.0; }},
        {0, [](Json& header) { header["sections"][0]["title"] = "別の分野"; }},
        {0, [](Json& header) { header["date"] = "2026-06-02"; }},
        {0, [](Json& header) { header["by"] = "別の人"; }},
        {0, [](Json& header) { header["draft"] = true; }},
        {0, [](Json& header) { header["organisation"] = ""; }},
        {0, [](Json& header) { header["template"]["name"] = "x"; }},
        {0, [](Json& header) { header["template"]["sha256"] = "x"; }},
        {0, [](Json& header) { header["unknown"] = 1; }},
        {0, [](Json& header) { header["scales"][0]["levels"][1]["points"] = 1; }},
        {0, [](Json& header) { header["scales"][0]["levels"] = Json::array(); }},
        {0, [](Json& header) { header.erase("policy"); }},
        {1, [](Json& item) { item["points"] = 0.5; }},
        {1, [](Json& item) { item["max"] = nullptr; }},
        {1, [](Json& item) { item["weight"] = 2; }},
        {1, [](Json& item) { item["answer"] = "unmet"; }},
        {1, [](Json& item) { item["answer"] = "no_level"; }},
        {1, [](Json& item) { item["answer"] = 1; }},
        {1, [](Json& item) { item["question"] = "別の問い"; }},
        {1, [](Json& item) { item["note"] = ""; }},
        {1, [](Json& item) { item["criterion"] = "別の基準"; }},
        {1, [](Json& item) { item["state"] = "open"; }},
        {1, [](Json& item) { item["state"] = "hidden"; }},
        {1, [](Json& item) { item["reason"] = "no_case"; }},
        {1, [](Json& item) { item["section"] = "9"; }},
        {1, [](Json& item) { item["clause"] = "9"; }},
        {1, [](Json& item) { item["scale"] = "none"; }},
        {1, [](Json& item) { item["item"] = "1-2"; }},
        {1, [](Json& item) { item["evidence"] = Json::array({"写し"}); }},
        {2, [](Json& item) { item["critical"] = true; }},
        {2,
            [](Json& item) {
                item["action"] = {{"what", "x"}, {"owner", ""}, {"due", ""}};
            }},
    };
    for (std::size_t i = 0; i < forgeries.size(); ++i) {
        CAPTURE(i);
        CHECK(missed(resealed(report, forgeries[i].first, forgeries[i].second)) == "");
    }
}

TEST_CASE("Weights whose sum nobody could write down are a finding like others")
{
    constexpr std::size_t items = 400;
    auto text = report_of(items);
    std::size_t at = text.find("jsonl\n");
    for (std::size_t i = 0; i < items; ++i) {
        at = text.find("\"weight\":1,", text.find("\n{\"action\"", at) + 1);
        REQUIRE(at != std::string::npos);
        text.replace(at, 10, "\"weight\":\"1/" + std::to_string(1'000'003 + 2 * i) + "\"");
    }
    const auto found = verify_report(text, "r.md");
    CHECK(has(found, "checklist.number_beyond"));
    for (const auto& finding : found.findings) CHECK(finding.place.has_value());
}

TEST_CASE("Whatever value stands for any member of the data, verify says so with a line")
{
    const auto& report = small_report();
    const std::vector<Json> values{nullptr, -1, 1e300, 99999999999999999999.0, "", "1/0", "1900-01-01",
        Json::array({1}), Json::object({{"met", 1}})};
    for (const std::size_t line : {std::size_t(0), std::size_t(1)}) {
        Json original;
        (void)resealed(report, line, [&](Json& json) { original = json; });
        const Json leaves = original.flatten();
        std::set<std::string> places;
        for (const auto& leaf : leaves.items()) {
            for (Json::json_pointer at(leaf.key()); !at.empty(); at.pop_back()) places.insert(at.to_string());
        }
        places.erase("/sha256"); // set right again
        for (const auto& place : places) {
            const Json::json_pointer at(place);
            for (const auto& value : values) {
                if (original[at] == value) continue;
                const auto miss = missed(resealed(report, line, [&](Json& json) { json[at] = value; }));
                CAPTURE(line, place, value.dump());
                CHECK(miss == "");
            }
        }
    }
}

TEST_CASE("A figure that does not follow from the answers is named with what it should be")
{
    const auto forged = resealed(small_report(), 2, [](Json& item) { item["points"] = 1; });
    const auto found = verify_report(forged, "r.md");
    REQUIRE(found.findings.size() >= 1);
    CHECK(found.findings[0].id == "verify.figure");
    CHECK(found.findings[0].args == std::vector<std::string>{"points", "1", "0.5", "1-2"});
    CHECK(finding_words(found.findings[0], Words(Language::ja)) ==
        std::vector<std::string>{"1-2 得点", "1", "0.5"});
    CHECK(finding_words({"verify.figure", {"result", "good", "to_confirm", ""}, {}}, Words(Language::ja)) ==
        std::vector<std::string>{"点検結果", "良好", "要確認"});
    CHECK(finding_words({"verify.item_state", {"1-2", "clause"}, {}}, Words(Language::en)) ==
        std::vector<std::string>{"1-2", "clause"});
}

TEST_CASE("A wholly consistent forgery passes: that is what the statement says")
{
    auto assessment = assessment_of(2);
    assessment.items[1].response.answer = "met";
    assessment.items[1].criterion = "1-2が全部にある";
    CHECK(verify_report(render_report(assessment, Words(Language::ja)), "r.md").sound());
    CHECK(Words(Language::ja)("verify.statement") ==
        "改変の有無のみを確認しました。回答の真実性、作成者が本人であることは確認していません");
}

TEST_CASE("The digest of the data is compared, and named where it is another")
{
    const auto& report = small_report();
    const auto at = report.find("\"sha256\":\"", report.find("\"sections\":")) + 10;
    auto changed = report;
    changed[at] = changed[at] == '0' ? '1' : '0';
    CHECK(has(verify_report(changed, "r.md"), "verify.digest"));
}

TEST_CASE("An answer with the reason for which it would not apply is none that an interview could leave")
{
    auto assessment = assessment_of(2);
    assessment.items[0].response.reason = "no_case";
    CHECK(has(verify_report(render_report(assessment, Words(Language::ja)), "r.md"), "verify.item_state"));
}

TEST_CASE("A question is hidden exactly where its condition hides it, whatever was set right around it")
{
    auto assessment = assessment_of(2);
    assessment.items[1].state = State::hidden;
    assessment.items[1].response = {};
    assessment.items[1].criterion.clear();
    CHECK(has(verify_report(render_report(assessment, Words(Language::ja)), "r.md"), "verify.item_state"));
    assessment.items[1].when = gate("1-1", {"partial"});
    CHECK(verify_report(render_report(assessment, Words(Language::ja)), "r.md").sound());
    assessment.items[1].when = gate("1-1", {"met"}); // as it is answered
    CHECK(has(verify_report(render_report(assessment, Words(Language::ja)), "r.md"), "verify.item_state"));

    auto shown = assessment_of(2);
    shown.items[1].when = gate("1-1", {"partial"});
    CHECK(has(verify_report(render_report(shown, Words(Language::ja)), "r.md"), "verify.item_state"));
}

TEST_CASE("Open items make a draft, and nothing else does")
{
    auto assessment = assessment_of(2);
    assessment.items[0].state = State::open;
    assessment.items[0].response = {};
    assessment.items[0].criterion.clear();
    CHECK(has(
        verify_report(render_report(assessment, Words(Language::ja)), "r.md"), "verify.open_but_no_draft"));
    assessment.circumstances.draft = true;
    CHECK(verify_report(render_report(assessment, Words(Language::ja)), "r.md").sound());
}

TEST_CASE("A report made with a template of one's own needs that template")
{
    const Template own("own.mustache", "# {{heading}}\n");
    const auto assessment = assessment_of(2);
    const auto report = render_report(assessment, score(assessment), Words(Language::ja), own);
    CHECK(has(verify_report(report, "r.md"), "verify.template_unknown"));
    VerifyWith with;
    with.made_with = own;
    CHECK(verify_report(report, "r.md", with).sound());
    with.made_with = Template("own.mustache", "# {{heading}}!\n");
    CHECK(has(verify_report(report, "r.md", with), "verify.template_other"));
    with.made_with = own.named("other name");
    CHECK(verify_report(report, "r.md", with).sound());
    CHECK(verify_report(small_report(), "r.md", with).sound());
}

TEST_CASE("The record beside a report must hold the line that the report was made from")
{
    auto assessment = assessment_of(2);
    const auto first = answered(assessment);
    auto whole = first;
    whole.add(SubjectsEvent{"k", {"a"}});
    auto other = first;
    other.add(SubjectsEvent{"k", {"c"}});
    assessment.circumstances.record = whole.link;
    const auto report = render_report(assessment, Words(Language::ja));
    VerifyWith with;
    with.record_name = "r.jsonl";
    with.record = whole.lines;
    CHECK(verify_report(report, "r.md", with).sound());
    const auto torn = whole.lines.substr(0, whole.lines.size() - 1);
    for (const std::string& lines : {std::string(), first.lines, torn, other.lines}) {
        with.record = lines;
        CHECK(has(verify_report(report, "r.md", with), "verify.record"));
    }
}

TEST_CASE("An answer that was changed, with figures and digests set right, is caught where the record lies "
          "beside it")
{
    auto assessment = assessment_of(3);
    assessment.items[2].response.evidence = {"写し"};
    const auto record = answered(assessment);
    assessment.circumstances.record = record.link;
    VerifyWith with;
    with.record_name = "r.jsonl";
    with.record = record.lines;
    const auto found = [&](const Assessment& forged) {
        return verify_report(render_report(forged, Words(Language::ja)), "r.md", with);
    };
    CHECK(found(assessment).sound());

    auto better = assessment;
    better.items[1].response.answer = "met";
    better.items[1].criterion = "1-2が全部にある";
    const auto caught = found(better);
    REQUIRE(caught.findings.size() == 1);
    CHECK(caught.findings[0].id == "verify.record_says_otherwise");
    CHECK(caught.findings[0].args.at(1) == "1-2");
    CHECK(caught.findings[0].place->line > 0);

    auto noted = assessment;
    noted.items[2].response.note = "あとから";
    CHECK(has(found(noted), "verify.record_says_otherwise"));
    auto proved = assessment;
    proved.items[2].response.evidence = {"控え"};
    CHECK(has(found(proved), "verify.record_says_otherwise"));
    auto swapped = assessment;
    std::swap(swapped.items[0].response, swapped.items[1].response);
    std::swap(swapped.items[0].criterion, swapped.items[1].criterion);
    CHECK(has(found(swapped), "verify.record_says_otherwise"));
    auto longer = record;
    longer.add(PlanProgressEvent{"1-2", PlanStep::note, "", "発注した", {}});
    with.record = longer.lines;
    CHECK(found(assessment).sound());
    CHECK(has(found(better), "verify.record_says_otherwise")); // also where the record goes on
    with.record.reset();
    CHECK(found(better).sound()); // of the report alone nobody can tell
}

TEST_CASE("A question that was taken out of a report, with all else set right, is caught where the record "
          "lies beside it")
{
    auto assessment = assessment_of(4);
    for (auto& item : std::span(assessment.items).subspan(2)) item.each = "service";
    assessment.items[2].instance = "1-3@甲";
    assessment.items[3].instance = "1-3@乙";
    auto start = year_of_2026();
    start.checklist = assessment.checklist;
    Recorded record;
    record.add(start);
    record.add(SubjectsEvent{"service", {"甲", "乙"}});
    for (const auto& item : assessment.items)
        record.add(AnswerEvent{item.instance, item.response, item.meaning});
    record.add(AnswerEvent{"1-3@丙", level("met"), "m"}); // a subject that is not named any more
    const auto found = [&](Assessment forged, const Recorded& beside) {
        forged.circumstances.record = beside.link;
        VerifyWith with;
        with.record_name = "r.jsonl";
        with.record = beside.lines;
        return verify_report(render_report(forged, Words(Language::ja)), "r.md", with);
    };
    CHECK(found(assessment, record).sound());
    for (std::size_t i = 0; i < assessment.items.size(); ++i) {
        auto shorter = assessment;
        shorter.items.erase(shorter.items.begin() + static_cast<std::ptrdiff_t>(i));
        const auto caught = found(shorter, record);
        REQUIRE(caught.findings.size() == 1);
        CHECK(caught.findings[0].id == "verify.left_out");
        CHECK(caught.findings[0].args == std::vector<std::string>{"r.jsonl", assessment.items[i].instance});
    }
    auto withdrawn = record;
    withdrawn.add(AnswerEvent{"1-2", {}, ""});
    auto shorter = assessment;
    shorter.items.erase(shorter.items.begin() + 1);
    CHECK(found(shorter, withdrawn).sound());
    auto changed = record; // of an edition before, which asked more
    changed.add(ChecklistChangedEvent{{"small", "2027", "", std::string(64, 'b')}, {}, {}});
    shorter.checklist.sha256 = std::string(64, 'b');
    CHECK(found(shorter, changed).sound());
}

TEST_CASE("Last year's report that was replaced by another, sound in itself, no longer is the one that this "
          "year's names")
{
    auto last = assessment_of(2);
    last.circumstances.year = 2025;
    const auto written = render_report(last, Words(Language::ja));
    auto better = last;
    better.items[1].response.answer = "met";
    better.items[1].criterion = "1-2が全部にある";
    const auto replacement = render_report(better, Words(Language::ja));
    auto next = assessment_of(2);
    next.circumstances.previous = sha256_hex(written);
    next.circumstances.previous_year = 2025;
    const auto breaks = [&](const std::string& of_2025) {
        std::vector<ChainReport> reports;
        for (const auto& bytes : {of_2025, render_report(next, Words(Language::ja))}) {
            const auto verified = verify_report(bytes, "r.md");
            REQUIRE(verified.sound());
            const auto& says = verified.data->assessment.circumstances;
            reports.push_back({says.department, says.year, "r.md", sha256_hex(bytes),
                ChainStatement{says.department, says.year, says.previous, says.draft, 1, ""}, false});
        }
        return check_chain(reports, std::nullopt).breaks();
    };
    CHECK_FALSE(breaks(written));
    CHECK(breaks(replacement));
}

TEST_CASE("A record that goes on after the report is named, but for what by its nature comes after")
{
    VerifyWith with;
    with.record_name = "r.jsonl";
    auto assessment = assessment_of(2);
    auto record = answered(assessment);
    std::string report;
    const auto written_now = [&] {
        assessment.circumstances.record = record.link;
        report = render_report(assessment, Words(Language::ja));
    };
    const auto found = [&](const std::vector<RecordEvent>& events) {
        auto longer = record;
        for (const auto& event : events) longer.add(event);
        with.record = longer.lines;
        return verify_report(report, "r.md", with);
    };
    const AnswerEvent answer{"1-1", level("met"), "m"};
    const PlanProgressEvent progress{"1-1", PlanStep::note, "", "発注した", {}};

    record.add(SubjectsEvent{"k", {"a"}});
    written_now();
    CHECK(found({}).sound());
    CHECK(found({progress, progress}).sound());
    for (const RecordEvent& event :
        {RecordEvent(answer), RecordEvent(ConfirmedEvent{}), RecordEvent(RolesEvent{})}) {
        const auto after = found({progress, event});
        REQUIRE(after.findings.size() == 1);
        CHECK(after.findings[0].id == "verify.record_went_on");
        CHECK(after.findings[0].args == std::vector<std::string>{"r.jsonl", "6", "2026-06-01"});
        CHECK(after.unchanged());
    }

    record.add(ConfirmedEvent{});
    assessment.circumstances.hand_in.confirmer = "局長";
    assessment.circumstances.hand_in.confirmed = "2026-06-01";
    written_now();
    CHECK(has(found({WithdrawnEvent{"直す"}}), "verify.record_went_on"));
    CHECK(has(found({SubmittedEvent{1}}), "verify.record_went_on"));

    record.add(SubmittedEvent{1});
    assessment.circumstances.hand_in.submitted = "2026-06-01";
    written_now();
    CHECK(found({AcceptedEvent{1}}).sound());
    CHECK(found({AcceptedEvent{1}, progress, CorrectedEvent{2, "誤り"}, answer, ConfirmedEvent{}}).sound());
    CHECK(found({ReturnedEvent{1, "直して", {}}, answer, ConfirmedEvent{}, SubmittedEvent{2}}).sound());

    record.add(ReturnedEvent{1, "直して", {}});
    record.add(ConfirmedEvent{});
    assessment.circumstances.hand_in.submitted.clear();
    assessment.circumstances.hand_in.version = 2;
    written_now();
    CHECK(found({}).sound());
    CHECK(has(found({CorrectedEvent{2, "理由"}}), "verify.record_went_on")); // of its own version
}

TEST_CASE("A contradiction that is switched off, or on, is caught though the digest was set right")
{
    auto checklist = small_checklist({level_item("1-1"), choice_item("1-2", {{"done", ""}, {"none", ""}})});
    checklist.checks = {{"c-01", all_of({gate("1-2", {"none"}), gate("1-1", {"met"})}), "食い違い", {}}};
    for (const bool holds : {true, false}) {
        auto assessment =
            assess(checklist, answering({{"1-1", "met"}, {"1-2", holds ? "none" : "done"}}), circumstances());
        REQUIRE(verify_report(render_report(assessment, Words(Language::ja)), "r.md").sound());
        assessment.checks.at(0).holds = !holds; // and all that follows from it
        const auto found = verify_report(render_report(assessment, Words(Language::ja)), "r.md");
        REQUIRE(found.findings.size() == 1);
        CHECK(found.findings[0].id == (holds ? "verify.check_holds" : "verify.check_does_not_hold"));
        CHECK(found.findings[0].args.front() == "c-01");
    }
}

TEST_CASE("A record that was damaged since is named, though it still holds the report's line")
{
    auto assessment = assessment_of(2);
    auto record = answered(assessment);
    assessment.circumstances.record = record.link;
    VerifyWith with;
    with.record_name = "r.jsonl";
    with.record = record.lines;
    CHECK(verify_report(render_report(assessment, Words(Language::ja)), "r.md", with).sound());
    record.lines.replace(record.lines.find("\"by\":\"x\""), 8, "\"by\":\"y\"");
    with.record = record.lines;
    const auto found = verify_report(render_report(assessment, Words(Language::ja)), "r.md", with);
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings.front().id == "record.changed");
    CHECK(found.findings.front().place->line == 1);
    assessment.circumstances.damaged = true; // and the report says so
    CHECK(verify_report(render_report(assessment, Words(Language::ja)), "r.md", with).sound());
}

TEST_CASE("Of many differences the first are named and the rest counted")
{
    const auto report = report_of(60);
    std::string changed;
    std::istringstream in(report);
    for (std::string line; std::getline(in, line);)
        changed += line.starts_with("### ") ? line + "?\n" : line + "\n";
    const auto found = verify_report(changed, "r.md");
    CHECK(found.findings.size() == most_findings);
    CHECK(found.more == 60 - most_findings);
}

namespace {

std::vector<LineDifference> differences_of(std::string_view is, std::string_view should_be)
{
    std::vector<LineDifference> found;
    line_differences(is, should_be, [&](const LineDifference& one) { found.push_back(one); });
    return found;
}

} // namespace

TEST_CASE("Differences are named by line: changed, missing, too many")
{
    const auto found = differences_of("a\nB\nc\nx\ne\n", "a\nb\nc\nd\ne\nf\n");
    REQUIRE(found.size() == 3);
    CHECK(found[0].line == 2);
    CHECK(found[0].should_be == "b\n");
    CHECK(found[1].line == 4);
    CHECK(found[1].is == "x\n");
    CHECK(found[2].line == 6);
    CHECK(found[2].is == std::nullopt);
    CHECK(found[2].should_be == "f\n");
    CHECK(differences_of("a\nb\nz\n", "a\nz\n").at(0).should_be == std::nullopt);
    CHECK(differences_of("a", "a\n").size() == 1);
    CHECK(differences_of("", "").empty());
    CHECK(differences_of("x\n", "x\n").empty());
}

TEST_CASE("A difference far to the right of a long line is shown")
{
    const std::string& report = small_report();
    const auto data = report.find("\"edition\":", report.find("```jsonl"));
    REQUIRE(data != std::string::npos);
    const auto from = report.rfind('\n', data) + 1;
    const auto end = report.find('\n', data);
    REQUIRE(utf8::cells(report.substr(from, end - from)) > 300);

    auto changed = report;
    changed.insert(end - 1, ",\"new\":1");
    const auto found = verify_report(changed, "r.md");
    const auto differs = std::ranges::find(found.findings, "verify.line_differs", &Problem::id);
    REQUIRE(differs != found.findings.end());
    CHECK_FALSE(has(found, "verify.line_bytes"));
    CHECK(differs->args.at(0).starts_with("…"));
    CHECK_THAT(differs->args.at(0), contains("\"new\":1"));
    CHECK(differs->args.at(1).starts_with("…"));
    CHECK(differs->args.at(0) != differs->args.at(1));
    CHECK_FALSE(utf8::first_invalid(differs->args.at(0)));
    CHECK_FALSE(utf8::first_invalid(differs->args.at(1)));
}

TEST_CASE("A difference within a character far to the right is shown in whole characters")
{
    const std::string note(360, 'x');
    std::vector<Item> items{level_item("1-1")};
    Answers answers;
    answers.responses["1-1"] = level("partial");
    answers.responses["1-1"].note = note + "あ";
    const auto report = render_report(
        assess(small_checklist(std::move(items)), answers, circumstances()), Words(Language::ja));
    auto changed = report;
    changed.replace(changed.find("xあ") + 1, 3, "い");
    const auto found = verify_report(changed, "r.md");
    const auto differs = std::ranges::find_if(found.findings, [](const auto& finding) {
        return finding.args.size() == 2 && finding.args[0].find("xい") != std::string::npos;
    });
    REQUIRE(differs != found.findings.end());
    CHECK_THAT(differs->args.at(0), contains("xxxxxい"));
    CHECK_THAT(differs->args.at(1), contains("xxxxxあ"));
}

TEST_CASE("A line whose bytes alone differ is said to look the same")
{
    auto changed = small_report();
    changed.pop_back();
    CHECK(has(verify_report(changed, "r.md"), "verify.line_bytes"));
}

TEST_CASE("A line that differs by what cannot be seen is shown with its number")
{
    auto changed = small_report();
    changed.insert(changed.find('\n'), "\u200B");
    const auto found = verify_report(changed, "r.md").findings;
    REQUIRE(found.size() == 1);
    CHECK(found.front().id == "verify.line_differs");
    CHECK_THAT(found.front().args.at(0), contains("〔U+200B〕"));
}
