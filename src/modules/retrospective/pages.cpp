// SPDX-License-Identifier: EUPL-1.2
// The pages of the retrospective: the routes at the end, a handler for each before.
#include "modules/retrospective/pages.hpp"

#include "base/text.hpp"
#include "modules/editions/editions.hpp"
#include "modules/retrospective/board.hpp"
#include "modules/retrospective/rules.hpp"
#include "modules/retrospective/views.hpp"
#include "platform/http/after_form.hpp"
#include "platform/http/bind.hpp"

namespace klantendag::retrospective {
namespace {

using html::Html;
using http::Method;
using http::Page;
using http::Request;
using http::Response;

bool manages(Work const& work) {
  return work.actor.permissions.has(Permission::manage_editions);
}

// A link to a page that the reader may not see would only disappoint.
bool may_follow(std::string_view address, Permissions permissions) {
  if (permissions.has(Permission::manage_editions) || !address.starts_with('/')) return true;
  if (address.find("/enquete/") != std::string_view::npos) {
    return permissions.has(Permission::see_survey);
  }
  return address.starts_with("/edities/");
}

void drop_closed_links(report::Words& words, Permissions permissions) {
  for (report::Run& run : words.runs) {
    if (!may_follow(run.address, permissions)) run.address.clear();
  }
}

void drop_closed_links(report::Document& document, Permissions permissions) {
  for (report::Block& block : document.blocks) {
    if (auto* paragraph = std::get_if<report::Paragraph>(&block)) {
      drop_closed_links(paragraph->words, permissions);
    } else if (auto* quote = std::get_if<report::Quote>(&block)) {
      drop_closed_links(quote->words, permissions);
    } else if (auto* list = std::get_if<report::List>(&block)) {
      for (report::Words& item : list->items) drop_closed_links(item, permissions);
    }
  }
}

struct Where {
  EditionId edition{};
  Language language = Language::nl;
};

Result<Where> where_in(Request const& request) {
  ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
  auto const language = language_named(request.parameter("language"));
  if (!language) return not_found("retrospective.not_published");
  return Where{edition, *language};
}

class Pages {
 public:
  explicit Pages(PageParts const& parts) : parts_(parts) {}

  Result<Response> show(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto page, show_page(work, html::Filled(work.language), edition));
    return Response::of(std::move(page));
  }

  Result<Response> on_one_page(Work& work, Request const& request) const {
    Texts const texts{work.language};
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    ASSIGN_OR_RETURN(auto const found, board(work, parts_.keys, edition));
    return Response::of(
        {std::string(texts.retrospective_board_title()), views::board(texts, found)});
  }

  Result<Response> draft(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(retrospective::draft(work, parts_.keys, edition));
    return Response::see_other(urls::show(edition).text());
  }

  Result<Response> team(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const edition, editions::edition_in(request));
    RETURN_IF_ERROR(name_team(work, edition, request.form.all("named")));
    return Response::see_other(urls::show(edition).text());
  }

  Result<Response> article(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    ASSIGN_OR_RETURN(auto reading, reading_of(work, where));
    drop_closed_links(reading.document, work.actor.permissions);
    return Response::of(
        {reading.document.title, views::article(Texts{work.language}, where.edition, reading)});
  }

  // Read first, then made without holding the database.
  Result<Response> file(Desk& desk, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    auto const format = format_named(request.parameter("format"));
    if (!format) return not_found("retrospective.not_published");
    Reading reading;
    RETURN_IF_ERROR(desk.read([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(reading, reading_of(work, where));
      return {};
    }));
    ASSIGN_OR_RETURN(auto bytes, file_of(reading, *format, parts_.makers));
    std::string const name =
        "terugblik-" + std::string(code_of(where.language)) + "." + std::string(name_of(*format));
    return Response::file(media_type(*format), name, std::move(bytes));
  }

  Result<Response> edit_form(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    ASSIGN_OR_RETURN(auto const editing, editing_of(work, where));
    return Response::of(edit_page(html::Filled(work.language), editing));
  }

  Result<Response> edit(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    ASSIGN_OR_RETURN(auto const editing, editing_of(work, where));
    auto const outcome = write(work, parts_.keys, where.edition, where.language,
                               {request.form.text("title"), request.form.text("body")});
    if (outcome) return Response::see_other(urls::article(where.edition, where.language).text());
    return forms_.again(work.language, request, outcome.error(),
                        [&](html::Filled const& filled) { return edit_page(filled, editing); });
  }

  Result<Response> version(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    auto const number = parse_integer(request.parameter("number"));
    if (!number) return not_found("retrospective.nothing_yet");
    ASSIGN_OR_RETURN(auto const reading,
                     read_version(work, parts_.keys, where.edition, where.language, *number));
    return Response::of(
        {reading.document.title, views::article(Texts{work.language}, where.edition, reading)});
  }

  Result<Response> publish(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    auto const outcome = retrospective::publish(
        work, parts_.keys,
        {where.edition, where.language, request.form.all(views::vouched_field(where.language))});
    if (outcome) return Response::see_other(urls::show(where.edition).text());
    return forms_.again(work.language, request, outcome.error(), [&](html::Filled const& filled) {
      return show_page(work, filled, where.edition);
    });
  }

  Result<Response> withdraw(Work& work, Request const& request) const {
    ASSIGN_OR_RETURN(auto const where, where_in(request));
    RETURN_IF_ERROR(retrospective::withdraw(work, where.edition, where.language));
    return Response::see_other(urls::show(where.edition).text());
  }

 private:
  // Who writes it reads the newest version, everybody else what was published.
  Result<Reading> reading_of(Work& work, Where const& where) const {
    if (!manages(work)) return read_published(work, where.edition, where.language);
    ASSIGN_OR_RETURN(auto const stands, published(work, where.edition, where.language));
    ASSIGN_OR_RETURN(auto const all, versions(work, where.edition, where.language));
    bool const newest_stands = stands && !all.empty() && all.front().number == stands->version;
    return newest_stands ? read_published(work, where.edition, where.language)
                         : read_newest(work, parts_.keys, where.edition, where.language);
  }

  Result<views::Editing> editing_of(Work& work, Where const& where) const {
    views::Editing editing{.edition = where.edition, .language = where.language};
    ASSIGN_OR_RETURN(editing.versions, versions(work, where.edition, where.language));
    if (editing.versions.empty()) return not_found("retrospective.nothing_yet");
    ASSIGN_OR_RETURN(auto const material, gather(work, parts_.keys, where.edition));
    editing.facts = facts_of(Texts{where.language}, material);
    return editing;
  }

  Result<Page> show_page(Work& work, html::Filled const& filled, EditionId edition) const {
    Texts const texts{work.language};
    Material material;
    if (manages(work)) {
      ASSIGN_OR_RETURN(material, gather(work, parts_.keys, edition));
    }
    std::vector<views::Standing> standings;
    for (Language const language : {Language::nl, Language::en}) {
      views::Standing standing{.language = language};
      ASSIGN_OR_RETURN(standing.published, published(work, edition, language));
      if (manages(work)) {
        ASSIGN_OR_RETURN(auto const all, versions(work, edition, language));
        if (!all.empty()) standing.newest = all.front();
        if (standing.newest) {
          standing.typed = typed_numbers(standing.newest->article, material);
          standing.facts = facts_of(Texts{language}, material);
        }
      }
      standings.push_back(std::move(standing));
    }
    std::string const title = html::page_title(filled, texts.retrospective_title());
    if (!manages(work)) return Page{title, views::show_reader(texts, edition, standings)};
    Html page = views::show(texts, filled, material, standings);
    if (work.actor.permissions.has(Permission::send_post)) {
      page += views::letter_part(texts, edition, standings);
    }
    return Page{title, std::move(page)};
  }

  static Page edit_page(html::Filled const& filled, views::Editing const& editing) {
    Texts const texts{filled.language()};
    return {html::page_title(filled, texts.retrospective_edit_title(
                                         views::language_name(texts, editing.language))),
            views::edit_form(texts, filled, editing)};
  }

  PageParts parts_;
  http::SentForms forms_{parts_.catalogue};
};

}  // namespace

void add_pages(http::Router& router, PageParts const& parts) {
  Pages const pages(parts);
  http::Needs const see{Permission::see_editions};
  http::Needs const write{Permission::manage_editions};
  router.add(years_routes(parts));
  router.add(letter_routes());
  router.add({
      {Method::get, "/edities/{edition}/terugblik", see, http::bind(pages, &Pages::show)},
      {Method::post, "/edities/{edition}/terugblik", write, http::bind(pages, &Pages::draft)},
      {Method::get, "/edities/{edition}/op-een-bladzijde", http::Needs{Permission::see_survey},
       http::bind(pages, &Pages::on_one_page)},
      {Method::post, "/edities/{edition}/terugblik-namen", write, http::bind(pages, &Pages::team)},
      {Method::get, "/edities/{edition}/terugblik/{language}", see,
       http::bind(pages, &Pages::article)},
      {Method::get, "/edities/{edition}/terugblik/{language}/bestand/{format}", see,
       http::bind(pages, &Pages::file)},
      {Method::get, "/edities/{edition}/terugblik/{language}/tekst", write,
       http::bind(pages, &Pages::edit_form)},
      {Method::post, "/edities/{edition}/terugblik/{language}/tekst", write,
       http::bind(pages, &Pages::edit)},
      {Method::get, "/edities/{edition}/terugblik/{language}/versies/{number}", write,
       http::bind(pages, &Pages::version)},
      {Method::post, "/edities/{edition}/terugblik/{language}/publiceren", write,
       http::bind(pages, &Pages::publish)},
      {Method::post, "/edities/{edition}/terugblik/{language}/terughalen", write,
       http::bind(pages, &Pages::withdraw)},
  });
}

}  // namespace klantendag::retrospective
