kassa_test(tst_callback_message SOURCES callback/tst_callback_message.cpp LIBRARIES kassa_callback)
kassa_test(tst_callback_server SOURCES callback/tst_callback_server.cpp
           LIBRARIES kassa_callback kassa_sandbox Qt6::Network)
