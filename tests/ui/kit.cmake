set(text_probe support/text_probe.cpp support/text_probe.h)

kassa_test(tst_card_field SOURCES ui/tst_card_field.cpp ${text_probe} LIBRARIES kassa_ui)
kassa_test(tst_expiry_code SOURCES ui/tst_expiry_code.cpp LIBRARIES kassa_ui)
kassa_test(tst_gallery
    SOURCES ui/tst_gallery.cpp ui/gallery_sheet.cpp ui/gallery_sheet.h ${text_probe}
    LIBRARIES kassa_ui)
kassa_test(tst_rows SOURCES ui/tst_rows.cpp ${text_probe} LIBRARIES kassa_ui)
kassa_test(tst_text_probe SOURCES ui/tst_text_probe.cpp ${text_probe} LIBRARIES kassa_ui)
kassa_test(tst_fonts SOURCES ui/tst_fonts.cpp LIBRARIES kassa_ui)
target_compile_definitions(tst_fonts PRIVATE KASSA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
kassa_test(tst_paragraph SOURCES ui/tst_paragraph.cpp LIBRARIES kassa_ui)
target_compile_definitions(tst_paragraph PRIVATE KASSA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
