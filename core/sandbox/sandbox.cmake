# The model of the gateway, and the server around it. cpp-httplib and OpenSSL stay inside.
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
kassa_library(kassa_sandbox
    sandbox/answers.cpp sandbox/callback_client.cpp sandbox/fault.cpp sandbox/faulty_answer.cpp
    sandbox/gateway_charge.cpp sandbox/gateway_model.cpp
    sandbox/gateway_page.cpp sandbox/gateway_reverse.cpp sandbox/ledger.cpp sandbox/outcome.cpp
    sandbox/proxy.cpp sandbox/script.cpp sandbox/script_settings.cpp sandbox/server.cpp
    sandbox/strict_json.cpp sandbox/tokens.cpp sandbox/worker_pool.cpp)
target_link_libraries(kassa_sandbox PUBLIC kassa_base nlohmann_json::nlohmann_json
                      PRIVATE PkgConfig::httplib OpenSSL::Crypto Threads::Threads)
