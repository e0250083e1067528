# The house rules as tests, one for each rule, so that a failure names it. The list is compared
# with the rules themselves by lint_self_test.
set(KASSA_LINT_RULES
    walls-qt-free walls-arrows walls-upward walls-compose walls-from-root walls-cycles
    file-size function-size columns text-form declared-ahead formatted
    banned-tls banned-keychain banned-logging banned-string-connects banned-nested-loops
    banned-transport banned-floating-money banned-singletons switch-default translation-above words)
foreach(rule IN LISTS KASSA_LINT_RULES)
    string(REPLACE "-" "_" name ${rule})
    add_test(NAME lint_${name}
             COMMAND python3 ${CMAKE_SOURCE_DIR}/tests/lint/lint.py --rule ${rule})
    set_tests_properties(lint_${name} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 120 LABELS lint)
endforeach()
add_test(NAME lint_self_test COMMAND python3 ${CMAKE_SOURCE_DIR}/tests/lint/lint.py --self-test)
set_tests_properties(lint_self_test PROPERTIES TIMEOUT 120 LABELS lint)
# A planted bug that no longer fits the code is not planted, and proves nothing.
add_test(NAME lint_planted_bugs COMMAND python3 ${CMAKE_SOURCE_DIR}/tests/mutants/run.py --check)
set_tests_properties(lint_planted_bugs PROPERTIES TIMEOUT 120 LABELS lint)
