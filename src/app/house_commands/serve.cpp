// SPDX-License-Identifier: EUPL-1.2
// klantendag serve: the server, until it is told to stop. SIGTERM and SIGINT let running requests end.
// klantendag demo: the same with a complete fictional edition, for this machine only.
#include <fmt/format.h>
#include <malloc.h>

#include "app/assets.hpp"
#include "app/demo/demo.hpp"
#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "app/run.hpp"
#include "app/upkeep.hpp"
#include "app/wait_for_signal.hpp"
#include "app/words.hpp"
#include "base/literal.hpp"
#include "base/text.hpp"
#include "platform/clock/clock.hpp"
#include "platform/control/control.hpp"
#include "platform/files/files.hpp"
#include "platform/http/server.hpp"
#include "platform/log/log.hpp"

namespace klantendag::app {
namespace {

using cli::Arguments;
using cli::Console;
using cli::Outcome;

// The page with everybody's password is for nobody outside.
constexpr std::string_view this_machine = "127.0.0.1";

void open_log(config::Settings const& settings) {
  std::string const& level = settings.text("log_level");
  log::open(
      {.level = level == "debug"     ? log::Level::debug
                : level == "warning" ? log::Level::warning
                : level == "error"   ? log::Level::error
                                     : log::Level::info,
       .format = settings.text("log_format") == "json" ? log::Format::json : log::Format::pairs});
}

http::ServerSettings server_settings(config::Settings const& settings) {
  http::ServerSettings server{.address = settings.text("address"),
                              .port = static_cast<int>(settings.number("port")),
                              .upload_folder = settings.text("data") + "/uploads",
                              .https = settings.text("public_url").starts_with("https://")};
  for (std::string_view const proxy : split(settings.text("trusted_proxies"), ' ')) {
    if (!proxy.empty()) server.trusted_proxies.emplace_back(proxy);
  }
  return server;
}

Result<std::unique_ptr<http::Server>> listen(House& house) {
  auto const settings = server_settings(house.settings());
  RETURN_IF_ERROR(files::make_folder(settings.upload_folder));
  http::Dispatcher& dispatcher = house.dispatcher();
  Clock const& clock = house.clock();
  Figures& figures = house.figures();
  return http::Server::listen(
      settings,
      {.dispatch =
           [&dispatcher](http::Request request, std::function<void(http::Response)> answer) {
             dispatcher.dispatch(std::move(request), std::move(answer));
           },
       .now = [&clock] { return clock.now(); },
       .body_limit = [&dispatcher](
                         http::Method method,
                         std::string_view path) { return dispatcher.body_limit(method, path); },
       .refuse = [&dispatcher](
                     int status,
                     http::Request const& head) { return dispatcher.refuse(status, head); },
       .assets = all_assets(),
       .log =
           [&figures](Literal method, Literal route, int status, double ms) {
             figures.answered(status, ms);
             log::info("request", {{"method", method},
                                   {"route", route},
                                   {"status", status},
                                   {"took", milliseconds(static_cast<std::int64_t>(ms))}});
           }});
}

// Commands of the command line while we hold the folder.
Result<std::unique_ptr<control::Server>> take_commands(House& house) {
  return control::Server::listen(control::socket_of(house.settings().text("data")),
                                 [&house](control::Request const& request, cli::Console& console) {
                                   return run_line(request.words, console, &house);
                                 });
}

// Pages are strings of some hundred kilobytes that come and go: keeping that memory instead of giving
// it back to the system each time halves what a large page costs (bench/html_bench.cpp).
void keep_memory_between_pages() {
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 64 << 20);
}

enum class Kind { own, demo };

// "0,5"
std::string seconds_since(Stopwatch const& start, Language language) {
  std::int64_t const hundredths = (start.elapsed_us() + 5'000) / 10'000;
  return fmt::format("{}{}{:02}", hundredths / 100, language == Language::nl ? ',' : '.',
                     hundredths % 100);
}

Result<Outcome> serve(Kind kind, Arguments const& arguments, Console& console) {
  Stopwatch const start;
  keep_memory_between_pages();
  BlockedSignals const signals;  // before there are threads, so that all inherit it
  ASSIGN_OR_RETURN(auto settings, settings_for(arguments));
  if (kind == Kind::demo && settings.text("address") != this_machine) {
    return invalid("demo.address", {{"address", settings.text("address")}});
  }
  // Everybody in it is invented, but an invented address may belong to somebody.
  if (kind == Kind::demo && settings.text("mail") != "folder") return invalid("demo.mail");
  open_log(settings);
  ASSIGN_OR_RETURN(auto const house, House::open(std::move(settings)));
  if (kind == Kind::demo) {
    ASSIGN_OR_RETURN(auto people, demo::prepare(*house, house->clock().now()));
    demo::add_pages(house->router(), std::move(people));
  }
  ASSIGN_OR_RETURN(auto const commands, take_commands(*house));
  ASSIGN_OR_RETURN(auto const server, listen(*house));
  jobs::Runner runner(house->program_desk(), house->job_kinds());
  runner.start();
  Upkeep const upkeep(*house);
  log::info("serving", {{"port", server->port()}});
  std::vector<Parameter> const where = {
      {"address", fmt::format("http://{}:{}", house->settings().text("address"), server->port())},
      {"took", seconds_since(start, console.language())}};
  auto const told = kind == Kind::demo ? "demo.listening" : "serve.listening";
  console.error(words().say(console.language(), told, where) + "\n");
  (void)console.flush();
  signals.wait();
  log::info("stopping");
  server->drain_and_stop();
  runner.stop();  // the job in hand ends; the others wait for the next start
  return Outcome::done;
}

}  // namespace

std::vector<cli::Command> serve_commands(House* house) {
  auto const run = [house](Kind kind) -> Run {
    return [house, kind](Arguments const& arguments, Console& console) -> Result<Outcome> {
      if (house != nullptr) return conflict("serve.already");
      return serve(kind, arguments, console);
    };
  };
  cli::Option const port{.name = "port", .value_name = "PORT", .help = "config.port"};
  return {
      {.path = "serve",
       .help = "command.serve",
       .options = {{.name = "address", .value_name = "ADDRESS", .help = "config.address"}, port},
       .run = run(Kind::own)},
      {.path = "demo", .help = "command.demo", .options = {port}, .run = run(Kind::demo)}};
}

}  // namespace klantendag::app
