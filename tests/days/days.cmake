# Whole days at the real desk, in a process of its own.
kassa_desk_hand(cashier days/cashier.cpp)
kassa_test(tst_days SOURCES days/tst_days.cpp days/day.cpp days/plan.cpp days/desk_process.cpp
           LIBRARIES kassa_sandbox kassa_desk Qt6::Sql PkgConfig::httplib Threads::Threads)
target_compile_definitions(tst_days PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>"
                           KASSA_INTERPOSED="${KASSA_INTERPOSED}"
                           KASSA_PLUGINS="${CMAKE_CURRENT_BINARY_DIR}/cashier_plugins")
add_dependencies(tst_days kassa kassa_interposed kassa_cashier)
set_tests_properties(tst_days PROPERTIES TIMEOUT 3600)
