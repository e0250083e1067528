# The real program under blows. The library stands between it and the C library; a sanitizer would
# have to be loaded before it.
if(NOT KASSA_SANITIZE)
    add_library(kassa_interposed MODULE kill/interposed.cpp)
    kassa_strict(kassa_interposed)
    target_link_libraries(kassa_interposed PRIVATE ${CMAKE_DL_LIBS})
    foreach(name tst_kills tst_disk_sweep)
        kassa_test(${name} SOURCES kill/${name}.cpp kill/blows.cpp
                   LIBRARIES kassa_sandbox kassa_atmos_protocol)
        target_compile_definitions(${name} PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>"
                                   KASSA_INTERPOSED="$<TARGET_FILE:kassa_interposed>")
        add_dependencies(${name} kassa kassa_interposed)
        set_tests_properties(${name} PROPERTIES TIMEOUT 3600 PROCESSORS 2)
    endforeach()
endif()
