kassa_test(tst_screens SOURCES ui/tst_screens.cpp support/text_probe.cpp support/text_probe.h
           LIBRARIES kassa_ui)
kassa_test(tst_desk_sale SOURCES ui/tst_desk_sale.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_desk_doubt SOURCES ui/tst_desk_doubt.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_desk_till SOURCES ui/tst_desk_till.cpp LIBRARIES kassa_ui)
kassa_test(tst_receipt SOURCES ui/tst_receipt.cpp LIBRARIES kassa_ui)
