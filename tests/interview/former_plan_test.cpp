// Last year's plans come back as questions of their own.

#include "next_year.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::test;
using namespace tenken::interview;

namespace {

// Plans for b (in time) and for one that is gone.
Answers two_plans() { return with_plans({former_plan("b", "2026-12-25"), former_plan("gone")}); }

Driver next_year(const Answers& answers = two_plans())
{
    return Driver(three(), answers, starting_from(last_year(three(), {})));
}

const FormerPlan& plan_in(const Driver& driver, const std::string& instance)
{
    return *std::ranges::find(driver.answers().former_plans, instance, &FormerPlan::instance);
}

} // namespace

TEST_CASE("A plan of a question that is gone is asked about first")
{
    const auto driver = next_year();
    CHECK(driver.where() == Where::former_plan);
    CHECK_THAT(driver.shown(),
        contains("［前年度の改善計画 2/2］\n"
                 "goneは実施していますか。\n"
                 "\n"
                 "  計画　　　goneを直す\n"
                 "  だれが　　庶務係長\n"
                 "  いつまで　令和8年3月31日（過ぎています）\n"
                 "\n"
                 "この計画はどうなりましたか。番号に続けて、ひとこと添えられます。\n"
                 "  1 実施した\n"
                 "  2 一部実施した\n"
                 "  3 実施していない\n"
                 "  4 不要になった\n"));
    CHECK(driver.prompt() == "計画の結果（?：ヘルプ　b：戻る　s：後で　l：一覧　q：中断）> ");
}

TEST_CASE("What became of a plan is saved with a word on it, before its question")
{
    auto driver = next_year();
    driver.type("s");
    CHECK(driver.question() == "a");
    CHECK_THAT(driver.type("1"), contains("［前年度の改善計画 1/2］\nbは") && contains("（期限前）"));
    CHECK(driver.where() == Where::former_plan);
    CHECK_THAT(driver.type("２　庁舎移転で延期"), contains("  保存しました\n") && contains("]\nbは"));
    CHECK(driver.where() == Where::question);
    CHECK(driver.question() == "b");
    CHECK(plan_in(driver, "b").outcome == PlanOutcome::partly);
    CHECK(plan_in(driver, "b").note == "庁舎移転で延期");
    CHECK(driver.saved().back() == Change(PlanReviewChange{"b", PlanOutcome::partly, "庁舎移転で延期"}));
}

TEST_CASE("Outcomes are understood as numbers, words and ids")
{
    const std::vector<std::pair<std::string, PlanOutcome>> typed{{"①", PlanOutcome::done},
        {"実施していない", PlanOutcome::not_done}, {"not_needed", PlanOutcome::not_needed},
        {"一部実施した", PlanOutcome::partly}};
    for (const auto& [text, outcome] : typed) {
        auto driver = next_year();
        driver.type(text);
        CHECK(plan_in(driver, "gone").outcome == outcome);
        CHECK(plan_in(driver, "gone").note.empty());
        CHECK(driver.question() == "a");
    }
    auto driver = next_year();
    CHECK_THAT(driver.type("5"), contains("「5」は選べません"));
    CHECK_THAT(driver.type(""), contains("まだ回答がありません"));
    CHECK(driver.where() == Where::former_plan);
    CHECK(driver.saved().empty());
}

TEST_CASE("Plans do not count among the questions")
{
    auto driver = next_year();
    CHECK_THAT(driver.shown(), contains("質問は 3 問"));
    CHECK_THAT(driver.type("1"), contains("[1/3 分野1]\naは"));
}

TEST_CASE("Back leads from a question to its plan and on to the question before, and forth again")
{
    auto driver = next_year();
    driver.type("1");
    driver.type("1");
    driver.type("3");
    CHECK(driver.question() == "b");
    CHECK(driver.where() == Where::question);
    CHECK_THAT(driver.type("b"), contains("現在　実施していない\n"));
    CHECK(driver.where() == Where::former_plan);
    driver.type("戻る");
    CHECK(driver.where() == Where::question);
    CHECK(driver.question() == "a");
    driver.type("b");
    CHECK(driver.where() == Where::former_plan);
    CHECK_THAT(driver.type("b"), contains("ここが最初の質問です"));
    CHECK_THAT(driver.type(""), contains("[1/3 分野1]\naは"));
    driver.type("");
    CHECK(driver.question() == "b");
    CHECK(driver.where() == Where::question);
}

TEST_CASE("A word on a plan can be added, corrected and deleted later")
{
    auto driver = next_year();
    CHECK_THAT(driver.type("n 一言"), contains("先に計画の結果"));
    driver.type("1");
    driver.type("b");
    driver.type("n");
    CHECK(driver.prompt() == "  ひとこと（任意　/b：戻る　/d：消す）> ");
    driver.type("/b");
    CHECK(driver.where() == Where::former_plan);
    driver.type("n 10月に終わった");
    CHECK(plan_in(driver, "gone").note == "10月に終わった");
    CHECK(driver.question() == "a");
    driver.type("b");
    driver.type("4");
    CHECK(plan_in(driver, "gone").note == "10月に終わった");
    driver.type("b");
    driver.type("n");
    CHECK(driver.prefill() == "10月に終わった");
    driver.type("/d");
    CHECK(plan_in(driver, "gone").note.empty());
    CHECK(plan_in(driver, "gone").outcome == PlanOutcome::not_needed);
}

TEST_CASE("A plan can be put off, jumped over and quit from")
{
    auto driver = next_year();
    driver.type("後で");
    CHECK(driver.where() == Where::question);
    driver.type("j b");
    CHECK(driver.where() == Where::former_plan);
    CHECK_THAT(driver.type("l"), contains("  2 ・ bは実施していますか。\n"));
    CHECK_THAT(driver.type("？"), contains("改善計画が、その後どうなったか"));
    CHECK_THAT(driver.type("e"), contains("先に質問を開いてください"));
    driver.type("j 3");
    CHECK(driver.question() == "c");
    CHECK(driver.where() == Where::question);
    driver.type("j b");
    driver.type("q");
    CHECK(driver.ending() == Ending::stopped);
    CHECK(driver.saved().empty());
}

TEST_CASE("A plan that was put off is in the review, which opens it and comes back")
{
    auto driver = next_year();
    driver.type("s");
    driver.type("1");
    driver.type("s");
    driver.type("1");
    const auto shown = driver.type("1");
    CHECK_THAT(shown,
        contains("  前年度の改善計画（結果が未記入）（2件）\n"
                 "  4 ・ bを直す\n"
                 "  5 ・ goneを直す\n") &&
            !contains("未回答や記入もれはありません"));
    driver.type("5");
    CHECK(driver.where() == Where::former_plan);
    driver.type("b");
    CHECK(driver.where() == Where::review);
    driver.type("5");
    CHECK_THAT(driver.type("1"), contains("  前年度の改善計画（結果が未記入）（1件）\n"));
    CHECK(driver.where() == Where::review);
    driver.type("q");
    CHECK(driver.ending() == Ending::complete);
}

TEST_CASE("The plan of a question that is hidden waits until it is asked")
{
    const auto checklist = gated();
    Driver driver(checklist, with_plans({former_plan("b")}), starting_from(last_year(checklist, {})));
    CHECK(driver.where() == Where::question);
    driver.type("3");
    driver.type("");
    CHECK(driver.question() == "d");
    CHECK_THAT(driver.type("1"), contains("  3 ・ bを直す\n"));
    driver.type("j a");
    driver.type("1");
    CHECK(driver.where() == Where::former_plan);
    CHECK(driver.question() == "b");
}

TEST_CASE("The plan of a question that was split is asked before the first part alone")
{
    const auto former = last_year(three(), {});
    former->items["b"] = {{"z"}, false, true, {}, ""};
    former->items["c"] = {{"z"}, false, true, {}, ""};
    Driver driver(three(), with_plans({former_plan("z")}), starting_from(former));
    driver.type("1");
    CHECK(driver.where() == Where::former_plan);
    driver.type("1");
    CHECK(driver.question() == "b");
    driver.type("1");
    CHECK(driver.where() == Where::question);
    CHECK(driver.question() == "c");
}

TEST_CASE("The plan about a subject is asked once that subject is named")
{
    const auto checklist = small_checklist({each_item("a"), level_item("b")});
    const auto answers = with_plans({former_plan("a@広報X"), former_plan("a@旧サイト")});
    Driver driver(checklist, answers, starting_from(last_year(checklist, {})));
    CHECK(driver.where() == Where::subjects);
    driver.type("公式動画");
    driver.type("広報X");
    driver.type("");
    CHECK(driver.where() == Where::question);
    CHECK_THAT(driver.type("1"), contains("広報X: a@広報Xは"));
    CHECK(driver.where() == Where::former_plan);
    driver.type("1");
    driver.type("1");
    CHECK_THAT(driver.type("1"), contains("  4 ・ 旧サイト: a@旧サイトを直す\n"));
}

TEST_CASE("What was said of a plan is not asked again when work goes on")
{
    auto answers = two_plans();
    for (auto& plan : answers.former_plans) plan.outcome = PlanOutcome::done;
    auto driver = next_year(answers);
    CHECK(driver.where() == Where::question);
    driver.type("1");
    CHECK(driver.where() == Where::question);
    CHECK(driver.question() == "b");
}

TEST_CASE("Plans are asked even where last year's report is no longer at hand")
{
    Driver driver(three(), two_plans());
    CHECK(driver.where() == Where::former_plan);
    driver.type("1");
    driver.type("1");
    CHECK(driver.where() == Where::former_plan);
    CHECK(driver.question() == "b");
}

TEST_CASE("Who may only look is not asked about plans")
{
    auto setup = starting_from(last_year(three(), {}));
    setup.read_only = true;
    Driver driver(three(), two_plans(), setup);
    CHECK(driver.where() == Where::question);
    driver.type("");
    CHECK(driver.question() == "b");
    CHECK(driver.where() == Where::question);
    driver.type("b");
    CHECK(driver.question() == "a");
}

TEST_CASE("A failed save of an outcome asks the same again")
{
    auto driver = next_year();
    driver.fail_next();
    driver.type("3");
    CHECK(driver.where() == Where::former_plan);
    CHECK(driver.prefill() == "3");
    CHECK_FALSE(plan_in(driver, "gone").outcome);
    driver.type("3");
    CHECK(driver.question() == "a");
}
