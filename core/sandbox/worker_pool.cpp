#include "core/sandbox/worker_pool.h"

#include <utility>

namespace kassa::sandbox {

void WorkerPool::enqueue(std::function<void()> task) {
    const std::lock_guard lock(m_mutex);
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() > m_idle && m_threads.size() < m_maximum)
        m_threads.emplace_back([this] { work(); });
    m_wake.notify_one();
}

void WorkerPool::shutdown() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    // Nothing is queued any more: only the accepting thread, which is here, does that.
    for (std::thread& thread : m_threads)
        thread.join();
}

void WorkerPool::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_idle += 1;
        m_wake.wait(lock, [this] { return m_ending || !m_tasks.empty(); });
        m_idle -= 1;
        if (m_tasks.empty())
            return;
        const std::function<void()> task = std::move(m_tasks.front());
        m_tasks.pop_front();
        lock.unlock();
        task();
        lock.lock();
    }
}

} // namespace kassa::sandbox
