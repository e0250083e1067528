option(KASSA_TESTS "Build the tests" ON)
option(KASSA_QT_FREE_ONLY "Build only the half of core/ that has no Qt, and its tests" OFF)
option(KASSA_UNITY "Compile core/ and app/ in batches of files: quicker from nothing, slower after a change" OFF)
option(KASSA_FUZZ "Build the fuzzers with libFuzzer, and no other test" OFF)
option(KASSA_HARDEN "Compiler and linker hardening for a shipped binary" OFF)
option(KASSA_COVERAGE "Instrument for tests/coverage (clang)" OFF)
set(KASSA_SANITIZE "" CACHE STRING "Value for -fsanitize=, empty for none")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(KASSA_CCACHE ccache)
if(KASSA_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Precompiled headers need the sloppiness; base_dir lets two checkouts share one cache.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${KASSA_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    endif()
endif()
find_program(KASSA_MOLD mold)
if(KASSA_MOLD AND NOT KASSA_HARDEN AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-fuse-ld=mold)
endif()

if(KASSA_SANITIZE)
    add_compile_options(-fsanitize=${KASSA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${KASSA_SANITIZE})
endif()
if(KASSA_FUZZ)
    add_compile_options(-fsanitize-coverage-ignorelist=${CMAKE_SOURCE_DIR}/tests/fuzz/quiet.txt)
endif()
if(KASSA_COVERAGE)
    # Clang counts the conditions that stand in the source, and none that the compiler has made.
    add_compile_options(-fprofile-instr-generate -fcoverage-mapping)
    add_link_options(-fprofile-instr-generate)
endif()
if(KASSA_HARDEN)
    # What nobody calls is left out: less to read at start, less to keep in memory.
    add_compile_options(-ffunction-sections -fdata-sections)
    # A module shows the names of its plugin, not those of the libraries within.
    add_link_options(-Wl,--gc-sections,-z,pack-relative-relocs,--exclude-libs,ALL)
    add_compile_options(-fstack-protector-strong -fstack-clash-protection -fcf-protection
                        -D_FORTIFY_SOURCE=2 -D_GLIBCXX_ASSERTIONS
                        -ffile-prefix-map=${CMAKE_SOURCE_DIR}=.)
    add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack -pie)
endif()

# Strict warnings are errors, on our own code only: system headers come in with -isystem.
function(kassa_strict target)
    target_compile_options(${target} PRIVATE
        -Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
        -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wnull-dereference
        -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough -Wswitch-enum)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # gcc 12 is wrong about moved variants, and at -O2 about parts of a std::string: more often when
        # <string> comes from a precompiled header, where it forgets that these are not lines of ours.
        target_compile_options(${target} PRIVATE -Wduplicated-cond -Wlogical-op -Wno-null-dereference
                               -Wno-maybe-uninitialized -Wno-restrict -Wno-stringop-overflow)
        if(KASSA_SANITIZE) # whose checks stand between the lines that gcc reasons about
            target_compile_options(${target} PRIVATE -Wno-array-bounds)
        endif()
    endif()
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR})
endfunction()

# Long tests spend a third of their time in our own code. -Og compiles as quickly as nothing at all,
# and can be debugged. Coverage counts the lines as they are written.
function(kassa_debug_quickly target)
    if(NOT KASSA_COVERAGE)
        target_compile_options(${target} PRIVATE $<$<CONFIG:Debug>:-Og>)
    endif()
endfunction()

# A library of the Qt-free half. Its headers are found from the root: "core/base/tiyin.h".
function(kassa_library target)
    add_library(${target} STATIC ${ARGN})
    kassa_strict(${target})
    kassa_debug_quickly(${target})
    set_target_properties(${target} PROPERTIES UNITY_BUILD ${KASSA_UNITY} UNITY_BUILD_BATCH_SIZE 10)
    if(KASSA_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage) # no file is a "main" one then
    endif()
endfunction()

# A library that uses Qt: moc, resources, a small precompiled header and Qt's own strictness.
function(kassa_qt_library target)
    kassa_library(${target} ${ARGN})
    kassa_qt_strict(${target})
endfunction()

# The headers that nearly every file of a Qt library reads: half of its compile time.
set(KASSA_STANDARD_HEADERS <algorithm> <chrono> <functional> <map> <memory> <optional> <string>
    <string_view> <variant> <vector>)
function(kassa_precompile target)
    target_precompile_headers(${target} PRIVATE ${KASSA_STANDARD_HEADERS} ${ARGN})
endfunction()

# One precompiled header, as a target of its own, for many whose options are the same.
function(kassa_shared_headers name)
    file(CONFIGURE OUTPUT ${name}.cpp CONTENT "")
    add_library(${name} OBJECT EXCLUDE_FROM_ALL ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    kassa_strict(${name})
    kassa_precompile(${name} ${ARGN})
endfunction()
# Clang is strict about definitions that differ from those of the header, and goes without.
function(kassa_precompile_from target headers)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_precompile_headers(${target} REUSE_FROM ${headers})
    endif()
endfunction()

# For code that waits for people: small is quick, since most of it runs once and has to be read first.
function(kassa_small target)
    target_compile_options(${target} PRIVATE $<$<CONFIG:RelWithDebInfo>:-Os>)
endfunction()

function(kassa_qt_strict target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON AUTORCC ON)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
endfunction()
