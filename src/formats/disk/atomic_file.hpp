#pragma once

#include "base/problem.hpp"
#include "base/sha256.hpp"
#include "formats/disk/file_system.hpp"
#include "formats/disk/scratch.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

namespace tenken {

/// A file that is replaced as a whole or not at all: nobody ever sees half of it, and what was there stays
/// until commit() has succeeded; without it nothing is published. A link is followed. Permissions are those of the file that was there, or the
/// umask's. Every function throws Failure(file).
class AtomicFile {
public:
    explicit AtomicFile(const std::filesystem::path& path, FileSystem& disk = real_file_system(),
        Sweep sweep = Sweep::before);

    void write(std::string_view bytes);

    /// Publishes what was written, after fsync and after reading it back. Returns a notice when it is there but
    /// its folder could not be synchronised, so that a power cut could still bring the former file back.
    [[nodiscard]] std::optional<Problem> commit();

private:
    [[nodiscard]] bool is_as_written(std::error_code& error);

    FileSystem& disk_;
    std::filesystem::path path_;
    ScratchFile file_;
    std::optional<unsigned> permissions_;
    std::uint64_t size_ =
        0; ///< of all that was written, with its digest: what is read back must have the same
    Sha256 digest_;
};

/// Writes a whole file by AtomicFile, and creates its folder. A device or pipe (such as /dev/stdout) is written to directly.
[[nodiscard]] std::optional<Problem> write_whole_file(const std::filesystem::path& path,
    std::string_view bytes, FileSystem& disk = real_file_system(), Sweep sweep = Sweep::before);

/// Takes the pieces of a file, of any size, one after the other.
using TakePiece = std::function<void(std::string_view piece)>;

/// The same of a file that need not stand in memory as a whole: `produce` hands over its pieces.
[[nodiscard]] std::optional<Problem> write_in_pieces(const std::filesystem::path& path,
    const std::function<void(const TakePiece& take)>& produce, FileSystem& disk = real_file_system(),
    Sweep sweep = Sweep::before);

} // namespace tenken
