#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tenken {

/// How much the files of an archive may hold together once they are unpacked, in bytes.
inline constexpr std::uint64_t most_unpacked = std::uint64_t{64} << 20U;

/// A zip archive in memory, read a piece at a time, so that what is unpacked never lies there whole.
///
/// Throws Failure(input), at `shown` as a whole, for what is no sound archive (`returned.damaged`), for more than `most_unpacked`
/// (`returned.too_much`, told by the directory before anything is unpacked, and again by what really comes out), and for
/// files that want a password (`returned.password`).
class ZipArchive {
public:
    /// `bytes` outlive the archive.
    ZipArchive(std::string_view bytes, std::string shown);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    /// The files in it, as the archive's directory names and lists them.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

    [[nodiscard]] bool contains(std::string_view name) const;

    /// Hands out a file from its beginning, piece by piece, and checks its checksum at the end.
    void read(std::string_view name, const std::function<void(std::string_view)>& piece);

private:
    struct Source;
    struct Position {
        std::uint64_t offset = 0;
        std::uint64_t number = 0;
    };

    void list();

    std::string shown_;
    std::unique_ptr<Source> source_;
    void* handle_ = nullptr;
    std::vector<std::string> names_;
    std::vector<Position> positions_;
    std::uint64_t left_ = most_unpacked;
};

} // namespace tenken
