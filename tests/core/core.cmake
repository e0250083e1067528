kassa_test(tst_tiyin SOURCES core/tst_tiyin.cpp LIBRARIES kassa_base)
kassa_test(tst_card SOURCES core/tst_card.cpp LIBRARIES kassa_base)
kassa_test(tst_step SOURCES core/tst_step.cpp LIBRARIES kassa_payment)
target_compile_definitions(tst_step PRIVATE
    KASSA_TRANSITIONS="${CMAKE_CURRENT_SOURCE_DIR}/core/transitions.txt")
kassa_test(tst_payment SOURCES core/tst_payment.cpp LIBRARIES kassa_payment)
kassa_test(tst_codec SOURCES core/tst_codec.cpp LIBRARIES kassa_payment)
kassa_test(tst_till SOURCES core/tst_till.cpp LIBRARIES kassa_till)
kassa_test(tst_worlds SOURCES core/tst_worlds.cpp LIBRARIES kassa_till)
