// SPDX-License-Identifier: EUPL-1.2
#include "platform/config/config.hpp"

#include <doctest/doctest.h>

#include "platform/config/texts.hpp"
#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"

namespace klantendag::config {
namespace {

struct Folder {
  files::TemporaryFolder temporary{};

  Inputs with(std::string_view content) const {
    REQUIRE(files::write(temporary.file("klantendag.conf"), content).ok());
    return {.file = temporary.file("klantendag.conf")};
  }
};

// A table with every kind of setting; the program's own changes with the program.
constexpr Setting table[] = {
    {.name = "port",
     .kind = Kind::number,
     .default_value = "8080",
     .meaning = "config.port",
     .from = 0,
     .to = 65535},
    {.name = "smtp_host", .default_value = "localhost", .meaning = "config.address"},
    {.name = "smtp_port",
     .kind = Kind::number,
     .default_value = "587",
     .meaning = "config.port",
     .from = 1,
     .to = 65535},
    {.name = "smtp_password", .kind = Kind::secret, .meaning = "config.database"},
    {.name = "mail",
     .kind = Kind::choice,
     .default_value = "folder",
     .meaning = "config.data",
     .choices = "folder|smtp"},
    {.name = "metrics",
     .kind = Kind::choice,
     .default_value = "no",
     .meaning = "config.metrics",
     .choices = "no|yes"},
    {.name = "session_hours",
     .kind = Kind::number,
     .default_value = "10",
     .meaning = "config.port",
     .from = 1,
     .to = 24},
    {.name = "organisation", .default_value = "Voorbeelddienst", .meaning = "config.organisation"},
};

Result<Settings> read(Inputs const& inputs) {
  return load(table, inputs);
}

Inputs with_flag(std::string_view name, std::string_view value) {
  return {.flags = {{std::string(name), std::string(value)}}};
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_CASE("without any word from anybody each setting has its default, and every default fits") {
  auto const settings = read({.file = "/nowhere/klantendag.conf"});

  REQUIRE(settings.ok());
  CHECK(settings->number("port") == 8080);
  CHECK(settings->text("mail") == "folder");
  CHECK_FALSE(settings->yes("metrics"));

  for (Setting const& setting : all_settings()) {
    CHECK_MESSAGE(load(all_settings(), with_flag(setting.name, setting.default_value)).ok(),
                  setting.name);
  }
}

TEST_CASE("flags win from the environment, the environment from the file") {
  Folder const folder;
  Inputs inputs = folder.with("port = 1\nsmtp_port = 2\nsession_hours = 3\n");
  inputs.environment = {{"KLANTENDAG_SMTP_PORT", "4"}, {"KLANTENDAG_SESSION_HOURS", "5"}};
  inputs.flags = {{"session-hours", "6"}};

  auto const settings = read(inputs).value();

  CHECK(settings.number("port") == 1);
  CHECK(settings.number("smtp_port") == 4);
  CHECK(settings.number("session_hours") == 6);
}

TEST_CASE("the file may have remarks, empty lines, blanks and a value with = and #") {
  Folder const folder;

  auto const settings =
      read(folder.with("# a remark\r\n\n  organisation   =  Dienst # 1 = wij  \r\nport=81"))
          .value();

  CHECK(settings.text("organisation") == "Dienst # 1 = wij");
  CHECK(settings.number("port") == 81);
}

TEST_CASE("everything that is wrong is said at once, with file and line") {
  Folder const folder;
  Inputs inputs = folder.with("zzz = 80\nport = many\n\nnonsense\nmail = post\nport = 81\nport=82");
  inputs.environment = {{"KLANTENDAG_METRICS", "maybe"}};
  inputs.flags = {{"qqq", "1"}};
  std::string const file = inputs.file;

  Error const error = read(inputs).error();

  std::vector<std::string> seen;
  for (Error const& part : error.parts) seen.push_back(part.key + " " + part.origin);
  CHECK(seen ==
        std::vector<std::string>{"config.no_equals " + file + ":4", "config.unknown " + file + ":1",
                                 "config.number " + file + ":2", "config.choice " + file + ":5",
                                 "config.twice " + file + ":7", "config.choice KLANTENDAG_METRICS",
                                 "config.unknown --qqq"});
}

TEST_CASE("a slip of the pen gets the name that was probably meant") {
  Error const error = read(with_flag("smtp_hots", "x")).error();

  CHECK(error.key == "config.unknown_nearest");
  CHECK(error.parameters.back() == Parameter{"nearest", "smtp_host"});
}

TEST_CASE("a number outside its range is refused") {
  CHECK_FALSE(read(with_flag("port", "65536")).ok());
  CHECK_FALSE(read(with_flag("port", "-1")).ok());
  CHECK_FALSE(read(with_flag("port", "80 ")).ok());
  CHECK(read(with_flag("port", "65535")).ok());
}

TEST_CASE("an address is kept without the slash at its end, so that paths can stand behind it") {
  for (std::string const typed : {"https://dag.voorbeeld.nl", "https://dag.voorbeeld.nl/"}) {
    auto const settings = load(all_settings(), with_flag("public_url", typed));
    CHECK(settings->text("public_url") == "https://dag.voorbeeld.nl");
  }
}

TEST_CASE("a named file that is not there is an error") {
  CHECK(read({.file = "/nowhere/x.conf", .file_is_named = true}).error().key == "files.not_there");
}

TEST_CASE("variables of tests and of other programs are left alone") {
  Inputs const inputs{
      .environment = {{"KLANTENDAG_TEST_X", "x"}, {"KLANTENDAG_SOURCE", "/"}, {"PATH", "/bin"}}};

  CHECK(read(inputs).ok());
  CHECK(environment_variable("KLANTENDAG_TEST_THAT_NOBODY_SET").empty());
}

TEST_CASE("explain shows each setting with value, origin and meaning, and masks secrets") {
  Folder const folder;
  Inputs const inputs = folder.with("smtp_password = hunter2\nport = 81\n");
  auto const settings = read(inputs).value();

  std::string const dutch = explain(settings, Language::nl);
  std::string const english = explain(settings, Language::en);

  CHECK(contains(dutch,
                 "# De poort van de server. 0: een vrije poort.\n# Van 0 tot en met 65535.\n"
                 "# Ingesteld in " +
                     inputs.file + ":2.\nport = 81\n"));
  CHECK(contains(english, "# Not set: this is the default.\norganisation = Voorbeelddienst\n"));
  CHECK(contains(english, "# smtp_password = ********\n"));
  CHECK_FALSE(contains(dutch + english, "hunter2"));
}

TEST_CASE("what explain prints can be used as a file of settings") {
  Folder const folder;
  auto const settings = read(with_flag("port", "81")).value();

  auto const again = read(folder.with(explain(settings, Language::nl)));

  REQUIRE(again.ok());
  CHECK(again->number("port") == 81);
}

TEST_CASE("every setting's meaning stands in the texts") {
  for (Setting const& setting : all_settings()) {
    bool found = false;
    for (TextEntry const& entry : texts_table()) found = found || entry.key == setting.meaning;
    CHECK_MESSAGE(found, setting.name);
  }
}

}  // namespace klantendag::config
