# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of ours shares: the language, the warnings, the sanitizers, ccache where it is installed.
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros
        "${CCACHE_PROGRAM}")
endif()

add_library(ree_options INTERFACE)
target_compile_options(ree_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow=local -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast
    -Woverloaded-virtual $<$<BOOL:${REE_CHECK}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees overflows in std::string's own concatenation where there are none (its bugs 105329 and 105651).
    target_compile_options(ree_options INTERFACE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread
        -Wno-restrict)
endif()
if(CCACHE_PROGRAM AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(ree_options INTERFACE -fpch-preprocess)
endif()
if(REE_SANITIZE)
    target_compile_options(ree_options INTERFACE -fsanitize=${REE_SANITIZE} -fno-omit-frame-pointer
        -fno-sanitize-recover=undefined)
    target_link_options(ree_options INTERFACE -fsanitize=${REE_SANITIZE})
endif()

# ree_layer(NAME <layer> [LINKS <libraries>…]) makes the static library of one layer, known as ree::<layer>. The rooms
# inside add their files with ree_sources(), so that each room lists its own.
function(ree_layer)
    cmake_parse_arguments(arg "" "NAME" "LINKS;PCH" ${ARGN})
    add_library(ree_${arg_NAME} STATIC)
    add_library(ree::${arg_NAME} ALIAS ree_${arg_NAME})
    set_target_properties(ree_${arg_NAME} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    target_link_libraries(ree_${arg_NAME} PUBLIC ${arg_LINKS} PRIVATE ree_options)
    if(arg_PCH)
        target_precompile_headers(ree_${arg_NAME} PRIVATE ${arg_PCH})
    endif()
endfunction()

# ree_sources(<layer> HEADERS <files>… SOURCES <files>…) adds the files of the current folder to a layer. Headers are
# a file set, so that the checking build compiles each of them alone.
function(ree_sources layer)
    cmake_parse_arguments(arg "" "" "HEADERS;SOURCES" ${ARGN})
    list(TRANSFORM arg_HEADERS PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
    list(TRANSFORM arg_SOURCES PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
    target_sources(ree_${layer}
        PUBLIC FILE_SET HEADERS BASE_DIRS "${CMAKE_SOURCE_DIR}" FILES ${arg_HEADERS}
        PRIVATE ${arg_SOURCES})
endfunction()
