kassa_test(tst_env_file SOURCES vault/tst_env_file.cpp LIBRARIES kassa_settings)
kassa_test(tst_vault KEYRING SOURCES vault/tst_vault.cpp
           LIBRARIES kassa_vault Qt6::DBus Qt6Keychain::Qt6Keychain)
kassa_test(tst_vault_thread KEYRING SOURCES vault/tst_vault_thread.cpp LIBRARIES kassa_vault)
kassa_test(tst_vault_troubles SOURCES vault/tst_vault_troubles.cpp
           LIBRARIES kassa_vault Qt6::Network)
