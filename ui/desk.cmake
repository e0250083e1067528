set(UI_DESK_SOURCES
    print/receipt_blocks.cpp
    print/receipt_paper.cpp
    print/receipt_painter.cpp
    print/receipt_preview.cpp print/receipt_preview.h
    print/receipt_text.cpp)
