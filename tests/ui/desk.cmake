kassa_test(tst_screens SOURCES ui/tst_screens.cpp support/text_probe.cpp support/text_probe.h
           LIBRARIES kassa_ui)
