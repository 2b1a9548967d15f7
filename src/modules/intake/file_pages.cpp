// SPDX-License-Identifier: EUPL-1.2
// A file of messages, sent by a browser. Sending it twice is harmless: each message exists once.
#include "base/text.hpp"
#include "modules/intake/page_groups.hpp"
#include "modules/intake/views.hpp"
#include "platform/files/files.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::intake {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

constexpr std::int64_t upload_limit = 64 << 20;  // bytes; larger files go by the command line

class FilePages {
 public:
  explicit FilePages(PageParts const& parts) : parts_(parts) {}

  Result<Response> form(Work& work, Request const&) const {
    return Response::of(page(html::Filled(work.language)));
  }

  Result<Response> send(Desk& desk, Request const& request) const {
    auto const report = take(desk, request);
    if (!report) {
      return forms_.again(desk.language, request, report.error(),
                          [](html::Filled const& filled) { return page(filled); });
    }
    Texts const texts{desk.language};
    return Response::of({std::string(texts.intake_taken_title()),
                         views::taken(texts, {.file_name = name_in(request),
                                              .report = *report,
                                              .catalogue = parts_.catalogue})});
  }

 private:
  static std::string name_in(Request const& request) {
    return shorten(request.uploads.front().file_name, 120);
  }

  Result<Report> take(Desk& desk, Request const& request) const {
    if (request.uploads.empty() || request.uploads.front().bytes == 0) {
      return invalid_field("file", "intake.choose_file");
    }
    std::string const office(trim(request.form.text("office")));
    if (office.empty()) return invalid_field("office", "intake.office_missing");
    std::string const path = request.uploads.front().path;
    Order const order{
        .source =
            [path](spreadsheet::Piece const& piece) { return files::each_piece(path, piece); },
        .file_name = name_in(request),
        .given = {.office = office, .now = desk.now(), .nobodies = parts_.nobodies}};
    auto report = take_file(desk, parts_.keys, order);
    if (report || !report.error().field.empty()) return report;
    Error error = report.error();
    if (error.kind == ErrorKind::invalid) error.field = "file";
    return error;
  }

  static Page page(html::Filled const& filled) {
    Texts const texts{filled.language()};
    return {html::page_title(filled, texts.intake_file_title()), views::file(texts, filled)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> file_routes(PageParts const& parts) {
  using Pages = FilePages;
  Pages const pages(parts);
  http::Needs const bring{Permission::bring_messages};
  return {{Method::get, "/berichten-inlezen", bring, http::bind(pages, &Pages::form)},
          {Method::post, "/berichten-inlezen", bring, http::bind(pages, &Pages::send),
           upload_limit + (1 << 16)}};
}

}  // namespace klantendag::intake
