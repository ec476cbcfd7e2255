#include "office/dataset_spool.hpp"

#include "formats/dataset/manifest.hpp"
#include "formats/disk/file_bytes.hpp"
#include "formats/disk/utf8_path.hpp"

#include <algorithm>

namespace tenken {

DatasetSpool::DatasetSpool(const std::filesystem::path& folder, FileSystem& disk)
    : disk_(disk)
    , shown_(folder / path_of(manifest_name))
    , file_(shown_, disk)
{
}

std::uint64_t DatasetSpool::add(std::string_view bytes)
{
    const std::lock_guard lock(mutex_);
    std::error_code error;
    const auto at = size_;
    size_ += write_all(disk_, file_.handle(), bytes, error);
    check_file(error, shown_);
    return at;
}

void DatasetSpool::copy(std::uint64_t from, std::uint64_t size, const TakePiece& take) const
{
    constexpr std::uint64_t most = 1U << 16U;
    for (const auto end = from + size; from < end;) {
        std::error_code error;
        const auto piece = read_all(
            disk_, file_.handle(), from, static_cast<std::size_t>(std::min(most, end - from)), error);
        check_file(error, shown_);
        if (piece.empty()) fail(FailureKind::file, "record.not_as_written", path_text(shown_));
        take(piece);
        from += piece.size();
    }
}

} // namespace tenken
