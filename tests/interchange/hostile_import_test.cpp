#include "office/checklist_import.hpp"
#include "office/imported_parts.hpp"
#include "office/parent_chains.hpp"
#include "support/catch.hpp"
#include "words/words.hpp"

#include <nlohmann/json.hpp>

using namespace tenken;
using ImportedJson = nlohmann::json;

namespace {

std::string catalog_with(const ImportedJson& groups)
{
    return ImportedJson{{"catalog", {{"metadata", {{"title", "t"}, {"version", "1"}}}, {"groups", groups}}}}
        .dump();
}

const auto listed = [](auto... entries) {
    return ImportedJson::array({ImportedJson(std::move(entries))...});
};

ImportedJson control(const std::string& id, const std::string& title)
{
    return {{"id", id}, {"title", title}};
}

std::string library_with(const ImportedJson& nodes, const ImportedJson& controls = ImportedJson::array(),
    const std::string& name = "b")
{
    return ImportedJson{{"urn", "u"},
        {"objects",
            {{"reference_controls", controls},
                {"framework", {{"name", name}, {"requirement_nodes", nodes}}}}}}
        .dump();
}

Problems refusal_of(const std::string& bytes)
{
    try {
        static_cast<void>(imported_checklist_of(bytes, "f"));
    } catch (const Failure& failure) {
        for (const auto& problem : failure.problems()) {
            CHECK(Words(Language::ja).has(problem.id));
            CHECK(Words(Language::ja).has(problem.id + ".hint"));
        }
        return failure.problems();
    }
    return {};
}

std::string only_problem_of(const std::string& bytes)
{
    const auto problems = refusal_of(bytes);
    REQUIRE(problems.size() == 1);
    return problems.front().id;
}

bool lost(const ImportedChecklist& imported, const std::string& what)
{
    return std::ranges::find(imported.not_carried, what, &NotCarried::what) != imported.not_carried.end();
}

ImportedJson many_nodes(std::size_t count)
{
    auto nodes = ImportedJson::array();
    for (std::size_t n = 0; n < count; ++n)
        nodes.push_back({{"urn", "u" + std::to_string(n)}, {"assessable", true}, {"name", "n"}});
    return nodes;
}

} // namespace

TEST_CASE("parameters that insert one another many times are expanded up to a limit, and each once")
{
    auto params = ImportedJson::array();
    for (int n = 0; n < 9; ++n) {
        std::string label;
        for (int i = 0; i < 12; ++i) label += "{{ insert: param, p" + std::to_string(n + 1) + " }}";
        params.push_back({{"id", "p" + std::to_string(n)}, {"label", label}});
    }
    const ImportedJson group{{"id", "a"}, {"title", "t"}, {"params", params},
        {"controls", listed(control("a-1", "{{ insert: param, p0 }}"))}};
    const auto problems = refusal_of(catalog_with(listed(group)));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().id == "interchange.too_much_text");
    CHECK(problems.front().args == std::vector<std::string>{"a-1", "8"});
}

TEST_CASE("a parameter that inserts itself ends, and is named")
{
    const auto params = listed(ImportedJson{{"id", "p"}, {"label", "<{{ insert: param, q }}>"}},
        ImportedJson{{"id", "q"}, {"label", "({{ insert: param, p }})"}});
    const ImportedJson group{{"id", "a"}, {"title", "t"}, {"params", params},
        {"controls", listed(control("a-1", "{{ insert: param, p }}"))}};
    const auto imported = imported_checklist_of(catalog_with(listed(group)), "f");
    CHECK(lost(imported, "interchange.lost.param"));
    CHECK_THAT(imported.checklist.sections[0].items[0].question, test::contains("[<[([<["));
}

TEST_CASE(
    "a long value that many controls insert is refused, and so is a control's name that many nodes refer to")
{
    auto controls = ImportedJson::array();
    for (int n = 0; n < 200; ++n)
        controls.push_back(control("a-" + std::to_string(n), "{{ insert: param, p }}"));
    const ImportedJson group{{"id", "a"}, {"title", "t"},
        {"params", listed(ImportedJson{{"id", "p"}, {"values", listed(std::string(100'000, 'x'))}})},
        {"controls", controls}};
    CHECK(only_problem_of(catalog_with(listed(group))) == "interchange.too_much_text");

    auto nodes = many_nodes(500);
    for (auto& node : nodes) node["reference_controls"] = listed("c");
    const auto named = listed(ImportedJson{{"urn", "c"}, {"name", std::string(100'000, 'n')}});
    CHECK(only_problem_of(library_with(nodes, named)) == "interchange.too_much_text");
}

TEST_CASE("a long title above many groups is cut, and that is a loss")
{
    auto groups = ImportedJson::array();
    for (int n = 0; n < 20; ++n)
        groups.push_back({{"title", "t"}, {"controls", listed(control("a-" + std::to_string(n), "t"))}});
    std::string title = "x";
    for (int n = 0; n < 30'000; ++n) title += "題";
    const auto imported = imported_checklist_of(catalog_with({{{"title", title}, {"groups", groups}}}), "f");
    REQUIRE(imported.checklist.sections.size() == 20);
    for (const auto& section : imported.checklist.sections) {
        CHECK(section.title.size() <= 1003);
        CHECK(section.title.ends_with("題…"));
    }
    CHECK(lost(imported, "interchange.lost.heading"));
}

TEST_CASE("of more examples of evidence than anybody reads the rest is a loss")
{
    std::string objects;
    for (int n = 0; n < 103; ++n) objects += "paper " + std::to_string(n) + "\n";
    auto asked = control("a-1", "t");
    asked["parts"] = listed(ImportedJson{{"name", "assessment-method"},
        {"parts", listed(ImportedJson{{"name", "objects"}, {"prose", objects}})}});
    const auto imported = imported_checklist_of(
        catalog_with(listed(ImportedJson{{"title", "t"}, {"controls", listed(asked)}})), "f");
    CHECK(imported.checklist.sections[0].items[0].evidence.size() == 100);
    const auto loss = std::ranges::find(imported.not_carried, "interchange.lost.evidence", &NotCarried::what);
    REQUIRE(loss != imported.not_carried.end());
    CHECK(loss->count == 3);
}

TEST_CASE("more questions than a checklist has are refused before any is made, with how many there are")
{
    auto controls = ImportedJson::array();
    for (int n = 0; n < 5001; ++n) controls.push_back(control("a", "t"));
    const auto problems = refusal_of(catalog_with({{{"title", "t"}, {"controls", controls}}}));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().id == "interchange.too_many_items");
    CHECK(problems.front().args == std::vector<std::string>{"5001", "5000"});
    CHECK(only_problem_of(library_with(many_nodes(5001))) == "interchange.too_many_items");

    auto questions = ImportedJson::object();
    for (int n = 0; n < 5001; ++n) questions["q" + std::to_string(n)] = {{"type", "text"}};
    CHECK(only_problem_of(library_with({{{"assessable", true}, {"questions", questions}}})) ==
        "interchange.too_many_items");
}

TEST_CASE("withdrawn controls are no questions, and groups of nothing else no sections")
{
    auto withdrawn = control("a-2", "t");
    withdrawn["props"] = {{{"name", "status"}, {"value", "Withdrawn"}}};
    const auto imported =
        imported_checklist_of(catalog_with({{{"id", "a"}, {"title", "t"}, {"controls", listed(withdrawn)}},
                                  {{"id", "b"}, {"title", "t"}, {"controls", listed(control("b-1", "t"))}}}),
            "f");
    REQUIRE(imported.checklist.sections.size() == 1);
    CHECK(imported.checklist.sections[0].id == "b");
    CHECK(imported.checklist.policy.clauses.size() == 1);
}

TEST_CASE("nodes above one another in a long chain are one section")
{
    auto nodes = many_nodes(1000);
    for (std::size_t n = 1; n < nodes.size(); ++n) nodes[n]["parent_urn"] = "u" + std::to_string(n - 1);
    const auto imported = imported_checklist_of(library_with(nodes), "f");
    REQUIRE(imported.checklist.sections.size() == 1);
    CHECK(imported.checklist.sections[0].items.size() == 1000);
    CHECK(lost(imported, "interchange.lost.heading"));
}

TEST_CASE("nodes below themselves are named, at their lines")
{
    const auto problems = refusal_of("urn: u\nobjects:\n  framework:\n    name: b\n    requirement_nodes:\n"
                                     "      - {urn: a, parent_urn: b, assessable: true}\n"
                                     "      - {urn: b, parent_urn: a}\n"
                                     "      - {urn: c, parent_urn: c}\n");
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].id == "interchange.library.circle");
    CHECK(problems[0].place->line == 6);
    CHECK(problems[1].args == std::vector<std::string>{"c"});
    CHECK(problems[1].place->line == 8);
}

TEST_CASE("nodes without an urn are above nothing")
{
    const auto imported = imported_checklist_of(
        library_with({{{"ref_id", "1"}, {"assessable", true}}, {{"ref_id", "2"}, {"assessable", true}}}),
        "f");
    CHECK(imported.checklist.sections.size() == 2);
}

TEST_CASE("of many sections the first file holds them all")
{
    const auto imported = imported_checklist_of(library_with(many_nodes(501)), "f");
    CHECK(imported.files.size() == 2);
    CHECK(imported.checklist.sections.size() == 501);
    CHECK(imported_checklist_of(library_with(many_nodes(500)), "f").files.size() == 502);
}

TEST_CASE("chains of parents: what is above, at the top, and in a circle")
{
    const ParentChains chains(
        {"a", "b", "c", "", "x", "y", "a", "z"}, {"", "a", "b", "c", "y", "x", "a", "x"});
    CHECK(!chains.above(0));
    CHECK(chains.above(2) == 1);
    CHECK(chains.top(3) == 0);
    CHECK(chains.top(6) == 0);
    CHECK(chains.circles() == std::vector<std::size_t>{4});
    CHECK(ParentChains({}, {}).circles().empty());
}

TEST_CASE("ids of the same text are counted on, and go round those that are there")
{
    FreshIds ids;
    CHECK(ids.next("a-2") == "a-2");
    CHECK(ids.next("a") == "a");
    CHECK(ids.next("a") == "a-3");
    CHECK(ids.next("a") == "a-4");
    CHECK(ids.next("a-2") == "a-2-2");
    CHECK(ids.next(std::string(100'000, 'b')) == std::string(60, 'b'));
    CHECK(ids.next("漢") == "x");
}

TEST_CASE("the language of a text is told by its letters, whatever bytes are beside them")
{
    CHECK(language_of("a\xFF漢") == "ja");
    CHECK(language_of("aé") == "en");
}
