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
    FileSystem& disk = real_file_system();
    create_folders(disk, path.parent_path());
    std::string bytes;
    {
        // libxlsxwriter sets files of its own aside where the workbook lies.
        const ScratchFolder aside(path.has_parent_path() ? path.parent_path() : ".");
        const auto first = aside.path() / "1.xlsx";
        const auto second = aside.path() / "2.xlsx";
        produce(first);
        produce(second);
        check_parts(first, path);
        bytes = read_file(disk, first);
        if (bytes != read_file(disk, second)) fail(FailureKind::file, "sheet.not_whole", path_text(path));
    }
    return write_whole_file(path, bytes);
}

} // namespace tenken::workbook
