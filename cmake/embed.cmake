# SPDX-License-Identifier: EUPL-1.2
# What is text in the repository and part of the binary at run time: texts, assets, migrations.
find_package(Python3 3.9 REQUIRED COMPONENTS Interpreter)

# generate_texts(modules/editions .../texts.txt OUT): texts.hpp and texts.cpp of one room.
function(generate_texts path file out)
  set(target_folder ${CMAKE_BINARY_DIR}/generated/${path})
  add_custom_command(
    OUTPUT ${target_folder}/texts.hpp ${target_folder}/texts.cpp
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/textgen.py ${path} ${file} ${target_folder}
    DEPENDS ${file} ${CMAKE_SOURCE_DIR}/tools/textgen.py
    COMMENT "texts of ${path}")
  set(${out} ${target_folder}/texts.hpp ${target_folder}/texts.cpp PARENT_SCOPE)
endfunction()

# embed_files(TARGET NAME FILES...): a .cpp with the files' bytes, added to TARGET;
# found at run time through embedded::NAME() -> span of {path, bytes}.
function(embed_files target name)
  set(output ${CMAKE_BINARY_DIR}/generated/embedded/${name}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/embed.py ${name} ${output} ${ARGN}
    DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/tools/embed.py
    COMMENT "embedding ${name}")
  target_sources(${target} PRIVATE ${output})
endfunction()

# A text that nobody reads, or a key that nobody wrote, stops the build of the whole.
add_custom_target(texts_used ALL
  COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/tools/check_texts.py ${CMAKE_SOURCE_DIR}
  COMMENT "texts: every text is used, every key is written")
