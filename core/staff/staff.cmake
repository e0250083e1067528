kassa_library(kassa_staff staff/staff.cpp staff/people_changes.cpp staff/shift_work.cpp staff/arrivals.cpp)
target_link_libraries(kassa_staff PUBLIC kassa_till kassa_desk)
