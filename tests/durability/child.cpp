// SPDX-License-Identifier: EUPL-1.2
#include "child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <vector>

extern char** environ;

namespace durability {

std::int64_t steady_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

Child::Child(Start const& start) : started_ms_(steady_ms()), acknowledged_(start.from) {
  std::vector<std::string> words = {"/proc/self/exe", "writer", start.folder,
                                    start.url.empty() ? "-" : start.url,
                                    start.early ? "early" : "honest"};
  for (std::int64_t number : start.from) words.push_back(std::to_string(number));
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  if (::posix_spawn(&pid_, arguments[0], &actions, nullptr, arguments.data(), environ) != 0) {
    pid_ = -1;
  }
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  pipe_ = ends[0];
}

Child::~Child() {
  kill();
  if (pipe_ >= 0) ::close(pipe_);
}

bool Child::wait_until_ready() {
  while (!ready_ && read_some()) {
  }
  return ready_;
}

void Child::listen_ms(int ms) {
  std::int64_t const until = steady_ms() + ms;
  for (std::int64_t left = ms; left > 0; left = until - steady_ms()) {
    pollfd waits{.fd = pipe_, .events = POLLIN, .revents = 0};
    if (::poll(&waits, 1, static_cast<int>(left)) > 0 && !read_some()) return;
  }
}

void Child::kill() {
  if (pid_ < 0) return;
  ::kill(pid_, SIGKILL);
  while (read_some()) {
  }
  while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
}

bool Child::read_some() {
  std::array<char, 65'536> buffer{};
  ssize_t const size = ::read(pipe_, buffer.data(), buffer.size());
  if (size <= 0) return false;
  rest_.append(buffer.data(), static_cast<std::size_t>(size));
  std::size_t start = 0;
  for (std::size_t end = rest_.find('\n'); end != std::string::npos;
       end = rest_.find('\n', start)) {
    if (rest_.substr(start, end - start) == "ready") {
      ready_ = true;
      ready_after_ms_ = steady_ms() - started_ms_;
    } else {
      ++acknowledged_[static_cast<std::size_t>(rest_[start] - '0')];
    }
    start = end + 1;
  }
  rest_.erase(0, start);
  return true;
}

}  // namespace durability
