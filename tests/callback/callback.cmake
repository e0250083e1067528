kassa_test(tst_callback_message SOURCES callback/tst_callback_message.cpp LIBRARIES kassa_callback)
if(NOT KASSA_QT_FREE_ONLY) # whoever asks does it with Qt's sockets
    kassa_test(tst_callback_server SOURCES callback/tst_callback_server.cpp
               LIBRARIES kassa_callback kassa_sandbox Qt6::Network)
endif()
