kassa_test(tst_journal_contract SOURCES store/tst_journal_contract.cpp LIBRARIES kassa_store)
kassa_test(tst_verify SOURCES store/tst_verify.cpp LIBRARIES kassa_store Qt6::Sql)
kassa_test(tst_sqlite_journal SOURCES store/tst_sqlite_journal.cpp LIBRARIES kassa_store Qt6::Sql)
kassa_test(tst_journal_reader SOURCES store/tst_journal_reader.cpp LIBRARIES kassa_store)
kassa_test(tst_journal_crash SOURCES store/tst_journal_crash.cpp LIBRARIES kassa_store)
kassa_test(tst_signing_key SOURCES store/tst_signing_key.cpp LIBRARIES kassa_store)
kassa_test(tst_journal_faults SOURCES store/tst_journal_faults.cpp store/fault_vfs.cpp
           LIBRARIES kassa_store SQLite::SQLite3)
