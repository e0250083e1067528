kassa_library(kassa_desk desk/event.cpp desk/event_file.cpp desk/event_fields.cpp
              desk/event_check.cpp desk/event_edit.cpp desk/event_write.cpp desk/json_place.cpp desk/prices.cpp
              desk/attendee_index.cpp
              desk/search_fold.cpp
              desk/amount_words.cpp desk/receipt.cpp
              desk/people.cpp desk/scan.cpp desk/escpos.cpp desk/badge.cpp)
target_link_libraries(kassa_desk PUBLIC kassa_payment PRIVATE nlohmann_json::nlohmann_json)
# Runs at every key press: a debug build, too, must keep up with a typist in a full hall.
set_source_files_properties(desk/attendee_index.cpp desk/search_fold.cpp PROPERTIES
                            COMPILE_OPTIONS -O2 SKIP_PRECOMPILE_HEADERS ON)
# Rows about the desk, shifts, and PINs.
target_sources(kassa_desk PRIVATE desk/shift.cpp desk/fields.cpp desk/report_json.cpp
               desk/desk_entry.cpp desk/desk_state.cpp desk/attendance.cpp desk/pin_tries.cpp desk/pin_hash.cpp
               desk/people_file.cpp desk/shift_tally.cpp)
# The list of payments.
target_sources(kassa_desk PRIVATE desk/payment_list.cpp desk/last_sales.cpp desk/bought.cpp)
target_sources(kassa_desk PRIVATE desk/reach.cpp)
target_sources(kassa_desk PRIVATE desk/doctor.cpp desk/merchant_keys.cpp)
