kassa_test(tst_escpos SOURCES printer/tst_escpos.cpp LIBRARIES kassa_desk)
if(NOT KASSA_QT_FREE_ONLY)
    kassa_test(tst_raw_printer SOURCES printer/tst_raw_printer.cpp printer/fake_printer.h
               LIBRARIES kassa_printer Qt6::Network)
endif()
