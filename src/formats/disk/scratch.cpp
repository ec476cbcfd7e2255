#include "formats/disk/scratch.hpp"

#include "formats/disk/file_bytes.hpp"
#include "formats/disk/host.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <new>
#include <string>
#include <utility>

namespace tenken {

namespace {

namespace fs = std::filesystem;

constexpr int most_names = 100;
constexpr std::string_view prefix = ".tenken-";
constexpr std::string_view suffix = ".tmp";
/// In a workshop: everything is made, and may be moved. It says what.
constexpr const char* whole_mark = "whole";

// Short, so that it fits wherever the file's own name does.
fs::path scratch_name(int number)
{
    return path_of(std::string(prefix) + std::to_string(real_host().process()) + "-" +
        std::to_string(number) + std::string(suffix));
}

/// Of whose making a file of this name is; nothing for any other name.
std::optional<std::int64_t> maker_of(const std::string& name)
{
    if (!name.starts_with(prefix) || !name.ends_with(suffix)) return std::nullopt;
    std::int64_t process = 0;
    const char* end = name.data() + name.size();
    const auto [behind, error] = std::from_chars(name.data() + prefix.size(), end, process);
    if (error != std::errc() || behind == end || *behind != '-') return std::nullopt;
    return process;
}

/// Opens and locks it, and looks whether it is still there under its name. Nothing where somebody else has its lock.
std::optional<OpenFile> claimed(FileSystem& disk, const fs::path& path, OpenMode mode)
{
    std::error_code error;
    OpenFile file(disk, path, mode, error);
    if (error == std::errc::is_a_directory) file = OpenFile(disk, path, OpenMode::read_itself, error);
    if (error || disk.lock(file.handle()) != LockOutcome::locked) return std::nullopt;
    if (!is_still_at(disk, file.handle(), path)) return std::nullopt;
    return file;
}

/// Through no link.
void remove_whole(FileSystem& disk, const fs::path& path)
{
    std::error_code ignored;
    if (disk.link_status(path, ignored).folder) {
        for (const auto& entry : disk.list(path, ignored)) remove_whole(disk, path / entry.name);
    }
    disk.remove(path, ignored);
}

/// What is left in a folder by processes that are gone, each held by its lock while `take` has it.
void for_each_leftover(
    FileSystem& disk, const fs::path& folder, const std::function<void(const fs::path&)>& take)
{
    std::error_code error;
    for (const auto& entry : disk.list(folder, error)) {
        const auto maker = maker_of(path_text(entry.name));
        if (!maker) continue;
        // A number that is ours may have been another's before: of that the lock tells.
        if (*maker != real_host().process() && real_host().mark_of(*maker)) continue;
        if (const auto held = claimed(disk, folder / entry.name, OpenMode::append)) take(folder / entry.name);
    }
}

/// What a workshop says that it holds; nothing where not everything was made, and so nothing moved, and where the error tells
/// that it cannot be looked at.
std::optional<std::string> made_in(FileSystem& disk, const fs::path& workshop, std::error_code& error)
{
    const auto path = workshop / whole_mark;
    const auto status = disk.link_status(path, error);
    if (is_absence(error)) error.clear();
    if (error || !status.regular) return std::nullopt;
    OpenFile mark(disk, path, OpenMode::read_itself, error);
    if (error) return std::nullopt;
    auto text = read_all(disk, mark.handle(), 0, status.size, error);
    if (error || !text.ends_with('\n')) return std::nullopt;
    text.pop_back();
    return text;
}

/// Moves what a workshop holds to the folder around it, and lets the workshop go.
void move_out(FileSystem& disk, const fs::path& workshop, const fs::path& folder)
{
    std::error_code error;
    const auto entries = disk.list(workshop, error);
    check_file(error, folder);
    for (const auto& entry : entries) {
        if (entry.name == whole_mark) continue;
        disk.rename(workshop / entry.name, folder / entry.name, error);
        check_file(error, folder / entry.name);
    }
    disk.sync_folder(folder, error); // what was made quickly can be made again
    remove_whole(disk, workshop);
}

/// Whether it lies in a workshop of our own, which is swept once, before it is published.
bool is_in_own_workshop(const fs::path& folder)
{
    return std::ranges::any_of(
        folder, [](const fs::path& name) { return maker_of(path_text(name)) == real_host().process(); });
}

/// The leftovers in a folder and in all below it: what could not be removed at its time.
void sweep_all(FileSystem& disk, const fs::path& folder)
{
    sweep_leftovers(folder, disk);
    std::error_code ignored;
    for (const auto& entry : disk.list(folder, ignored)) {
        if (entry.folder && !entry.link) sweep_all(disk, folder / entry.name);
    }
}

} // namespace

void sweep_leftovers(const fs::path& folder, FileSystem& disk)
{
    for_each_leftover(disk, folder, [&](const fs::path& leftover) {
        std::error_code error;
        if (!made_in(disk, leftover, error) && !error) remove_whole(disk, leftover);
    });
}

ScratchFile::ScratchFile(const fs::path& beside, FileSystem& disk, Sweep sweep)
    : disk_(disk)
{
    const auto folder = beside.parent_path();
    if (sweep == Sweep::before && !is_in_own_workshop(folder))
        sweep_leftovers(folder.empty() ? "." : folder, disk);
    std::error_code error;
    for (int number = 0; number < most_names; ++number) {
        path_ = folder / scratch_name(number);
        OpenFile file(disk, path_, OpenMode::create, error);
        if (error == std::errc::file_exists) continue;
        check_file(error, beside);
        file_ = std::move(file);
        // Whoever sweeps may have met it before it was locked.
        if (disk.lock(file_->handle()) != LockOutcome::busy && is_still_at(disk, file_->handle(), path_))
            return;
        disk.remove(path_, error);
        error = std::make_error_code(std::errc::file_exists);
    }
    check_file(error, beside);
}

ScratchFile::~ScratchFile()
{
    std::error_code ignored;
    if (!path_.empty()) disk_.remove(path_, ignored);
}

void ScratchFile::become(const fs::path& target, std::error_code& error)
{
    disk_.rename(path_, target, error);
    if (!error) path_.clear();
}

ScratchFolder::ScratchFolder(const fs::path& folder, FileSystem& disk)
    : disk_(disk)
{
    sweep_leftovers(folder, disk);
    std::error_code error;
    for (int number = 0; number < most_names; ++number) {
        path_ = folder / scratch_name(number);
        disk.create_folder(path_, error);
        if (error == std::errc::file_exists) continue;
        check_file(error, folder);
        lock_ = claimed(disk, path_, OpenMode::read_itself);
        return;
    }
    check_file(error, folder);
}

ScratchFolder::~ScratchFolder()
{
    try {
        if (!path_.empty()) remove_whole(disk_, path_);
    } catch (const std::bad_alloc&) { // then the next one sweeps it
    }
}

std::filesystem::path ScratchFolder::release() { return std::exchange(path_, {}); }

FolderInMaking::FolderInMaking(fs::path folder, std::string what, FileSystem& disk)
    : disk_(disk)
    , folder_(std::move(folder))
    , what_(std::move(what))
    , created_(create_folders(disk, folder_))
{
    lock_.emplace(folder_, disk);
    for_each_leftover(disk, folder_, [&](const fs::path& leftover) {
        std::error_code error;
        const auto made = made_in(disk, leftover, error);
        check_file(error, leftover);
        if (!made) return remove_whole(disk, leftover);
        move_out(disk, leftover, folder_);
        completed_ = completed_ || *made == what_;
    });
    std::error_code error;
    free_ = disk.list(folder_, error).empty();
    check_file(error, folder_);
    if (free_) workshop_.emplace(folder_, disk);
}

FolderInMaking::~FolderInMaking()
{
    std::error_code ignored;
    workshop_.reset();
    lock_.reset();
    if (created_ && !completed_) disk_.remove(folder_, ignored); // where nothing is in it
}

void FolderInMaking::publish()
{
    sweep_all(disk_, workshop());
    std::error_code error;
    OpenFile mark(disk_, workshop() / whole_mark, OpenMode::create);
    write_all(disk_, mark.handle(), what_ + "\n", error);
    if (!error) disk_.sync(mark.handle(), error);
    check_file(error, folder_);
    mark.close(error);
    check_file(error, folder_);
    disk_.sync_folder(
        workshop(), error); // before the first of them is moved, or who is to know that it was the first?
    check_file(error, folder_);
    publishing_ = true;
    move_out(disk_, workshop_->release(), folder_);
    completed_ = true;
}

} // namespace tenken
