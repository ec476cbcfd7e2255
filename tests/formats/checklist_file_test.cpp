#include "formats/checklist/file.hpp"

#include "base/sha256.hpp"
#include "formats/corpus.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace tenken;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

Checklist valid(const std::string& name) { return load_checklist(test::corpus_dir() / "valid" / name); }

Item item_of(const Checklist& checklist, const char* id)
{
    const Item* item = checklist.find_item(id);
    REQUIRE(item != nullptr);
    return *item;
}

} // namespace

TEST_CASE("A checklist is loaded from its folder or from its first file")
{
    const Checklist checklist = valid("several-files");
    CHECK(checklist.id == "small");
    CHECK(checklist.edition == "2026");
    CHECK(checklist.language == "ja");
    CHECK(checklist.title == "小さな点検");
    CHECK(valid("several-files/checklist.yaml").sha256 == checklist.sha256);
    CHECK(item_of(checklist, "5-01").place.file.ends_with("several-files/sections/05.yaml"));
    CHECK(item_of(checklist, "5-01").place.line == 5);
    CHECK(item_of(checklist, "5-01").place.column == 5);
}

TEST_CASE("The policy, its clauses and the glossary are loaded from their files")
{
    const Checklist checklist = valid("several-files");
    CHECK(checklist.policy.title == "基本方針");
    CHECK(checklist.policy.whole);
    CHECK(checklist.policy.bodies == std::vector<std::string>{"事務局", "議会"});
    REQUIRE(checklist.policy.clauses.size() == 2);
    CHECK(checklist.policy.clauses[0].obligations.empty());
    CHECK(checklist.policy.clauses[1].text_sha256.starts_with("0123456789abcdef"));
    CHECK(checklist.policy.find_obligation("5-a")->summary == "守る");
    CHECK(checklist.policy.find_obligation("5-a")->place.line == 8);
    REQUIRE(checklist.glossary.size() == 1);
    CHECK(checklist.glossary.front().term == "情報資産");
}

TEST_CASE("The digest covers every file in load order: path, NUL, length, NUL, bytes")
{
    const fs::path folder = test::corpus_dir() / "valid" / "several-files";
    std::string all;
    for (const auto* name : {"checklist.yaml", "policy.yaml", "glossary.yaml", "sections/05.yaml"}) {
        const std::string bytes = test::read_file(folder / name);
        all += name + "\0"s + std::to_string(bytes.size()) + "\0"s + bytes;
    }
    CHECK(valid("several-files").sha256 == sha256_hex(all));
}

TEST_CASE("What an item leaves out has its default")
{
    const Item item = item_of(valid("small.yaml"), "5-01");
    CHECK(item.type == ItemType::level);
    CHECK(item.scale == "practice");
    CHECK(item.scored());
    CHECK(item.weight == 1);
    CHECK(!item.critical);
    CHECK(item.may_be_not_applicable);
    CHECK(item.scope == Scope::department);
    CHECK(!item.aspect);
    CHECK(item.audience.empty());
    CHECK(!item.when);
    CHECK(!item.comparable);
    CHECK(item.criteria ==
        std::vector<std::pair<std::string, std::string>>{
            {"met", "はい"}, {"partial", "一部"}, {"unmet", "いいえ"}});
    const Checklist without = valid("no-optional-parts.yaml");
    CHECK(without.language == "ja");
    CHECK(without.scoring == ScoringRules{});
    CHECK(without.policy.edition.empty());
    CHECK(without.sections.front().weight == 1);
}

TEST_CASE("Everything that an item can say is loaded")
{
    const Checklist checklist = valid("everything.yaml");
    const Item item = item_of(checklist, "5-08");
    CHECK(item.help == "　なぜ大切か。\n注意：表も見ます。");
    CHECK(item.criteria.back() == std::pair<std::string, std::string>{"unknown", "記録がない"});
    CHECK(item.evidence == std::vector<std::string>{"台帳", "記録"});
    CHECK(item.weight == Exact(9, 8));
    CHECK(item.critical);
    CHECK(!item.may_be_not_applicable);
    CHECK(item.scope == Scope::person);
    CHECK(item.aspect == Aspect::design);
    CHECK(item.protects ==
        std::vector<Property>{Property::confidentiality, Property::integrity, Property::availability});
    CHECK(item.threats == std::vector<std::string>{"3(1)"});
    CHECK(item.audience.size() == 5);
    CHECK(item.replaces == std::vector<std::string>{"5-00"});
    CHECK(item.comparable == true);
    CHECK(item.remark == "言い回しだけを改めた");
    REQUIRE(item.when.has_value());
    CHECK(item.when->kind == Condition::Kind::all);
    REQUIRE(item.when->parts.size() == 2);
    CHECK(item.when->parts[0].is == std::vector<std::string>{"met", "partial"});
    CHECK(item.when->parts[1].parts[1].kind == Condition::Kind::negation);
    CHECK(item.when->parts[1].parts[1].parts[0].item == "5-03");

    const Item number = item_of(checklist, "5-02");
    CHECK(number.scored());
    CHECK(number.bands.size() == 3);
    CHECK(number.bands.front() == Band{95, "met"});
    CHECK(item_of(checklist, "5-05").each == "service");
    for (const auto* id : {"5-03", "5-04", "5-06", "5-07"}) {
        CHECK(!item_of(checklist, id).scored());
        CHECK(!item_of(checklist, id).may_be_not_applicable);
    }
}

TEST_CASE("Scales, points below zero and grades are loaded")
{
    const Checklist checklist = valid("negative-points.yaml");
    const Scale* scale = checklist.find_scale("practice");
    REQUIRE(scale != nullptr);
    CHECK(scale->lowest() == Exact(-1, 8));
    CHECK(scale->find("met")->printed == "実施している");
    CHECK(scale->find("unknown")->printed == "未確認");
    CHECK(scale->not_applicable->reasons.front().id == "no_case");
    CHECK(checklist.scoring.method == ScoringMethod::mean_of_sections);
    CHECK(checklist.scoring.not_applicable == NotApplicableRule::full);
    CHECK(checklist.scoring.grades == std::vector<Grade>{{90, "A"}, {Exact(-25, 2), "B"}});
}

TEST_CASE("A number without quotes is text where text is meant, letter for letter")
{
    const Checklist checklist = valid("plain-numbers-are-text.yaml");
    CHECK(checklist.edition == "2026");
    CHECK(checklist.sections.front().clause == "5");
}

TEST_CASE("A question may be folded over lines, and is one line")
{
    CHECK(item_of(valid("folded-question.yaml"), "5-01").question == "守って いますか。");
}

TEST_CASE("Line ends and a byte order mark change nothing but the digest")
{
    const Checklist unix = valid("small.yaml");
    for (const auto* name : {"windows-line-ends.yaml", "byte-order-mark.yaml"}) {
        INFO(name);
        const Checklist other = valid(name);
        CHECK(item_of(other, "5-01").meaning == item_of(unix, "5-01").meaning);
        CHECK(item_of(other, "5-01").place.line == item_of(unix, "5-01").place.line);
        CHECK(item_of(other, "5-01").place.column == item_of(unix, "5-01").place.column);
        CHECK(other.sha256 != unix.sha256);
    }
}
