#include "formats/checklist/source_files.hpp"

#include "formats/disk/utf8_path.hpp"
#include "formats/embedded_checklists.hpp"
#include "formats/yaml/bytes.hpp"

#include <cerrno>
#include <fcntl.h>
#include <set>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace tenken {

namespace {

namespace fs = std::filesystem;

enum class Links { refused, followed };

SourceFile refused(const char* id, const std::string& shown, std::vector<std::string> more = {})
{
    more.insert(more.begin(), shown);
    return {{}, Problem{id, std::move(more), Place{shown, 0, 0, {}}}, false};
}

SourceFile failed(int error, const std::string& shown)
{
    SourceFile file;
    if (error == ENOENT || error == ENOTDIR)
        file = refused("checklist.file_missing", shown);
    else if (error == EACCES || error == EPERM)
        file = refused("checklist.file_forbidden", shown);
    else if (error == ELOOP)
        file = refused("checklist.file_link", shown);
    else
        file = refused("checklist.file_failed", shown, {std::generic_category().message(error)});
    file.unreadable = error != ELOOP;
    return file;
}

class Descriptor {
public:
    explicit Descriptor(int number)
        : number_(number)
    {
    }
    ~Descriptor()
    {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

// Opened first and looked at afterwards, so that nobody can change what is looked at in between.
SourceFile read_path(const fs::path& path, const std::string& shown, Links links)
{
    // O_NONBLOCK: a pipe without a writer must not hang where pipes are refused anyway.
    const int flags = links == Links::refused ? O_NOFOLLOW | O_NONBLOCK : 0;
    const Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | flags));
    if (descriptor.number() < 0)
        return errno == ENXIO ? refused("checklist.file_device", shown) : failed(errno, shown);
    struct stat status {};
    if (::fstat(descriptor.number(), &status) != 0) return failed(errno, shown);
    if (S_ISDIR(status.st_mode)) return refused("checklist.file_folder", shown);
    const bool pipe = S_ISFIFO(status.st_mode) && links == Links::followed;
    if (!S_ISREG(status.st_mode) && !pipe) return refused("checklist.file_device", shown);

    SourceFile file;
    char buffer[64 * 1024];
    while (true) {
        const ssize_t count = ::read(descriptor.number(), buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failed(errno, shown);
        if (count == 0) return file;
        file.bytes.append(buffer, static_cast<std::size_t>(count));
        if (file.bytes.size() > yaml::largest_file) return refused("checklist.file_too_large", shown);
    }
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
            if (fs::is_symlink(fs::symlink_status(walked, ignored)))
                return refused("checklist.file_link", shown(path));
        }
        return read_path(walked, shown(path), Links::refused);
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
        return failed(ENOENT, wanted);
    }

private:
    std::string prefix_;
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

SourceFile read_named_file(const fs::path& path) { return read_path(path, path_text(path), Links::followed); }

} // namespace tenken
