# SPDX-License-Identifier: EUPL-1.2
# One way to compile everything: C++20, warnings are errors, fast linker and ccache when present.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)

option(KLANTENDAG_PRECOMPILED_HEADER "use one precompiled header of standard headers" ON)
option(KLANTENDAG_BENCH "build the benchmarks in bench/" OFF)
option(KLANTENDAG_TESTS "build the test programs" ON)
option(KLANTENDAG_FUZZ "build the fuzz targets of tests/fuzz instead of tests; needs clang++" OFF)
set(KLANTENDAG_SANITIZE "" CACHE STRING "sanitizers, for example address,undefined")

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
                    -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  add_compile_options(-Wno-restrict)  # false alarms on std::string's operator+ (GCC bug 105651)
  # With the optimiser on, GCC 12 also sees copies of impossible sizes in std::vector and std::string.
  add_compile_options($<$<CONFIG:Release>:-Wno-array-bounds> $<$<CONFIG:Release>:-Wno-stringop-overflow>)
endif()
# The same digits on every machine: no fused multiply-add, no reordering of floating point.
add_compile_options(-ffp-contract=off)

if(KLANTENDAG_FUZZ)
  set(KLANTENDAG_TESTS OFF)
  set(KLANTENDAG_SANITIZE "address,undefined")
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(KLANTENDAG_SANITIZE)
  add_compile_options(-fsanitize=${KLANTENDAG_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${KLANTENDAG_SANITIZE})
else()
  # A hardened binary; the sanitizers bring checks of their own.
  add_compile_options(-fstack-protector-strong -D_GLIBCXX_ASSERTIONS)
  add_link_options(-Wl,-z,relro,-z,now)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
                                  CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

find_program(LLD_PROGRAM NAMES ld.lld ld.lld-14)
if(LLD_PROGRAM)
  add_link_options(-fuse-ld=lld)
endif()
