// SPDX-License-Identifier: EUPL-1.2
#include "app/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "app/navigation.hpp"
#include "app/texts.hpp"
#include "app/words.hpp"
#include "modules/editions/editions.hpp"
#include "platform/html/button.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::app {
namespace {

bool may(Work const& work, Permission permission) {
  return work.actor.permissions.has(permission);
}

// The editions to switch between, and the one that a page is about: else the newest.
struct Editions {
  std::vector<editions::Edition> all{};
  std::optional<EditionId> chosen{};
};

// Who may read what is shared of a day, but not choose between editions, comes to the newest.
std::optional<EditionId> newest_to_share(Work& work) {
  if (!may(work, Permission::see_sharing)) return std::nullopt;
  Work reader{
      .session = work.session,
      .actor = {.kind = Actor::Kind::program, .permissions = Permissions{Permission::see_editions}},
      .now = work.now,
      .ids = work.ids,
      .language = work.language};
  auto const newest = editions::current(reader);
  return newest ? *newest : std::nullopt;
}

Editions editions_for(Work& work, http::Request const& request, http::Page const& page) {
  Editions found;
  if (!may(work, Permission::see_editions)) {
    found.chosen = newest_to_share(work);
    return found;
  }
  auto editions = editions::all(work);
  if (!editions || editions->empty()) return found;
  found.all = std::move(*editions);
  found.chosen = found.all.front().id;
  auto const asked =
      EditionId::parse(page.edition.empty() ? request.parameter("edition") : page.edition);
  for (editions::Edition const& edition : found.all) {
    if (asked == edition.id) found.chosen = edition.id;
  }
  return found;
}

html::FrameLink link_to(html::Url url, std::string_view label, http::Request const& request) {
  bool const here = request.path == url.text() || request.path.starts_with(url.text() + "/");
  return {std::move(url), std::string(label), here};
}

std::vector<html::FrameLink> tools(Texts const& texts, Work const& work,
                                   http::Request const& request) {
  std::vector<html::FrameLink> links;
  if (may(work, Permission::manage_accounts)) {
    links.push_back(link_to(html::url("/beheer/gebruikers"), texts.nav_people(), request));
    links.push_back(link_to(html::url("/beheer/aanleveren"), texts.nav_delivery(), request));
  }
  if (may(work, Permission::see_audit)) {
    links.push_back(link_to(html::url("/beheer/logboek"), texts.nav_record(), request));
  }
  if (may(work, Permission::erase_messages)) {
    links.push_back(link_to(html::url("/werkmap-wissen"), texts.nav_erase_messages(), request));
  }
  if (work.actor.kind == Actor::Kind::account) {
    links.push_back(link_to(html::url("/hulp"), texts.nav_help(), request));
  }
  return links;
}

void add_editions(html::FrameModel& model, Editions const& editions) {
  for (editions::Edition const& edition : editions.all) {
    std::string const title = fmt::format("{} {}", edition.name, edition.year);
    bool const current = edition.id == editions.chosen;
    if (current) model.edition = title;
    model.editions.push_back({html::url("/edities/{}", edition.id), title, current});
  }
}

// This same page in the other language; forms that were sent have a page to go back to.
html::Url other_language(Language language, http::Request const& request, http::Page const& page) {
  html::Url here;
  if (request.method != http::Method::get) here = page.place.empty() ? html::url("/") : page.place;
  return here.with("taal", language == Language::nl ? "en" : "nl");
}

}  // namespace

Layout::Layout(config::Settings const& settings)
    : organisation_(settings.text("organisation")),
      has_theme_(!settings.text("theme_file").empty()),
      theme_class_(settings.text("theme_class")) {}

html::FrameModel Layout::plain(Language language) const {
  Texts const texts{language};
  html::FrameModel model{
      .language = language, .product = std::string(texts.product_name()), .home = html::url("/")};
  model.stylesheets = {html::url("/assets/app.css")};
  model.footer = {{html::url("/toegankelijkheid"), std::string(texts.footer_accessibility())},
                  {html::url("/cookies"), std::string(texts.footer_cookies())}};
  model.contact = texts.footer_of(organisation_);
  if (has_theme_) model.theme = {html::url("/huisstijl.css"), theme_class_};
  return model;
}

std::string Layout::page(Work& work, http::Request const& request, http::Page const& page) const {
  Texts const texts{work.language};
  html::FrameModel model = plain(work.language);
  model.title = page.title;
  model.main = page.main;
  model.other_language = other_language(work.language, request, page);
  if (page.frame == http::Frame::bare) {
    model.kind = html::FrameKind::bare;
    return html::document(model);
  }
  Editions const editions = editions_for(work, request, page);
  auto [areas, pages] =
      navigation_for({work.actor.permissions, work.language, editions.chosen, request.path});
  model.navigation = std::move(areas);
  model.pages = std::move(pages);
  model.tools = tools(texts, work, request);
  add_editions(model, editions);
  if (work.actor.kind == Actor::Kind::account) {
    model.person = work.actor.name;
    model.account = html::url("/mijn-account");
    model.log_out = html::url("/uitloggen");
  }
  return html::document(model);
}

std::string Layout::error_page(Language language, Error const& error, Refusal refusal) const {
  Texts const texts{language};
  html::FrameModel model = plain(language);
  model.kind = html::FrameKind::bare;
  std::string const sentence = refusal.status == 500 ? words().say(language, "error.internal")
                                                     : words().say(language, error);
  // A form that was sent cannot be asked for again: then the first page, in the other language.
  html::Url const here = refusal.again == http::Again::possible ? html::Url() : html::url("/");
  model.other_language = here.with("taal", language == Language::nl ? "en" : "nl");
  model.title = refusal.status == 404 ? texts.error_title_not_found() : texts.error_title();
  model.main = html::join(
      {html::lead(sentence), html::button_group({html::button_link(
                                 html::url("/"), texts.error_home(), html::Button::primary)})});
  return html::document(model);
}

}  // namespace klantendag::app
