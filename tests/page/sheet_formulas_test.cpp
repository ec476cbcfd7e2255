#include "page/sheet_formulas.hpp"

#include "model/names.hpp"
#include "support/catch.hpp"

using namespace tenken;
using namespace tenken::workbook;

namespace {

SheetRow level_row(const std::string& instance)
{
    SheetRow row;
    row.instance = instance;
    row.options = {
        {"met", "○", "はい"}, {"unmet", "×", "いいえ"}, {std::string(not_applicable_name), "－", "該当なし"}};
    return row;
}

SheetRow choices_row(const std::string& instance)
{
    SheetRow row;
    row.instance = instance;
    row.type = ItemType::choices;
    row.options = {{"own", "", "自庁舎"}, {"none", "", "なし"}};
    for (auto& option : row.options) option.tick = true;
    row.options.back().exclusive = true;
    return row;
}

SheetCondition is(const std::string& instance, const std::vector<std::string>& options)
{
    SheetCondition condition;
    condition.kind = SheetCondition::Kind::is;
    condition.instance = instance;
    condition.options = options;
    return condition;
}

SheetCondition of_parts(SheetCondition::Kind kind, std::vector<SheetCondition> parts)
{
    SheetCondition condition;
    condition.kind = kind;
    condition.parts = std::move(parts);
    return condition;
}

const std::string asked = "INDEX(tenken_asked,MATCH(\"1-1\",tenken_keys,0))";
const std::string answer = "INDEX(tenken_answers,MATCH(\"1-1\",tenken_keys,0))";

} // namespace

TEST_CASE("a gate that is not asked satisfies nothing, an open one is unknown, an answer decides")
{
    AnswerSheet sheet;
    sheet.rows = {level_row("1-1")};
    CHECK(truth_formula(sheet, is("1-1", {"met"})) ==
        "IF(" + asked + "<1,0,IF(" + answer + "=\"\",0.5,IF(OR(" + answer + "=\"○ はい\"),1,0)))");
}

TEST_CASE("the least, the greatest and the opposite are those of three truth values")
{
    const AnswerSheet sheet;
    SheetCondition yes;
    SheetCondition unknown;
    unknown.value = std::nullopt;
    CHECK(truth_formula(sheet, of_parts(SheetCondition::Kind::all, {yes, unknown})) == "MIN(1,0.5)");
    CHECK(truth_formula(sheet, of_parts(SheetCondition::Kind::any, {yes, unknown})) == "MAX(1,0.5)");
    CHECK(truth_formula(sheet, of_parts(SheetCondition::Kind::negation, {unknown})) == "(1-0.5)");
}

TEST_CASE("a number decides by its limits, and only once it is one")
{
    AnswerSheet sheet;
    sheet.rows = {level_row("1-1")};
    sheet.rows.front().type = ItemType::number;
    auto condition = is("1-1", {});
    condition.ranges = {{Exact(70), Exact(95)}};
    CHECK(truth_formula(sheet, condition)
              .find("OR(AND(ISNUMBER(" + answer + "),AND(" + answer + ">=70," + answer + "<95)))") !=
        std::string::npos);
}

TEST_CASE("of several choices each is looked up in its own row; exclusive ones are not counted")
{
    AnswerSheet sheet;
    sheet.rows = {choices_row("1-1")};
    const std::string own = "INDEX(tenken_answers,MATCH(\"1-1/own\",tenken_keys,0))=\"○\"";
    const std::string none = "INDEX(tenken_answers,MATCH(\"1-1/none\",tenken_keys,0))=\"○\"";
    CHECK(open_formula(sheet, sheet.rows.front()) ==
        "=IF(AND(" + asked + "=1,AND(" + answer + "=\"\",(" + own + ")+(" + none + ")=0)),1,0)");
    auto condition = is("1-1", {});
    condition.ranges = {{Exact(1), std::nullopt}};
    CHECK(truth_formula(sheet, condition).find("AND((" + std::string("(") + own + "))>=1)") !=
        std::string::npos);
}

TEST_CASE("what concerns each person is answered too where people are counted, on a department's sheet alone")
{
    AnswerSheet sheet;
    sheet.rows = {level_row("1-1")};
    auto& row = sheet.rows.front();
    row.scored = true;
    const auto without = "=IF(AND(" + asked + "=1," + answer + "=\"\"),1,0)";
    CHECK(open_formula(sheet, row) == without);
    row.scope = Scope::person;
    CHECK(open_formula(sheet, row) ==
        "=IF(AND(" + asked + "=1," + answer +
            "=\"\",COUNTA(INDEX(tenken_people,MATCH(\"1-1\",tenken_people_keys,0),0))=0),1,0)");
    sheet.origin.respondent = "佐藤";
    CHECK(open_formula(sheet, row) == without);
}

TEST_CASE("a subject's name is looked for letter by letter")
{
    CHECK(looked_up(answers_range, "1-1@A*B?~\"C\"") ==
        "INDEX(tenken_answers,MATCH(\"1-1@A~*B~?~~\"\"C\"\"\",tenken_keys,0))");
}

TEST_CASE("a gate that is not on the sheet satisfies nothing")
{
    CHECK(truth_formula(AnswerSheet{}, is("9-9", {"met"})) == "0");
}
