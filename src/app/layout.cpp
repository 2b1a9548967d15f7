// SPDX-License-Identifier: EUPL-1.2
#include "app/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "app/texts.hpp"
#include "app/words.hpp"
#include "modules/editions/editions.hpp"
#include "platform/html/button.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::app {
namespace {

// Pages of an edition lie below its phase; which link of the navigation they belong to.
std::string_view area_of(std::string_view path) {
  for (std::string_view const part : {"/deelnemer", "/nieuwe-deelnemer", "/wie-missen-we"}) {
    if (path.starts_with("/uitnodigen/") && path.find(part) != std::string_view::npos) {
      return "/deelnemers";
    }
  }
  for (std::string_view const part : {"/brieven", "/briefgegevens", "/post", "/pdf/"}) {
    if (path.starts_with("/uitnodigen/") && path.find(part) != std::string_view::npos) {
      return "/brieven";
    }
  }
  if (path.starts_with("/uitnodigen/") && path.find("/plek") != std::string_view::npos) {
    return "/mijn-plek";
  }
  if (path.starts_with("/dag/") &&
      (path.find("/groep") != std::string_view::npos || path.ends_with("/badges"))) {
    return "/groepen";
  }
  return {};
}

html::FrameLink link_to(html::Url url, std::string_view label, http::Request const& request) {
  if (std::string_view const area = area_of(request.path); !area.empty()) {
    bool const here = url.text() == area;
    return {std::move(url), std::string(label), here};
  }
  bool const current = request.path == url.text() ||
                       (url.text().size() > 1 && request.path.starts_with(url.text() + "/"));
  return {std::move(url), std::string(label), current};
}

bool may(Work const& work, Permission permission) {
  return work.actor.permissions.has(permission);
}

// A page stands in one area: of "/edities" and "/edities/…/enquete" the longer one.
void keep_deepest(std::vector<html::FrameLink>& links) {
  std::size_t longest = 0;
  for (auto const& link : links) {
    if (link.current) longest = std::max(longest, link.url.text().size());
  }
  for (auto& link : links) link.current = link.current && link.url.text().size() == longest;
}

// The editions to switch between, and the one that a page is about: else the newest.
struct Editions {
  std::vector<editions::Edition> all{};
  std::optional<EditionId> chosen{};
};

Editions editions_for(Work& work, http::Request const& request) {
  Editions found;
  if (!may(work, Permission::see_editions)) return found;
  auto editions = editions::all(work);
  if (!editions || editions->empty()) return found;
  found.all = std::move(*editions);
  found.chosen = found.all.front().id;
  auto const asked = EditionId::parse(request.parameter("edition"));
  for (editions::Edition const& edition : found.all) {
    if (asked == edition.id) found.chosen = edition.id;
  }
  return found;
}

std::vector<html::FrameLink> navigation(Texts const& texts, Work const& work,
                                        http::Request const& request, Editions const& editions) {
  std::vector<html::FrameLink> links;
  if (may(work, Permission::see_overview)) {
    links.push_back(link_to(html::url("/"), texts.nav_overview(), request));
  }
  if (may(work, Permission::see_editions)) {
    links.push_back(link_to(html::url("/edities"), texts.nav_editions(), request));
  }
  if (may(work, Permission::manage_register)) {
    links.push_back(link_to(html::url("/uitnodigen"), texts.nav_invite(), request));
  }
  if (may(work, Permission::manage_participants)) {
    links.push_back(link_to(html::url("/deelnemers"), texts.nav_participants(), request));
  }
  if (may(work, Permission::record_stories)) {
    links.push_back(link_to(html::url("/verhalen"), texts.nav_stories(), request));
  }
  if (may(work, Permission::see_obligations)) {
    links.push_back(link_to(html::url("/tips"), texts.nav_tips(), request));
  }
  if (may(work, Permission::make_calls)) {
    links.push_back(link_to(html::url("/bellen"), texts.nav_calls(), request));
  }
  if (may(work, Permission::send_post)) {
    links.push_back(link_to(html::url("/brieven"), texts.nav_letters(), request));
  }
  if (may(work, Permission::claim_seat)) {
    links.push_back(link_to(html::url("/mijn-plek"), texts.nav_own_seat(), request));
  }
  if (may(work, Permission::see_groups)) {
    links.push_back(link_to(html::url("/groepen"), texts.nav_groups(), request));
  }
  if (editions.chosen && may(work, Permission::see_survey)) {
    links.push_back(
        link_to(html::url("/edities/{}/enquete", *editions.chosen), texts.nav_survey(), request));
  }
  keep_deepest(links);
  return links;
}

std::vector<html::FrameLink> tools(Texts const& texts, Work const& work,
                                   http::Request const& request) {
  std::vector<html::FrameLink> links;
  if (may(work, Permission::manage_accounts)) {
    links.push_back(link_to(html::url("/beheer/gebruikers"), texts.nav_people(), request));
  }
  if (may(work, Permission::see_audit)) {
    links.push_back(link_to(html::url("/beheer/logboek"), texts.nav_record(), request));
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

// This same page in the other language; forms that were sent have their own page to go back to.
html::Url other_language(Language language, http::Request const& request) {
  html::Url const here = request.method == http::Method::get ? html::Url() : html::url("/");
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
  model.other_language = other_language(work.language, request);
  if (page.frame == http::Frame::bare) {
    model.kind = html::FrameKind::bare;
    return html::document(model);
  }
  Editions const editions = editions_for(work, request);
  model.navigation = navigation(texts, work, request, editions);
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
