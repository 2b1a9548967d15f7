// SPDX-License-Identifier: EUPL-1.2
// Sending a file, looking at it, and reading it in.
#include "base/text.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/page_groups.hpp"
#include "modules/participants/uploads.hpp"
#include "platform/files/files.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::participants {
namespace {

using http::Method;
using http::Page;
using http::Request;
using http::Response;

class FilePages {
 public:
  explicit FilePages(PageParts const& parts) : parts_(parts) {}

  Result<Response> form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(editions::find(work, edition));
    return Response::of(form_page(work, html::Filled(work.language), edition));
  }

  Result<Response> send(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const kept = keep(work, request, edition);
    if (kept) return Response::see_other(urls::upload(edition, *kept).text());
    return forms_.again(work.language, request, kept.error(), [&](html::Filled const& filled) {
      return form_page(work, filled, edition);
    });
  }

  Result<Response> look(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const upload, upload_in(work, request));
    ASSIGN_OR_RETURN(auto const report, preview(work, parts_.keys, upload.edition, upload.bytes));
    Texts const texts{work.language};
    return Response::of({std::string(texts.participants_preview_title()),
                         views::preview(texts, {.edition = upload.edition,
                                                .upload = upload.id,
                                                .file_name = upload.file_name,
                                                .report = report})});
  }

  Result<Response> confirm(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const upload, upload_in(work, request));
    RETURN_IF_ERROR(import_file(work, parts_.keys, upload.edition, upload.bytes));
    RETURN_IF_ERROR(drop_upload(work, upload.id));
    return Response::see_other(urls::list(upload.edition).text());
  }

  Result<Response> drop(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const upload, upload_in(work, request));
    RETURN_IF_ERROR(drop_upload(work, upload.id));
    return Response::see_other(urls::file(upload.edition).text());
  }

 private:
  Result<ParticipantUploadId> keep(Work& work, Request const& request, EditionId edition) const {
    auto const at_file = [](Error error) {
      error.field = "file";
      return error;
    };
    if (request.uploads.empty() || request.uploads.front().bytes == 0) {
      return invalid_field("file", "participants.choose_file");
    }
    http::Upload const& sent = request.uploads.front();
    ASSIGN_OR_RETURN(auto bytes, files::read(sent.path, static_cast<std::size_t>(upload_limit)));
    if (auto const report = preview(work, parts_.keys, edition, bytes); !report) {
      return at_file(report.error());
    }
    return keep_upload(
        work, parts_.keys,
        {.edition = edition, .file_name = shorten(sent.file_name, 120), .bytes = std::move(bytes)});
  }

  Result<Upload> upload_in(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    auto const id = ParticipantUploadId::parse(request.parameter("upload"));
    if (!id) return not_found("participants.upload_gone");
    return find_upload(work, parts_.keys, edition, *id);
  }

  static Page form_page(Work const& work, html::Filled const& filled, EditionId edition) {
    Texts const texts{work.language};
    return {html::page_title(filled, texts.participants_file_title()),
            views::file(texts, filled, edition)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

std::vector<http::Route> file_routes(PageParts const& parts) {
  using Pages = FilePages;
  Pages const pages(parts);
  http::Needs const manage{Permission::manage_participants};
  return {
      {Method::get, "/uitnodigen/{edition}/deelnemers-inlezen", manage,
       http::bind(pages, &Pages::form)},
      {Method::post, "/uitnodigen/{edition}/deelnemers-inlezen", manage,
       http::bind(pages, &Pages::send), upload_limit + (1 << 16)},
      {Method::get, "/uitnodigen/{edition}/deelnemers-inlezen/{upload}", manage,
       http::bind(pages, &Pages::look)},
      {Method::post, "/uitnodigen/{edition}/deelnemers-inlezen/{upload}", manage,
       http::bind(pages, &Pages::confirm)},
      {Method::post, "/uitnodigen/{edition}/deelnemers-inlezen/{upload}/weggooien", manage,
       http::bind(pages, &Pages::drop)},
  };
}

}  // namespace klantendag::participants
