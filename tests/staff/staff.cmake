kassa_test(tst_desk_entries SOURCES desk/tst_desk_entries.cpp LIBRARIES kassa_desk)
kassa_test(tst_rights SOURCES desk/tst_rights.cpp LIBRARIES kassa_desk)
kassa_test(tst_sign_in SOURCES staff/tst_sign_in.cpp LIBRARIES kassa_staff kassa_store)
kassa_test(tst_approvals SOURCES staff/tst_approvals.cpp LIBRARIES kassa_staff kassa_store)
