# The windows. Two lists, so that the kit and the pages built from it can be changed apart.
include(kit.cmake)  # UI_KIT_SOURCES: theme, widgets, the desk frame
include(desk.cmake) # UI_DESK_SOURCES: print, the desk's pages

kassa_qt_library(kassa_ui till_link.h staff_link.h import_link.h settings_link.h ${UI_KIT_SOURCES} ${UI_DESK_SOURCES} ${UI_RESOURCES})
set_target_properties(kassa_ui PROPERTIES UNITY_BUILD OFF) # pages are small files that share little, and change often
kassa_small(kassa_ui)
kassa_precompile(kassa_ui <QString> <QWidget> <QPainter> <QKeyEvent> <QCoreApplication>)
target_link_libraries(kassa_ui
    PUBLIC kassa_till kassa_desk Qt6::Widgets
    PRIVATE kassa_attendees Qt6::Svg PkgConfig::qrcodegen PkgConfig::fontconfig)
# Fonts are read in place from the program's own pages, so they stay uncompressed.
set_property(SOURCE ${UI_RESOURCES} PROPERTY AUTORCC_OPTIONS --no-compress)

# What Qt prints with, loaded when the first receipt is printed. Lies beside the program.
add_library(kassa_printing MODULE print/printing.h print/printing_plugin.cpp)
kassa_strict(kassa_printing)
kassa_qt_strict(kassa_printing)
target_link_libraries(kassa_printing PRIVATE kassa_desk Qt6::PrintSupport)
set_target_properties(kassa_printing PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/app)
