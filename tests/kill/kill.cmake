# The real program under blows. The library stands between it and the C library, and a sanitizer's
# before both: that one wants to be loaded first.
add_library(kassa_interposed MODULE kill/interposed.cpp kill/interposed_clock.cpp)
kassa_strict(kassa_interposed)
target_link_libraries(kassa_interposed PRIVATE ${CMAKE_DL_LIBS})
set(KASSA_INTERPOSED $<TARGET_FILE:kassa_interposed>)
if(KASSA_SANITIZE)
    target_compile_options(kassa_interposed PRIVATE -fno-sanitize=all)
    target_link_options(kassa_interposed PRIVATE -fno-sanitize=all)
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=libasan.so
                    OUTPUT_VARIABLE sanitizer OUTPUT_STRIP_TRAILING_WHITESPACE)
    string(PREPEND KASSA_INTERPOSED ${sanitizer}:)
endif()
# Somebody who works at the desk: loaded by Qt into it, so that it need not know of them.
function(kassa_desk_hand name source)
    add_library(kassa_${name} MODULE ${source})
    kassa_strict(kassa_${name})
    kassa_qt_strict(kassa_${name})
    target_link_libraries(kassa_${name} PRIVATE Qt6::Widgets)
    set_target_properties(kassa_${name} PROPERTIES
        LIBRARY_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/${name}_plugins/generic)
endfunction()
kassa_desk_hand(robot kill/robot.cpp)
foreach(name tst_kills tst_disk_sweep tst_paid_not_saved)
    kassa_test(${name} SOURCES kill/${name}.cpp kill/blows.cpp
               LIBRARIES kassa_sandbox kassa_atmos_protocol)
    target_compile_definitions(${name} PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>"
                               KASSA_INTERPOSED="${KASSA_INTERPOSED}"
                               KASSA_PLUGINS="${CMAKE_CURRENT_BINARY_DIR}/robot_plugins")
    add_dependencies(${name} kassa kassa_interposed kassa_robot)
    set_tests_properties(${name} PROPERTIES TIMEOUT 3600)
endforeach()
set_tests_properties(tst_kills PROPERTIES PROCESSORS 2)

kassa_test(tst_small_disk SOURCES kill/tst_small_disk.cpp
           LIBRARIES kassa_sandbox kassa_atmos_protocol)
target_compile_definitions(tst_small_disk PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>")
add_dependencies(tst_small_disk kassa)
