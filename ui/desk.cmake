set(UI_DESK_SOURCES
    desk/desk_flow.cpp desk/desk_flow.h
    desk/desk_flow_signals.cpp
    desk/desk_setup.cpp
    desk/format.cpp
    desk/page_for.cpp
    desk/reason_words.cpp
    desk/story.cpp
    print/receipt_blocks.cpp
    print/receipt_paper.cpp
    print/receipt_painter.cpp
    print/receipt_preview.cpp print/receipt_preview.h
    print/receipt_text.cpp
    ${CMAKE_SOURCE_DIR}/resources/event.qrc)
