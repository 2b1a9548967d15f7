// SPDX-License-Identifier: EUPL-1.2
#include "app/navigation.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "app/texts.hpp"
#include "base/literal.hpp"
#include "platform/html/url.hpp"

namespace klantendag::app {
namespace {

enum class Area { overview, werkmap, invite, day, tips, survey };

using Label = std::string_view (Texts::*)() const;

// A page that the navigation leads to. Of two lines with the same label the first that a reader may
// see counts. A page of an edition is reached for the chosen one.
struct Place {
  Area area;
  Permission who;
  Label label;
  Literal to;     // "{}" stands for the edition
  Literal pages;  // begins of the addresses that belong to it; "*" stands for any one segment
};

using enum Permission;

constexpr std::array places = {
    Place{Area::overview, see_overview, &Texts::nav_open_ends, "/", "/"},
    Place{Area::overview, see_editions, &Texts::nav_editions, "/edities",
          "/edities /nieuwe-editie"},
    Place{Area::overview, see_sharing, &Texts::nav_sharing, "/edities/{}/delen",
          "/edities/*/delen /edities/*/deelpakket /edities/*/meeneemkaarten /meeneemkaart"},
    Place{Area::overview, bring_messages, &Texts::nav_messages, "/berichten-inlezen",
          "/berichten-inlezen"},

    Place{Area::werkmap, read_messages, &Texts::nav_werkmap, "/werkmap", "/werkmap"},
    Place{Area::werkmap, manage_messages, &Texts::nav_waiting, "/werkmap-cijfers",
          "/werkmap-cijfers"},
    Place{Area::werkmap, manage_messages, &Texts::nav_teams, "/werkmap-teams", "/werkmap-teams"},
    Place{Area::werkmap, manage_messages, &Texts::nav_promises, "/werkmap-afspraken",
          "/werkmap-afspraken"},

    Place{Area::invite, manage_register, &Texts::nav_register, "/uitnodigen/{}/bestand",
          "/uitnodigen"},
    Place{Area::invite, manage_register, &Texts::nav_candidates, "/uitnodigen/{}/kandidaten",
          "/uitnodigen/*/kandidaten /uitnodigen/*/niet-bellen"},
    Place{Area::invite, manage_draw, &Texts::nav_draw, "/uitnodigen/{}/loting",
          "/uitnodigen/*/loting /uitnodigen/*/algoritmeregister"},
    Place{Area::invite, witness_draw, &Texts::nav_draw, "/uitnodigen/{}/loting",
          "/uitnodigen/*/loting /uitnodigen/*/algoritmeregister"},
    Place{Area::invite, manage_register, &Texts::nav_call_round, "/uitnodigen/{}/belronde",
          "/uitnodigen/*/belronde"},
    Place{Area::invite, make_calls, &Texts::nav_calls, "/bellen", "/bellen"},
    Place{Area::invite, manage_participants, &Texts::nav_participants, "/uitnodigen/{}/deelnemers",
          "/deelnemers /uitnodigen/*/deelnemers /uitnodigen/*/deelnemerslijst "
          "/uitnodigen/*/deelnemers-inlezen /uitnodigen/*/nieuwe-deelnemer "
          "/uitnodigen/*/wie-missen-we"},
    Place{Area::invite, send_post, &Texts::nav_letters, "/uitnodigen/{}/brieven",
          "/brieven /uitnodigen/*/brieven /uitnodigen/*/briefgegevens /uitnodigen/*/pdf"},
    Place{Area::invite, send_post, &Texts::nav_post, "/uitnodigen/{}/post", "/uitnodigen/*/post"},
    Place{Area::invite, claim_seat, &Texts::nav_own_seat, "/uitnodigen/{}/plek",
          "/mijn-plek /uitnodigen/*/plek"},

    Place{Area::day, see_groups, &Texts::nav_who_is_here, "/de-dag/{}", "/de-dag /gesprek"},
    Place{Area::day, manage_groups, &Texts::nav_groups, "/dag/{}/groepen",
          "/groepen /dag/*/groepen /dag/*/groepsregels /dag/*/groepsversies /dag/*/groepsbladen "
          "/dag/*/badges"},
    Place{Area::day, see_groups, &Texts::nav_groups, "/dag/{}/groepsbladen",
          "/groepen /dag/*/groepsbladen /dag/*/badges"},
    Place{Area::day, record_stories, &Texts::nav_stories, "/verhalen/{}", "/verhalen /verhaal"},

    Place{Area::tips, see_obligations, &Texts::nav_tips, "/tips/{}", "/tips /tip"},
    Place{Area::tips, see_obligations, &Texts::nav_thread, "/rode-draad/{}", "/rode-draad /thema"},
    Place{Area::tips, see_obligations, &Texts::nav_owed, "/openstaand", "/openstaand"},
    Place{Area::tips, see_walkin, &Texts::nav_walkin, "/inloop",
          "/inloop /inloopcijfers /inloopvraag /nieuwe-inloop"},
    Place{Area::tips, see_council, &Texts::nav_council, "/opvolging",
          "/opvolging /raad /raadslid /advies /nieuwe-raad"},

    Place{Area::survey, see_survey, &Texts::nav_survey, "/edities/{}/enquete",
          "/edities/*/enquete"},
    Place{Area::survey, see_survey, &Texts::nav_retrospective, "/edities/{}/terugblik",
          "/edities/*/terugblik /edities/*/terugblik-namen"},
    Place{Area::survey, see_survey, &Texts::nav_one_page, "/edities/{}/op-een-bladzijde",
          "/edities/*/op-een-bladzijde"},
    Place{Area::survey, see_survey, &Texts::nav_years, "/jaren", "/jaren /eerdere-editie"},
};

std::string_view area_label(Texts const& texts, Area area) {
  switch (area) {
    case Area::overview:
      return texts.nav_overview();
    case Area::werkmap:
      return texts.nav_werkmap();
    case Area::invite:
      return texts.nav_invite();
    case Area::day:
      return texts.nav_day();
    case Area::tips:
      return texts.nav_tips();
    case Area::survey:
      return texts.nav_survey();
  }
  return "";
}

// "/a/b" is "/a", then "/b"; "/" itself has no segment.
std::string_view next_segment(std::string_view& path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  std::string_view const segment = path.substr(0, path.find('/'));
  path.remove_prefix(segment.size());
  return segment;
}

// How many segments of `begin` the path begins with, plus one; 0 when it begins otherwise.
std::size_t depth_of(std::string_view path, std::string_view begin) {
  if (begin == "/") return path == "/" ? 1 : 0;
  std::size_t depth = 1;
  while (!begin.empty()) {
    std::string_view const wanted = next_segment(begin);
    std::string_view const found = next_segment(path);
    if (found.empty() || (wanted != "*" && wanted != found)) return 0;
    ++depth;
  }
  return depth;
}

std::size_t depth_in(Place const& place, std::string_view path) {
  std::size_t deepest = 0;
  std::string_view rest = place.pages;
  while (!rest.empty()) {
    std::size_t const blank = std::min(rest.find(' '), rest.size());
    deepest = std::max(deepest, depth_of(path, rest.substr(0, blank)));
    rest.remove_prefix(std::min(blank + 1, rest.size()));
  }
  return deepest;
}

bool of_edition(Place const& place) {
  return place.to.text().find("{}") != std::string_view::npos;
}

std::vector<Place const*> places_for(Reader const& reader) {
  std::vector<Place const*> seen;
  for (Place const& place : places) {
    if (!reader.permissions.has(place.who)) continue;
    if (of_edition(place) && !reader.edition) continue;
    bool const twice = std::any_of(seen.begin(), seen.end(), [&](Place const* other) {
      return other->area == place.area && other->label == place.label;
    });
    if (!twice) seen.push_back(&place);
  }
  return seen;
}

html::Url address_of(Place const& place, Reader const& reader) {
  html::UrlMaker maker(place.to);
  if (of_edition(place)) maker.segment(reader.edition->text());
  return std::move(maker).url();
}

// The place that the open page lies in: the one that knows most of its address.
Place const* place_of(std::vector<Place const*> const& seen, std::string_view path) {
  Place const* here = nullptr;
  std::size_t deepest = 0;
  for (Place const* place : seen) {
    if (std::size_t const depth = depth_in(*place, path); depth > deepest) {
      deepest = depth;
      here = place;
    }
  }
  return here;
}

}  // namespace

Navigation navigation_for(Reader const& reader) {
  Texts const texts{reader.language};
  std::vector<Place const*> const seen = places_for(reader);
  Place const* const here = place_of(seen, reader.path);
  Navigation made;
  std::optional<Area> last;
  for (Place const* place : seen) {
    bool const in_this_area = here != nullptr && here->area == place->area;
    if (last != place->area) {
      made.areas.push_back(
          {address_of(*place, reader), std::string(area_label(texts, place->area)), in_this_area});
      last = place->area;
    }
    if (in_this_area) {
      made.pages.push_back(
          {address_of(*place, reader), std::string((texts.*place->label)()), place == here});
    }
  }
  if (made.pages.size() < 2) made.pages.clear();
  return made;
}

}  // namespace klantendag::app
