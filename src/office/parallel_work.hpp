#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

/// Independent work on all cores.
namespace tenken {

/// Calls `work(i)` for every i below `count`, each on some thread, and `take(i, result)` with what it returned on the
/// calling thread, one after the other in the order of i. What `work` throws is thrown here when its turn comes; then,
/// as when `take` throws, no further work is begun. Memory: no more than a few results for each core wait to be taken.
template <typename Work, typename Take>
void in_parallel(std::size_t count, const Work& work, const Take& take)
{
    using Outcome = decltype(work(std::size_t{}));
    struct Done {
        std::optional<Outcome> result;
        std::exception_ptr failure;
    };
    const auto done_by = [&work](std::size_t index) {
        Done done;
        try {
            done.result.emplace(work(index));
        } catch (...) {
            done.failure = std::current_exception();
        }
        return done;
    };
    const std::size_t threads = std::min<std::size_t>(std::thread::hardware_concurrency(), count);
    if (threads < 2) {
        for (std::size_t i = 0; i < count; ++i) take(i, work(i));
        return;
    }

    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::optional<Done>> waiting(threads * 2); // of index i at i modulo its size
    std::size_t begun = 0;
    std::size_t taken = 0;
    bool stopped = false;
    const auto run = [&] {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [&] { return stopped || begun == count || begun < taken + waiting.size(); });
            if (stopped || begun == count) return;
            const std::size_t index = begun++;
            lock.unlock();
            auto done = done_by(index);
            lock.lock();
            waiting[index % waiting.size()] = std::move(done);
            changed.notify_all();
        }
    };
    struct Stop {
        std::mutex& mutex;
        std::condition_variable& changed;
        bool& stopped;
        ~Stop()
        {
            const std::lock_guard lock(mutex);
            stopped = true;
            changed.notify_all();
        }
    };
    std::vector<std::jthread> workers; // joined when all else of this function is gone through
    const Stop stop{mutex, changed, stopped};
    for (std::size_t i = 0; i < threads; ++i) workers.emplace_back(run);
    for (std::size_t i = 0; i < count; ++i) {
        std::unique_lock lock(mutex);
        auto& slot = waiting[i % waiting.size()];
        changed.wait(lock, [&] { return slot.has_value(); });
        Done done = std::move(*slot);
        slot.reset();
        ++taken;
        changed.notify_all();
        lock.unlock();
        if (done.failure) std::rethrow_exception(done.failure);
        take(i, std::move(*done.result));
    }
}

} // namespace tenken
