# The simulator runs the application's own code, compiled once more with optimisation in every
# build type: fifty thousand seeds are too many for a debug build.
set(KASSA_SIM_OPTIMISE -O2)
add_library(kassa_sim_core STATIC
    ${CMAKE_SOURCE_DIR}/core/base/check.cpp ${CMAKE_SOURCE_DIR}/core/base/time.cpp
    ${CMAKE_SOURCE_DIR}/core/base/tiyin.cpp ${CMAKE_SOURCE_DIR}/core/base/secret.cpp
    ${CMAKE_SOURCE_DIR}/core/base/card.cpp
    ${CMAKE_SOURCE_DIR}/core/payment/sale.cpp ${CMAKE_SOURCE_DIR}/core/payment/names.cpp
    ${CMAKE_SOURCE_DIR}/core/payment/payment.cpp ${CMAKE_SOURCE_DIR}/core/payment/inquiry.cpp
    ${CMAKE_SOURCE_DIR}/core/payment/step.cpp ${CMAKE_SOURCE_DIR}/core/payment/on_the_way.cpp
    ${CMAKE_SOURCE_DIR}/core/payment/asking.cpp
    ${CMAKE_SOURCE_DIR}/core/payment/final_states.cpp
    ${CMAKE_SOURCE_DIR}/core/payment/debit_question.cpp
    ${CMAKE_SOURCE_DIR}/core/payment/codec.cpp ${CMAKE_SOURCE_DIR}/core/payment/plausible.cpp
    ${CMAKE_SOURCE_DIR}/core/till/till.cpp
    ${CMAKE_SOURCE_DIR}/core/atmos/profile.cpp ${CMAKE_SOURCE_DIR}/core/atmos/json.cpp
    ${CMAKE_SOURCE_DIR}/core/atmos/codes.cpp ${CMAKE_SOURCE_DIR}/core/atmos/requests.cpp
    ${CMAKE_SOURCE_DIR}/core/atmos/answers.cpp
    atmos/looks_paid.cpp atmos/flat_json.cpp)
kassa_strict(kassa_sim_core)
target_compile_options(kassa_sim_core PRIVATE ${KASSA_SIM_OPTIMISE})
target_link_libraries(kassa_sim_core PUBLIC PkgConfig::sodium nlohmann_json::nlohmann_json)

add_executable(kassa_sim sim/main.cpp sim/runner.cpp sim/world.cpp sim/acts.cpp sim/calm.cpp
    sim/program.cpp sim/plan.cpp sim/shrink.cpp sim/checks.cpp sim/wire.cpp sim/ledger.cpp
    sim/answer_bytes.cpp sim/faults.cpp sim/coverage.cpp sim/memory_storage.cpp)
kassa_strict(kassa_sim)
target_compile_options(kassa_sim PRIVATE ${KASSA_SIM_OPTIMISE})
target_link_libraries(kassa_sim PRIVATE kassa_sim_core)
execute_process(COMMAND git -C ${CMAKE_SOURCE_DIR} rev-parse --short HEAD
                OUTPUT_VARIABLE KASSA_COMMIT OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
set_source_files_properties(sim/main.cpp PROPERTIES COMPILE_DEFINITIONS
    "KASSA_COMMIT=\"${KASSA_COMMIT}\";KASSA_SIM_SEEDS=\"${CMAKE_CURRENT_SOURCE_DIR}/sim/seeds.txt\"")
if(KASSA_QT_FREE_ONLY)
    target_sources(kassa_sim PRIVATE sim/no_sqlite_storage.cpp)
else()
    kassa_qt_strict(kassa_sim)
    target_sources(kassa_sim PRIVATE sim/sqlite_storage.cpp store/fault_vfs.cpp)
    target_link_libraries(kassa_sim PRIVATE kassa_store SQLite::SQLite3 Qt6::Core)
    target_compile_definitions(kassa_sim PRIVATE KASSA_SIM_QT)
endif()

add_executable(kassa_search sim/search_main.cpp sim/search_model.cpp sim/search_move.cpp
    sim/search_key.cpp)
kassa_strict(kassa_search)
target_compile_options(kassa_search PRIVATE ${KASSA_SIM_OPTIMISE})
target_link_libraries(kassa_search PRIVATE kassa_sim_core)

# The n-th call and the n-th allocation fail, for all n.
add_executable(kassa_sweep sim/sweep_main.cpp sim/swept_world.cpp sim/swept_script.cpp sim/ledger.cpp
    sim/answer_bytes.cpp sim/faults.cpp)
kassa_strict(kassa_sweep)
target_compile_options(kassa_sweep PRIVATE ${KASSA_SIM_OPTIMISE})
target_link_libraries(kassa_sweep PRIVATE kassa_sim_core)
add_test(NAME kassa_sweep_replies COMMAND kassa_sweep replies)
add_test(NAME kassa_sweep_allocations COMMAND kassa_sweep allocations)
set_tests_properties(kassa_sweep_replies kassa_sweep_allocations
                     PROPERTIES TIMEOUT 600 LABELS simulation)
if(KASSA_SANITIZE) # a program that ends in the middle frees nothing
    set_tests_properties(kassa_sweep_replies kassa_sweep_allocations
                         PROPERTIES TIMEOUT 3600 ENVIRONMENT ASAN_OPTIONS=detect_leaks=0)
endif()

# The size of every change. Instrumented builds are slow and look for other things, so they take a
# part of it; then the coverage tables are not asked to be full.
if(KASSA_SANITIZE OR KASSA_COVERAGE)
    set(KASSA_SIM_COUNT 3000 CACHE STRING "Seeds that the test kassa_sim lives through")
    set(KASSA_SIM_LEAST 0)
    set(KASSA_SEARCH_SIZE --reversals 1 --prompts 0)
else()
    set(KASSA_SIM_COUNT 50000 CACHE STRING "Seeds that the test kassa_sim lives through")
    set(KASSA_SIM_LEAST 1)
endif()
add_test(NAME kassa_sim COMMAND kassa_sim --count ${KASSA_SIM_COUNT} --jobs 2 --quiet
         --least ${KASSA_SIM_LEAST})
add_test(NAME kassa_search COMMAND kassa_search ${KASSA_SEARCH_SIZE})
set_tests_properties(kassa_sim PROPERTIES TIMEOUT 900 PROCESSORS 2 LABELS simulation)
set_tests_properties(kassa_search PROPERTIES TIMEOUT 600 LABELS simulation)
