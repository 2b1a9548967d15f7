// SPDX-License-Identifier: EUPL-1.2
// Dates, times and numbers as people in the Netherlands write them, in Dutch or English. Nothing
// here asks the operating system for a locale.
#pragma once

#include <cstdint>
#include <string>

#include "base/language.hpp"
#include "base/time.hpp"

namespace klantendag::i18n {

// "dinsdag 19 juni 2012" · "Tuesday 19 June 2012"
[[nodiscard]] std::string date(Language language, Date date);
// "19 juni 2012" · "19 June 2012"
[[nodiscard]] std::string date_without_weekday(Language language, Date date);
// "19-6-2012" · "19/6/2012": for narrow table columns
[[nodiscard]] std::string short_date(Language language, Date date);
[[nodiscard]] std::string weekday(Language language, Weekday weekday);
// "juni 2012" · "June 2012"
[[nodiscard]] std::string month(Language language, Date date);

// "13.30 uur" · "13:30"
[[nodiscard]] std::string time(Language language, TimeOfDay time);
// "13.30 tot 16.15 uur" · "13:30 to 16:15"
[[nodiscard]] std::string time_span(Language language, TimeOfDay from, TimeOfDay to);
// On the Netherlands' clock: "dinsdag 19 juni 2012, 13.30 uur" · "Tuesday 19 June 2012, 13:30"
[[nodiscard]] std::string moment(Language language, Instant at);
// "25-11-2026, 17.31" · "25/11/2026, 17:31": for narrow table columns
[[nodiscard]] std::string short_moment(Language language, Instant at);
// "vandaag", "morgen", "over 3 dagen", "2 dagen geleden"; beyond two weeks the date without weekday.
[[nodiscard]] std::string relative_day(Language language, Date day, Date today);

// "12.500" · "12,500"; up to four digits without a separator
[[nodiscard]] std::string count(Language language, std::int64_t count);
// Rounded half away from zero, with exactly that many decimals: "8,4" · "8.4"
[[nodiscard]] std::string decimal(Language language, double number, int decimals);
// A mark out of ten, one decimal: "8,4" · "8.4"
[[nodiscard]] std::string mark(Language language, double mark);
// A share from 0 to 1: "42 %" · "42%"
[[nodiscard]] std::string percentage(Language language, double share);
// "3,4 MB" · "3.4 MB"
[[nodiscard]] std::string bytes(Language language, std::int64_t bytes);

}  // namespace klantendag::i18n
