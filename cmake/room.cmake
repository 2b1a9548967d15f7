# SPDX-License-Identifier: EUPL-1.2
# add_room(core/lottery USES base core/lp): one static library from src/core/lottery/*.cpp and one
# test program from its *_test.cpp. tools/check_layers.py reads the same calls and checks #includes.
#   USES    rooms whose headers this room may include (modules: only their one public header)
#   VENDOR  third-party targets; their headers may be included in this room's .cpp files only
enable_testing()

function(add_room path)
  cmake_parse_arguments(ROOM "" "" "USES;VENDOR" ${ARGN})
  string(REPLACE "/" "_" name ${path})
  set(folder ${CMAKE_SOURCE_DIR}/src/${path})

  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  foreach(inner IN LISTS KLANTENDAG_ROOMS)  # a room within this one, named before it, builds itself
    list(FILTER sources EXCLUDE REGEX "^${CMAKE_SOURCE_DIR}/src/${inner}/")
  endforeach()
  list(APPEND KLANTENDAG_ROOMS ${path})
  set(KLANTENDAG_ROOMS ${KLANTENDAG_ROOMS} PARENT_SCOPE)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  if(EXISTS ${folder}/texts.txt)
    generate_texts(${path} ${folder}/texts.txt generated)
    list(APPEND sources ${generated})
  endif()
  list(TRANSFORM ROOM_USES REPLACE "/" "_")

  if(sources)
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC ${ROOM_USES} PRIVATE fmt::fmt ${ROOM_VENDOR})
    set(scope PUBLIC)
  else()
    add_library(${name} INTERFACE)
    target_link_libraries(${name} INTERFACE ${ROOM_USES})
    set(scope INTERFACE)
  endif()
  target_include_directories(${name} ${scope} ${CMAKE_SOURCE_DIR}/src ${CMAKE_BINARY_DIR}/generated)
  if(sources AND KLANTENDAG_PRECOMPILED_HEADER)
    if(name STREQUAL "base")
      target_precompile_headers(${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.hpp)
    else()
      target_precompile_headers(${name} REUSE_FROM base)
    endif()
  endif()

  if(tests AND KLANTENDAG_TESTS)
    add_test_main()
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE ${name} test_main rapidcheck fmt::fmt ${ROOM_VENDOR})
    if(KLANTENDAG_PRECOMPILED_HEADER)
      target_precompile_headers(${name}_test REUSE_FROM base)
    endif()
    add_test(NAME ${name} COMMAND ${name}_test)
    # The same properties are tried everywhere; tools/fuzz.sh is where chance is welcome.
    set_tests_properties(${name} PROPERTIES
      ENVIRONMENT "KLANTENDAG_SOURCE=${CMAKE_SOURCE_DIR};RC_PARAMS=seed=20261125")
  endif()
endfunction()

# The one main() of all test programs, compiled once.
function(add_test_main)
  if(NOT TARGET test_main)
    add_library(test_main OBJECT ${CMAKE_SOURCE_DIR}/tests/main.cpp)
    target_link_libraries(test_main PUBLIC doctest::doctest)
  endif()
endfunction()

# add_module(selection USES recruitment editions CORE lottery PLATFORM jobs): a room under src/modules
# that stands on the platform every module needs, on other modules' faces and on some of the core.
function(add_module name)
  cmake_parse_arguments(MODULE "" "" "USES;CORE;PLATFORM;VENDOR" ${ARGN})
  list(TRANSFORM MODULE_USES PREPEND modules/)
  list(TRANSFORM MODULE_CORE PREPEND core/)
  list(TRANSFORM MODULE_PLATFORM PREPEND platform/)
  add_room(modules/${name} USES ${EVERY_MODULE_USES} ${MODULE_USES} ${MODULE_CORE} ${MODULE_PLATFORM}
           VENDOR ${MODULE_VENDOR})
  set(KLANTENDAG_ROOMS ${KLANTENDAG_ROOMS} PARENT_SCOPE)
endfunction()

# The binary `klantendag`: main.cpp and the room app, with the assets inside. The parts of the style become one
# sheet, in the order of their numbers.
function(add_program)
  configure_file(${CMAKE_SOURCE_DIR}/cmake/version.hpp.in ${CMAKE_BINARY_DIR}/generated/app/version.hpp)
  file(GLOB styles CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/style/*.css)
  set(sheet ${CMAKE_BINARY_DIR}/generated/app.css)
  add_custom_command(OUTPUT ${sheet} COMMAND cat ${styles} > ${sheet} DEPENDS ${styles} COMMENT "style" VERBATIM)
  file(GLOB scripts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/*.js)
  embed_files(app assets ${sheet} ${scripts})
  add_executable(klantendag ${CMAKE_SOURCE_DIR}/src/main.cpp)
  target_link_libraries(klantendag PRIVATE app)
endfunction()
