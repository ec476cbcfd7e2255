#include "base/sha256.hpp"
#include "page/embedded_templates.hpp"
#include "page/template.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "words/catalogue.hpp"
#include "words/words.hpp"

#include <algorithm>
#include <set>
#include <sstream>

using namespace tenken;

namespace {

// tests/page/released/<file>: a line for each thing that is released, its fields separated by tabs.
std::vector<std::vector<std::string>> released(const std::string& file)
{
    std::istringstream in(test::read_file(test::source_dir() / "tests" / "page" / "released" / file));
    std::vector<std::vector<std::string>> all;
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> fields;
        std::istringstream parts(line);
        for (std::string field; std::getline(parts, field, '\t');) fields.push_back(field);
        all.push_back(fields);
    }
    return all;
}

// Words with their arguments still in them: {0} stands for itself.
std::string as_written(const std::string& id, Language language)
{
    return Words(language)(id, {"{0}", "{1}", "{2}", "{3}", "{4}"});
}

} // namespace

TEST_CASE("Words of released reports stay as they are")
{
    const auto all = released("words.tsv");
    REQUIRE(all.size() > 60);
    for (const auto& line : all) {
        REQUIRE(line.size() == 3);
        INFO("Reports that bear these words have been handed in, and must still verify. Give the new words "
             "an id of "
             "their own (and a template that uses it) instead of changing "
            << line[0]);
        REQUIRE(Words::has(line[0]));
        CHECK(as_written(line[0], Language::ja) == line[1]);
        CHECK(as_written(line[0], Language::en) == line[2]);
    }
}

TEST_CASE("Every word that a report can hold is listed as released")
{
    std::set<std::string> listed;
    for (const auto& line : released("words.tsv")) listed.insert(line.at(0));
    for (const auto& entry : catalogue::report().entries()) {
        const std::string id(entry.id);
        const auto of_command = {"report.summary", "report.option.", "report.written", "report.open_items",
            "report.open_more", "report.record_", "report.other_checklist", "report.draft_over_report",
            "report.over_record"};
        if (std::ranges::any_of(of_command, [&](const char* start) { return id.starts_with(start); }))
            continue;
        INFO("add a line to tests/page/released/words.tsv for " << id);
        CHECK(listed.contains(id));
    }
}

TEST_CASE("Released templates are still built in, byte for byte")
{
    std::set<std::string> listed;
    for (const auto& line : released("templates.tsv")) {
        REQUIRE(line.size() == 2);
        INFO("Reports made with "
            << line[0]
            << " have been handed in, and must still verify. Add a template file with the next "
               "number instead of changing or removing it");
        const auto found = released_template(line[1]);
        REQUIRE(found.has_value());
        CHECK(found->name() == line[0]);
        listed.insert(line[1]);
    }
    for (const auto& file : embedded_templates()) {
        if (!file.path.starts_with("report-")) continue; // a comparison is made anew, and never verified
        const std::string digest = sha256_hex(file.bytes);
        INFO("add a line to tests/page/released/templates.tsv for " << file.path << ": " << digest);
        CHECK(listed.contains(digest));
    }
}
