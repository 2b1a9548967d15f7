// SPDX-License-Identifier: EUPL-1.2
#include "modules/letters/made.hpp"

#include <algorithm>

#include "modules/letters/fields.hpp"
#include "modules/letters/rules.hpp"
#include "platform/calendar/calendar.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::letters {
namespace {

TimeOfDay end_of(editions::Edition const& edition) {
  int minutes = edition.begins_at.minutes;
  for (editions::ProgrammeItem const& item : edition.programme) minutes += item.minutes;
  return TimeOfDay{std::min(minutes, 24 * 60 - 1)};
}

std::string programme_of(editions::Edition const& edition, Language language) {
  std::string lines;
  int minutes = edition.begins_at.minutes;
  for (editions::ProgrammeItem const& item : edition.programme) {
    if (!lines.empty()) lines += "\n";
    lines += i18n::time(language, TimeOfDay{std::min(minutes, 24 * 60 - 1)}) + "  " + item.title;
    minutes += item.minutes;
  }
  return lines;
}

std::string number(Language language, std::int64_t count) {
  return count == 0 ? std::string() : i18n::count(language, count);
}

// Fills texts for one person, in the language of the wording.
class Filler {
 public:
  Filler(Day const& day, Recipient const& recipient, Language language)
      : day_(day), recipient_(recipient), language_(language) {}

  enum class Unknown { is_an_error, is_a_line };
  Result<std::string> fill(std::string_view text, Unknown unknown = Unknown::is_an_error) const {
    ASSIGN_OR_RETURN(auto const pieces, take_apart(text, language_));
    std::string filled;
    for (Piece const& piece : pieces) {
      filled += piece.words;
      if (!piece.field) continue;
      std::string const value = value_of(*piece.field);
      if (value.empty() && unknown == Unknown::is_an_error) return missing(*piece.field);
      filled += value.empty() ? "____________" : value;
    }
    return filled;
  }

 private:
  Error missing(Field field) const {
    std::string name;
    for (FieldName const& known : field_names()) {
      if (known.field == field) name = "{" + std::string(known.in(language_)) + "}";
    }
    return conflict(only_the_writer_knows(field) ? "letters.write_yourself" : "letters.no_value",
                    {{"field", name}});
  }

  std::string value_of(Field field) const {
    editions::Edition const& edition = day_.edition;
    Details const& details = day_.details;
    switch (field) {
      case Field::name:
        return recipient_.name;
      case Field::day_and_date:
        return edition.held_on ? i18n::date(language_, *edition.held_on) : "";
      case Field::date:
        return edition.held_on ? i18n::date_without_weekday(language_, *edition.held_on) : "";
      case Field::time:
        return i18n::time_span(language_, edition.begins_at, end_of(edition));
      case Field::address:
        return details.address.empty() ? edition.place : details.address;
      case Field::route:
        return details.route;
      case Field::programme:
        return programme_of(edition, language_);
      case Field::contact:
        return details.contact;
      case Field::phone:
        return details.phone;
      case Field::organisation:
        return day_.organisation;
      case Field::answer_before:
        return details.answer_before ? i18n::date_without_weekday(language_, *details.answer_before)
                                     : "";
      case Field::number_of_clients:
        return number(language_, day_.clients);
      case Field::number_of_employees:
        return number(language_, day_.employees);
      case Field::council:
        return day_.council[language_ == Language::nl ? 0 : 1];
      case Field::number_of_tips:
      case Field::tip_1:
      case Field::tip_2:
      case Field::tip_3:
      case Field::start_of_measure:
      case Field::caller:
      case Field::client_name:
        return "";
    }
    return "";
  }

  Day const& day_;
  Recipient const& recipient_;
  Language language_;
};

}  // namespace

Result<Made> make(Wording const& wording, Day const& day, Recipient const& recipient) {
  Filler const filler(day, recipient, wording.language);
  Made made(recipient);
  ASSIGN_OR_RETURN(made.subject_, filler.fill(wording.subject));
  ASSIGN_OR_RETURN(made.text_, filler.fill(wording.text));
  return made;
}

Result<Made> make_script(Wording const& wording, Day const& day) {
  Recipient const nobody{.language = wording.language};
  Filler const filler(day, nobody, wording.language);
  Made made(nobody);
  ASSIGN_OR_RETURN(made.subject_, filler.fill(wording.subject, Filler::Unknown::is_a_line));
  ASSIGN_OR_RETURN(made.text_, filler.fill(wording.text, Filler::Unknown::is_a_line));
  return made;
}

std::string appointment(Wording const& wording, Day const& day, Instant now) {
  editions::Edition const& edition = day.edition;
  if (!edition.held_on || !brings_an_appointment(wording.kind)) return {};
  TimeOfDay const until = end_of(edition);
  bool const called_off = wording.kind == Kind::cancellation;
  return calendar::write(
      {.name = edition.name,
       .language = std::string(code_of(wording.language)),
       .events = {{.uid = edition.id.text() + "@klantendag",
                   .from = instant_in_amsterdam(*edition.held_on, edition.begins_at),
                   .to = instant_in_amsterdam(*edition.held_on, until),
                   .title = edition.name,
                   .place = day.details.address.empty() ? edition.place : day.details.address,
                   .changed_at = now,
                   .version = now.ms / 1000,
                   .cancelled = called_off}}});
}

}  // namespace klantendag::letters
