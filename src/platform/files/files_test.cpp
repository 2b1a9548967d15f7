// SPDX-License-Identifier: EUPL-1.2
#include "platform/files/files.hpp"

#include <sys/stat.h>

#include <doctest/doctest.h>

#include <filesystem>

#include "platform/files/temporary_folder.hpp"

namespace klantendag::files {
namespace {

mode_t mode_of(std::string const& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777;
}

std::size_t count_in(std::string const& folder) {
  std::size_t count = 0;
  for ([[maybe_unused]] auto const& entry : std::filesystem::directory_iterator(folder)) ++count;
  return count;
}

}  // namespace

TEST_CASE("what is written is read back, every byte of it") {
  TemporaryFolder const folder;
  std::string const bytes("a\0b\r\n\xff", 6);

  REQUIRE(write(folder.file("x"), bytes).ok());

  CHECK(read(folder.file("x"), 100).value() == bytes);
}

TEST_CASE("writing again replaces the file and leaves nothing else behind") {
  TemporaryFolder const folder;
  REQUIRE(write(folder.file("x"), "one").ok());

  REQUIRE(write(folder.file("x"), "two").ok());

  CHECK(read(folder.file("x"), 100).value() == "two");
  CHECK(count_in(folder.path()) == 1);
}

TEST_CASE("a file of keys can be read by its owner only") {
  TemporaryFolder const folder;

  REQUIRE(create(folder.file("keys"), "secret", Access::owner_reads).ok());

  CHECK(mode_of(folder.file("keys")) == 0400);
}

TEST_CASE("creating never replaces what is there") {
  TemporaryFolder const folder;
  REQUIRE(create(folder.file("keys"), "first", Access::owner_reads).ok());

  auto const second = create(folder.file("keys"), "second", Access::owner_reads);

  CHECK(second.error().kind == ErrorKind::conflict);
  CHECK(second.error().key == "files.already_there");
  CHECK(read(folder.file("keys"), 100).value() == "first");
  CHECK(count_in(folder.path()) == 1);
}

TEST_CASE("a file above the limit is refused") {
  TemporaryFolder const folder;
  REQUIRE(write(folder.file("x"), "12345").ok());

  CHECK(read(folder.file("x"), 5).ok());
  CHECK(read(folder.file("x"), 4).error().key == "files.too_large");
}

TEST_CASE("a missing file, a folder and a full disk each have their own sentence") {
  TemporaryFolder const folder;

  CHECK(read(folder.file("none"), 9).error().key == "files.not_there");
  CHECK(read(folder.path(), 9).error().key == "files.is_a_folder");
  CHECK(write(folder.file("none/x"), "x").error().kind == ErrorKind::not_found);
  if (exists("/dev/full")) CHECK(write("/dev/full/x", "x").error().key == "files.not_there");
}

TEST_CASE("a folder is made with those above it, and again without complaint") {
  TemporaryFolder const folder;

  REQUIRE(make_folder(folder.file("a/b/c")).ok());
  REQUIRE(make_folder(folder.file("a/b/c")).ok());

  CHECK(mode_of(folder.file("a/b/c")) == 0700);
  REQUIRE(write(folder.file("a/file"), "x").ok());
  CHECK_FALSE(make_folder(folder.file("a/file")).ok());
}

}  // namespace klantendag::files
