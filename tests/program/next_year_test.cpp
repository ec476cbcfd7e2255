// `tenken run` in the year after a report, in a terminal.

#include "base/sha256.hpp"
#include "formats/report/data.hpp"
#include "program/run_workspace.hpp"
#include "program/shared_demo.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

const std::string answer_prompt = "回答（?：ヘルプ　b：戻る　s：後で　n：メモ　l：一覧　q：中断）> ";
const std::string plan_prompt = "計画の結果（?：ヘルプ　b：戻る　s：後で　l：一覧　q：中断）> ";

Assessment reported(const fs::path& path)
{
    return read_report_data(read_file(path), path.string()).data.assessment;
}

// What is shown up to a prompt.
class Seat {
public:
    Seat(const std::vector<std::string>& arguments, const fs::path& folder)
        : pty_(program_path(), arguments,
              {.environment = {{"TERM", "xterm"}, {"NO_COLOR", "1"}}, .working_dir = folder}, {24, 80})
    {
    }

    std::string until(const std::string& prompt) { return pty_.wait_for(prompt); }

    std::string type(const std::string& line, const std::string& then)
    {
        pty_.send(line + "\r");
        return pty_.wait_for(then);
    }

    void press(const std::string& keys) { pty_.send(keys); }
    int end() { return pty_.wait_exit(); }

private:
    Pty pty_;
};

// Something that the question takes: the best level, the first choice, a day, any text, no subjects, no day of a plan; of
// what concerns each person, a count of people.
std::string line_for(const std::string& shown)
{
    const auto asks = [&](const char* words) { return shown.find(words) != std::string::npos; };
    if (asks("日付でお答え")) return "R9.4.1";
    if (asks("数字でお答え")) return "100";
    if (asks("全員に聞いて、人数を書く")) return "2";
    if (asks("職員は全部で何人")) return "5";
    if (asks("人数（例")) return "○5";
    const bool left_out =
        asks("名称（Enter") || asks("根拠資料（") || asks("根拠資料は") || asks("いつまでに（Enter");
    return left_out ? "" : "1";
}

} // namespace

TEST_CASE("The next year shows last year's answer and plan, and its report chains to last year's")
{
    const RunWorkspace workspace;
    REQUIRE(workspace.run({"--answers", workspace.complete_answers()}).status == 0);
    const std::vector<std::string> arguments{"-C", "w", "run", "--checklist", "checklist", "--department",
        "事務局", "--year", "2027", "--by", "担当者", "--date", "2027-06-01"};

    Seat first(arguments, workspace.path());
    const auto greeting = first.until(answer_prompt);
    CHECK_THAT(greeting,
        contains("前年度（令和8年度）の報告書を確認しました。改変はありません。") &&
            contains("改善計画 1 件を引き継ぎます。") && contains("前年度　○ 実施している"));
    const auto plan = first.type("1", plan_prompt);
    CHECK_THAT(plan,
        contains("［前年度の改善計画 1/1］") && contains("書面にする") && contains("庶務係長") &&
            contains("令和8年12月25日（過ぎています）"));
    first.press("2\x03");
    CHECK(first.end() == 130);

    Seat again(arguments, workspace.path());
    again.until(plan_prompt);
    const auto question = again.type("２　半分の課で実施", answer_prompt);
    CHECK_THAT(question,
        contains("保存しました") && contains("[2/7") &&
            contains("前年度　△ 一部実施している「手順書は作成中」"));
    CHECK_THAT(again.type("f", answer_prompt), contains("メモ　手順書は作成中") && contains("保存しました"));
    CHECK_THAT(again.type("b", plan_prompt), contains("現在　一部実施した") && contains("半分の課で実施"));
    again.type("", answer_prompt);
    again.type("1", answer_prompt); // on to 6.4-03
    again.press("q\r");
    CHECK(again.end() == 5);

    REQUIRE(
        run_tenken({"-C", "w", "run", "--checklist", "checklist", "--department", "事務局", "--year", "2027",
                       "--by", "担当者", "--date", "2027-06-01", "--answers", workspace.complete_answers()},
            "", workspace.surroundings())
            .status == 0);
    const auto report = reported(workspace.path() / "w" / "2027" / "事務局.md");
    CHECK(report.circumstances.previous == sha256_hex(read_file(workspace.report())));
    REQUIRE(report.former_plans.size() == 1);
    CHECK(report.former_plans.front().outcome == PlanOutcome::partly);
    CHECK(report.former_plans.front().note == "半分の課で実施");
}

TEST_CASE(
    "run in the demo's next year shows last year's answers and plans, and its report chains to last year's")
{
    const TemporaryFolder folder;
    fs::copy(shared_demo(), folder.path() / "w", fs::copy_options::recursive);
    const std::string department = "議会"; // which answers for itself
    const auto last_report = folder.path() / "w" / "2026" / (department + ".md");
    const auto last = reported(last_report);
    const std::vector<std::string> arguments{"-C", "w", "run", "--department", department, "--year", "2027",
        "--by", "書記", "--date", "2027-11-01"};

    Seat seat(arguments, folder.path());
    std::string shown = seat.until("> ");
    CHECK_THAT(shown,
        contains("前年度（令和8年度）の報告書を確認しました。改変はありません。") && contains("前年度　"));
    int plans = 0;
    for (int lines = 0; shown.find("q：終わって報告書を作る") == std::string::npos; ++lines) {
        INFO(shown);
        REQUIRE(lines < 200);
        if (shown.find("［前年度の改善計画") != std::string::npos) ++plans;
        shown = seat.type(line_for(shown), "> ");
    }
    seat.press("q\r");
    CHECK(seat.end() == 0);

    const auto report = reported(folder.path() / "w" / "2027" / (department + ".md"));
    CHECK(report.circumstances.previous == sha256_hex(read_file(last_report)));
    CHECK(plans > 0);
    // The plan for a contractor that is not named again is not asked for.
    int done = 0;
    for (const auto& plan : report.former_plans) {
        INFO(plan.instance);
        CHECK((plan.outcome == PlanOutcome::done) == subject_of(plan.instance).empty());
        if (plan.outcome == PlanOutcome::done) ++done;
    }
    CHECK(done == plans);
    const auto verified = run_tenken({"-C", "w", "verify"}, "", {{}, folder.path()});
    INFO(verified.out);
    CHECK_THAT(verified.out, contains("2027/" + department + ".md"));
}
