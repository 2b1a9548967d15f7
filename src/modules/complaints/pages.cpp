// SPDX-License-Identifier: EUPL-1.2
// The pages of the register: the routes at the bottom, a handler for each above them.
#include "modules/complaints/pages.hpp"

#include "base/text.hpp"
#include "modules/complaints/form.hpp"
#include "modules/complaints/reading.hpp"
#include "modules/complaints/uploads.hpp"
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
constexpr int told_lines = 200;

template <class Id>
Result<Id> id_in(Request const& request, std::string_view name, std::string_view otherwise) {
  if (auto const id = Id::parse(request.parameter(name))) return *id;
  return not_found(otherwise);
}

class Pages {
 public:
  Pages(i18n::Catalogue const& catalogue, crypto::Keys const& keys)
      : catalogue_(catalogue), keys_(keys) {}

  // The newest edition that is not closed, or what to do when there is none.
  Result<Response> begin(Work& work, Request const&) const {
    ASSIGN_OR_RETURN(auto const edition, editions::current(work));
    if (edition) return Response::see_other(urls::file(*edition).text());
    Texts const texts{work.language};
    return Response::of({std::string(texts.complaints_invite_title()), views::no_edition(texts)});
  }

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
    if (!http::can_be_mended(kept.error())) return kept.error();
    ASSIGN_OR_RETURN(auto const page, file_page(work, again(work, request, kept.error()), edition));
    return Response::form_again(page);
  }

  Result<Response> preview(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const upload, upload_in(work, request));
    ASSIGN_OR_RETURN(auto const page, preview_page(work, html::Filled(work.language), upload));
    return Response::of(page);
  }

  Result<Response> columns(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const upload, upload_in(work, request));
    auto const mapping = parse_columns(request.form);
    if (mapping) {
      RETURN_IF_ERROR(change_mapping(work, upload, *mapping));
      return Response::see_other(urls::upload(upload.edition, upload.id).text());
    }
    ASSIGN_OR_RETURN(auto const page,
                     preview_page(work, again(work, request, mapping.error()), upload));
    return Response::form_again(page);
  }

  Result<Response> confirm(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const upload, upload_in(work, request));
    ASSIGN_OR_RETURN(auto const report, import_register(work, keys_, order_of(upload)));
    RETURN_IF_ERROR(drop_upload(work, upload.id));
    return Response::see_other(urls::import(upload.edition, report.import.id).text());
  }

  Result<Response> drop(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const upload, upload_in(work, request));
    RETURN_IF_ERROR(drop_upload(work, upload.id));
    return Response::see_other(urls::file(upload.edition).text());
  }

  Result<Response> imported(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const id,
                     id_in<ImportId>(request, "import", "complaints.import_not_found"));
    ASSIGN_OR_RETURN(auto const found, told(work, edition, id, told_lines));
    Texts const texts{work.language};
    return Response::of(
        {html::step_title(work.language, texts.complaints_imported_title(), 3, steps),
         views::imported(texts, found)});
  }

  Result<Response> candidates(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(editions::find(work, edition));
    ASSIGN_OR_RETURN(auto const page, pool_page(work, html::Filled(work.language), edition));
    return Response::of(page);
  }

  Result<Response> change_rules(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const changed = [&]() -> Result<void> {
      ASSIGN_OR_RETURN(auto const settings, parse_settings(request.form));
      return change_settings(work, edition, settings);
    }();
    if (changed) return Response::see_other(urls::pool(edition).text());
    if (!http::can_be_mended(changed.error())) return changed.error();
    ASSIGN_OR_RETURN(auto const page,
                     pool_page(work, again(work, request, changed.error()), edition));
    return Response::form_again(page);
  }

  Result<Response> rows(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    std::string const reason = request.parameter("reason");
    auto const exclusion = exclusion_named(reason);
    if (!exclusion && reason != in_pool) return not_found("complaints.no_such_list");
    std::int64_t const page = parse_integer(request.query.text("page")).value_or(1);
    if (page < 1 || page > 1'000'000) return not_found("complaints.no_such_list");
    ASSIGN_OR_RETURN(auto const found, pool(work, edition));
    ASSIGN_OR_RETURN(auto const list, listed(work, found, {.exclusion = exclusion, .page = page}));
    Texts const texts{work.language};
    return Response::of(
        {std::string(exclusion ? views::exclusion_name(texts, *exclusion)
                               : texts.complaints_in_pool()),
         views::rows(texts, {.edition = edition, .exclusion = exclusion, .page = page}, list)});
  }

 private:
  html::Filled again(Work const& work, Request const& request, Error const& error) const {
    return {work.language, request.form.entries(), error, catalogue_};
  }

  static Order order_of(Upload const& upload) {
    return {.edition = upload.edition,
            .source = spreadsheet::source_of(upload.bytes),
            .file_name = upload.file_name,
            .mapping = upload.mapping};
  }

  Result<Upload> upload_in(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const id, id_in<UploadId>(request, "upload", "complaints.upload_gone"));
    return find_upload(work, keys_, edition, id);
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
    auto const source = spreadsheet::source_of(bytes);
    auto const format = spreadsheet::look_at(source);
    if (!format) return at_file(format.error());
    if (auto const header = likely_header(source, *format); !header) {
      return at_file(header.error());
    }
    return keep_upload(work, keys_,
                       {.edition = edition,
                        .file_name = shorten(sent.file_name, 120),
                        .sender = shorten(request.form.text("sender"), 80),
                        .bytes = std::move(bytes)});
  }

  Result<Page> file_page(Work& work, html::Filled const& filled, EditionId edition) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const earlier, imports(work, edition));
    std::string const title =
        html::step_title(work.language, texts.complaints_file_title(), 1, steps);
    return Page{html::page_title(filled, title), views::file(texts, filled, edition, earlier)};
  }

  Result<Page> preview_page(Work& work, html::Filled const& filled, Upload const& upload) const {
    Texts const texts{work.language};
    Order const order = order_of(upload);
    views::Preview shown{.upload = upload};
    auto const report = complaints::preview(work, keys_, order);
    if (report) {
      shown.report = &*report;
      shown.format = report->format;
      shown.headers = report->columns.headers;
    } else {
      if (report.error().kind != ErrorKind::invalid) return report.error();
      ASSIGN_OR_RETURN(shown.format, spreadsheet::look_at(order.source));
      ASSIGN_OR_RETURN(shown.headers, likely_header(order.source, shown.format));
    }
    std::string const title =
        html::step_title(work.language, texts.complaints_preview_title(), 2, steps);
    return Page{html::page_title(filled, title), views::preview(texts, filled, shown)};
  }

  static Result<Page> pool_page(Work& work, html::Filled const& filled, EditionId edition) {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const found, pool(work, edition));
    return Page{html::page_title(filled, texts.complaints_pool_title()),
                views::pool(texts, filled, edition, found)};
  }

  i18n::Catalogue const& catalogue_;
  crypto::Keys const& keys_;
};

}  // namespace

void add_pages(http::Router& router, i18n::Catalogue const& catalogue, crypto::Keys const& keys) {
  Pages const pages(catalogue, keys);
  http::Needs const manage{Permission::manage_register};
  router.add({
      {Method::get, "/uitnodigen", manage, http::bind(pages, &Pages::begin)},
      {Method::get, "/uitnodigen/{edition}/bestand", manage, http::bind(pages, &Pages::file)},
      {Method::post, "/uitnodigen/{edition}/bestand", manage, http::bind(pages, &Pages::send),
       upload_limit + (1 << 16)},
      {Method::get, "/uitnodigen/{edition}/bestand/{upload}", manage,
       http::bind(pages, &Pages::preview)},
      {Method::post, "/uitnodigen/{edition}/bestand/{upload}/kolommen", manage,
       http::bind(pages, &Pages::columns)},
      {Method::post, "/uitnodigen/{edition}/bestand/{upload}/inlezen", manage,
       http::bind(pages, &Pages::confirm)},
      {Method::post, "/uitnodigen/{edition}/bestand/{upload}/weggooien", manage,
       http::bind(pages, &Pages::drop)},
      {Method::get, "/uitnodigen/{edition}/ingelezen/{import}", manage,
       http::bind(pages, &Pages::imported)},
      {Method::get, "/uitnodigen/{edition}/kandidaten", manage,
       http::bind(pages, &Pages::candidates)},
      {Method::post, "/uitnodigen/{edition}/kandidaten", manage,
       http::bind(pages, &Pages::change_rules)},
      {Method::get, "/uitnodigen/{edition}/kandidaten/{reason}", manage,
       http::bind(pages, &Pages::rows)},
  });
  add_block_pages(router, catalogue, keys);
}

}  // namespace klantendag::complaints
