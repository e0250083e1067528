#include "core/store/witness.h"

#include "core/store/file.h"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kassa::store {

namespace {

constexpr std::string_view form = "kassa 1";
constexpr std::size_t longestLine = 512;

/// The text up to the next blank, taken off the front.
std::string_view takeWord(std::string_view& rest) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto word = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return word;
}

bool readNumber(std::string_view word, std::int64_t& number) {
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    return error == std::errc{} && end == word.data() + word.size() && number >= 0;
}

} // namespace

std::string textOf(const Witness& witness) {
    return std::string(form) + ' ' + std::to_string(witness.epoch) + ' ' +
           std::to_string(witness.head.seq) + ' ' + toHex(witness.head.hash) + ' ' +
           toHex(witness.journal);
}

std::optional<Witness> parseWitness(std::string_view text) {
    if (!text.starts_with(form) || text.size() == form.size() || text[form.size()] != ' ') {
        return std::nullopt;
    }
    std::string_view rest = text.substr(form.size() + 1);
    Witness witness;
    const bool good = readNumber(takeWord(rest), witness.epoch) &&
                      readNumber(takeWord(rest), witness.head.seq) &&
                      fromHex(takeWord(rest), witness.head.hash) &&
                      fromHex(takeWord(rest), witness.journal) && rest.empty();
    // One form for one meaning: no signs, no leading zeros, nothing behind.
    return good && textOf(witness) == text ? std::optional(witness) : std::nullopt;
}

Recognition recognise(const Witness& witness, const FoundJournal& found) {
    if (found.journal != witness.journal) {
        return Recognition::Other;
    }
    if (found.epoch < witness.epoch || found.seq < witness.head.seq) {
        return Recognition::Older;
    }
    return found.row == witness.head.hash ? Recognition::Fits : Recognition::Other;
}

std::optional<std::string> loadWitness(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.valid()) {
        return errno == ENOENT ? std::optional<std::string>("") : std::nullopt;
    }
    std::string text(longestLine, '\0');
    const ssize_t count = ::pread(file.number(), text.data(), text.size(), 0);
    if (count < 0) {
        return std::nullopt;
    }
    text.resize(static_cast<std::size_t>(count));
    // An empty file says nothing good: an absent one is another thing.
    return text.empty() ? "?" : text;
}

bool saveWitness(const std::string& path, std::string_view line) {
    // Under another name first: what bears the name is always a whole line.
    std::string beginning = path + ".XXXXXX";
    const Descriptor file(::mkostemp(beginning.data(), O_CLOEXEC));
    if (!file.valid()) {
        return false;
    }
    const bool written = ::fchmod(file.number(), 0600) == 0 && writeAll(file.number(), line) &&
                         ::fsync(file.number()) == 0 &&
                         ::rename(beginning.c_str(), path.c_str()) == 0;
    if (!written) {
        ::unlink(beginning.c_str());
        return false;
    }
    return syncFileAndFolder(path);
}

} // namespace kassa::store
