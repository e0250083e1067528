# Receipt printers by TCP and on device files; Qt-free.
kassa_library(kassa_printer printer/raw_printer.cpp)
target_link_libraries(kassa_printer PUBLIC kassa_desk)
