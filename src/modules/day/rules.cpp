// SPDX-License-Identifier: EUPL-1.2
#include "modules/day/rules.hpp"

#include <algorithm>

#include "base/named.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

namespace klantendag::day {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::string const folded = fold(text);
  std::vector<std::string> words;
  for (std::string_view const word : split(folded, ' ')) {
    if (!trim(word).empty()) words.emplace_back(trim(word));
  }
  return words;
}

}  // namespace

std::string_view name_of(Way way) {
  switch (way) {
    case Way::list:
      return "list";
    case Way::code:
      return "code";
    case Way::walk_up:
      return "walk_up";
  }
  return "";
}

std::string_view name_of(Presence presence) {
  switch (presence) {
    case Presence::here:
      return "here";
    case Presence::away:
      return "away";
  }
  return "";
}

std::string_view name_of(NoStory reason) {
  switch (reason) {
    case NoStory::did_not_wish:
      return "did_not_wish";
    case NoStory::had_to_leave:
      return "had_to_leave";
    case NoStory::rather_listened:
      return "rather_listened";
  }
  return "";
}

std::optional<Way> way_named(std::string_view name) {
  return named(every_way, name);
}
std::optional<Presence> presence_named(std::string_view name) {
  return named(every_presence, name);
}
std::optional<NoStory> no_story_named(std::string_view name) {
  return named(every_no_story, name);
}

bool matches(participants::Person const& person, std::string_view typed) {
  auto const parts = words_of(person.first_name + " " + person.surname);
  auto const wanted = words_of(typed);
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string const& word) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string const& part) { return part.starts_with(word); });
  });
}

std::vector<Block> agenda(editions::Edition const& edition, Instant now) {
  constexpr std::int32_t last_minute = 24 * 60 - 1;
  bool const today = edition.held_on && *edition.held_on == date_in_amsterdam(now);
  std::int32_t const clock = time_in_amsterdam(now).minutes;
  std::int32_t at = edition.begins_at.minutes;
  std::vector<Block> blocks;
  for (editions::ProgrammeItem const& item : edition.programme) {
    std::int32_t const end = std::min(at + item.minutes, last_minute);
    blocks.push_back({{at}, {end}, item, today && clock >= at && clock < end});
    at = end;
  }
  return blocks;
}

std::string version_of(Sheet const& sheet) {
  std::string all;
  for (std::string const* part : {&sheet.told, &sheet.struck, &sheet.questions}) {
    all += std::to_string(part->size()) + ":" + *part;
  }
  return hex(sha256(all)).substr(0, 24);
}

}  // namespace klantendag::day
