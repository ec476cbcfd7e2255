#include "formats/sheet/very_hidden.hpp"

#include "base/problem.hpp"
#include "formats/disk/utf8_path.hpp"

#include <array>
#include <memory>
#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <string_view>
#include <vector>

namespace tenken::workbook {

namespace {

constexpr std::string_view book_part = "xl/workbook.xml";

struct CloseUnzip {
    void operator()(void* file) const { unzClose(file); }
};
struct CloseZip {
    void operator()(void* file) const { zipClose(file, nullptr); }
};

/// One archive on its way into another, entry by entry.
class Copying {
public:
    Copying(const std::filesystem::path& from, const std::filesystem::path& to)
        : file_(path_text(to))
        , from_(unzOpen64(path_text(from).c_str()))
        , to_(zipOpen64(file_.c_str(), APPEND_STATUS_CREATE))
    {
        check(from_ != nullptr && to_ != nullptr);
    }

    template <typename Change> void copy_all(const Change& change_book)
    {
        for (int found = unzGoToFirstFile(from_.get()); found == UNZ_OK;
             found = unzGoToNextFile(from_.get())) {
            constexpr std::size_t longest_name = 256;
            std::array<char, longest_name> name{};
            unz_file_info64 info{};
            check(unzGetCurrentFileInfo64(
                      from_.get(), &info, name.data(), name.size() - 1, nullptr, 0, nullptr, 0) == UNZ_OK);
            zip_fileinfo kept{};
            kept.dosDate = info.dosDate;
            kept.external_fa = info.external_fa;
            if (name.data() == book_part)
                put(name.data(), kept, change_book(read(info.uncompressed_size)));
            else
                copy(name.data(), kept, info);
        }
        check(zipClose(to_.release(), nullptr) == ZIP_OK);
    }

private:
    void check(bool done) const
    {
        if (!done) fail(FailureKind::file, "sheet.not_written", file_, book_part);
    }

    std::string read(std::uint64_t size)
    {
        check(unzOpenCurrentFile(from_.get()) == UNZ_OK);
        return rest(size);
    }

    std::string rest(std::uint64_t size)
    {
        std::string bytes(size, '\0');
        const auto got = unzReadCurrentFile(from_.get(), bytes.data(), static_cast<unsigned>(size));
        check(got >= 0 && static_cast<std::uint64_t>(got) == size);
        check(unzCloseCurrentFile(from_.get()) == UNZ_OK);
        return bytes;
    }

    void put(const char* name, const zip_fileinfo& kept, const std::string& bytes)
    {
        check(zipOpenNewFileInZip64(to_.get(), name, &kept, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
                  Z_DEFAULT_COMPRESSION, 0) == ZIP_OK);
        write(bytes);
        check(zipCloseFileInZip(to_.get()) == ZIP_OK);
    }

    /// As it is packed.
    void copy(const char* name, const zip_fileinfo& kept, const unz_file_info64& info)
    {
        int method = 0;
        int level = 0;
        check(unzOpenCurrentFile2(from_.get(), &method, &level, 1) == UNZ_OK);
        const auto packed = rest(info.compressed_size);
        check(zipOpenNewFileInZip2_64(
                  to_.get(), name, &kept, nullptr, 0, nullptr, 0, nullptr, method, level, 1, 0) == ZIP_OK);
        write(packed);
        check(zipCloseFileInZipRaw64(to_.get(), info.uncompressed_size, info.crc) == ZIP_OK);
    }

    void write(const std::string& bytes)
    {
        check(zipWriteInFileInZip(to_.get(), bytes.data(), static_cast<unsigned>(bytes.size())) == ZIP_OK);
    }

    std::string file_;
    std::unique_ptr<void, CloseUnzip> from_;
    std::unique_ptr<void, CloseZip> to_;
};

} // namespace

void copy_with_very_hidden(
    const std::filesystem::path& from, const std::filesystem::path& to, const std::string& sheet)
{
    Copying(from, to).copy_all([&](std::string book) {
        constexpr std::string_view hidden = "state=\"hidden\"";
        const auto at = book.find(hidden, book.find("name=\"" + sheet + "\""));
        if (at != std::string::npos) book.replace(at, hidden.size(), "state=\"veryHidden\"");
        return book;
    });
}

} // namespace tenken::workbook
