kassa_test(tst_journal_contract SOURCES store/tst_journal_contract.cpp LIBRARIES kassa_store)
kassa_test(tst_verify SOURCES store/tst_verify.cpp LIBRARIES kassa_store Qt6::Sql)
kassa_test(tst_sqlite_journal SOURCES store/tst_sqlite_journal.cpp LIBRARIES kassa_store Qt6::Sql)
kassa_test(tst_journal_reader SOURCES store/tst_journal_reader.cpp LIBRARIES kassa_store)
kassa_test(tst_journal_crash SOURCES store/tst_journal_crash.cpp LIBRARIES kassa_store)
kassa_test(tst_signing_key SOURCES store/tst_signing_key.cpp LIBRARIES kassa_store)
kassa_test(tst_witness SOURCES store/tst_witness.cpp LIBRARIES kassa_store)
kassa_test(tst_journal_faults SOURCES store/tst_journal_faults.cpp store/fault_vfs.cpp
           LIBRARIES kassa_store SQLite::SQLite3)
# 2,500 disks; KASSA_CRASH_IMAGES=250000 for a night.
kassa_test(tst_crash_images SOURCES store/tst_crash_images.cpp store/crash_workflows.cpp
           store/recording_disk.cpp store/fault_vfs.cpp LIBRARIES kassa_store SQLite::SQLite3 ${CMAKE_DL_LIBS})
set_tests_properties(tst_crash_images PROPERTIES TIMEOUT 3600)
kassa_test(tst_emergency_slot SOURCES store/tst_emergency_slot.cpp store/fault_vfs.cpp
           LIBRARIES kassa_store SQLite::SQLite3)
kassa_test(tst_journal_answers SOURCES store/tst_journal_answers.cpp store/failing_calls.cpp
           LIBRARIES kassa_store SQLite::SQLite3 Qt6::Sql ${CMAKE_DL_LIBS})
kassa_test(tst_journal_pages SOURCES store/tst_journal_pages.cpp LIBRARIES kassa_store)
kassa_test(tst_journal_long SOURCES store/tst_journal_long.cpp store/failing_calls.cpp
           LIBRARIES kassa_store SQLite::SQLite3 Qt6::Sql ${CMAKE_DL_LIBS})
kassa_test(tst_journal_files SOURCES store/tst_journal_files.cpp store/failing_calls.cpp
           LIBRARIES kassa_store SQLite::SQLite3 Qt6::Sql ${CMAKE_DL_LIBS})
kassa_test(tst_journal_mishaps SOURCES store/tst_journal_mishaps.cpp store/failing_calls.cpp
           LIBRARIES kassa_store SQLite::SQLite3 Qt6::Sql ${CMAKE_DL_LIBS})
# Every call on the files fails, and memory is refused.
kassa_test(tst_journal_sweeps SOURCES store/tst_journal_sweeps.cpp store/failing_calls.cpp
           LIBRARIES kassa_store SQLite::SQLite3 Qt6::Sql ${CMAKE_DL_LIBS})
set_tests_properties(tst_journal_sweeps tst_journal_long tst_journal_files PROPERTIES TIMEOUT 1200)
