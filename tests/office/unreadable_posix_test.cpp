// What cannot be looked at is an error, and never taken for what is not there: nothing is written in its place, and
// nothing is said of it that its absence would say.

#include "base/problem.hpp"
#include "formats/disk/utf8_path.hpp"
#include "office/collection.hpp"
#include "office/register_file.hpp"
#include "office/report_file.hpp"
#include "office/workspace_reports.hpp"
#include "scoring/assess.hpp"
#include "support/catch.hpp"
#include "support/paths.hpp"
#include "support/small_checklist.hpp"

#include <filesystem>
#include <stdexcept>

using namespace tenken;
using namespace tenken::test;
namespace fs = std::filesystem;

namespace {

/// A link to itself: to look at it fails (ELOOP), whoever looks; the system does not say that nothing is there.
void put_unreadable(const fs::path& path)
{
    fs::create_directories(path.parent_path());
    fs::create_symlink(path.filename(), path);
}

Assessment of_version(int version, const std::string& submitted)
{
    const auto checklist = small_checklist({level_item("a")});
    Circumstances circumstances;
    circumstances.department = "事務局";
    circumstances.by = "佐藤";
    circumstances.year = 2026;
    circumstances.date = "2026-06-03";
    circumstances.hand_in.version = version;
    if (!submitted.empty()) {
        circumstances.hand_in.stage = HandInStage::submitted;
        circumstances.hand_in.confirmer = "事務局長";
        circumstances.hand_in.confirmed = submitted;
        circumstances.hand_in.submitted = submitted;
    }
    return assess(checklist, answering({{"a", "met"}}), circumstances);
}

template <typename Work> FailureKind failure_of(const Work& work)
{
    try {
        work();
    } catch (const Failure& failure) {
        return failure.kind();
    }
    throw std::runtime_error("it was taken for what is not there");
}

std::size_t entries_in(const fs::path& folder)
{
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

} // namespace

TEST_CASE("No report is written where the one before cannot be looked at")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "2026" / path_of("事務局.md");
    put_unreadable(path);
    CHECK(
        failure_of([&] { (void)write_report(path, of_version(1, ""), Language::ja); }) == FailureKind::file);
    CHECK(failure_of([&] { refuse_to_replace_needed(path, {}); }) == FailureKind::file);
    CHECK(fs::is_symlink(path));
    CHECK(entries_in(path.parent_path()) == 1);
}

TEST_CASE("No report is written where its record cannot be looked at")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "2026" / path_of("事務局.md");
    write_file(path, "something else");
    put_unreadable(folder.path() / "2026" / path_of("事務局.jsonl"));
    CHECK(
        failure_of([&] { (void)write_report(path, of_version(1, ""), Language::ja); }) == FailureKind::file);
    CHECK(read_file(path) == "something else");
}

TEST_CASE("A handed-in report stays where the place that would keep it cannot be looked at")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "2026" / path_of("事務局.md");
    write_file(folder.path() / "2026" / path_of("事務局.jsonl"), "");
    CHECK(write_report(path, of_version(1, "2026-06-03"), Language::ja).empty());
    const auto handed_in = read_file(path);
    put_unreadable(folder.path() / "2026" / path_of("事務局") / path_of("第1版.md"));
    CHECK(
        failure_of([&] { (void)write_report(path, of_version(2, ""), Language::ja); }) == FailureKind::file);
    CHECK(read_file(path) == handed_in);
    CHECK(entries_in(path.parent_path()) == 3);
}

TEST_CASE("A register that cannot be looked at is not begun anew, and does not lack a row")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "2026" / path_of("受理控.md");
    put_unreadable(path);
    RegisterEntry entry;
    entry.department = "事務局";
    entry.version = 1;
    CHECK(failure_of([&] { (void)enter_in_register(path, 2026, entry, Language::ja); }) == FailureKind::file);
    CHECK(failure_of([&] { (void)registered(path, "事務局", 1); }) == FailureKind::file);
    CHECK(failure_of([&] { (void)year_registers(WorkspaceFiles(folder.path())); }) == FailureKind::file);
    CHECK(fs::is_symlink(path));
}

TEST_CASE("A department whose record cannot be looked at has not failed to hand in")
{
    const TemporaryFolder folder;
    const auto checklist = small_checklist({level_item("a")});
    Workspace workspace;
    workspace.departments.push_back({});
    workspace.departments.back().name = "事務局";
    workspace.index_names();
    fs::create_directories(folder.path() / "sent");
    const CollectionOrder order{folder.path() / "sent", WorkspaceFiles(folder.path()), {}, false, 2026, {}};
    const auto collected = [&] { return collect(order, Words(Language::ja), workspace, checklist); };
    CHECK(collected().page.departments.front().state == CollectedState::missing);
    put_unreadable(folder.path() / "2026" / path_of("事務局.jsonl"));
    CHECK(failure_of(collected) == FailureKind::file);
}

TEST_CASE("A report is not verified without its record where that cannot be looked at")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "2026" / path_of("事務局.md");
    const auto record = folder.path() / "2026" / path_of("事務局.jsonl");
    CHECK(write_report(path, of_version(1, ""), Language::ja).empty());
    CHECK(verified({"r.md", path, record}).sound());
    put_unreadable(record);
    CHECK(failure_of([&] { (void)verified({"r.md", path, record}); }) == FailureKind::file);
}
