kassa_test(tst_screens SOURCES ui/tst_screens.cpp LIBRARIES kassa_ui)
