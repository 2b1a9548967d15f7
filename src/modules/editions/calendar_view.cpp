// SPDX-License-Identifier: EUPL-1.2
// The programme as appointments: each block an event that keeps its identity when it moves.
#include <fmt/format.h>

#include "modules/editions/rules.hpp"
#include "modules/editions/views.hpp"
#include "platform/calendar/calendar.hpp"

namespace klantendag::editions::views {

std::string calendar_file(Texts const& texts, Edition const& edition, Instant now) {
  calendar::Calendar calendar{.name = texts.editions_calendar_note(edition.name),
                              .language = std::string(code_of(texts.language))};
  if (!edition.held_on) return calendar::write(calendar);
  int number = 0;
  for (Block const& block : timetable(edition)) {
    calendar.events.push_back({.uid = fmt::format("{}-{}@klantendag", edition.id.text(), ++number),
                               .from = instant_in_amsterdam(*edition.held_on, block.begins_at),
                               .to = instant_in_amsterdam(*edition.held_on, block.ends_at),
                               .title = block.item.title,
                               .description = block.item.led_by,
                               .place = edition.place,
                               .changed_at = now});
  }
  return calendar::write(calendar);
}

}  // namespace klantendag::editions::views
