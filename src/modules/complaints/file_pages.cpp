// SPDX-License-Identifier: EUPL-1.2
// Bestand inlezen: send a file, look at it, say yes. A large one is read behind the pages; its page
// refreshes itself until that is done. Routes at the bottom, a handler for each above them.
#include <algorithm>

#include "base/text.hpp"
#include "modules/complaints/form.hpp"
#include "modules/complaints/large.hpp"
#include "modules/complaints/pages.hpp"
#include "modules/complaints/reading.hpp"
#include "modules/complaints/views.hpp"
#include "modules/editions/editions.hpp"
#include "platform/files/files.hpp"
#include "platform/html/guide.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::complaints {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

constexpr int steps = 3;  // send, look, done
constexpr std::int64_t lines_per_page = 50;

template <class Id>
Result<Id> id_in(Request const& request, std::string_view name, std::string_view otherwise) {
  if (auto const id = Id::parse(request.parameter(name))) return *id;
  return not_found(otherwise);
}

Result<std::int64_t> page_in(Request const& request) {
  std::int64_t const page = parse_integer(request.query.text("page")).value_or(1);
  if (page < 1 || page > 1'000'000) return not_found("complaints.no_such_list");
  return page;
}

Part part_of(std::int64_t page) {
  return {.first = (page - 1) * lines_per_page, .most = lines_per_page};
}

// What stands on this page of the list.
template <class Line>
void keep_page(std::vector<Line>& lines, std::int64_t page) {
  auto const size = static_cast<std::int64_t>(lines.size());
  std::int64_t const first = std::min(part_of(page).first, size);
  std::int64_t const end = std::min(first + lines_per_page, size);
  lines.erase(lines.begin() + end, lines.end());
  lines.erase(lines.begin(), lines.begin() + first);
}

// Which column is which, without reading further than the header.
Result<Columns> columns_of(spreadsheet::Source const& source, spreadsheet::Format const& format,
                           Mapping const& mapping) {
  constexpr std::string_view enough = "complaints.enough";  // stops the reading, no problem
  Tally tally;
  auto const read =
      read_register({source, format, mapping}, tally,
                    [&](Draft&, std::string const&) -> Result<void> { return conflict(enough); });
  if (!read && read.error().key != enough) return read.error();
  return std::move(tally.columns);
}

bool asks_for_columns(Error const& error) {
  return error.key == "complaints.no_header" || error.key == "complaints.map_column";
}

class FilePages {
 public:
  FilePages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : catalogue_(catalogue), keys_(keys) {}

  Result<Response> file(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(editions::find(work, edition));
    ASSIGN_OR_RETURN(auto const page, file_page(work, html::Filled(work.language), edition));
    return Response::of(page);
  }

  Result<Response> send(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const kept = keep(work, request, edition);
    if (kept) return Response::see_other(urls::upload(edition, *kept).text());
    return forms_.again(work.language, request, kept.error(), [&](html::Filled const& filled) {
      return file_page(work, filled, edition);
    });
  }

  Result<Response> preview(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto upload, upload_in(work, request));
    ASSIGN_OR_RETURN(std::int64_t const number, page_in(request));
    html::Filled const filled(work.language);
    ASSIGN_OR_RETURN(auto const large, reading_of(work, upload.edition, upload.id));
    if (large && (large->goes_on() || large->state == LargeReading::State::stopped)) {
      return reading_page(work, upload, *large);
    }
    ASSIGN_OR_RETURN(auto const page, preview_page(work, filled, upload, number));
    return Response::of(page);
  }

  Result<Response> columns(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto upload, upload_in(work, request));
    auto const mapping = parse_columns(request.form);
    if (mapping) {
      RETURN_IF_ERROR(change_mapping(work, upload, *mapping));
      ASSIGN_OR_RETURN(auto const large, reading_of(work, upload.edition, upload.id));
      if (large) RETURN_IF_ERROR(begin_reading(work, upload.edition, upload.id));
      return Response::see_other(urls::upload(upload.edition, upload.id).text());
    }
    return forms_.again(work.language, request, mapping.error(), [&](html::Filled const& filled) {
      return preview_page(work, filled, upload, 1);
    });
  }

  Result<Response> confirm(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto upload, upload_in(work, request));
    ASSIGN_OR_RETURN(auto const large, reading_of(work, upload.edition, upload.id));
    if (large) {
      ASSIGN_OR_RETURN(auto const import, confirm_reading(work, keys_, upload));
      if (!import) return Response::see_other(urls::upload(upload.edition, upload.id).text());
      return Response::see_other(urls::import(upload.edition, *import).text());
    }
    RETURN_IF_ERROR(open_bytes(work, upload));
    ASSIGN_OR_RETURN(auto const report, import_register(work, keys_, order_of(upload)));
    RETURN_IF_ERROR(drop_upload(work, upload.id));
    return Response::see_other(urls::import(upload.edition, report.import.id).text());
  }

  Result<Response> drop(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const upload, upload_in(work, request));
    RETURN_IF_ERROR(drop_upload(work, upload.id));
    return Response::see_other(urls::file(upload.edition).text());
  }

  Result<Response> stop(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const upload, upload_in(work, request));
    RETURN_IF_ERROR(stop_reading(work, upload.edition, upload.id));
    return Response::see_other(urls::upload(upload.edition, upload.id).text());
  }

  Result<Response> go_on(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const upload, upload_in(work, request));
    RETURN_IF_ERROR(go_on_reading(work, upload.edition, upload.id));
    return Response::see_other(urls::upload(upload.edition, upload.id).text());
  }

  Result<Response> imported(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const id,
                     id_in<ImportId>(request, "import", "complaints.import_not_found"));
    ASSIGN_OR_RETURN(std::int64_t const number, page_in(request));
    ASSIGN_OR_RETURN(auto const found,
                     told(work, edition, id, {part_of(number).first, lines_per_page}));
    Texts const texts{work.language};
    return Response::of(
        {html::step_title(work.language, texts.complaints_imported_title(), 3, steps),
         views::imported(texts, found, number)});
  }

 private:
  static Order order_of(Upload const& upload) {
    return {.edition = upload.edition,
            .source = spreadsheet::source_of(upload.bytes),
            .file_name = upload.file_name,
            .mapping = upload.mapping};
  }

  // Without its bytes.
  static Result<Upload> upload_in(Work& work, Request const& request) {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const id, id_in<UploadId>(request, "upload", "complaints.upload_gone"));
    return about_upload(work, edition, id);
  }

  Result<void> open_bytes(Work& work, Upload& upload) const {
    ASSIGN_OR_RETURN(upload, find_upload(work, keys_, upload.edition, upload.id));
    return {};
  }

  Result<UploadId> keep(Work& work, Request const& request, EditionId edition) const {
    auto const at_file = [](Error error) {
      error.field = "file";
      return error;
    };
    if (request.uploads.empty() || request.uploads.front().bytes == 0) {
      return invalid_field("file", "complaints.choose_file");
    }
    http::Upload const& sent = request.uploads.front();
    ASSIGN_OR_RETURN(auto bytes, files::read(sent.path, static_cast<std::size_t>(upload_limit)));
    bool const large = bytes.size() > large_bytes;
    auto const source = spreadsheet::source_of(bytes);
    auto const format = spreadsheet::guess_format(source);
    if (!format) return at_file(format.error());
    if (auto const header = likely_header(source, *format); !header) {
      return at_file(header.error());
    }
    ASSIGN_OR_RETURN(auto const id, keep_upload(work, keys_,
                                                {.edition = edition,
                                                 .file_name = shorten(sent.file_name, 120),
                                                 .sender = shorten(request.form.text("sender"), 80),
                                                 .bytes = std::move(bytes)}));
    if (large) RETURN_IF_ERROR(begin_reading(work, edition, id));
    return id;
  }

  Result<Page> file_page(Work& work, html::Filled const& filled, EditionId edition) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const earlier, imports(work, edition));
    std::string const title =
        html::step_title(work.language, texts.complaints_file_title(), 1, steps);
    return Page{html::page_title(filled, title), views::file(texts, filled, edition, earlier)};
  }

  static Result<Response> reading_page(Work& work, Upload const& upload,
                                       LargeReading const& reading) {
    Texts const texts{work.language};
    Response response =
        Response::of({html::step_title(work.language, texts.complaints_reading_title(), 2, steps),
                      views::reading(texts, upload, reading, work.now)});
    if (reading.goes_on()) response.headers.emplace_back("Refresh", "3");
    return response;
  }

  Result<Page> preview_page(Work& work, html::Filled const& filled, Upload& upload,
                            std::int64_t number) const {
    RETURN_IF_ERROR(open_bytes(work, upload));
    ASSIGN_OR_RETURN(auto const large, reading_of(work, upload.edition, upload.id));
    views::Preview shown{.upload = upload, .page = number};
    auto const report =
        large ? report_aside(work, upload, *large, shown) : report_now(work, upload, shown);
    if (report) {
      shown.report = &*report;
      shown.format = report->format;
      shown.headers = report->columns.headers;
    } else if (report.error().kind != ErrorKind::invalid) {
      return report.error();
    } else if (!asks_for_columns(report.error())) {
      shown.problem = catalogue_.say(work.language, report.error());
    } else {
      auto const source = spreadsheet::source_of(upload.bytes);
      ASSIGN_OR_RETURN(shown.format, spreadsheet::guess_format(source));
      ASSIGN_OR_RETURN(shown.headers, likely_header(source, shown.format));
    }
    Texts const texts{work.language};
    std::string const title =
        html::step_title(work.language, texts.complaints_preview_title(), 2, steps);
    return Page{html::page_title(filled, title), views::preview(texts, filled, shown)};
  }

  Result<Report> report_now(Work& work, Upload const& upload, views::Preview& shown) const {
    ASSIGN_OR_RETURN(auto report, complaints::preview(work, keys_, order_of(upload)));
    shown.problems = static_cast<std::int64_t>(report.problems.size());
    shown.changes = static_cast<std::int64_t>(report.changes.size());
    keep_page(report.problems, shown.page);
    keep_page(report.changes, shown.page);
    return report;
  }

  Result<Report> report_aside(Work& work, Upload const& upload, LargeReading const& large,
                              views::Preview& shown) const {
    if (large.state == LargeReading::State::failed) return invalid(large.reason);
    Report report{.import = large.import};
    auto const source = spreadsheet::source_of(upload.bytes);
    ASSIGN_OR_RETURN(report.format, spreadsheet::guess_format(source));
    ASSIGN_OR_RETURN(report.columns, columns_of(source, report.format, upload.mapping));
    Part const part = part_of(shown.page);
    ASSIGN_OR_RETURN(report.problems, problems_aside(work, keys_, upload.id, part));
    ASSIGN_OR_RETURN(report.changes, changes_aside(work, keys_, upload.id, part));
    shown.problems = large.problems;
    shown.changes = large.changes;
    return report;
  }

  i18n::Catalogue const& catalogue_;
  http::SentForms forms_{catalogue_};
  crypto::Keys const& keys_;
};

}  // namespace

void add_file_pages(http::Router& router, i18n::Catalogue const& catalogue,
                    crypto::Keys const& keys) {
  FilePages const pages(catalogue, keys);
  http::Needs const manage{Permission::manage_register};
  router.add({
      {Method::get, "/uitnodigen/{edition}/bestand", manage, http::bind(pages, &FilePages::file)},
      {Method::post, "/uitnodigen/{edition}/bestand", manage, http::bind(pages, &FilePages::send),
       upload_limit + (1 << 16)},
      {Method::get, "/uitnodigen/{edition}/bestand/{upload}", manage,
       http::bind(pages, &FilePages::preview)},
      {Method::post, "/uitnodigen/{edition}/bestand/{upload}/kolommen", manage,
       http::bind(pages, &FilePages::columns)},
      {Method::post, "/uitnodigen/{edition}/bestand/{upload}/inlezen", manage,
       http::bind(pages, &FilePages::confirm)},
      {Method::post, "/uitnodigen/{edition}/bestand/{upload}/stoppen", manage,
       http::bind(pages, &FilePages::stop)},
      {Method::post, "/uitnodigen/{edition}/bestand/{upload}/verder", manage,
       http::bind(pages, &FilePages::go_on)},
      {Method::post, "/uitnodigen/{edition}/bestand/{upload}/weggooien", manage,
       http::bind(pages, &FilePages::drop)},
      {Method::get, "/uitnodigen/{edition}/ingelezen/{import}", manage,
       http::bind(pages, &FilePages::imported)},
  });
}

}  // namespace klantendag::complaints
