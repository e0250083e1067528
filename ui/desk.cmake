set(UI_DESK_SOURCES
    desk/attendee_dialog.cpp desk/attendee_dialog.h
    desk/attendee_dialog_view.cpp
    desk/desk_window_people.cpp
    desk/standing_words.cpp
    desk/walk_in_dialog.cpp desk/walk_in_dialog.h
    desk/approval_panel.cpp desk/approval_panel.h
    desk/approve_dialog.cpp desk/approve_dialog.h
    desk/approved_page.cpp desk/approved_page.h
    desk/card_form.cpp desk/card_form.h
    desk/card_page.cpp desk/card_page.h
    desk/code_dialog.cpp desk/code_dialog.h
    desk/customer_screen.cpp desk/customer_screen.h
    desk/declined_page.cpp desk/declined_page.h
    desk/desk_dialog.h
    desk/desk_lock.cpp desk/desk_lock.h
    desk/desk_flow.cpp desk/desk_flow.h
    desk/desk_flow_journal.cpp
    desk/desk_flow_price.cpp
    desk/desk_flow_signals.cpp
    desk/desk_page.h
    desk/desk_setup.cpp
    desk/desk_window.cpp desk/desk_window.h
    desk/desk_window_dialogs.cpp
    desk/desk_window_keys.cpp
    desk/desk_window_made.cpp
    desk/desk_window_pages.cpp
    desk/desk_window_refund.cpp
    desk/desk_window_scan.cpp
    desk/dialogs.cpp desk/dialogs.h
    desk/doctor_words.cpp
    desk/event_form.cpp desk/event_form.h
    desk/event_page.cpp desk/event_page.h
    desk/event_page_files.cpp
    desk/event_words.cpp
    desk/first_manager_form.cpp desk/first_manager_form.h
    desk/format.cpp
    desk/goods_dialog.cpp desk/goods_dialog.h
    desk/held_keys.cpp desk/held_keys.h
    desk/import_page.cpp desk/import_page.h
    desk/import_page_parts.cpp
    desk/import_words.cpp
    desk/language.cpp
    desk/picture_lists.cpp desk/picture_lists.h
    desk/outcome_page.cpp desk/outcome_page.h
    desk/page_book.cpp
    desk/page_for.cpp
    desk/parts.cpp desk/parts.h desk/parts_measures.cpp
    desk/path_dialog.cpp desk/path_dialog.h
    desk/trouble_window.cpp desk/trouble_window.h
    desk/payment_details.cpp desk/payment_details.h
    desk/payment_history.cpp
    desk/payment_page.h
    desk/payment_words.cpp
    desk/payments_list.cpp
    desk/payments_page.cpp desk/payments_page.h
    desk/person_dialog.cpp desk/person_dialog.h
    desk/key_dialog.cpp desk/key_dialog.h
    desk/badge_job.cpp desk/badge_job.h
    desk/browse.cpp desk/browse.h
    desk/picture_settings.cpp desk/picture_settings.h
    desk/phone_panel.cpp desk/phone_panel.h
    desk/picture_link.cpp desk/picture_link.h
    desk/picture_staff.cpp desk/picture_staff.h
    desk/price_dialog.cpp desk/price_dialog.h
    desk/progress_page.cpp desk/progress_page.h
    desk/reason_words.cpp
    desk/sale_page.cpp desk/sale_page_rows.cpp desk/sale_page.h
    desk/sale_page_keys.cpp
    desk/sale_panel.cpp desk/sale_panel.h
    desk/refund_dialog.cpp desk/refund_dialog.h
    desk/refund_page.cpp desk/refund_page.h
    desk/finding_dialog.cpp desk/finding_dialog.h
    desk/scan_filter.cpp desk/scan_filter.h
    desk/screens.cpp desk/screens.h
    desk/screens_event.cpp
    desk/screens_people.cpp
    desk/screens_plan.cpp
    desk/screens_refund.cpp
    desk/service_page.cpp desk/service_page.h
    desk/settings_copies.cpp desk/settings_copies.h
    desk/settings_event.cpp desk/settings_event.h
    desk/settings_gateway.cpp desk/settings_gateway.h
    desk/settings_gateway_parts.cpp desk/settings_gateway_parts.h
    desk/settings_look.cpp desk/settings_look.h
    desk/settings_page.cpp desk/settings_page.h
    desk/settings_people.cpp desk/settings_people.h
    desk/settings_printer.cpp desk/settings_printer.h
    desk/settings_section.cpp desk/settings_section.h
    desk/screens_settings.cpp
    desk/shift_page.cpp desk/shift_page.h
    desk/shift_parts.cpp desk/shift_parts.h
    desk/close_dialog.cpp desk/close_dialog.h
    desk/sign_in_page.cpp desk/sign_in_page.h
    desk/staff_words.cpp
    desk/story.cpp
    desk/unknown_page.cpp desk/unknown_page.h
    desk/unresolved_page.cpp desk/unresolved_page.h
    print/badge_painter.cpp print/badge_painter.h
    print/print_queue.cpp print/print_queue.h
    print/printer_link.h
    print/receipt_blocks.cpp
    print/receipt_paper.cpp
    print/receipt_painter.cpp
    print/receipt_preview.cpp print/receipt_preview.h
    print/receipt_text.cpp
    print/report_blocks.cpp
    ${CMAKE_SOURCE_DIR}/resources/event.qrc)
