#include "formats/checklist/read_ahead.hpp"

#include <atomic>
#include <deque>
#include <future>
#include <ranges>
#include <system_error>
#include <thread>

namespace tenken::loading {

namespace {

struct Announced {
    Announced(const SourceFolder& folder, std::string wanted)
        : path(std::move(wanted))
        , task([&folder, this] { return read_document(folder, path); })
        , result(task.get_future())
    {
    }

    /// Whoever comes first reads it.
    void read()
    {
        if (!begun.test_and_set()) task();
    }

    std::string path;
    std::atomic_flag begun;
    std::packaged_task<ReadDocument()> task;
    std::future<ReadDocument> result;
};

} // namespace

struct ReadAhead::Shared {
    const SourceFolder& folder;
    std::deque<Announced> files;
    std::jthread helper; // last, so that it has ended before what it reads goes
};

ReadAhead::ReadAhead(const SourceFolder& folder, std::vector<std::string> paths)
    : shared_(std::make_unique<Shared>(Shared{folder, {}, {}}))
{
    for (auto& path : paths) shared_->files.emplace_back(folder, std::move(path));
    if (shared_->files.size() < 2 || std::thread::hardware_concurrency() < 2) return;
    try {
        shared_->helper = std::jthread([&files = shared_->files](const std::stop_token& stop) {
            for (auto& file : std::views::reverse(files)) {
                if (stop.stop_requested()) return;
                file.read();
            }
        });
    } catch (const std::system_error&) {
        // No thread to be had: everything is read when it is asked for.
    }
}

ReadAhead::~ReadAhead() = default;

ReadDocument ReadAhead::take(const std::string& path)
{
    for (auto& file : shared_->files) {
        if (file.path != path || !file.result.valid()) continue;
        file.read();
        return file.result.get();
    }
    return read_document(shared_->folder, path);
}

} // namespace tenken::loading
