// SPDX-License-Identifier: EUPL-1.2
// How the day looks: its first page, the desk at the door, the table of a group, and the sheet on which
// a story is written down.
#pragma once

#include <string>
#include <vector>

#include "modules/accounts/accounts.hpp"
#include "modules/day/day.hpp"
#include "modules/day/rules.hpp"
#include "modules/day/texts.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::day {

namespace urls {
[[nodiscard]] html::Url day(EditionId edition);
[[nodiscard]] html::Url desk(EditionId edition);
[[nodiscard]] html::Url search(EditionId edition);
[[nodiscard]] html::Url take_back(EditionId edition);
[[nodiscard]] html::Url walk_up(EditionId edition);
[[nodiscard]] html::Url table(EditionId edition, std::int64_t group);
[[nodiscard]] html::Url no_story(EditionId edition, std::int64_t group);
[[nodiscard]] html::Url tell(EditionId edition, std::int64_t group, ParticipantId teller);
[[nodiscard]] html::Url talk(StoryId story);
// After choosing between two texts: what this device still kept of it may go.
[[nodiscard]] html::Url chosen(StoryId story);
[[nodiscard]] html::Url sheet(StoryId story);
[[nodiscard]] html::Url tip(StoryId story);
[[nodiscard]] html::Url promise(StoryId story);
[[nodiscard]] html::Url read_back(StoryId story);
[[nodiscard]] html::Url contact(StoryId story);
[[nodiscard]] html::Url finish(StoryId story);
[[nodiscard]] html::Url paper(EditionId edition);
[[nodiscard]] html::Url print(EditionId edition);
[[nodiscard]] html::Url cards(EditionId edition, PaperKind kind);
[[nodiscard]] html::Url tip_card(EditionId edition);
[[nodiscard]] html::Url story_form(EditionId edition);
[[nodiscard]] html::Url void_paper(EditionId edition);
[[nodiscard]] html::Url plenary(EditionId edition);
[[nodiscard]] html::Url show_statement(EditionId edition);
[[nodiscard]] html::Url screen(EditionId edition);
}  // namespace urls

namespace views {

enum class Part { day, desk, plenary, paper };
[[nodiscard]] html::Html parts(Texts const& texts, EditionId edition, Part current);
[[nodiscard]] html::Html no_edition(Texts const& texts);

struct Day {
  EditionId edition{};
  std::vector<Guest> guests{};
  std::int64_t groups = 1;
  bool may_record = false;
};
[[nodiscard]] html::Html day(Texts const& texts, Day const& day);

struct Desk {
  EditionId edition{};
  std::string typed{};          // the name that was looked for
  std::vector<Guest> guests{};  // who match
  std::optional<Guest> just{};  // who was ticked a moment ago
  bool may_record = false;
};
[[nodiscard]] html::Html desk(Texts const& texts, html::Filled const& filled, Desk const& desk);
[[nodiscard]] html::Html walk_up(Texts const& texts, html::Filled const& filled, EditionId edition);

struct TablePage {
  EditionId edition{};
  std::int64_t group = 1;
  std::int64_t round = 1;
  Table table{};
  std::vector<Block> agenda{};
};
// `who`: of whom the form "no story" came back.
[[nodiscard]] html::Html table(Texts const& texts, html::Filled const& filled, std::string_view who,
                               TablePage const& page);
struct Begin {
  EditionId edition{};
  std::int64_t group = 1;
  Guest teller{};
};
[[nodiscard]] html::Html tell(Texts const& texts, html::Filled const& filled, Begin const& begin);

// Which form of the sheet came back, when one did.
enum class Sent { none, sheet, tip, promise, read_back, contact };
// What the page tells assets/keep.js: whose device this is, and the key with which what is typed is
// sealed there. The key is not on the device: whoever finds it without logging in cannot read it.
struct Device {
  std::string owner{};
  std::string key{};  // 32 bytes in hexadecimal
};
struct TalkPage {
  Device device{};
  Talk talk{};
  std::vector<accounts::Colleague> colleagues{};
  Sheet typed{};  // when somebody else wrote meanwhile: what was typed here
  bool conflict = false;
};
[[nodiscard]] html::Html talk(Texts const& texts, html::Filled const& filled, Sent sent,
                              TalkPage const& page);
// Its words: a form, two texts to choose between, or what was written.
[[nodiscard]] html::Html sheet(Texts const& texts, html::Filled const& filled,
                               TalkPage const& page);

// Which form of the page came back, when one did.
enum class PaperSent { none, print, card, form, voiding };
struct PaperPage {
  EditionId edition{};
  std::vector<Paper> papers{};
  std::vector<stories::Line> stories{};
};
[[nodiscard]] html::Html paper(Texts const& texts, html::Filled const& filled, PaperSent sent,
                               PaperPage const& page);
// On paper.
[[nodiscard]] html::Html cards(Texts const& texts, EditionId edition,
                               std::vector<Paper> const& papers);

struct PlenaryPage {
  EditionId edition{};
  std::vector<Statement> statements{};
};
[[nodiscard]] html::Html plenary(Texts const& texts, html::Filled const& filled,
                                 PlenaryPage const& page);
// For the back of the room: large, by role, without names.
[[nodiscard]] html::Html screen(Texts const& texts, EditionId edition,
                                std::vector<Statement> const& statements);

// For several pages.
[[nodiscard]] std::vector<html::Option> tip_channels(Texts const& texts);
[[nodiscard]] std::string_view role_name(Texts const& texts, participants::Role role);
[[nodiscard]] std::string name_of(Texts const& texts, Guest const& guest);

}  // namespace views
}  // namespace klantendag::day
