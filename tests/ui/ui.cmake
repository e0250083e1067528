# tests of ui: the kit and the pages apart
include(ui/kit.cmake)
include(ui/desk.cmake OPTIONAL)
