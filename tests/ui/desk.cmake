kassa_test(tst_screens SOURCES ui/tst_screens.cpp support/text_probe.cpp support/text_probe.h
           LIBRARIES kassa_ui)
kassa_test(tst_desk_sale SOURCES ui/tst_desk_sale.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_desk_goods SOURCES ui/tst_desk_goods.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_event_page SOURCES ui/tst_event_page.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_desk_price SOURCES ui/tst_desk_price.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_desk_doubt SOURCES ui/tst_desk_doubt.cpp ui/desk_driver.h support/text_probe.cpp
           support/text_probe.h LIBRARIES kassa_ui)
kassa_test(tst_scanner SOURCES ui/tst_scanner.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_refunds SOURCES ui/tst_refunds.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_print_queue SOURCES ui/tst_print_queue.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_desk_till SOURCES ui/tst_desk_till.cpp LIBRARIES kassa_ui)
kassa_test(tst_desk_shift SOURCES ui/tst_desk_shift.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_desk_people SOURCES ui/tst_desk_people.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_approval SOURCES ui/tst_approval.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_receipt SOURCES ui/tst_receipt.cpp LIBRARIES kassa_ui)
target_compile_definitions(tst_receipt PRIVATE KASSA_PRINTING="$<TARGET_FILE:kassa_printing>")
add_dependencies(tst_receipt kassa_printing)
add_test(NAME translations_whole
         COMMAND python3 ${CMAKE_SOURCE_DIR}/tests/ui/translations.py $<TARGET_FILE:Qt6::lupdate> ${CMAKE_SOURCE_DIR})
kassa_test(tst_badge SOURCES ui/tst_badge.cpp LIBRARIES kassa_ui)
target_compile_definitions(tst_badge PRIVATE KASSA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
kassa_test(tst_last_sales_strip SOURCES ui/tst_last_sales_strip.cpp ui/desk_driver.h support/text_probe.cpp
           support/text_probe.h LIBRARIES kassa_ui)
