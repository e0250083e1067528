foreach(part front model outcomes callback script ledger)
    kassa_test(sandbox_${part} SOURCES sandbox/tst_${part}.cpp
               LIBRARIES kassa_sandbox kassa_payment)
endforeach()
foreach(part server faults)
    kassa_test(sandbox_${part} SOURCES sandbox/tst_${part}.cpp
               LIBRARIES kassa_sandbox PkgConfig::httplib Threads::Threads)
endforeach()
