#pragma once

#include "core/staff/ports.h"
#include "core/store/signing_key.h"

namespace kassa::store {

/// The people of a desk in a file (0600) beside the journal, signed with the journal's key. A new
/// version lies beside it as PATH.new until it is in force.
class PeopleStore final : public staff::PeopleKeeper {
public:
    PeopleStore(std::string path, SigningKey key);

    [[nodiscard]] Expected<std::vector<desk::StoredPerson>, desk::PeopleStanding>
    load(const std::string& digest) override;
    [[nodiscard]] std::optional<std::string>
    prepare(const std::vector<desk::StoredPerson>& people) override;
    bool complete() override;
    void forget() override;

private:
    struct Read {
        std::vector<desk::StoredPerson> people;
        std::string digest;
    };
    /// None when it is missing or not signed by us.
    [[nodiscard]] std::optional<Read> read(const std::string& path) const;

    std::string m_path;
    SigningKey m_key;
};

} // namespace kassa::store
