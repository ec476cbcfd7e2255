#include "formats/sheet/zip_archive.hpp"

#include "base/problem.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace tenken {

/// The bytes as minizip wants to have them: a file that is opened, sought and read.
struct ZipArchive::Source {
    std::string_view bytes;
    std::uint64_t at = 0;
};

namespace {

/// A workbook of an office has some dozens.
constexpr std::size_t most_files = 4096;
constexpr unsigned long encrypted_flag = 1;

template <typename Source> struct MemoryFile {
    static Source& of(void* stream) { return *static_cast<Source*>(stream); }

    static void* open(void* opaque, const void* /*name*/, int /*mode*/) { return opaque; }
    static unsigned long read(void* /*opaque*/, void* stream, void* buffer, unsigned long size)
    {
        Source& source = of(stream);
        const auto count = std::min<std::uint64_t>(size, source.bytes.size() - source.at);
        std::memcpy(buffer, source.bytes.data() + source.at, count);
        source.at += count;
        return static_cast<unsigned long>(count);
    }
    static unsigned long write(
        void* /*opaque*/, void* /*stream*/, const void* /*buffer*/, unsigned long /*size*/)
    {
        return 0;
    }
    static ZPOS64_T tell(void* /*opaque*/, void* stream) { return of(stream).at; }
    static long seek(void* /*opaque*/, void* stream, ZPOS64_T offset, int origin)
    {
        Source& source = of(stream);
        const std::uint64_t size = source.bytes.size();
        const std::uint64_t from = origin == ZLIB_FILEFUNC_SEEK_CUR ? source.at
            : origin == ZLIB_FILEFUNC_SEEK_END                      ? size
                                                                    : 0;
        if (offset > size - from) return -1;
        source.at = from + offset;
        return 0;
    }
    static int close(void* /*opaque*/, void* /*stream*/) { return 0; }
    static int error(void* /*opaque*/, void* /*stream*/) { return 0; }
};

[[noreturn]] void refuse(const std::string& shown, const char* id)
{
    fail_at(FailureKind::input, Place{shown, 0, 0, {}}, id);
}

/// Closes the file of the archive that is being read, whatever comes between.
class OpenPart {
public:
    explicit OpenPart(unzFile archive)
        : archive_(archive)
    {
    }
    ~OpenPart()
    {
        if (archive_ != nullptr) unzCloseCurrentFile(archive_);
    }
    OpenPart(const OpenPart&) = delete;
    OpenPart& operator=(const OpenPart&) = delete;

    /// False where the checksum does not fit.
    bool close() { return unzCloseCurrentFile(std::exchange(archive_, nullptr)) == UNZ_OK; }

private:
    unzFile archive_;
};

} // namespace

ZipArchive::ZipArchive(std::string_view bytes, std::string shown)
    : shown_(std::move(shown))
    , source_(std::make_unique<Source>(Source{bytes}))
{
    using File = MemoryFile<Source>;
    zlib_filefunc64_def functions{&File::open, &File::read, &File::write, &File::tell, &File::seek,
        &File::close, &File::error, source_.get()};
    handle_ = unzOpen2_64("", &functions);
    if (handle_ == nullptr) refuse(shown_, "returned.damaged");
    try {
        list();
    } catch (...) {
        unzClose(handle_);
        throw;
    }
}

ZipArchive::~ZipArchive() { unzClose(handle_); }

void ZipArchive::list()
{
    std::uint64_t declared = 0;
    int status = unzGoToFirstFile(handle_);
    for (; status == UNZ_OK; status = unzGoToNextFile(handle_)) {
        unz_file_info64 info{};
        unz64_file_pos position{};
        std::array<char, 512> name{};
        if (unzGetCurrentFileInfo64(handle_, &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) !=
                UNZ_OK ||
            unzGetFilePos64(handle_, &position) != UNZ_OK || info.size_filename >= name.size() ||
            names_.size() == most_files)
            refuse(shown_, "returned.damaged");
        if ((info.flag & encrypted_flag) != 0) refuse(shown_, "returned.password");
        declared += std::min<std::uint64_t>(info.uncompressed_size, most_unpacked + 1);
        if (declared > most_unpacked) refuse(shown_, "returned.too_much");
        names_.emplace_back(name.data());
        positions_.push_back({position.pos_in_zip_directory, position.num_of_file});
    }
    if (status != UNZ_END_OF_LIST_OF_FILE) refuse(shown_, "returned.damaged");
}

bool ZipArchive::contains(std::string_view name) const
{
    return std::ranges::find(names_, name) != names_.end();
}

void ZipArchive::read(std::string_view name, const std::function<void(std::string_view)>& piece)
{
    const auto at = std::ranges::find(names_, name);
    if (at == names_.end()) refuse(shown_, "returned.damaged");
    const auto& known = positions_[static_cast<std::size_t>(at - names_.begin())];
    unz64_file_pos position{known.offset, known.number};
    if (unzGoToFilePos64(handle_, &position) != UNZ_OK || unzOpenCurrentFile(handle_) != UNZ_OK)
        refuse(shown_, "returned.damaged");
    OpenPart part(handle_);
    std::vector<char> buffer(std::size_t{64} << 10U);
    for (;;) {
        const int count = unzReadCurrentFile(handle_, buffer.data(), static_cast<unsigned>(buffer.size()));
        if (count < 0) refuse(shown_, "returned.damaged");
        if (count == 0) break;
        const auto size = static_cast<std::size_t>(count);
        if (size > left_) refuse(shown_, "returned.too_much");
        left_ -= size;
        piece(std::string_view(buffer.data(), size));
    }
    if (!part.close()) refuse(shown_, "returned.damaged");
}

} // namespace tenken
