# The gateway's callback. cpp-httplib and OpenSSL stay inside: the program loads them with the
# module, beside which it lies, when a till is to listen.
kassa_library(kassa_callback callback/callback_server.cpp callback/message.cpp
              callback/timed_stream.cpp)
target_link_libraries(kassa_callback PUBLIC kassa_payment PkgConfig::httplib
                      PRIVATE nlohmann_json::nlohmann_json OpenSSL::Crypto Threads::Threads)

if(NOT KASSA_QT_FREE_ONLY)
    add_library(kassa_callback_plugin MODULE callback/receiver_maker.h callback/callback_plugin.cpp)
    kassa_strict(kassa_callback_plugin)
    kassa_qt_strict(kassa_callback_plugin)
    target_link_libraries(kassa_callback_plugin PRIVATE kassa_callback Qt6::Core)
    set_target_properties(kassa_callback_plugin PROPERTIES
                          OUTPUT_NAME kassa_callback
                          LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/app)
endif()
