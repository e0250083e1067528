# What is said to the gateway and what its answers mean: values in, values out, no Qt.
kassa_library(kassa_atmos_protocol atmos/profile.cpp atmos/json.cpp atmos/codes.cpp
              atmos/requests.cpp atmos/answers.cpp atmos/token.cpp)
target_link_libraries(kassa_atmos_protocol PUBLIC kassa_payment PRIVATE nlohmann_json::nlohmann_json)

# The wire: the Gateway port over Qt's HTTP client.
if(NOT KASSA_QT_FREE_ONLY)
    kassa_qt_library(kassa_atmos atmos/one_shot_body.cpp atmos/exchange.cpp atmos/token_source.cpp
                     atmos/call.cpp atmos/gateway.cpp atmos/doctor_visit.cpp atmos/socket_probe.cpp)
    target_link_libraries(kassa_atmos PUBLIC kassa_atmos_protocol kassa_till kassa_desk Qt6::Network
                          PRIVATE nlohmann_json::nlohmann_json)

    # The same as a module, which the program loads when its window is painted. Tests that have the
    # program's parts in them find it beside them, too.
    add_library(kassa_wire MODULE atmos/wire.h atmos/wire_plugin.cpp)
    kassa_strict(kassa_wire)
    kassa_qt_strict(kassa_wire)
    target_link_libraries(kassa_wire PRIVATE kassa_atmos)
    set_target_properties(kassa_wire PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/app)
    add_custom_command(TARGET kassa_wire POST_BUILD
        COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/tests
        COMMAND ${CMAKE_COMMAND} -E create_symlink $<TARGET_FILE:kassa_wire>
                ${CMAKE_BINARY_DIR}/tests/$<TARGET_FILE_NAME:kassa_wire> VERBATIM)
endif()
