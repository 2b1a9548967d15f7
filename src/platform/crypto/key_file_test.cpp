// SPDX-License-Identifier: EUPL-1.2
#include "platform/crypto/key_file.hpp"

#include <sys/resource.h>
#include <sys/stat.h>

#include <doctest/doctest.h>

#include <thread>
#include <vector>

#include "platform/crypto/encoding.hpp"
#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"

namespace klantendag::crypto {
namespace {

std::string text_of(Secret const& secret) {
  return to_hex(secret.bytes());
}

}  // namespace

TEST_CASE("the keys are made at the first start and stay the same after it") {
  files::TemporaryFolder const folder;

  Keys const first = Keys::open(folder.file("keys"), IfMissing::make).value();
  Keys const second = Keys::open(folder.file("keys"), IfMissing::refuse).value();

  struct stat status {};
  REQUIRE(::stat(folder.file("keys").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0400);
  for (auto const which : {RootKey::contact, RootKey::signing, RootKey::form}) {
    CHECK(text_of(first.newest(which)) == text_of(second.newest(which)));
  }
  CHECK(text_of(first.newest(RootKey::contact)) != text_of(first.newest(RootKey::story)));
}

TEST_CASE("two programs that start together end with the same keys") {
  files::TemporaryFolder const folder;
  std::vector<std::string> seen(8);

  std::vector<std::thread> programs;
  for (std::string& text : seen) {
    programs.emplace_back([&] {
      text = text_of(
          Keys::open(folder.file("keys"), IfMissing::make).value().newest(RootKey::signing));
    });
  }
  for (std::thread& program : programs) program.join();

  for (std::string const& text : seen) CHECK(text == seen[0]);
}

TEST_CASE("keys that others can read are refused") {
  files::TemporaryFolder const folder;
  REQUIRE(Keys::open(folder.file("keys"), IfMissing::make).ok());
  REQUIRE(::chmod(folder.file("keys").c_str(), 0440) == 0);

  auto const opened = Keys::open(folder.file("keys"), IfMissing::make);

  CHECK(opened.error().kind == ErrorKind::forbidden);
  CHECK(opened.error().key == "crypto.keys_too_open");
}

TEST_CASE("missing keys are not made anew when there is a database that needs the old ones") {
  files::TemporaryFolder const folder;

  CHECK(Keys::open(folder.file("keys"), IfMissing::refuse).error().key == "crypto.keys_missing");
  CHECK_FALSE(files::exists(folder.file("keys")));
}

TEST_CASE("a damaged line is named and nothing is overwritten") {
  files::TemporaryFolder const folder;
  std::string const damaged = "# keys\ncontact 1 tooshort\n";
  REQUIRE(files::create(folder.file("keys"), damaged, files::Access::owner_reads).ok());

  Error const error = Keys::open(folder.file("keys"), IfMissing::make).error();

  CHECK(error.key == "crypto.keys_unreadable");
  CHECK(error.origin == folder.file("keys") + ":2");
  CHECK(files::read(folder.file("keys"), 1000).value() == damaged);
}

TEST_CASE("after a rotation the newest key locks and the older one is still there") {
  files::TemporaryFolder const folder;
  Keys keys = Keys::open(folder.file("keys"), IfMissing::make).value();
  std::string const old = text_of(keys.newest(RootKey::story));

  REQUIRE(keys.rotate(RootKey::story).ok());
  Keys const again = Keys::open(folder.file("keys"), IfMissing::refuse).value();

  CHECK(again.newest_version(RootKey::story) == 2);
  CHECK(text_of(*again.version(RootKey::story, 1)) == old);
  CHECK(text_of(again.newest(RootKey::story)) != old);
  CHECK(again.version(RootKey::story, 3) == nullptr);
  CHECK(again.newest_version(RootKey::contact) == 1);
}

TEST_CASE("a hardened process leaves no core dump") {
  harden_process();

  rlimit limit{1, 1};
  REQUIRE(::getrlimit(RLIMIT_CORE, &limit) == 0);
  CHECK(limit.rlim_cur == 0);
}

}  // namespace klantendag::crypto
