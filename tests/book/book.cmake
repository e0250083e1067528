kassa_test(tst_book SOURCES book/tst_book.cpp LIBRARIES kassa_book PkgConfig::libzip)
