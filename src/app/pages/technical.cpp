// SPDX-License-Identifier: EUPL-1.2
// What machines ask: is the program alive, is it ready, and how it does. And the organisation's theme.
#include "app/layout.hpp"
#include "app/pages/pages.hpp"
#include "platform/files/files.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::app {
namespace {

using http::Method;
using http::Request;
using http::Response;

Response plain(int status, std::string body) {
  return {.status = status, .content_type = "text/plain; charset=utf-8", .body = std::move(body)};
}

class TechnicalPages {
 public:
  TechnicalPages(Figures& figures, std::string theme_file)
      : figures_(figures), theme_file_(std::move(theme_file)) {}

  Result<Response> live(Work&, Request const&) const { return plain(200, "live\n"); }

  // Ready when it can read, write and has the newest schema.
  Result<Response> ready(Desk& desk, Request const&) const {
    auto const read = desk.read([](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN([[maybe_unused]] auto const row, work.session.one("SELECT 1"));
      return {};
    });
    sql::Status const status = desk.database().status();
    bool const ready = read.ok() && status.writable;
    return plain(ready ? 200 : 503, ready ? "ready\n" : "not ready\n");
  }

  // For Prometheus; nothing in it is about a person.
  Result<Response> metrics(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto text, figures_.text(work));
    return plain(200, std::move(text));
  }

  Result<Response> theme(Work&, Request const&) const {
    constexpr std::size_t limit = 1 << 20;
    ASSIGN_OR_RETURN(auto css, files::read(theme_file_, limit));
    return Response{.content_type = "text/css; charset=utf-8", .body = std::move(css)};
  }

 private:
  Figures& figures_;
  std::string theme_file_;
};

}  // namespace

void add_technical_pages(http::Router& router, Figures& figures, config::Settings const& settings) {
  using Pages = TechnicalPages;
  Pages const pages(figures, settings.text("theme_file"));
  http::Public const everybody;
  router.add({
      {Method::get, "/health/live", everybody, http::bind(pages, &Pages::live)},
      {Method::get, "/health/ready", everybody, http::bind(pages, &Pages::ready)},
  });
  if (settings.text("metrics") == "yes") {
    router.add({{Method::get, "/metrics", everybody, http::bind(pages, &Pages::metrics)}});
  }
  if (!settings.text("theme_file").empty()) {
    router.add({{Method::get, theme_path, everybody, http::bind(pages, &Pages::theme)}});
  }
}

}  // namespace klantendag::app
