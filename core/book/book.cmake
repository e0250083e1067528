kassa_qt_library(kassa_book book/book_store.cpp book/list_file.cpp book/workbook.cpp)
target_link_libraries(kassa_book PUBLIC kassa_attendees Qt6::Core PRIVATE PkgConfig::libzip)
