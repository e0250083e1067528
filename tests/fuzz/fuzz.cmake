# kassa_fuzzer(NAME SOURCES... LIBRARIES...): tests/fuzz/fuzz_NAME.cpp, over tests/fuzz/corpus/NAME.
# The fuzz preset links libFuzzer. Every other one replays the corpus as the test fuzz_NAME, so
# that whatever a fuzzer has found stays found.
function(kassa_fuzzer name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
    set(target fuzz_${name})
    add_executable(${target} fuzz/${target}.cpp ${ARG_SOURCES})
    kassa_strict(${target})
    target_link_libraries(${target} PRIVATE ${ARG_LIBRARIES})
    if(KASSA_FUZZ)
        target_link_options(${target} PRIVATE -fsanitize=fuzzer)
        set_property(GLOBAL APPEND PROPERTY KASSA_FUZZERS ${target})
        return()
    endif()
    target_sources(${target} PRIVATE fuzz/replay.cpp)
    add_test(NAME ${target} COMMAND ${target} ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus/${name})
    set_tests_properties(${target} PROPERTIES TIMEOUT 120 LABELS fuzz)
endfunction()

kassa_fuzzer(answers SOURCES fuzz/allocations.cpp atmos/looks_paid.cpp atmos/flat_json.cpp
             LIBRARIES kassa_atmos_protocol nlohmann_json::nlohmann_json)
kassa_fuzzer(gateway_url LIBRARIES kassa_atmos_protocol)
kassa_fuzzer(csv LIBRARIES kassa_attendees)
kassa_fuzzer(desk LIBRARIES kassa_desk)
kassa_fuzzer(entry LIBRARIES kassa_base kassa_desk)
kassa_fuzzer(journal SOURCES ${CMAKE_SOURCE_DIR}/core/store/chain.cpp LIBRARIES kassa_payment)
kassa_fuzzer(settings LIBRARIES kassa_settings kassa_sandbox kassa_desk)
kassa_fuzzer(steps LIBRARIES kassa_payment)
kassa_fuzzer(till LIBRARIES kassa_till)

if(KASSA_FUZZ)
    get_property(fuzzers GLOBAL PROPERTY KASSA_FUZZERS)
    add_custom_target(fuzzers DEPENDS ${fuzzers})
endif()
