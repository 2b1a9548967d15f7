// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include "platform/cli/memory_console.hpp"
#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"

namespace klantendag::cli {
namespace {

// Puts a file in the place of one of our standard streams until it goes out of scope.
class Redirect {
 public:
  Redirect(int stream, std::string const& path, int flags) : stream_(stream), kept_(::dup(stream)) {
    int const file = ::open(path.c_str(), flags, 0600);
    REQUIRE(file >= 0);
    ::dup2(file, stream_);
    ::close(file);
  }
  Redirect(Redirect const&) = delete;
  Redirect& operator=(Redirect const&) = delete;
  ~Redirect() {
    ::dup2(kept_, stream_);
    ::close(kept_);
  }

 private:
  int stream_;
  int kept_;
};

}  // namespace

TEST_CASE("every byte of the input comes out again, also what is no text") {
  files::TemporaryFolder const folder;
  std::string bytes;
  for (int i = 0; i < 300'000; ++i) bytes += static_cast<char>(i * 31 % 256);
  REQUIRE(files::write(folder.file("in"), bytes).ok());

  {
    Redirect const input(STDIN_FILENO, folder.file("in"), O_RDONLY);
    Redirect const output(STDOUT_FILENO, folder.file("out"), O_WRONLY | O_CREAT);
    auto const console = process_console(Language::nl);
    while (auto const piece = console->read_input()) console->out(*piece);
  }

  CHECK(files::read(folder.file("out"), 1 << 20).value() == bytes);
}

TEST_CASE("output that cannot be written is an error at the end, not a silence") {
  Result<void> outcome;
  {
    Redirect const output(STDOUT_FILENO, "/dev/full", O_WRONLY);
    auto const console = process_console(Language::en);
    console->out("a solved lottery");
    outcome = console->flush();
  }

  CHECK(outcome.error().key == "cli.output_lost");
}

TEST_CASE("a file that is not there is not found, and its name is said; a folder is bad input") {
  auto const console = process_console(Language::nl);

  Error const error = console->read_file("/nowhere/at/all.csv").error();

  CHECK(error.kind == ErrorKind::not_found);
  CHECK(error.key == "files.not_there");
  CHECK(error.parameters[0] == Parameter{"file", "/nowhere/at/all.csv"});
  CHECK(console->read_file("/").error().kind == ErrorKind::invalid);
}

TEST_CASE("the console in memory gives input in odd pieces and keeps what was written") {
  MemoryConsole console("een regel\nen nog een");
  std::string all;

  while (auto const piece = console.read_input()) all += *piece;
  REQUIRE(console.write_file("out.json", "{}").ok());

  CHECK(all == "een regel\nen nog een");
  CHECK(console.read_file("out.json").value() == "{}");
}

}  // namespace klantendag::cli
