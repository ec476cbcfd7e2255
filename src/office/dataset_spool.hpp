#pragma once

#include "formats/disk/atomic_file.hpp"
#include "formats/disk/scratch.hpp"

#include <cstdint>
#include <mutex>
#include <string_view>

namespace tenken {

/// Rows that wait on the disk until it is known which reports count, so that memory does not grow with them. Threads may
/// add at the same time.
class DatasetSpool {
public:
    /// A file of its own in the folder, which is there; it is gone in the end. Throws Failure(file).
    explicit DatasetSpool(const std::filesystem::path& folder, FileSystem& disk = real_file_system());

    /// Where the bytes begin. Throws Failure(file).
    [[nodiscard]] std::uint64_t add(std::string_view bytes);

    /// Hands them over again. Throws Failure(file).
    void copy(std::uint64_t from, std::uint64_t size, const TakePiece& take) const;

private:
    FileSystem& disk_;
    std::filesystem::path shown_;
    ScratchFile file_;
    std::mutex mutex_; ///< of what is written
    std::uint64_t size_ = 0;
};

} // namespace tenken
