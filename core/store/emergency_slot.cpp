#include "core/store/emergency_slot.h"

#include "core/payment/codec.h"
#include "core/store/journal_inside.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <span>
#include <sys/stat.h>
#include <unistd.h>

namespace kassa::store {

namespace {

using Place = std::array<unsigned char, EmergencySlot::placeSize>;

constexpr auto slotSize = static_cast<off_t>(EmergencySlot::placeSize * EmergencySlot::places);
constexpr std::array<unsigned char, 8> magic{'K', 'a', 's', 's', 'a', 'S', 'l', '1'};

// A record: magic, time, length of the body, hash, signature, body. Almost always one sector.
constexpr std::size_t sector = 512;
constexpr std::size_t timeAt = magic.size();
constexpr std::size_t lengthAt = timeAt + 8;
constexpr std::size_t hashAt = lengthAt + 8;
constexpr std::size_t signatureAt = hashAt + Hash{}.size();
constexpr std::size_t bodyAt = signatureAt + Signature{}.size();

void putNumber(Place& place, std::size_t at, std::uint64_t number) {
    for (std::size_t i = 0; i < 8; ++i) {
        place[at + i] = static_cast<unsigned char>(number >> (8 * i) & 0xffU);
    }
}

std::uint64_t numberAt(const Place& place, std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t i = 8; i-- > 0;) {
        number = number << 8U | place[at + i];
    }
    return number;
}

bool isZero(std::span<const unsigned char> bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [](unsigned char byte) { return byte == 0; });
}

bool readPlace(const Descriptor& file, std::size_t number, Place& place) {
    place.fill(0);
    return ::pread(file.number(), place.data(), place.size(),
                   static_cast<off_t>(number * place.size())) >= 0;
}

bool writeAt(const Descriptor& file, std::size_t at, std::span<const unsigned char> bytes) {
    return ::pwrite(file.number(), bytes.data(), bytes.size(), static_cast<off_t>(at)) ==
           static_cast<ssize_t>(bytes.size());
}

/// A file that may be made longer: of ours, or with nothing in it.
bool isBeginningOfOurs(const Descriptor& file) {
    Place place{};
    for (std::size_t number = 0; number < EmergencySlot::places; ++number) {
        if (!readPlace(file, number, place)) {
            return false;
        }
        if (!isZero(place) && !std::equal(magic.begin(), magic.end(), place.begin())) {
            return false;
        }
    }
    return true;
}

/// Zeros that are written, not only promised: a block that is promised may need another one when
/// it is written at last. The name is made durable too, or a record would be lost with it.
bool fillUp(const Descriptor& file, const std::string& path, off_t from) {
    static constexpr std::array<unsigned char, std::size_t{slotSize}> zeros{};
    const auto begun = static_cast<std::size_t>(from);
    const auto missing = std::span<const unsigned char>(zeros).subspan(begun);
    return missing.empty() || (writeAt(file, begun, missing) && syncFileAndFolder(path));
}

const char* unusable(const Descriptor& file, const std::string& path) {
    struct stat status {};
    if (!file.valid() || ::fstat(file.number(), &status) != 0) {
        return std::strerror(errno);
    }
    if (!S_ISREG(status.st_mode) || status.st_uid != ::geteuid() || status.st_nlink != 1 ||
        status.st_size > slotSize) {
        return "not a file of ours";
    }
    if (status.st_size < slotSize && !isBeginningOfOurs(file)) {
        return "another program's file";
    }
    return fillUp(file, path, status.st_size) ? nullptr : std::strerror(errno);
}

std::optional<KeptRow> read(const Place& place, const Hash& firstHash, const PublicKey& key) {
    const std::uint64_t length = numberAt(place, lengthAt);
    if (!std::equal(magic.begin(), magic.end(), place.begin()) || length > place.size() - bodyAt) {
        return std::nullopt;
    }
    const std::string body(place.begin() + bodyAt,
                           place.begin() + bodyAt + static_cast<std::ptrdiff_t>(length));
    KeptRow row;
    row.at =
        Timestamp(std::chrono::milliseconds(static_cast<std::int64_t>(numberAt(place, timeAt))));
    Hash hash{};
    Signature signature{};
    std::copy_n(place.begin() + hashAt, hash.size(), hash.begin());
    std::copy_n(place.begin() + signatureAt, signature.size(), signature.begin());
    if (hash != hashOfKept(firstHash, body, row.at) || !signatureIsGood(key, hash, signature)) {
        return std::nullopt;
    }
    auto payment = decodePayment(body);
    if (!payment || !isWorthKeeping(*payment)) {
        return std::nullopt;
    }
    row.payment = std::move(*payment);
    return row;
}

} // namespace

bool isWorthKeeping(const Payment& payment) {
    return payment.capture.has_value() &&
           (std::holds_alternative<state::Paid>(payment.state) ||
            std::holds_alternative<state::ForPerson>(payment.state) ||
            std::holds_alternative<state::Reversed>(payment.state));
}

std::optional<EmergencySlot> EmergencySlot::open(const std::string& journalPath,
                                                 const Hash& firstHash) {
    const std::string path = journalPath + ".slot";
    Descriptor file(::open(path.c_str(),
                           O_RDWR | O_CREAT | O_DSYNC | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
    if (const char* why = unusable(file, path)) {
        qCWarning(journalLog, "the emergency slot cannot be used: %s", why);
        return std::nullopt;
    }
    return EmergencySlot(std::move(file), firstHash);
}

bool EmergencySlot::keep(const Payment& payment, Timestamp at, const SigningKey& key) const {
    const std::string body = encodePayment(payment, false);
    Place place{};
    std::size_t number = 0;
    while (number < places && !(readPlace(m_file, number, place) && isZero(place))) {
        ++number;
    }
    if (number == places || bodyAt + body.size() > place.size()) {
        return false;
    }
    const Hash hash = hashOfKept(m_firstHash, body, at);
    const Signature signature = key.sign(hash);
    std::copy(magic.begin(), magic.end(), place.begin());
    putNumber(place, timeAt, static_cast<std::uint64_t>(at.time_since_epoch().count()));
    putNumber(place, lengthAt, body.size());
    std::copy(hash.begin(), hash.end(), place.begin() + hashAt);
    std::copy(signature.begin(), signature.end(), place.begin() + signatureAt);
    std::copy(body.begin(), body.end(), place.begin() + bodyAt);
    const std::size_t used = (bodyAt + body.size() + sector - 1) / sector * sector;
    return writeAt(m_file, number * placeSize, std::span(place).first(used));
}

std::vector<KeptRow> EmergencySlot::kept(const PublicKey& key) const {
    std::vector<KeptRow> rows;
    Place place{};
    for (std::size_t number = 0; number < places; ++number) {
        if (!readPlace(m_file, number, place) || isZero(place)) {
            continue;
        }
        if (auto row = read(place, m_firstHash, key)) {
            row->place = number;
            rows.push_back(std::move(*row));
        } else {
            qCWarning(journalLog,
                      "place %zu of the emergency slot is not signed by this journal "
                      "and was ignored",
                      number);
        }
    }
    return rows;
}

void EmergencySlot::clear(std::size_t place) const {
    static constexpr Place zeros{};
    if (!writeAt(m_file, place * placeSize, zeros)) {
        qCWarning(journalLog, "the emergency slot cannot be emptied: %s", std::strerror(errno));
    }
}

} // namespace kassa::store
