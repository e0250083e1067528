kassa_test(tst_command_line SOURCES app/tst_command_line.cpp LIBRARIES kassa_app)
foreach(name tst_sell tst_sell_faults tst_doctor_command tst_terminal tst_first_manager)
    kassa_test(${name} SOURCES app/${name}.cpp LIBRARIES kassa_sandbox kassa_atmos_protocol)
    target_compile_definitions(${name} PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>")
    add_dependencies(${name} kassa)
endforeach()

kassa_test(tst_sandbox_program SOURCES app/tst_sandbox_program.cpp LIBRARIES Qt6::Network)
target_compile_definitions(tst_sandbox_program PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>")
add_dependencies(tst_sandbox_program kassa)

kassa_test(tst_tour SOURCES app/tst_tour.cpp LIBRARIES Qt6::Gui)
target_compile_definitions(tst_tour PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>")
add_dependencies(tst_tour kassa)

kassa_test(tst_put_back KEYRING SOURCES app/tst_put_back.cpp
           LIBRARIES kassa_app kassa_sandbox kassa_atmos_protocol Qt6::DBus)
target_compile_definitions(tst_put_back PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>")
add_dependencies(tst_put_back kassa)
kassa_test(tst_callback SOURCES app/tst_callback.cpp
           LIBRARIES kassa_sandbox kassa_atmos_protocol Qt6::Network)
target_compile_definitions(tst_callback PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>")
add_dependencies(tst_callback kassa)
kassa_test(tst_device_settings SOURCES app/tst_device_settings.cpp LIBRARIES kassa_app)

kassa_test(tst_refund SOURCES app/tst_refund.cpp LIBRARIES kassa_store kassa_sandbox kassa_atmos_protocol)
target_compile_definitions(tst_refund PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>")
add_dependencies(tst_refund kassa)

if(NOT KASSA_SANITIZE) # which bring a free() of their own
    kassa_test(tst_memory SOURCES app/tst_memory.cpp LIBRARIES kassa_sandbox kassa_atmos_protocol)
    target_compile_definitions(tst_memory PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>")
    add_dependencies(tst_memory kassa)
endif()
kassa_test(tst_terminal_ends SOURCES app/tst_terminal_ends.cpp
           LIBRARIES kassa_store kassa_sandbox kassa_atmos_protocol PkgConfig::httplib Threads::Threads)
target_compile_definitions(tst_terminal_ends PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>"
                           KASSA_INTERPOSED="${KASSA_INTERPOSED}")
add_dependencies(tst_terminal_ends kassa kassa_interposed)

kassa_test(tst_attendees_command SOURCES app/tst_attendees_command.cpp LIBRARIES kassa_app)
kassa_test(tst_event_command SOURCES app/tst_event_command.cpp LIBRARIES kassa_app)

# The window, the till's thread and the sandbox over HTTP, in one program.
kassa_test(tst_desk_money SOURCES app/tst_desk_money.cpp
           LIBRARIES kassa_app kassa_sandbox kassa_atmos Qt6::Network)
kassa_test(tst_till_thread SOURCES app/tst_till_thread.cpp
           LIBRARIES kassa_app kassa_sandbox kassa_atmos Qt6::Network)
kassa_test(tst_copies SOURCES app/tst_copies.cpp LIBRARIES kassa_app)
kassa_test(tst_settings_host SOURCES app/tst_settings_host.cpp LIBRARIES kassa_app kassa_sandbox)
kassa_test(tst_import_thread SOURCES app/tst_import_thread.cpp LIBRARIES kassa_app PkgConfig::libzip)
# Everything privileged by everybody: the window, the staff and the journal in one thread.
kassa_test(tst_every_right SOURCES app/tst_every_right.cpp app/privileged_ways.cpp app/privileged_ways.h
           app/staffed_desk.h LIBRARIES kassa_app)
target_compile_definitions(tst_every_right PRIVATE KASSA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
kassa_test(tst_replace_key KEYRING SOURCES app/tst_replace_key.cpp LIBRARIES kassa_app kassa_vault Qt6::DBus)
kassa_test(tst_first_key KEYRING SOURCES app/tst_first_key.cpp LIBRARIES kassa_app kassa_vault)
kassa_test(tst_log_restore SOURCES app/tst_log_restore.cpp LIBRARIES kassa_app kassa_sandbox kassa_atmos_protocol)
target_compile_definitions(tst_log_restore PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>")
add_dependencies(tst_log_restore kassa)
kassa_test(tst_wire SOURCES app/tst_wire.cpp LIBRARIES kassa_app kassa_sandbox)
target_compile_definitions(tst_wire PRIVATE KASSA_BINARY="$<TARGET_FILE:kassa>")
add_dependencies(tst_wire kassa)
kassa_test(tst_first_frame SOURCES app/tst_first_frame.cpp LIBRARIES kassa_app)
