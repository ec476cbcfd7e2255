#include "base/sha256.hpp"
#include "page/embedded_templates.hpp"
#include "page/template.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "words/catalogue.hpp"
#include "words/words.hpp"

#include <algorithm>
#include <map>
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
            "report.record_", "report.other_checklist", "report.draft_over_report", "report.over_record",
            "report.page_template"};
        if (std::ranges::any_of(of_command, [&](const char* start) { return id.starts_with(start); }))
            continue;
        INFO("add a line to tests/page/released/words.tsv for " << id);
        CHECK(listed.contains(id));
    }
}

TEST_CASE("Released templates are still built in, byte for byte")
{
    std::map<std::string, std::string> listed; // digests by file
    for (const auto& line : released("templates.tsv")) {
        REQUIRE(line.size() == 2);
        listed.emplace(line[0], line[1]);
    }
    for (const auto& [path, digest] : listed) {
        INFO("Reports made with "
            << path
            << " have been handed in, and must still verify. Add a file with the next number instead of "
               "changing or removing it");
        const auto file = std::ranges::find(embedded_templates(), path, &EmbeddedFile::path);
        REQUIRE(file != embedded_templates().end());
        CHECK(sha256_hex(file->bytes) == digest);
        const bool is_template = path.ends_with(".mustache");
        CHECK((is_template ? released_template(digest).has_value() : path.ends_with(".css")));
    }
    for (const auto& file : embedded_templates()) {
        const bool frozen = file.path.starts_with("report-") || file.path.starts_with("page-");
        if (!frozen) continue; // a comparison is made anew, and never verified
        INFO("add a line to tests/page/released/templates.tsv for " << file.path << ": "
                                                                    << sha256_hex(file.bytes));
        CHECK(listed.contains(std::string(file.path)));
    }
}
