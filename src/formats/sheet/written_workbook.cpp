#include "formats/sheet/written_workbook.hpp"

#include "formats/disk/atomic_file.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/scratch.hpp"
#include "formats/disk/utf8_path.hpp"

#include <array>
#include <expat.h>
#include <memory>
#include <minizip/unzip.h>
#include <type_traits>

namespace tenken::workbook {

namespace {

struct CloseChecked {
    void operator()(void* file) const { unzClose(file); }
};
struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<std::remove_pointer_t<XML_Parser>, FreeParser>;

/// The part of the archive that is the current one.
bool is_sound(void* archive)
{
    constexpr unsigned piece_size = 1U << 16U;
    const Parser parser(XML_ParserCreate(nullptr));
    if (!parser || unzOpenCurrentFile(archive) != UNZ_OK) return false;
    std::array<char, piece_size> piece{};
    int got = 0;
    do {
        got = unzReadCurrentFile(archive, piece.data(), piece_size);
        if (got < 0 || XML_Parse(parser.get(), piece.data(), got, got == 0 ? 1 : 0) != XML_STATUS_OK)
            return false;
    } while (got > 0);
    return unzCloseCurrentFile(archive) == UNZ_OK; // tells of a wrong checksum
}

} // namespace

void check_parts(const std::filesystem::path& scratch, const std::filesystem::path& path)
{
    const std::unique_ptr<void, CloseChecked> archive(unzOpen64(path_text(scratch).c_str()));
    bool sound = archive != nullptr;
    int found = sound ? unzGoToFirstFile(archive.get()) : UNZ_ERRNO;
    for (; sound && found == UNZ_OK; found = unzGoToNextFile(archive.get())) sound = is_sound(archive.get());
    if (!sound || found != UNZ_END_OF_LIST_OF_FILE)
        fail(FailureKind::file, "sheet.not_whole", path_text(path));
}

std::optional<Problem> write_workbook(const std::filesystem::path& path,
    const std::function<void(const std::filesystem::path& scratch)>& produce)
{
    return write_by_name(path, [&](const std::filesystem::path& scratch) {
        const ScratchFile second(path);
        produce(scratch);
        produce(second.path());
        FileSystem& disk = real_file_system();
        if (read_file(disk, scratch) != read_file(disk, second.path()))
            fail(FailureKind::file, "sheet.not_whole", path_text(path));
        check_parts(scratch, path);
    });
}

} // namespace tenken::workbook
