// SPDX-License-Identifier: EUPL-1.2
#include "platform/process/process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <optional>
#include <thread>

namespace klantendag::process {
namespace {

constexpr int steps_of_waiting = 600;  // of a tenth of a second

// All of the child's words go nowhere: it may name what it prints.
class Quiet {
 public:
  Quiet() {
    posix_spawn_file_actions_init(&actions_);
    for (int const stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
      posix_spawn_file_actions_addopen(&actions_, stream, "/dev/null", O_RDWR, 0);
    }
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    posix_spawnattr_setpgroup(&attributes_,
                              0);  // a group of its own, so that all of it can be ended
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes_, &none);
  }
  ~Quiet() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  Quiet(Quiet const&) = delete;
  Quiet& operator=(Quiet const&) = delete;

  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

// Only what the child needs: no keys, no addresses of databases.
std::optional<pid_t> start(std::vector<std::string> words, std::string const& home) {
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  std::array<std::string, 3> own = {"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=" + home,
                                    "LANG=C.UTF-8"};
  std::array<char*, 4> environment = {own[0].data(), own[1].data(), own[2].data(), nullptr};
  Quiet const quiet;
  pid_t child = 0;
  int const problem = ::posix_spawnp(&child, words[0].c_str(), &quiet.actions_, &quiet.attributes_,
                                     arguments.data(), environment.data());
  if (problem != 0) return std::nullopt;
  return child;
}

bool ended_well(pid_t child) {
  for (int step = 0; step < steps_of_waiting; ++step) {
    int status = 0;
    if (::waitpid(child, &status, WNOHANG) == child) {
      return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  }
  ::kill(-child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  return false;
}

}  // namespace

bool is_there(std::string_view program) {
  if (program.find('/') != std::string_view::npos) {
    return ::access(std::string(program).c_str(), X_OK) == 0;
  }
  for (std::string_view const folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"}) {
    if (::access((std::string(folder) + std::string(program)).c_str(), X_OK) == 0) return true;
  }
  return false;
}

Ended run(std::vector<std::string> words, std::string const& home) {
  auto const child = start(std::move(words), home);
  if (!child) return Ended::never_began;
  return ended_well(*child) ? Ended::well : Ended::badly;
}

}  // namespace klantendag::process
