#pragma once

#include "base/problem.hpp"
#include "formats/disk/open_file.hpp"
#include "formats/record/lock.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tenken {

/// The file of a chain of lines, to which lines are appended. Lines count when append() has returned: they are
/// written, have passed fsync, and were read back. Whatever fails before that throws Failure(file), and the file is
/// as it was before, as far as the disk still obeys.
class ChainFile {
public:
    /// What the file was found to hold.
    struct Found {
        std::uint64_t sound_bytes = 0;     ///< up to the LF of the last line that counts
        std::uint64_t last_line_bytes = 0; ///< length of that line with its LF
        std::string last_link;             ///< its digest
        bool begun_only = false; ///< there is no line but the first: that it was begun is not certain yet
    };

    /// The opened file behind its sound bytes. Throws Failure(file).
    ChainFile(RecordLock lock, OpenFile file, const Found& found);

    /// Cuts off what stands behind the sound bytes.
    static void cut_torn(const RecordLock& lock, OpenFile& file, std::uint64_t sound_bytes);

    /// Throws Failure(file) when the file is no longer the one that was read; every later call fails too then.
    void check_still_ours();

    /// Whole lines, of which the last has so many bytes and that digest; certain: confirmed by fsync. Of several that are confirmed
    /// together a power cut leaves the first ones, however many: none without those before it.
    ///
    /// Throws Failure(file) when they could not be saved. Most causes (a full disk) leave it ready for another try.
    /// After a failed fsync that writes anew whatever no fsync has confirmed. When the file is no longer the one that
    /// was read (another program wrote to it or replaced it), every later call fails too.
    void append(
        const std::string& lines, std::size_t last_line_bytes, const std::string& last_link, bool certain);

    /// Confirms what was written without. Throws as append().
    void make_certain();

    /// What to say where the file has to be read again.
    [[nodiscard]] Problem reopen() const;
    /// Every later call fails, for that reason.
    void let_go(Problem why) noexcept { unusable_ = std::move(why); }
    /// Why nothing can be appended any more.
    [[nodiscard]] const std::optional<Problem>& unusable() const { return unusable_; }

    /// After the first lines: that the folder could not be synchronised, so that a power cut could still take a new
    /// file away.
    [[nodiscard]] std::optional<Problem> take_notice() { return std::exchange(notice_, std::nullopt); }

private:
    void write_dropped_anew();
    void write(std::string_view bytes, std::uint64_t at);
    void write_in_order(std::string_view lines);
    void sync(std::uint64_t end);
    void compare(const std::string& lines);
    void make_certain(const std::string& lines);
    void cut_back(std::uint64_t to, std::uint64_t own_end);
    [[noreturn]] void give_up(Problem why);

    RecordLock lock_;
    OpenFile file_;
    std::optional<Problem> notice_;
    FileStatus identity_;
    std::uint64_t size_ = 0;    ///< what stands in the file
    std::uint64_t certain_ = 0; ///< of which fsync has confirmed so much
    std::string uncertain_;     ///< what stands behind that
    bool dropped_ = false;      ///< it was cut off again, because fsync failed
    std::uint64_t last_line_bytes_ = 0;
    std::string last_link_;
    std::optional<Problem> unusable_;
};

} // namespace tenken
