#pragma once

#include "app/place.h"
#include "core/store/chain.h"
#include "ui/settings_link.h"

#include <functional>

// Backups: a folder with a copy of the journal and of the files that belong to it, and the proof
// that such a folder is as it was written. Plain functions on the caller's thread; they take as
// long as the disk does.

namespace kassa::app {

/// What a backup is made of.
struct CopySource {
    QString journalPath;
    QStringList files; ///< beside the journal: people, event, settings; those that are there
    store::PublicKey key{};
};

/// How far it is; false ends it. `of` is 0 while nobody can tell.
using CopyProgress = std::function<bool(qint64 rows, qint64 of)>;

/// Makes a new folder inside `folder`, named after `at`, copies everything into it, and proves it.
/// A copy that is not good is removed again.
[[nodiscard]] ui::CopyReport makeCopy(const CopySource& source, const QString& folder, Timestamp at,
                                      const CopyProgress& progress);

/// A moment for a file's name, in Tashkent: "2026-06-12T080512". The letter keeps the digits from
/// reading as a card number, which the journal would not store.
[[nodiscard]] QString timeInName(Timestamp at);

/// Everything of one file, readable for its owner alone; what was there is replaced whole. On the
/// disk when this is true, and otherwise as it was.
[[nodiscard]] bool copyFile(const QString& from, const QString& to);

/// The journal inside a backup's folder, or the file itself; empty when there is none, or more
/// than one.
[[nodiscard]] QString journalIn(const QString& path);

/// Proves what lies at `path`, the folder of a backup or a journal alone: the chain, every
/// signature, the key of this desk, and the sums of the other files. Changes nothing.
[[nodiscard]] ui::CopyReport proveCopy(const QString& path, const store::PublicKey& key,
                                       const CopyProgress& progress);

} // namespace kassa::app
