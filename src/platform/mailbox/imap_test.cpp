// SPDX-License-Identifier: EUPL-1.2
// Against a real Dovecot on loopback: tests/tools/imap_server.py.
#include "platform/mailbox/imap.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.hpp"

namespace klantendag::mailbox {
namespace {

namespace fs = std::filesystem;

// One for all tests; each test has a mailbox of its own in it.
class Dovecot {
 public:
  enum class Kind { plain, encrypted };

  explicit Dovecot(Kind kind) {
    char name[] = "/tmp/klantendag-imap-XXXXXX";
    REQUIRE(::mkdtemp(name) != nullptr);
    folder_ = name;
    start(kind);
  }
  Dovecot(Dovecot const&) = delete;
  Dovecot& operator=(Dovecot const&) = delete;
  ~Dovecot() {
    ::close(end_);
    ::waitpid(child_, nullptr, 0);
    fs::remove_all(folder_);
  }

  static Dovecot const& plain() {
    static Dovecot const server(Kind::plain);
    return server;
  }
  static Dovecot const& encrypted() {
    static Dovecot const server(Kind::encrypted);
    return server;
  }

  [[nodiscard]] fs::path const& folder() const { return folder_; }
  [[nodiscard]] std::int64_t port() const { return port_; }

 private:
  void start(Kind kind) {
    char const* const source = std::getenv("KLANTENDAG_SOURCE");
    std::string const script =
        std::string(source == nullptr ? "." : source) + "/tests/tools/imap_server.py";
    char const* const option = kind == Kind::encrypted ? "--tls" : nullptr;
    int to_child[2];
    int from_child[2];
    REQUIRE((::pipe(to_child) == 0 && ::pipe(from_child) == 0));
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(to_child[0], STDIN_FILENO);
      ::dup2(from_child[1], STDOUT_FILENO);
      for (int const end : {to_child[0], to_child[1], from_child[0], from_child[1]}) ::close(end);
      ::execlp("python3", "python3", script.c_str(), folder_.c_str(), option, nullptr);
      std::_Exit(127);
    }
    ::close(to_child[0]);
    ::close(from_child[1]);
    end_ = to_child[1];
    REQUIRE(::fcntl(end_, F_SETFD, FD_CLOEXEC) ==
            0);  // a later server does not keep this one alive
    char line[16] = {};
    REQUIRE(::read(from_child[0], line, sizeof line - 1) > 1);
    ::close(from_child[0]);
    port_ = parse_integer(trim(line)).value();
  }

  fs::path folder_{};
  pid_t child_ = 0;
  int end_ = -1;
  std::int64_t port_ = 0;
};

class Box {
 public:
  explicit Box(Dovecot const& server = Dovecot::plain()) : server_(server) {
    static int boxes = 0;
    user_ = "zoe" + std::to_string(++boxes);
    for (char const* const part : {"new", "cur", "tmp"}) {
      fs::create_directories(path() / part);
      fs::permissions(path() / part, fs::perms::all);
    }
    fs::permissions(path(), fs::perms::all);
  }

  // The names make the order: one second each.
  void deliver(std::string const& bytes) const {
    static int second = 1'800'000'000;
    std::string const name = std::to_string(++second) + ".M1P1.test";
    std::ofstream(path() / "tmp" / name, std::ios::binary) << bytes;
    fs::permissions(path() / "tmp" / name, fs::perms::all);
    fs::rename(path() / "tmp" / name, path() / "new" / name);
  }

  // As after a restore of the mail server: the numbers mean something else.
  void number_anew() const {
    std::stringstream list;  // begins with "3 V1795659570 N2 …": V is the validity
    list << std::ifstream(path() / "dovecot-uidlist").rdbuf();
    std::string changed = list.str();
    std::size_t const number = changed.find(" V") + 2;
    std::size_t const end = changed.find(' ', number);
    auto const validity = parse_integer(changed.substr(number, end - number));
    changed.replace(number, end - number, std::to_string(validity.value() + 1));
    for (auto const& entry : fs::directory_iterator(path())) {
      if (entry.path().filename().string().starts_with("dovecot")) fs::remove(entry.path());
    }
    std::ofstream(path() / "dovecot-uidlist") << changed;
    fs::permissions(path() / "dovecot-uidlist", fs::perms::all);
  }

  bool any_marked_as_read() const {
    for (auto const& entry : fs::recursive_directory_iterator(path())) {
      std::string const name = entry.path().filename().string();
      if (name.find(":2,") != std::string::npos && name.ends_with('S')) return true;
    }
    return false;
  }

  ImapServer plain() const {
    return {.host = "localhost",
            .port = server_.port(),
            .security = Security::none,
            .user = user_,
            .password = "juist",
            .timeout_seconds = 30};
  }
  ImapServer encrypted() const {
    ImapServer server = plain();
    server.security = Security::starttls;
    server.ca_file = (server_.folder() / "cert.pem").string();
    return server;
  }

 private:
  fs::path path() const { return server_.folder() / "mail" / user_; }

  Dovecot const& server_;
  std::string user_{};
};

std::string const first_letter = "Subject: een\r\n\r\nKunt u mij bellen?\r\n";

std::vector<std::string> bytes_of(Round const& round) {
  std::vector<std::string> out;
  for (Fetched const& letter : round.letters) out.push_back(letter.bytes);
  return out;
}

}  // namespace

TEST_CASE("letters of a mailbox come in their order, and nobody has read them by that") {
  Box const server;
  std::string const tricky = "Subject: twee\r\n\r\n)\r\nk3 OK klaar\r\nk4 OK klaar\r\n* BYE\r\n";
  server.deliver(first_letter);
  server.deliver(tricky);

  auto const round = letters_after(server.plain(), {});

  REQUIRE(round.ok());
  CHECK(bytes_of(*round) == std::vector<std::string>{first_letter, tricky});
  CHECK(round->letters[0].uid < round->letters[1].uid);
  CHECK(round->letters[0].arrived_at.has_value());
  CHECK(round->position.last_uid == round->letters[1].uid);
  CHECK(round->position.validity > 0);
  CHECK_FALSE(round->more);
  CHECK_FALSE(server.any_marked_as_read());
}

TEST_CASE("from a position on only what came later is fetched, in rounds that end") {
  Box const server;
  for (int i = 0; i < 5; ++i) server.deliver("Subject: " + std::to_string(i) + "\r\n\r\nx\r\n");

  auto const first = letters_after(server.plain(), {}, {.letters = 3});
  auto const second = letters_after(server.plain(), first->position, {.letters = 3});
  auto const third = letters_after(server.plain(), second->position);
  server.deliver(first_letter);
  auto const fourth = letters_after(server.plain(), third->position);
  auto const small = letters_after(server.plain(), {}, {.bytes = 1});

  CHECK(first->letters.size() == 3);
  CHECK(first->more);
  CHECK(second->letters.size() == 2);
  CHECK_FALSE(second->more);
  CHECK(third->letters.empty());
  CHECK(third->position == second->position);
  CHECK(bytes_of(*fourth) == std::vector<std::string>{first_letter});
  CHECK(small->letters.size() == 1);
  CHECK(small->more);
}

TEST_CASE("when the server numbers its letters anew, all of them come again") {
  Box const server;
  server.deliver(first_letter);
  auto const before = letters_after(server.plain(), {});
  server.number_anew();

  auto const after = letters_after(server.plain(), before->position);

  CHECK(after->position.validity == before->position.validity + 1);
  CHECK(bytes_of(*after) == bytes_of(*before));
}

TEST_CASE("with encryption letters come encrypted; without it nothing is asked") {
  Box const server(Dovecot::encrypted());
  server.deliver(first_letter);
  ImapServer stranger = server.encrypted();
  stranger.ca_file.clear();

  CHECK(bytes_of(*letters_after(server.encrypted(), {})) == std::vector<std::string>{first_letter});
  CHECK(letters_after(stranger, {}).error().key == "mailbox.not_secure");
}

TEST_CASE("a server without encryption gets no name and no password") {
  Box const server;
  ImapServer wanted = server.plain();
  wanted.security = Security::starttls;

  CHECK(letters_after(wanted, {}).error().key == "mailbox.not_secure");
}

TEST_CASE("what is wrong with a mailbox is said") {
  Box const server;
  ImapServer wrong_password = server.plain();
  wrong_password.password = "fout";
  ImapServer no_folder = server.plain();
  no_folder.folder = "Nergens \"hier\"";
  ImapServer nobody{.host = "127.0.0.1", .port = 1, .security = Security::none, .user = "zoe"};

  CHECK(letters_after(wrong_password, {}).error().key == "mailbox.login_refused");
  CHECK(letters_after(no_folder, {}).error().key == "mailbox.no_folder");
  CHECK(letters_after(nobody, {}).error().key == "mailbox.no_connection");
}

}  // namespace klantendag::mailbox
