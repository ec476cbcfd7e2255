#include "interview/opening.hpp"

#include "interview/layout.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::interview;
using tenken::test::contains;

namespace {

OpeningSetup nothing_known()
{
    OpeningSetup setup;
    setup.departments = {"事務局", "公平委員会", "監査委員", "議会"};
    setup.year_offered = 2026;
    return setup;
}

struct Asked {
    explicit Asked(OpeningSetup setup)
        : opening(std::move(setup))
    {
        take(opening.start());
    }

    std::string type(const std::string& line) { return take(opening.feed(Line{line})); }

    std::string take(Turn turn)
    {
        last = std::move(turn);
        return laid_out(last.shown, {}) + (last.prompt ? prompt_text(*last.prompt, {}) : "");
    }

    Opening opening;
    Turn last;
};

} // namespace

TEST_CASE("Department, year and name are asked for, with what is known offered")
{
    Asked asked(nothing_known());
    CHECK(asked.type("") ==
        "どの所属の点検ですか。\n  1 事務局\n  2 公平委員会\n  3 監査委員\n  4 "
        "議会\n番号か所属名（q：やめる）> ");
    CHECK(asked.type("３") == "年度（Enter：令和8年度）> ");
    CHECK_THAT(asked.type("らいねん"), contains("読み取れませんでした"));
    CHECK_THAT(asked.type("R9"), contains("令和9年度の点検はまだなく、いま点検するのは令和8年度です"));
    CHECK(asked.type("2") == "年度（Enter：令和8年度）> ");
    asked.type("R9");
    CHECK(asked.type("1") == "回答する方の職名> ");
    CHECK_THAT(asked.type(""), contains("職名を入力してください"));
    CHECK_THAT(asked.type("２"), contains("職名を入力してください"));
    CHECK_THAT(asked.type("a@b"), contains("使えません"));
    asked.type("　佐藤　");
    CHECK(asked.last.ending == Ending::complete);
    CHECK(asked.opening.identity().department == "監査委員");
    CHECK(asked.opening.identity().year == 2027);
    CHECK(asked.opening.identity().by == "佐藤");
}

TEST_CASE("What the command line says is not asked for")
{
    auto setup = nothing_known();
    setup.department = "議会";
    setup.year = 2026;
    setup.by = "佐藤";
    const Asked asked(setup);
    CHECK(asked.last.ending == Ending::complete);
}

TEST_CASE("Who answered last is offered as who goes on")
{
    auto setup = nothing_known();
    setup.department = "議会";
    setup.year = 2026;
    setup.last_by = [](const std::string& department, int year) {
        return department == "議会" && year == 2026 ? "鈴木" : "";
    };
    Asked asked(setup);
    CHECK(prompt_text(*asked.last.prompt, {}) == "回答する方の職名（Enter：前回と同じ 鈴木）> ");
    asked.type("");
    CHECK(asked.opening.identity().by == "鈴木");
}

TEST_CASE("The year is not asked for where the only open record is of the year inspected now")
{
    auto setup = nothing_known();
    setup.department = "議会";
    std::vector<int> open{2026};
    setup.open_years = [&](const std::string&) { return open; };
    Asked goes_on(setup);
    CHECK_THAT(goes_on.type(""), !contains("年度（Enter"));
    CHECK(prompt_text(*goes_on.last.prompt, {}) == "回答する方の職名> ");
    for (const auto& others : {std::vector<int>{}, {2025}, {2025, 2026}}) {
        open = others;
        const Asked asked(setup);
        CHECK(prompt_text(*asked.last.prompt, {}) == "年度（Enter：令和8年度）> ");
    }
}

TEST_CASE("A department that is not known is confirmed, with the one that was probably meant")
{
    auto setup = nothing_known();
    setup.department = "事務曲";
    setup.year = 2026;
    setup.by = "佐藤";
    Asked mistyped(setup);
    CHECK_THAT(mistyped.type("はて"), contains("「事務局」ではありませんか"));
    mistyped.type("はい");
    CHECK(mistyped.opening.identity().department == "事務局");

    Asked meant(setup);
    meant.type("2");
    CHECK(meant.opening.identity().department == "事務曲");

    setup.department = "建設工事課";
    Asked fresh(setup);
    CHECK_THAT(fresh.type("2"), contains("どの所属の点検ですか"));
    fresh.type("建設工事課");
    fresh.type("1");
    CHECK(fresh.opening.identity().department == "建設工事課");
}

TEST_CASE("What is neither 1 nor 2 is told so, and the name of a known department is taken")
{
    auto setup = nothing_known();
    setup.year = 2026;
    setup.by = "佐藤";
    for (const std::string mistyped : {"xx", "事務曲"}) {
        setup.department = mistyped;
        Asked asked(setup);
        CHECK_THAT(prompt_text(*asked.last.prompt, {}), contains("q：やめる"));
        for (const std::string line : {"5", "7", "zzz", ""}) {
            CHECK_THAT(asked.type(line),
                contains("1 か 2 でお答えください。") && contains("「" + mistyped + "」はまだありません。"));
        }
        asked.type("議会");
        CHECK(asked.last.ending == Ending::complete);
        CHECK(asked.opening.identity().department == "議会");

        Asked left(setup);
        left.type("q");
        CHECK(left.last.ending == Ending::stopped);
    }
}

TEST_CASE("A name that cannot be a file's is refused with the reason")
{
    auto setup = nothing_known();
    setup.name_problem = [](const std::string& name) -> std::optional<Problem> {
        if (name.find('/') == std::string::npos) return std::nullopt;
        return Problem{"interview.subjects.bad_character", {name}, {}};
    };
    Asked asked(setup);
    CHECK_THAT(asked.type("a/b"), contains("「a/b」は名称に使えません。"));
    CHECK_THAT(asked.type("?"), contains("q でやめられます"));
}

TEST_CASE("The opening can be left at every question")
{
    for (const int steps : {0, 1, 2}) {
        for (const Input& input :
            {Input(Interrupt{}), Input(EndOfInput{}), Input(Line{"q"}), Input(Line{"中断"})}) {
            Asked asked(nothing_known());
            if (steps > 0) asked.type("1");
            if (steps > 1) asked.type("");
            CHECK_THAT(asked.take(asked.opening.feed(input)), contains("まだ何も保存していません。"));
            CHECK(asked.last.ending ==
                (std::holds_alternative<Interrupt>(input) ? Ending::interrupted : Ending::stopped));
        }
    }
}
