# Credentials from an .env file or the environment; Qt-free.
kassa_library(kassa_settings vault/env_file.cpp vault/env_lines.cpp)
target_link_libraries(kassa_settings PUBLIC kassa_base)

if(NOT KASSA_QT_FREE_ONLY)
    kassa_qt_library(kassa_vault vault/vault.cpp vault/request.cpp vault/diagnosis.cpp vault/vault.h
                     vault/request.h)
    target_link_libraries(kassa_vault PUBLIC kassa_settings Qt6::Core
                          PRIVATE Qt6::DBus Qt6Keychain::Qt6Keychain)
endif()
