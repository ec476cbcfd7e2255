#include "formats/sheet/scratch_file.hpp"

#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/host.hpp"
#include "formats/disk/open_file.hpp"
#include "formats/disk/utf8_path.hpp"

#include <string>

namespace tenken {

ScratchFile::ScratchFile(const std::filesystem::path& beside, FileSystem& disk)
    : disk_(disk)
{
    constexpr int most_tries = 100;
    std::error_code error;
    create_folders(disk, beside.parent_path());
    for (int i = 0; i < most_tries; ++i) {
        path_ = beside.parent_path() /
            path_of("." + path_text(beside.filename()) + "." + std::to_string(real_host().process()) + "-" +
                std::to_string(i));
        const OpenFile file(disk, path_, OpenMode::create, error);
        if (error != std::errc::file_exists) break;
    }
    check_file(error, path_);
}

ScratchFile::~ScratchFile()
{
    std::error_code error;
    disk_.remove(path_, error);
}

std::optional<Problem> write_by_name(
    const std::filesystem::path& path, const std::function<void(const std::filesystem::path&)>& produce)
{
    const ScratchFile scratch(path);
    produce(scratch.path());
    return write_whole_file(path, read_file(real_file_system(), scratch.path()));
}

} // namespace tenken
