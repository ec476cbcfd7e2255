#include "formats/report/data.hpp"

#include "base/sha256.hpp"
#include "support/catch.hpp"
#include "support/small_checklist.hpp"

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

using namespace tenken;
using namespace tenken::test;
using Json = nlohmann::json;

namespace {

AssessedItem assessed(const std::string& id)
{
    AssessedItem item;
    item.instance = id;
    item.section = "1";
    item.clause = "1";
    item.question = "問い";
    item.scale = "practice";
    item.state = State::answered;
    item.response.answer = "met";
    return item;
}

ReportData sample()
{
    ReportData data;
    auto& assessment = data.assessment;
    assessment.circumstances.department = "事務局";
    assessment.circumstances.year = 2026;
    assessment.circumstances.date = "2026-06-01";
    assessment.scales = {practice_scale()};
    assessment.sections = {{"1", "分野", "1", Exact(1, 3)}};
    assessment.items = {assessed("1-1"), assessed("1-2")};
    data.figures.score = Exact(200, 3);
    data.figures.low = Exact(100);
    data.figures.sections = {{Exact(-1, 100), 2, 2}};
    data.figures.items = {{Exact(2, 3), Exact(1)}, {}};
    data.figures.status = "complete";
    data.figures.result = "good";
    data.language = "ja";
    data.made_with = {"t", "0"};
    return data;
}

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::set<std::string> names_of(const Json& object)
{
    std::set<std::string> names;
    for (const auto& member : object.items()) names.insert(member.key());
    return names;
}

std::string in_file(const std::string& lines) { return "# 報告書\n\n```jsonl\n" + lines + "```\n"; }

Problems problems_of(const std::string& bytes)
{
    try {
        (void)read_report_data(bytes, "r.md");
    } catch (const Failure& failure) {
        return failure.problems();
    }
    return {};
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("The header and each item hold every member, whatever is empty")
{
    const auto lines = lines_of(write_report_data(sample()));
    REQUIRE(lines.size() == 3);
    CHECK(names_of(Json::parse(lines[0])) ==
        std::set<std::string>{"tenken", "kind", "lang", "template", "organisation", "department", "year",
            "date", "by", "roles", "hand_in", "respondents", "draft", "damaged", "checklist", "checks",
            "exceptions", "premises_open", "policy", "scales", "scoring", "answered", "applicable", "score",
            "low", "high", "grade", "status", "result", "critical", "sections", "record", "previous", "items",
            "sha256"});
    CHECK(names_of(Json::parse(lines[1])) ==
        std::set<std::string>{"item", "section", "clause", "covers", "question", "type", "scale", "unit",
            "bands", "choices", "meaning", "weight", "critical", "may_be_not_applicable", "scope", "aspect",
            "protects", "threats", "replaces", "comparable", "remark", "state", "answer", "responses",
            "reason", "points", "max", "note", "evidence", "action", "criterion", "evidence_required",
            "exception", "how", "level", "scored", "tags", "when"});
}

TEST_CASE("Percentages bear one decimal, other numbers are exact")
{
    const auto lines = lines_of(write_report_data(sample()));
    CHECK_THAT(lines[0], contains("\"score\":66.7,"));
    CHECK_THAT(lines[0], contains("\"low\":100.0,"));
    CHECK_THAT(lines[0], contains("\"high\":null,"));
    CHECK_THAT(lines[0], contains("\"score\":0.0,")); // never -0.0
    CHECK_THAT(lines[0], contains("\"weight\":\"1/3\""));
    CHECK_THAT(lines[1], contains("\"points\":\"2/3\""));
    CHECK_THAT(lines[1], contains("\"max\":1,"));
    CHECK_THAT(lines[2], contains("\"points\":null"));
}

TEST_CASE("The digest covers the lines, the header first and without its digest")
{
    const auto lines = lines_of(write_report_data(sample()));
    Json header = Json::parse(lines[0]);
    const auto stated = header["sha256"].get<std::string>();
    header.erase("sha256");
    CHECK(stated == sha256_hex(header.dump() + "\n" + lines[1] + "\n" + lines[2] + "\n"));
}

TEST_CASE("The fence is longer than any run of backticks inside, and at least three")
{
    auto data = sample();
    const auto fenced_behind = [&](std::string report) {
        append_report_block(
            report, ReportContent{data.assessment, data.figures, data.language, data.made_with});
        return report;
    };
    CHECK(fenced_behind("").starts_with("```jsonl\n"));
    data.assessment.items[0].response.note = "x ````` y";
    const auto fenced = fenced_behind("a ``````` b\n");
    CHECK(fenced.starts_with("a ``````` b\n``````jsonl\n"));
    CHECK(fenced.ends_with("\n``````\n"));
    CHECK(read_report_data(fenced, "r.md").data.assessment.items[0].response.note == "x ````` y");
}

TEST_CASE("What is written is read back, exact numbers and empty things included")
{
    auto data = sample();
    auto& item = data.assessment.items[0];
    item.type = ItemType::number;
    item.bands = {{Exact(1, 3), "met"}, {0, "unmet"}};
    item.response.answer = Exact(2, 3);
    item.response.action = {"x", "", ""};
    item.counts = {{"met", 2}, {"not_applicable", 1}};
    item.finding_years = {2023, 2025};
    item.vouched = "現物を見た";
    item.comparable = false;
    item.aspect = Aspect::design;
    data.assessment.former_plans = {
        {"1-1", "問", {"直す", "係長", "2026-01-31"}, PlanOutcome::partly, "半分"},
        {"1-2", "問", {"配る", "", ""}, {}, ""}};
    auto& circumstances = data.assessment.circumstances;
    circumstances.staff = 12;
    circumstances.previous_year = 2025;
    circumstances.previous_score = Exact(876, 10);
    circumstances.previous_sections = {{data.assessment.sections[0].id, Exact(812, 10)}};
    circumstances.form = {"様式第1号", "取扱注意", "5年", "点検", {"基本方針 7"}, "事務局", "総務係",
        {"課長"}, "東部広域組合情報セキュリティ基本方針"};
    circumstances.period_from = "2026-04-01";
    circumstances.period_to = "2027-03-31";
    circumstances.reference_date = "2026-09-01";
    circumstances.hand_in = {HandInStage::accepted, 2, "根拠を足した", "課長", "2026-06-01", {}, "2026-06-02",
        "2026-06-03", "", "", {}};
    const auto block = read_report_data(in_file(write_report_data(data)), "r.md");
    CHECK(block.header_line == 4);
    CHECK(block.stated_sha256 == block.actual_sha256);
    const auto& read = block.data.assessment.items[0];
    CHECK(read.response == item.response);
    CHECK(read.bands == item.bands);
    CHECK(read.counts == item.counts);
    CHECK(read.comparable == item.comparable);
    CHECK(read.finding_years == item.finding_years);
    CHECK(read.vouched == item.vouched);
    CHECK(block.data.assessment.former_plans == data.assessment.former_plans);
    CHECK(block.data.assessment.circumstances.hand_in == circumstances.hand_in);
    CHECK(block.data.assessment.circumstances.staff == 12);
    CHECK(block.data.assessment.circumstances.previous_year == 2025);
    CHECK(block.data.assessment.circumstances.previous_score == Exact(876, 10));
    CHECK(block.data.assessment.circumstances.previous_sections == circumstances.previous_sections);
    CHECK(block.data.assessment.circumstances.form == circumstances.form);
    CHECK(block.data.assessment.circumstances.period_to == "2027-03-31");
    CHECK(read.aspect == item.aspect);
    CHECK(block.data.assessment.scales == data.assessment.scales);
    CHECK(block.data.assessment.sections[0].weight == Exact(1, 3));
    CHECK(block.data.figures.items[0] == data.figures.items[0]);
    CHECK(write_report_data(block.data) == write_report_data(data));
}

TEST_CASE("A reader takes the last block, reads CRLF, and ignores members that it does not know")
{
    const auto lines = write_report_data(sample());
    const auto before = in_file(replaced(lines, "事務局", "議会"));
    CHECK(read_report_data(before + in_file(lines), "r.md").data.assessment.circumstances.department ==
        "事務局");
    std::string crlf;
    for (const char c : in_file(lines)) crlf += c == '\n' ? "\r\n" : std::string(1, c);
    const auto block = read_report_data(crlf, "r.md");
    CHECK(block.stated_sha256 == block.actual_sha256);
    CHECK_NOTHROW(read_report_data(
        in_file(replaced(lines, "{\"answered\"", "{\"a_new_member\":[1],\"answered\"")), "r.md"));
}

TEST_CASE("A format number that is not known is a problem of its own")
{
    const auto problems =
        problems_of(in_file(replaced(write_report_data(sample()), "\"tenken\":1", "\"tenken\":2")));
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].id == "verify.unknown_format");
    CHECK(problems[0].args == std::vector<std::string>{"2"});
}

TEST_CASE("What is wrong is named with its line, all of it")
{
    const auto lines = write_report_data(sample());
    auto wrong = replaced(lines, "\"date\":\"2026-06-01\"", "\"date\":\"2026-02-30\"");
    wrong = replaced(wrong, "\"answer\":\"met\"", "\"answer\":7");
    wrong = replaced(wrong, "\"covers\":[]", "\"covers\":[1]");
    const auto problems = problems_of(in_file(wrong));
    REQUIRE(problems.size() == 3);
    CHECK(problems[0] == Problem{"verify.member", {"date"}, Place{"r.md", 4, 0, ""}});
    for (const auto& problem : problems) CHECK(problem.id == "verify.member");
    CHECK(problems[1].place->line == 5);
}

TEST_CASE("Damage of every kind is refused")
{
    const auto lines = write_report_data(sample());
    const auto id = [](const std::string& bytes) {
        const auto problems = problems_of(bytes);
        return problems.empty() ? std::string() : problems.front().id;
    };
    CHECK(id("") == "verify.no_block");
    CHECK(id("```jsonl\n" + lines) == "verify.no_block");
    CHECK(id("```json\n" + lines + "```\n") == "verify.no_block");
    CHECK(id("```jsonl\n```\n") == "verify.no_block");
    CHECK(id(in_file(lines) + "\xFF") == "verify.not_utf8");
    CHECK(id(in_file(lines + "\n")) == "verify.item_count");
    CHECK(id(in_file(lines + "{}\n")) == "verify.item_count");
    CHECK(id(in_file(replaced(lines, "{\"action\"", "{\"action\":null,\"action\""))) == "verify.bad_line");
    CHECK(id(in_file("[]\n" + lines)) == "verify.bad_line");
    CHECK(id(in_file(replaced(lines, "\"kind\":\"report\"", "\"kind\":\"rollup\""))) == "verify.member");
    CHECK(id(in_file(replaced(lines, "\"item\":\"1-2\"", "\"item\":\"1-1\""))) == "verify.member");
    CHECK(id(in_file(replaced(lines, "\"section\":\"1\"", "\"section\":\"2\""))) == "verify.member");
    CHECK(id(in_file(replaced(lines, "\"scale\":\"practice\"", "\"scale\":\"other\""))) == "verify.member");
    CHECK(
        id(in_file(replaced(lines, "\"responses\":null", "\"responses\":{\"met\":-1}"))) == "verify.member");
    CHECK(id(in_file(replaced(lines, "\"year\":2026", "\"year\":99999999999999999999"))) == "verify.member");
    CHECK(id(in_file(replaced(lines, "\"levels\":[{", "\"levels\":[1,{"))) == "verify.member");
}
