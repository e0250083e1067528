#pragma once

#include "core/desk/pin_hash.h"
#include "core/store/people_store.h"
#include "tests/support/child_till.h"

#include <QTest>

namespace kassa::child {

/// A manager, Timur Sattorov, with the PIN 222222, as if made at the desk.
inline void hire(const Till& till) {
    const auto keyPath = (till.data() + QStringLiteral("/test.journal.key")).toStdString();
    auto key = store::SigningKey::load(keyPath);
    QVERIFY(key.has_value());
    const auto pin = desk::Pin::parse("222222");
    const auto hash = desk::hashPin(*pin, key->pepper(), desk::demoPinCost);
    store::PeopleStore people((till.data() + QStringLiteral("/test.people.json")).toStdString(),
                              std::move(*key));
    QVERIFY(people.prepare({{{{"timur"}, "Timur Sattorov", desk::Role::Manager}, *hash}}));
    QVERIFY(people.complete());
}

} // namespace kassa::child
