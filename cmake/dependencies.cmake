# SPDX-License-Identifier: EUPL-1.2
# The few third parties, all from the system's packages. Each is linked by exactly one room.
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(CURL REQUIRED)
find_package(ZLIB REQUIRED)
find_package(EXPAT REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(cmark REQUIRED IMPORTED_TARGET libcmark)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0)
# Its -D and -pthread would make the precompiled header unfit; 64-bit files are the rule here anyway.
set_target_properties(PkgConfig::gmime PROPERTIES INTERFACE_COMPILE_OPTIONS "")
pkg_check_modules(libical REQUIRED IMPORTED_TARGET libical)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(sqlite REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(postgres REQUIRED IMPORTED_TARGET libpq)
if(KLANTENDAG_TESTS)
  find_package(doctest REQUIRED)
  find_package(rapidcheck REQUIRED)
  find_library(GLPK_LIBRARY glpk REQUIRED)
endif()
if(KLANTENDAG_BENCH)
  find_package(benchmark REQUIRED)
endif()

# The precompiled header is one for all rooms, so all rooms see the same vendor definitions.
add_compile_definitions(FMT_SHARED BOOST_CONTAINER_DYN_LINK BOOST_CONTAINER_NO_LIB BOOST_JSON_DYN_LINK
                        BOOST_JSON_NO_LIB SPDLOG_COMPILED_LIB SPDLOG_FMT_EXTERNAL SPDLOG_SHARED_LIB)
