// SPDX-License-Identifier: EUPL-1.2
// The console of this process: large pieces in and out, bytes as they are.
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "platform/cli/command.hpp"
#include "platform/cli/user_files.hpp"

namespace klantendag::cli {
namespace {

constexpr std::size_t piece_size = 65536;  // what a pipe holds on Linux

class ProcessConsole final : public Console {
 public:
  explicit ProcessConsole(Language language) : language_(language) {}
  ~ProcessConsole() override { send_held(); }

  void out(std::string_view text) override {
    if (text.size() < piece_size) {
      held_ += text;
      if (held_.size() >= piece_size) send_held();
      return;
    }
    send_held();
    if (problem_ == 0) problem_ = send(STDOUT_FILENO, text);  // not held: it may be megabytes
  }

  void error(std::string_view text) override {
    // Somebody who sees both on one screen gets them in the order in which they were said.
    if (::isatty(STDOUT_FILENO) == 1) send_held();
    (void)send(STDERR_FILENO, text);
  }

  std::optional<std::string> read_input() override {
    send_held();  // the other side may wait for our answer before it goes on
    while (true) {
      auto const count = ::read(STDIN_FILENO, piece_.data(), piece_.size());
      if (count > 0) return std::string(piece_.data(), static_cast<std::size_t>(count));
      if (count == 0 || errno != EINTR) return std::nullopt;
    }
  }

  Result<std::string> read_file(std::string_view path) override { return read_user_file(path); }

  Result<void> read_file_in_pieces(
      std::string_view path, std::function<Result<void>(std::string_view)> const& take) override {
    return each_piece_of_user_file(path, take);
  }

  Result<void> write_file(std::string_view path, std::string_view bytes) override {
    return write_user_file(path, bytes);
  }

  Language language() const override { return language_; }

  Result<void> flush() override {
    send_held();
    if (problem_ == 0) return {};
    return unavailable("cli.output_lost", {{"reason", std::strerror(problem_)}});
  }

 private:
  void send_held() {
    if (problem_ == 0) problem_ = send(STDOUT_FILENO, held_);
    held_.clear();
  }

  // The system's error number, or 0 when all of it was written.
  static int send(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
      auto const written = ::write(descriptor, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return errno;
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
  }

  Language language_;
  std::string held_{};
  int problem_ = 0;
  std::array<char, piece_size> piece_{};
};

}  // namespace

std::unique_ptr<Console> process_console(Language language) {
  return std::make_unique<ProcessConsole>(language);
}

}  // namespace klantendag::cli
