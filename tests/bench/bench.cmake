# cmake --build --preset release --target bench: what Kassa costs, each figure against a reference
# measured in the same run. Nothing here is built, and no time is asserted, by the tests.
add_executable(bench_window EXCLUDE_FROM_ALL bench/bench_window.cpp)
kassa_strict(bench_window)
kassa_qt_strict(bench_window)
target_link_libraries(bench_window PRIVATE Qt6::Widgets)

# Loaded by Qt itself into whatever program is measured, so that no program has to know of it.
add_library(bench_first_frame MODULE EXCLUDE_FROM_ALL bench/first_frame.cpp)
kassa_strict(bench_first_frame)
kassa_qt_strict(bench_first_frame)
target_link_libraries(bench_first_frame PRIVATE Qt6::Gui)
set_target_properties(bench_first_frame PROPERTIES
    LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests/bench_plugins/generic)

add_executable(bench_sale EXCLUDE_FROM_ALL bench/bench_sale.cpp bench/client_kassa.cpp
               bench/client_qt.cpp)
kassa_strict(bench_sale)
kassa_qt_strict(bench_sale)
target_link_libraries(bench_sale PRIVATE kassa_atmos kassa_store kassa_sandbox Qt6::Network)
find_package(CURL QUIET)
if(CURL_FOUND)
    target_sources(bench_sale PRIVATE bench/client_curl.cpp)
    target_compile_definitions(bench_sale PRIVATE KASSA_BENCH_CURL)
    target_link_libraries(bench_sale PRIVATE CURL::libcurl nlohmann_json::nlohmann_json)
endif()

add_executable(bench_search EXCLUDE_FROM_ALL bench/bench_search.cpp desk/search_crowd.cpp)
kassa_strict(bench_search)
target_link_libraries(bench_search PRIVATE kassa_desk)

add_custom_target(bench
    COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/bench/bench.py
            --kassa $<TARGET_FILE:kassa> --window $<TARGET_FILE:bench_window>
            --plugins ${CMAKE_BINARY_DIR}/tests/bench_plugins --sale $<TARGET_FILE:bench_sale>
            --search $<TARGET_FILE:bench_search>
    DEPENDS kassa bench_window bench_first_frame bench_sale bench_search
    USES_TERMINAL VERBATIM)

# Which functions lie together at the front of the program; to be made anew now and then. They are
# looked for in a program in which none are: valgrind knows only those that lie in .text.
add_executable(kassa_unordered EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/app/main.cpp)
kassa_strict(kassa_unordered)
kassa_qt_strict(kassa_unordered)
target_link_libraries(kassa_unordered PRIVATE kassa_app)
target_compile_definitions(kassa_unordered PRIVATE KASSA_VERSION="${PROJECT_VERSION}")
set_target_properties(kassa_unordered PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/app)
add_custom_target(startup_order
    COMMAND python3 ${CMAKE_CURRENT_SOURCE_DIR}/bench/startup_order.py
            --kassa $<TARGET_FILE:kassa_unordered>
            --plugins ${CMAKE_BINARY_DIR}/tests/bench_plugins
            --to ${CMAKE_SOURCE_DIR}/app/startup_order.ld
    DEPENDS kassa kassa_unordered bench_first_frame
    USES_TERMINAL VERBATIM)
