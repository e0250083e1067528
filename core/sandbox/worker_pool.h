#pragma once

#include <httplib.h>

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

// Threads for the HTTP library, made when they are needed: each open connection holds one, and a
// sandbox inside a till usually has one or two.

namespace kassa::sandbox {

class WorkerPool : public httplib::TaskQueue {
public:
    explicit WorkerPool(std::size_t maximum) : m_maximum(maximum) {}

    void enqueue(std::function<void()> task) override;
    /// Runs what is queued, then joins.
    void shutdown() override;

private:
    void work();

    const std::size_t m_maximum;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    std::vector<std::thread> m_threads;
    std::size_t m_idle = 0;
    bool m_ending = false;
};

} // namespace kassa::sandbox
