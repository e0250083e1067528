kassa_test(tst_csv SOURCES attendees/tst_csv.cpp LIBRARIES kassa_attendees)
kassa_test(tst_import SOURCES attendees/tst_import.cpp LIBRARIES kassa_attendees)
