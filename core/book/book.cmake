kassa_qt_library(kassa_book book/book_store.cpp book/list_file.cpp book/workbook.cpp)
target_link_libraries(kassa_book PUBLIC kassa_attendees Qt6::Core)
# libzip is loaded when a workbook is read, under the name that a program linked with it would ask for.
pkg_get_variable(KASSA_LIBZIP_FOLDER libzip libdir)
file(READ_SYMLINK ${KASSA_LIBZIP_FOLDER}/libzip.so KASSA_LIBZIP)
set_property(SOURCE book/workbook.cpp APPEND PROPERTY COMPILE_DEFINITIONS KASSA_LIBZIP="${KASSA_LIBZIP}")
