kassa_test(tst_sign_in SOURCES staff/tst_sign_in.cpp LIBRARIES kassa_staff kassa_store)
kassa_test(tst_approvals SOURCES staff/tst_approvals.cpp LIBRARIES kassa_staff kassa_store)
