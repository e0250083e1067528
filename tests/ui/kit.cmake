kassa_test(tst_gallery
    SOURCES ui/tst_gallery.cpp ui/gallery_sheet.cpp ui/gallery_sheet.h support/clipped_text.cpp
            support/clipped_text.h
    LIBRARIES kassa_ui)
kassa_test(tst_digit_fields SOURCES ui/tst_digit_fields.cpp LIBRARIES kassa_ui)
