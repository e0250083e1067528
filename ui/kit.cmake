set(UI_RESOURCES ${CMAKE_SOURCE_DIR}/resources/kassa.qrc)
set(UI_KIT_SOURCES)
