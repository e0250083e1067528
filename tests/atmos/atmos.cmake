kassa_library(kassa_atmos_samples atmos/samples.cpp)
target_link_libraries(kassa_atmos_samples PUBLIC kassa_atmos_protocol)

kassa_test(tst_atmos_profile SOURCES atmos/tst_profile.cpp LIBRARIES kassa_atmos_protocol)
kassa_test(tst_atmos_requests SOURCES atmos/tst_requests.cpp LIBRARIES kassa_atmos_samples)
kassa_test(tst_atmos_answers SOURCES atmos/tst_answers.cpp LIBRARIES kassa_atmos_samples)
kassa_test(tst_atmos_answer_limits SOURCES atmos/tst_answer_limits.cpp
           LIBRARIES kassa_atmos_samples)
kassa_test(tst_atmos_corpus SOURCES atmos/tst_corpus.cpp atmos/looks_paid.cpp atmos/flat_json.cpp
           LIBRARIES kassa_atmos_samples nlohmann_json::nlohmann_json)

if(NOT KASSA_QT_FREE_ONLY)
    kassa_library(kassa_atmos_rawserver atmos/raw_server.cpp atmos/certificates.cpp)
    target_link_libraries(kassa_atmos_rawserver PUBLIC OpenSSL::SSL Threads::Threads kassa_base)

    kassa_test(tst_atmos_wire SOURCES atmos/tst_wire.cpp
               LIBRARIES kassa_atmos kassa_atmos_rawserver kassa_atmos_samples)
    kassa_test(tst_atmos_exchange SOURCES atmos/tst_exchange.cpp
               LIBRARIES kassa_atmos kassa_atmos_rawserver kassa_atmos_samples)
    # One program, four tests that run beside each other.
    kassa_test(tst_atmos_zoo SOURCES atmos/tst_zoo.cpp atmos/behaviours.cpp atmos/looks_paid.cpp
                                     atmos/flat_json.cpp atmos/bad_certificates.cpp
               PARTS httpCalls httpsCalls httpToken httpsToken badCertificate
                     badCertificateAtMoney goodCertificateIsTrusted
               LIBRARIES kassa_atmos kassa_atmos_rawserver kassa_atmos_samples)
    kassa_test(tst_atmos_doctor SOURCES atmos/tst_doctor.cpp
               LIBRARIES kassa_atmos kassa_atmos_rawserver kassa_atmos_samples)
    kassa_test(tst_atmos_probe SOURCES atmos/tst_probe.cpp
               LIBRARIES kassa_atmos kassa_atmos_rawserver kassa_atmos_samples)
    kassa_test(tst_atmos_calls SOURCES atmos/tst_calls.cpp
               LIBRARIES kassa_atmos kassa_atmos_rawserver kassa_atmos_samples)
endif()
