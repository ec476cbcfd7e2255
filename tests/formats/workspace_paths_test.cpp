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

const WorkspaceFiles w("w");

/// A workspace with the checklists kumiai, the default, and tokutei.
std::optional<Workspace> two_checklists()
{
    Workspace workspace;
    workspace.checklists = {{"kumiai", "kumiai"}, {"tokutei", "lists/tokutei"}};
    return workspace;
}

} // namespace

TEST_CASE("A record and a report lie in the folder of their year under the department's name")
{
    CHECK(path_text(record_path(w, 2026, "事務局")) == "w/2026/事務局.jsonl");
    CHECK(path_text(report_path(w, 2026, "事務局")) == "w/2026/事務局.md");
    CHECK(path_text(record_path(w, 2026, "事務局", "山田 太郎")) == "w/2026/事務局/山田 太郎.jsonl");
    CHECK(path_text(record_path(w, 2026, "か\u3099いむ")) == "w/2026/がいむ.jsonl"); // NFC
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
    CHECK_THROWS_WITH(record_path(w, 2026, "../x"), "record.name_character");
    CHECK_THROWS_WITH(record_path(w, 2026, "事務局", ".."), "record.name_dot");
    CHECK_THROWS_WITH(report_path(w, 2026, ""), "record.name_empty");
}

TEST_CASE("A workspace tells its years, departments and respondents")
{
    const TemporaryFolder folder;
    const auto& workspace = folder.path();
    const WorkspaceFiles files(workspace);
    CHECK(years_in(workspace).empty());
    CHECK(departments_in(files, 2026).empty());
    write_file(record_path(files, 2026, "事務局"), "");
    write_file(report_path(files, 2026, "事務局"), "");
    write_file(report_path(files, 2026, "議会"), "");
    write_file(record_path(files, 2026, "公平委員会", "山田"), "");
    write_file(workspace / "2026" / path_of("か\u3099.jsonl"), "");
    write_file(workspace / "2026" / path_of("事務局.jsonl.lock"), "");
    write_file(workspace / "2026" / ".tenken-1-0.tmp", "");
    write_file(workspace / "2026" / path_of("図") / "a.png", "");
    write_file(workspace / "2025" / "x.txt", "");
    write_file(workspace / "20260" / "x.md", "");
    write_file(workspace / "2024", "no folder");
    CHECK(years_in(workspace) == std::vector<int>{2025, 2026});
    CHECK(departments_in(files, 2026) == std::vector<std::string>{"が", "事務局", "公平委員会", "議会"});
    CHECK(departments_in(files, 2025).empty());
    CHECK(YearFolder(files, 2026).respondents("公平委員会") == std::vector<std::string>{"山田"});
    CHECK(YearFolder(files, 2026).respondents("../2026").empty());
}

TEST_CASE("The files of a checklist that is not the default carry its name behind the department's")
{
    const WorkspaceFiles tokutei("w", two_checklists(), "tokutei");
    CHECK(path_text(record_path(tokutei, 2026, "議会")) == "w/2026/議会.tokutei.jsonl");
    CHECK(path_text(report_path(tokutei, 2026, "議会")) == "w/2026/議会.tokutei.md");
    CHECK(path_text(record_path(tokutei, 2026, "議会", "山田")) == "w/2026/議会.tokutei/山田.jsonl");
    CHECK(path_text(register_path(tokutei, 2026)) == "w/2026/受理控.tokutei.md");
    CHECK(path_text(audit_record_path(tokutei, 2026, "議会")) == "w/2026/監査/議会.tokutei.jsonl");
    CHECK(path_text(audit_report_path(tokutei, 2026, "議会")) == "w/2026/監査/議会.tokutei.md");
    CHECK(
        path_text(kept_report_path(path_of("w/2026/議会.tokutei.md"), 1)) == "w/2026/議会.tokutei/第1版.md");
    CHECK(path_text(record_beside(path_of("w/2026/議会.tokutei.jsonl"), "議会", "事務局")) ==
        "w/2026/事務局.tokutei.jsonl");
    CHECK(path_text(record_beside(path_of("w/2026/議会.jsonl"), "議会", "事務局")) == "w/2026/事務局.jsonl");
}

TEST_CASE("The default checklist's files bear the departments' names alone, whether it is named or not")
{
    for (const char* name : {"", "kumiai"}) {
        const WorkspaceFiles kumiai("w", two_checklists(), name);
        CHECK(path_text(record_path(kumiai, 2026, "議会")) == "w/2026/議会.jsonl");
        CHECK(path_text(register_path(kumiai, 2026)) == "w/2026/受理控.md");
        CHECK(kumiai.name() == "kumiai");
    }
    CHECK(WorkspaceFiles("w").name().empty());
    CHECK(files_of_each_checklist("w", two_checklists()).size() == 2);
    CHECK(files_of_each_checklist("w", Workspace{}) == std::vector{WorkspaceFiles("w")});
}

TEST_CASE("Each checklist's departments are its own, also where another's files lie beside them")
{
    const TemporaryFolder folder;
    const WorkspaceFiles kumiai(folder.path(), two_checklists());
    const WorkspaceFiles tokutei(folder.path(), two_checklists(), "tokutei");
    write_file(record_path(kumiai, 2026, "議会"), "");
    write_file(record_path(kumiai, 2026, "A.B課"), "");
    write_file(record_path(tokutei, 2026, "議会"), "");
    write_file(record_path(tokutei, 2026, "事務局", "山田"), "");
    write_file(register_path(kumiai, 2026), "");
    write_file(register_path(tokutei, 2026), "");
    write_file(audit_record_path(kumiai, 2026, "議会"), "");
    write_file(audit_record_path(tokutei, 2026, "監査委員"), "");
    CHECK(departments_in(kumiai, 2026) == std::vector<std::string>{"A.B課", "議会"});
    CHECK(departments_in(tokutei, 2026) == std::vector<std::string>{"事務局", "議会"});
    CHECK(YearFolder(tokutei, 2026).respondents("事務局") == std::vector<std::string>{"山田"});
    CHECK(YearFolder(kumiai, 2026).respondents("事務局").empty());
    CHECK(audited_departments(kumiai, 2026) == std::vector<std::string>{"議会"});
    CHECK(audited_departments(tokutei, 2026) == std::vector<std::string>{"監査委員"});
    // Without checklists in tenken.yaml the same names are departments' own.
    CHECK(departments_in(WorkspaceFiles(folder.path()), 2026) ==
        std::vector<std::string>{"A.B課", "事務局.tokutei", "受理控.tokutei", "議会", "議会.tokutei"});
}

TEST_CASE("A department that could be taken for a checklist's files is refused, however it is spelled")
{
    const WorkspaceFiles files("w", two_checklists());
    for (const char* name : {"議会.tokutei", "議会.TOKUTEI", "議会．ｔｏｋｕｔｅｉ", "議会.kumiai"}) {
        INFO(name);
        REQUIRE(department_problem(files, name));
        CHECK(department_problem(files, name)->id == "record.name_of_checklist");
        CHECK(!department_problem(WorkspaceFiles("w"), name));
        CHECK_THROWS_WITH(record_path(files, 2026, name), "record.name_of_checklist");
        CHECK_THROWS_WITH(YearFolder(files, 2026).report(name), "record.name_of_checklist");
    }
    for (const char* name : {"議会", "tokutei", "議会.tokutei2", "議会.x"})
        CHECK(!department_problem(files, name));
    CHECK(department_problem(files, "監査")->id == "record.name_of_audits");
}

TEST_CASE("A file tells by its name which checklist it is of")
{
    const auto of = [](const char* file) {
        return files_of_same_checklist("w", two_checklists(), path_of(file)).checklist;
    };
    CHECK(of("w/2026/議会.tokutei.jsonl") == "tokutei");
    CHECK(of("w/2026/議会.tokutei.html") == "tokutei");
    CHECK(of("w/2026/議会.tokutei/第1版.md") == "tokutei");
    CHECK(of("w/2026/議会.tokutei/山田.jsonl") == "tokutei");
    CHECK(of("w/2026/議会.jsonl").empty());
    CHECK(of("w/2026/議会.kumiai.jsonl").empty());
    CHECK(of("議会.x.md").empty());
}
