# Every visible text, in Uzbek (the default) and English (the source language, for its plurals).
# After a text was added or changed: cmake --build --preset dev --target update_translations
set(KASSA_TS ${CMAKE_SOURCE_DIR}/translations/kassa_uz.ts ${CMAKE_SOURCE_DIR}/translations/kassa_en.ts)

# Numerals of the source language are translations too, so English has a file of its own.
add_custom_target(update_translations
    COMMAND Qt6::lupdate -locations none -no-obsolete -extensions cpp,h -I ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/ui
            ${CMAKE_SOURCE_DIR}/app -ts ${KASSA_TS}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} VERBATIM)

qt_add_lrelease(kassa_ui TS_FILES ${KASSA_TS} QM_FILES_OUTPUT_VARIABLE KASSA_QM)
qt_add_resources(kassa_ui kassa_i18n PREFIX /i18n OPTIONS --no-compress BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${KASSA_QM})
