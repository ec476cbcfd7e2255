#include "formats/checklist/source_files.hpp"

#include "base/encoding.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/open_file.hpp"
#include "formats/disk/presence.hpp"
#include "formats/disk/utf8_path.hpp"
#include "formats/embedded_checklists.hpp"
#include "formats/yaml/text.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <set>
#include <system_error>
#include <utility>

namespace tenken {

namespace {

namespace fs = std::filesystem;

template <Argument... Arguments>
SourceFile refused(const char* id, const std::string& shown, const Arguments&... arguments)
{
    return {{}, problem_at(Place{shown, 0, 0, {}}, id, shown, arguments...), false};
}

SourceFile failed(const std::error_code& error, const std::string& shown)
{
    SourceFile file;
    const bool link = error == std::errc::too_many_symbolic_link_levels;
    if (is_absence(error))
        file = refused("checklist.file_missing", shown);
    else if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted)
        file = refused("checklist.file_forbidden", shown);
    else if (link)
        file = refused("checklist.file_link", shown);
    else
        file = refused("checklist.file_failed", shown, error.message());
    file.unreadable = !link;
    return file;
}

// Opened first and looked at afterwards, so that nobody can change what is looked at in between.
SourceFile read_path(const fs::path& path, const std::string& shown, OpenMode mode,
    std::size_t largest = yaml::largest_file, const char* too_large = "checklist.file_too_large")
{
    FileSystem& disk = real_file_system();
    std::error_code error;
    const OpenFile source(disk, path, mode, error);
    if (error.value() == ENXIO) return refused("checklist.file_device", shown);
    if (error) return failed(error, shown);
    const auto status = disk.status(source.handle(), error);
    if (error) return failed(error, shown);
    if (status.folder) return refused("checklist.file_folder", shown);
    if (!status.regular && !(status.pipe && mode == OpenMode::read_stream))
        return refused("checklist.file_device", shown);
    // One byte more than may be read tells of a file that is too large. A file's size keeps the room for it small.
    const auto most = std::min<std::uint64_t>(status.regular ? status.size : largest + 1, largest + 1);
    SourceFile file{read_all(disk, source.handle(), 0, most, error), std::nullopt, false};
    if (error) return failed(error, shown);
    if (file.bytes.size() > largest) return refused(too_large, shown);
    return file;
}

class DiskFolder : public SourceFolder {
public:
    explicit DiskFolder(fs::path folder)
        : folder_(std::move(folder))
    {
    }

    [[nodiscard]] std::string shown(std::string_view path) const override
    {
        return path_text(folder_ / path_of(path));
    }

protected:
    [[nodiscard]] SourceFile read_inside(std::string_view path) const override
    {
        fs::path walked = folder_;
        for (const auto& part : path_of(path)) {
            walked /= part;
            std::error_code ignored; // opening the file names the error
            if (real_file_system().link_status(walked, ignored).link)
                return refused("checklist.file_link", shown(path));
        }
        return read_path(walked, shown(path), OpenMode::read_itself);
    }

private:
    fs::path folder_;
};

class BuiltInFolder : public SourceFolder {
public:
    explicit BuiltInFolder(std::string_view name)
        : prefix_(std::string(name) + "/")
    {
    }

    [[nodiscard]] std::string shown(std::string_view path) const override
    {
        return prefix_ + std::string(path);
    }

protected:
    [[nodiscard]] SourceFile read_inside(std::string_view path) const override
    {
        const std::string wanted = shown(path);
        for (const auto& file : embedded_checklists()) {
            if (file.path == wanted) return {std::string(file.bytes), std::nullopt, false};
        }
        return failed(std::make_error_code(std::errc::no_such_file_or_directory), wanted);
    }

private:
    std::string prefix_;
};

class MemoryFolder : public SourceFolder {
public:
    explicit MemoryFolder(std::map<std::string, std::string, std::less<>> files)
        : files_(std::move(files))
    {
    }

    [[nodiscard]] std::string shown(std::string_view path) const override { return std::string(path); }

private:
    [[nodiscard]] SourceFile read_inside(std::string_view path) const override
    {
        const auto found = files_.find(path);
        if (found != files_.end()) return {found->second, std::nullopt, false};
        return failed(std::make_error_code(std::errc::no_such_file_or_directory), std::string(path));
    }

    std::map<std::string, std::string, std::less<>> files_;
};

} // namespace

SourceFile SourceFolder::read(std::string_view path) const
{
    const std::string name(path);
    if (path.starts_with('/') || (path.size() > 1 && path[1] == ':'))
        return refused("checklist.path_absolute", name);
    if (path.find('\\') != std::string_view::npos) return refused("checklist.path_backslash", name);
    for (std::size_t start = 0; start <= path.size();) {
        const auto end = std::min(path.find('/', start), path.size());
        const auto part = path.substr(start, end - start);
        if (part == "..") return refused("checklist.path_outside", name);
        if (part.empty() || part == ".") return refused("checklist.path_spelling", name);
        start = end + 1;
    }
    return read_inside(path);
}

std::unique_ptr<SourceFolder> folder_on_disk(fs::path folder)
{
    return std::make_unique<DiskFolder>(std::move(folder));
}

std::unique_ptr<SourceFolder> folder_in_memory(std::map<std::string, std::string, std::less<>> files)
{
    return std::make_unique<MemoryFolder>(std::move(files));
}

std::vector<std::string> built_in_names()
{
    std::set<std::string> names;
    for (const auto& file : embedded_checklists()) {
        const auto slash = file.path.find('/');
        if (file.path.substr(slash + 1) == "checklist.yaml") names.emplace(file.path.substr(0, slash));
    }
    return {names.begin(), names.end()};
}

std::unique_ptr<SourceFolder> built_in_folder(std::string_view name)
{
    for (const auto& known : built_in_names()) {
        if (known == name) return std::make_unique<BuiltInFolder>(name);
    }
    return nullptr;
}

SourceFile read_named_file(const fs::path& path) { return read_path(path, path_text(path), OpenMode::read); }

SourceFile read_named_stream(const fs::path& path)
{
    return read_path(path, path_text(path), OpenMode::read_stream);
}

SourceFile read_named_document(const fs::path& path)
{
    auto file =
        read_path(path, path_text(path), OpenMode::read_stream, largest_document, "returned.file_too_large");
    const bool document = foreign_form(std::string_view(file.bytes).substr(0, 4)) == Foreign::archive;
    if (!document && file.bytes.size() > yaml::largest_file)
        return refused("checklist.file_too_large", path_text(path));
    return file;
}

} // namespace tenken
