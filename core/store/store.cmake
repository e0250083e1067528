kassa_qt_library(kassa_store store/chain.cpp store/signing_key.cpp store/file.cpp store/lock_file.cpp
                 store/pages.cpp store/connection.cpp store/records.cpp store/tables.cpp store/read_side.cpp
                 store/row_check.cpp store/verify.cpp store/journal_file.cpp
                 store/sqlite_journal.cpp store/journal_writing.cpp store/journal_reader.cpp
                 store/emergency_slot.cpp store/desk_rows.cpp store/shift_rows.cpp store/people_store.cpp store/witness.cpp store/backup.cpp)
kassa_precompile(kassa_store <QSqlDatabase> <QSqlQuery> <QVariant>)
target_link_libraries(kassa_store PUBLIC kassa_till kassa_desk PRIVATE Qt6::Core Qt6::Sql SQLite::SQLite3
                      Threads::Threads)
# The list of payments.
target_sources(kassa_store PRIVATE store/payment_pages.cpp)
