// SPDX-License-Identifier: EUPL-1.2
#include "platform/pdf/pdf.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <thread>
#include <vector>

#include "base/text.hpp"
#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"

namespace klantendag::pdf {
namespace {

constexpr std::size_t largest = 64 << 20;
constexpr int steps_of_waiting = 600;  // of a tenth of a second
constexpr std::string_view asset = "href=\"/assets/app.css\"";

std::string with_own_stylesheet(std::string document) {
  std::size_t const at = document.find(asset);
  if (at != std::string::npos) document.replace(at, asset.size(), "href=\"app.css\"");
  return document;
}

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
Result<pid_t> start(std::vector<std::string> words, std::string const& home) {
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
  if (problem != 0) return unavailable("pdf.not_there");
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

bool Printer::is_there() const {
  if (program_.find('/') != std::string::npos) return ::access(program_.c_str(), X_OK) == 0;
  for (std::string_view const folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"}) {
    if (::access((std::string(folder) + program_).c_str(), X_OK) == 0) return true;
  }
  return false;
}

Result<std::string> Printer::print(Sheet const& sheet) const {
  if (!is_there()) return unavailable("pdf.not_there");
  files::TemporaryFolder const folder;
  RETURN_IF_ERROR(files::write(folder.file("page.html"), with_own_stylesheet(sheet.document),
                               files::Access::owner_only));
  RETURN_IF_ERROR(files::write(folder.file("app.css"), sheet.stylesheet));
  std::vector<std::string> words = {program_,
                                    "--headless",
                                    "--disable-gpu",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--disable-dev-shm-usage",
                                    "--host-resolver-rules=MAP * ~NOTFOUND",
                                    "--user-data-dir=" + folder.file("profile"),
                                    "--no-pdf-header-footer",
                                    "--print-to-pdf=" + folder.file("page.pdf"),
                                    "file://" + folder.file("page.html")};
  // As root Chromium has no sandbox of its own; the page is ours and holds no script.
  if (::geteuid() == 0) words.insert(words.begin() + 1, "--no-sandbox");
  ASSIGN_OR_RETURN(pid_t const child, start(std::move(words), folder.path()));
  if (!ended_well(child) || !files::exists(folder.file("page.pdf"))) {
    return unavailable("pdf.failed");
  }
  return files::read(folder.file("page.pdf"), largest);
}

}  // namespace klantendag::pdf
