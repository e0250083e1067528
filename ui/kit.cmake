set(UI_RESOURCES ${CMAKE_SOURCE_DIR}/resources/kassa.qrc)
set(UI_KIT_SOURCES
    theme/theme.cpp theme/theme_style.cpp theme/type.cpp theme/system_fonts.cpp theme/icons.cpp theme/paint.cpp
    theme/paragraph.cpp
    widgets/accessibility.cpp widgets/line_breaks.cpp widgets/text.cpp widgets/focus_ring.cpp widgets/button.cpp widgets/keycap.cpp widgets/chip.cpp
    widgets/amount_label.cpp widgets/panel.cpp widgets/step_row.cpp widgets/seal.cpp
    widgets/timeline.cpp widgets/banner.cpp widgets/note.cpp widgets/search_field.cpp
    widgets/rail.cpp widgets/rail_sales.cpp widgets/top_bar.cpp widgets/hint_bar.cpp widgets/dialog_overlay.cpp
    widgets/toast.cpp widgets/row_list.cpp widgets/table_list.cpp widgets/table_rows.cpp
    widgets/caret_edit.cpp widgets/choice_list.cpp widgets/countdown_bar.cpp widgets/qr_widget.cpp widgets/field.cpp
    widgets/digit_field.cpp widgets/digit_field_accessible.cpp widgets/card_field.cpp
    widgets/expiry_field.cpp widgets/cell_field.cpp widgets/code_field.cpp widgets/pin_field.cpp widgets/secret_field.cpp
    widgets/tile_panel.cpp
    widgets/keypad.cpp widgets/person_list.cpp widgets/chip_button.cpp widgets/filter_chips.cpp widgets/text_field.cpp
    widgets/segments.cpp widgets/section_list.cpp
    desk/desk_frame.cpp)
