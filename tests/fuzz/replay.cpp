// Runs a fuzzer over the files of its corpus, and over each of them cut short at every byte: the
// corpora as an ordinary test, with any compiler.

#include "tests/fuzz/input.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

constexpr std::size_t longestToCut = 2048;

/// Named when the process ends by a broken promise.
const char* currentFile = "";
std::size_t currentSize = 0;

extern "C" void tellFile(int) {
    std::fprintf(stderr, "the first %zu bytes of %s break a promise\n", currentSize, currentFile);
}

void run(const std::string& bytes, std::size_t size) {
    currentSize = size;
    // A copy of just that size, so that a sanitizer sees a read past the end.
    const std::vector<std::uint8_t> copy(bytes.begin(),
                                         bytes.begin() + static_cast<std::ptrdiff_t>(size));
    static_cast<void>(LLVMFuzzerTestOneInput(copy.data(), copy.size()));
}

std::vector<std::filesystem::path> filesOf(const char* place) {
    if (!std::filesystem::is_directory(place)) {
        return {place};
    }
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(place)) {
        files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

int main(int count, char** arguments) {
    static_cast<void>(std::signal(SIGABRT, tellFile));
    std::size_t files = 0;
    std::size_t runs = 0;
    for (int i = 1; i < count; ++i) {
        for (const auto& path : filesOf(arguments[i])) {
            std::ifstream file(path, std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            const std::string name = path.string();
            currentFile = name.c_str();
            run(bytes, bytes.size());
            const std::size_t shorter = std::min(bytes.size(), longestToCut);
            for (std::size_t size = 0; size < shorter; ++size) {
                run(bytes, size);
            }
            ++files;
            runs += 1 + shorter;
        }
    }
    std::printf("%zu files, %zu runs\n", files, runs);
    return files == 0 ? 1 : 0;
}
