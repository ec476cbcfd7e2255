#include "formats/workspace/paths.hpp"

#include "formats/disk/utf8_path.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"

using namespace tenken;
using namespace tenken::test;

namespace {

std::string problem_of(const std::string& name)
{
    const auto problem = name_problem(name);
    return problem ? problem->id : "";
}

} // namespace

TEST_CASE("A record and a report lie in the folder of their year under the department's name")
{
    CHECK(path_text(record_path("w", 2026, "事務局")) == "w/2026/事務局.jsonl");
    CHECK(path_text(report_path("w", 2026, "事務局")) == "w/2026/事務局.md");
    CHECK(path_text(record_path("w", 2026, "事務局", "山田 太郎")) == "w/2026/事務局/山田 太郎.jsonl");
    CHECK(path_text(record_path("w", 2026, "か\u3099いむ")) == "w/2026/がいむ.jsonl"); // NFC
}

TEST_CASE("The text of a path is always UTF-8, whatever bytes a system has named a file with")
{
    CHECK(path_text("w/\x8e\x96.md") == "w/\uFFFD\uFFFD.md");
}

TEST_CASE("Names that cannot be file names everywhere are refused with the reason")
{
    for (const char* name :
        {"事務局", "総務 課", "a.b", "議会（本会議）", "COM10", "console", "がいむ", "𠮷野"})
        CHECK(problem_of(name) == "");
    for (const char* name : {"", " ", "　"}) CHECK(problem_of(name) == "record.name_empty");
    CHECK(problem_of("\xE7\x82") == "record.name_not_utf8");
    CHECK(problem_of("a\tb") == "record.name_unseen");
    CHECK(problem_of(std::string("a\0b", 3)) == "record.name_unseen");
    for (const char* name : {"a/b", "a@b", "a\\b", "a:b", "a*", "a?", "\"a\"", "<a", "a>", "a|b"})
        CHECK(problem_of(name) == "record.name_character");
    for (const char* name : {" a", "a ", "　事務局", "事務局　"})
        CHECK(problem_of(name) == "record.name_blank");
    for (const char* name : {".", "..", ".a", "a."}) CHECK(problem_of(name) == "record.name_dot");
    for (const char* name : {"CON", "con", "Nul.txt", "com1", "LPT9.x", "COM¹", "aux .b"})
        CHECK(problem_of(name) == "record.name_device");
    CHECK(problem_of(std::string(200, 'a')) == "");
    CHECK(problem_of(std::string(201, 'a')) == "record.name_long");
    CHECK_THROWS_WITH(record_path("w", 2026, "../x"), "record.name_character");
    CHECK_THROWS_WITH(record_path("w", 2026, "事務局", ".."), "record.name_dot");
    CHECK_THROWS_WITH(report_path("w", 2026, ""), "record.name_empty");
}

TEST_CASE("A workspace tells its years, departments and respondents")
{
    const TemporaryFolder folder;
    const auto& workspace = folder.path();
    CHECK(years_in(workspace).empty());
    CHECK(departments_in(workspace, 2026).empty());
    write_file(record_path(workspace, 2026, "事務局"), "");
    write_file(report_path(workspace, 2026, "事務局"), "");
    write_file(report_path(workspace, 2026, "議会"), "");
    write_file(record_path(workspace, 2026, "公平委員会", "山田"), "");
    write_file(workspace / "2026" / "か\u3099.jsonl", "");
    write_file(workspace / "2026" / "事務局.jsonl.lock", "");
    write_file(workspace / "2026" / ".tenken-1-0.tmp", "");
    write_file(workspace / "2026" / "図" / "a.png", "");
    write_file(workspace / "2025" / "x.txt", "");
    write_file(workspace / "20260" / "x.md", "");
    write_file(workspace / "2024", "no folder");
    CHECK(years_in(workspace) == std::vector<int>{2025, 2026});
    CHECK(departments_in(workspace, 2026) == std::vector<std::string>{"が", "事務局", "公平委員会", "議会"});
    CHECK(departments_in(workspace, 2025).empty());
    CHECK(YearFolder(workspace, 2026).respondents("公平委員会") == std::vector<std::string>{"山田"});
    CHECK(YearFolder(workspace, 2026).respondents("../2026").empty());
}
