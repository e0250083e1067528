kassa_library(kassa_desk desk/event.cpp desk/event_file.cpp desk/attendee_index.cpp
              desk/amount_words.cpp desk/receipt.cpp desk/people.cpp)
target_link_libraries(kassa_desk PUBLIC kassa_payment PRIVATE nlohmann_json::nlohmann_json)
