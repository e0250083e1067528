kassa_library(kassa_attendees attendees/text_encoding.cpp attendees/csv.cpp attendees/columns.cpp
              attendees/fields.cpp attendees/import.cpp attendees/list_look.cpp attendees/book_file.cpp)
target_link_libraries(kassa_attendees PUBLIC kassa_desk)
