// SPDX-License-Identifier: EUPL-1.2
// Against a real server on loopback: tests/tools/smtp_server.py.
#include "platform/mail/mailer.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>

#include "base/json.hpp"
#include "base/text.hpp"
#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"

namespace klantendag::mail {
namespace {

Message message() {
  return {.id = "01JDH5Z0000000000000000000",
          .from = Address::from("klantendag@voorbeeld.nl").value(),
          .to = Address::from("zoe@voorbeeld.nl", "Zoë").value(),
          .subject = "Tot 19 juni",
          .text = "Beste Zoë,\n..\n.\nTot dan",
          .at = Instant{1'800'000'000'000}};
}

class Server {
 public:
  explicit Server(std::vector<std::string> options) {
    char const* const source = std::getenv("KLANTENDAG_SOURCE");
    std::string const script =
        std::string(source == nullptr ? "." : source) + "/tests/tools/smtp_server.py";
    int to_child[2];
    int from_child[2];
    REQUIRE((::pipe(to_child) == 0 && ::pipe(from_child) == 0));
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(to_child[0], STDIN_FILENO);
      ::dup2(from_child[1], STDOUT_FILENO);
      for (int const end : {to_child[0], to_child[1], from_child[0], from_child[1]}) ::close(end);
      options.insert(options.begin(), {"python3", script, folder_.path()});
      std::vector<char*> words;
      for (std::string& word : options) words.push_back(word.data());
      words.push_back(nullptr);
      ::execvp("python3", words.data());
      std::_Exit(127);
    }
    ::close(to_child[0]);
    ::close(from_child[1]);
    end_ = to_child[1];
    char line[16] = {};
    REQUIRE(::read(from_child[0], line, sizeof line - 1) > 1);
    ::close(from_child[0]);
    port_ = parse_integer(trim(line)).value();
  }
  Server(Server const&) = delete;
  Server& operator=(Server const&) = delete;
  ~Server() {
    ::close(end_);
    ::waitpid(child_, nullptr, 0);
  }

  SmtpServer plain() const {
    return {.host = "localhost", .port = port_, .security = Security::none, .timeout_seconds = 10};
  }

  SmtpServer encrypted(std::string const& password) const {
    SmtpServer server = plain();
    server.security = Security::starttls;
    server.ca_file = folder_.file("cert.pem");
    server.user = "dienst";
    server.password = password;
    return server;
  }

  json::Value kept() const {
    return json::parse(files::read(folder_.file("1.json"), 1 << 20).value()).value();
  }
  bool kept_any() const { return files::exists(folder_.file("1.json")); }

 private:
  files::TemporaryFolder folder_{};
  pid_t child_ = 0;
  int end_ = -1;
  std::int64_t port_ = 0;
};

std::string text_of(json::Value const& object, std::string_view name) {
  return *object.find(name)->string();
}

}  // namespace

TEST_CASE("the folder keeps each message in a file of its own, for the owner only") {
  files::TemporaryFolder const folder;
  auto const mailer = folder_mailer(folder.file("post"));

  REQUIRE(mailer->send(message()).ok());
  REQUIRE(mailer->send(message()).ok());

  std::string const file =
      folder.file("post/2027-01-15T08.00.00.000Z-01JDH5Z0000000000000000000.eml");
  CHECK(files::read(file, 1 << 20).value() == render(message()).value());
  struct stat status {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(std::distance(std::filesystem::directory_iterator(folder.file("post")),
                      std::filesystem::directory_iterator()) == 1);
}

TEST_CASE("a mail server gets the message as it was written, for one person") {
  Server const server({});

  REQUIRE(smtp_mailer(server.plain())->send(message()).ok());

  auto const kept = server.kept();
  CHECK(text_of(kept, "data") == render(message()).value());
  CHECK(text_of(kept, "from") == "<klantendag@voorbeeld.nl>");
  REQUIRE(kept.find("to")->array()->size() == 1);
  CHECK(*kept.find("to")->array()->front().string() == "<zoe@voorbeeld.nl>");
}

TEST_CASE("another program reads subject, name, text and appointment as they were written") {
  Server const server({});
  Message strange = message();
  strange.to = Address::from("zoe@voorbeeld.nl", "Zoë, de \"Wit\" 😀").value();
  strange.subject = "Lang:";
  strange.text.clear();
  for (int i = 0; i < 30; ++i) strange.subject += " Cliënt € één =?x";
  for (int i = 0; i < 30; ++i) strange.text += "From Zoë: één = 1 \n.\n\n" + std::string(200, 'x');
  strange.text += "\n";
  strange.calendar = "BEGIN:VCALENDAR\nSUMMARY:Cliënt\nEND:VCALENDAR\n";

  REQUIRE(smtp_mailer(server.plain())->send(strange).ok());

  auto const kept = server.kept();
  CHECK(text_of(kept, "subject") == strange.subject);
  CHECK(text_of(kept, "name") == strange.to.name());
  CHECK(text_of(kept, "text") == strange.text);
  REQUIRE(kept.find("attachments")->array()->size() == 1);
  CHECK(*kept.find("attachments")->array()->front().string() == strange.calendar);
}

TEST_CASE("with encryption and a password it goes encrypted and logged in") {
  Server const server({"--starttls", "--login"});

  REQUIRE(smtp_mailer(server.encrypted("juist"))->send(message()).ok());

  auto const kept = server.kept();
  CHECK(*kept.find("encrypted")->boolean());
  CHECK(text_of(kept, "user") == "dienst");
}

TEST_CASE("a password that the server does not know is said, and nothing is sent") {
  Server const server({"--starttls", "--login"});

  auto const sent = smtp_mailer(server.encrypted("fout"))->send(message());

  CHECK(sent.error().kind == ErrorKind::unavailable);
  CHECK(sent.error().key == "mail.login_refused");
  CHECK_FALSE(server.kept_any());
}

TEST_CASE("without encryption nothing goes to a server that should offer it") {
  Server const server({"--login"});
  SmtpServer wanted = server.encrypted("juist");
  wanted.ca_file.clear();

  auto const sent = smtp_mailer(wanted)->send(message());

  CHECK(sent.error().key == "mail.not_secure");
  CHECK_FALSE(server.kept_any());
}

TEST_CASE("a server whose certificate nobody vouches for gets nothing") {
  Server const server({"--starttls"});
  SmtpServer wanted = server.encrypted("juist");
  wanted.ca_file.clear();

  CHECK(smtp_mailer(wanted)->send(message()).error().key == "mail.not_secure");
}

TEST_CASE("what the server refuses for good is not tried again, what it refuses for now is") {
  Server const never({"--refuse", "RCPT=550 no such mailbox"});
  Server const later({"--refuse", "RCPT=451 try later"});

  auto const first = smtp_mailer(never.plain())->send(message());
  auto const second = smtp_mailer(later.plain())->send(message());

  CHECK(first.error().kind == ErrorKind::invalid);
  CHECK(first.error().key == "mail.refused");
  CHECK(first.error().parameters == std::vector<Parameter>{{"code", "550"}});
  CHECK(second.error().kind == ErrorKind::unavailable);
  CHECK(second.error().key == "mail.not_now");
}

TEST_CASE("a server that hangs up or is not there is worth another try") {
  Server const rude({"--refuse", "DATA=hang-up"});
  SmtpServer nobody{.host = "127.0.0.1", .port = 1, .security = Security::none};

  CHECK(smtp_mailer(rude.plain())->send(message()).error().kind == ErrorKind::unavailable);
  CHECK(smtp_mailer(nobody)->send(message()).error().key == "mail.no_connection");
}

}  // namespace klantendag::mail
