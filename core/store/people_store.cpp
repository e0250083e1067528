#include "core/store/people_store.h"

#include "core/store/file.h"
#include "core/store/journal_inside.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kassa::store {

namespace {

/// Begins with words of its own, so that no signature of a row can stand for one of people.
Hash hashOfPeople(std::string_view text) {
    static constexpr std::string_view domain = "kassa: the people of a desk\n";
    crypto_generichash_state state;
    Hash hash{};
    const auto add = [&state](std::string_view part) {
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()),
                                  part.size());
    };
    crypto_generichash_init(&state, nullptr, 0, hash.size());
    add(domain);
    add(text);
    crypto_generichash_final(&state, hash.data(), hash.size());
    return hash;
}

std::optional<std::string> contentOf(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    struct stat status {};
    if (!file.valid() || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode) ||
        status.st_size > static_cast<off_t>(desk::peopleFileLimit)) {
        return std::nullopt;
    }
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    const ssize_t count = ::pread(file.number(), text.data(), text.size(), 0);
    if (count < 0 || static_cast<std::size_t>(count) != text.size()) {
        return std::nullopt;
    }
    return text;
}

bool writeNew(const std::string& path, std::string_view text) {
    ::unlink(path.c_str());
    const Descriptor file(
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!file.valid()) {
        return false;
    }
    return writeAll(file.number(), text) && ::fchmod(file.number(), 0600) == 0 &&
           syncFileAndFolder(path);
}

} // namespace

PeopleStore::PeopleStore(std::string path, SigningKey key)
    : m_path(std::move(path)), m_key(std::move(key)) {}

std::optional<PeopleStore::Read> PeopleStore::read(const std::string& path) const {
    const auto text = contentOf(path);
    if (!text) {
        return std::nullopt;
    }
    auto people = desk::parsePeopleFile(*text);
    if (!people) {
        qCWarning(journalLog, "%s: %s", path.c_str(), people.error().what.c_str());
        return std::nullopt;
    }
    const Hash hash = hashOfPeople(desk::encodePeople(people->people));
    Signature signature{};
    if (!fromHex(people->signature, signature) ||
        !signatureIsGood(m_key.publicKey(), hash, signature)) {
        qCWarning(journalLog, "%s: not signed with the journal's key", path.c_str());
        return std::nullopt;
    }
    return Read{std::move(people->people), toHex(hash)};
}

// The journal has the last word: it only ever adds, a file can be put back.
Expected<std::vector<desk::StoredPerson>, desk::PeopleStanding>
PeopleStore::load(const std::string& digest) {
    const auto prepared = m_path + ".new";
    if (!digest.empty()) {
        if (const auto pending = read(prepared); pending && pending->digest == digest) {
            complete();
        }
    }
    ::unlink(prepared.c_str());
    struct stat status {};
    const bool isThere = ::lstat(m_path.c_str(), &status) == 0;
    if (!isThere && digest.empty()) {
        return Unexpected(desk::PeopleStanding::Nobody);
    }
    auto there = read(m_path);
    if (!there || (!digest.empty() && there->digest != digest)) {
        qCWarning(journalLog, "%s is not what the journal knows: nobody can sign in",
                  m_path.c_str());
        return Unexpected(desk::PeopleStanding::Untrusted);
    }
    return std::move(there->people);
}

std::optional<std::string> PeopleStore::prepare(const std::vector<desk::StoredPerson>& people) {
    const Hash hash = hashOfPeople(desk::encodePeople(people));
    const auto prepared = m_path + ".new";
    if (!writeNew(prepared, desk::peopleFile(people, toHex(m_key.sign(hash))))) {
        qCWarning(journalLog, "%s: %s", prepared.c_str(), std::strerror(errno));
        ::unlink(prepared.c_str());
        return std::nullopt;
    }
    return toHex(hash);
}

bool PeopleStore::complete() {
    const bool done =
        std::rename((m_path + ".new").c_str(), m_path.c_str()) == 0 && syncFileAndFolder(m_path);
    if (!done) {
        qCWarning(journalLog, "%s: %s", m_path.c_str(), std::strerror(errno));
    }
    return done;
}

void PeopleStore::forget() {
    ::unlink((m_path + ".new").c_str());
}

} // namespace kassa::store
