kassa_test(tst_journal_contract SOURCES store/tst_journal_contract.cpp LIBRARIES kassa_store)
kassa_test(tst_verify SOURCES store/tst_verify.cpp LIBRARIES kassa_store Qt6::Sql)
kassa_test(tst_sqlite_journal SOURCES store/tst_sqlite_journal.cpp LIBRARIES kassa_store Qt6::Sql)
