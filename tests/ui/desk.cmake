kassa_test(tst_screens SOURCES ui/tst_screens.cpp support/text_probe.cpp support/text_probe.h
           LIBRARIES kassa_ui)
set_tests_properties(tst_screens PROPERTIES TIMEOUT 600)
# 3840 x 2160 at 200 %.
add_test(NAME tst_screens_double COMMAND tst_screens all:uz-1920)
set_tests_properties(tst_screens_double PROPERTIES TIMEOUT 400
    ENVIRONMENT "QT_SCALE_FACTOR=2;QT_QPA_PLATFORM=offscreen;DBUS_SESSION_BUS_ADDRESS=disabled:;LC_ALL=C.UTF-8;TZ=Asia/Tashkent")
kassa_test(tst_resize SOURCES ui/tst_resize.cpp support/text_probe.cpp support/text_probe.h
           LIBRARIES kassa_ui)
set_tests_properties(tst_resize PROPERTIES TIMEOUT 600)
kassa_test(tst_focus SOURCES ui/tst_focus.cpp LIBRARIES kassa_ui)
set_tests_properties(tst_focus PROPERTIES TIMEOUT 600)
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
kassa_test(tst_desk_people SOURCES ui/tst_desk_people.cpp ui/desk_driver.h support/openings.h LIBRARIES kassa_ui)
kassa_test(tst_approval SOURCES ui/tst_approval.cpp ui/desk_driver.h support/text_probe.cpp
           support/text_probe.h LIBRARIES kassa_ui)
kassa_test(tst_receipt SOURCES ui/tst_receipt.cpp LIBRARIES kassa_ui)
target_compile_definitions(tst_receipt PRIVATE KASSA_PRINTING="$<TARGET_FILE:kassa_printing>")
add_dependencies(tst_receipt kassa_printing)
add_test(NAME translations_whole
         COMMAND python3 ${CMAKE_SOURCE_DIR}/tests/ui/translations.py $<TARGET_FILE:Qt6::lupdate> ${CMAKE_SOURCE_DIR})
kassa_test(tst_badge SOURCES ui/tst_badge.cpp LIBRARIES kassa_ui)
target_compile_definitions(tst_badge PRIVATE KASSA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
foreach(name tst_settings tst_settings_people tst_secret_field)
    kassa_test(${name} SOURCES ui/${name}.cpp ui/desk_driver.h ui/settings_driver.h LIBRARIES kassa_ui)
endforeach()
kassa_test(tst_last_sales_strip SOURCES ui/tst_last_sales_strip.cpp ui/desk_driver.h support/text_probe.cpp
           support/text_probe.h LIBRARIES kassa_ui)
kassa_test(tst_desk_bought SOURCES ui/tst_desk_bought.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_people SOURCES ui/tst_people.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_offline SOURCES ui/tst_offline.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_import_page SOURCES ui/tst_import_page.cpp ui/desk_driver.h LIBRARIES kassa_ui)
kassa_test(tst_trouble_window SOURCES ui/tst_trouble_window.cpp LIBRARIES kassa_ui)
kassa_test(tst_leftovers SOURCES ui/tst_leftovers.cpp ui/desk_driver.h LIBRARIES kassa_ui)
