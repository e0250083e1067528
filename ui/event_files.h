#pragma once

#include "core/desk/event.h"

#include <QString>

#include <functional>

namespace kassa::ui {

/// How an editor of the event reaches files: three questions that are answered at once. An event's
/// file is small. Every sentence is for people; empty means that it went well.
struct EventFiles {
    struct Saved {
        QString trouble;
        std::string digest; ///< of the file, 64 hexadecimal digits
    };
    struct Read {
        QString trouble; ///< names line, place and reason
        kassa::desk::EventBook book;
    };
    /// Puts tickets, goods and rules into force for the next opening of the desk, whole or not at
    /// all. People have no part in it: they stay as they are on the disk.
    std::function<Saved(const kassa::desk::EventBook& book)> save;
    /// A file that somebody chose; nothing is put into force.
    std::function<Read(const QString& path)> read;
    /// Tickets, goods and rules, without people.
    std::function<QString(const QString& path, const kassa::desk::EventBook& book)> write;
    QString folder; ///< where such files are looked for
};

} // namespace kassa::ui
