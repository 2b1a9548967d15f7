// SPDX-License-Identifier: EUPL-1.2
// Addresses of the walk-in, and its words for times, themes and outcomes.
#include "modules/walkin/views.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::walkin {

namespace urls {
html::Url everybody() {
  return html::url("/langskomen");
}
html::Url calendar(SeriesId id) {
  return html::url("/langskomen/{}/agenda.ics", id);
}
html::Url list() {
  return html::url("/inloop");
}
html::Url create() {
  return html::url("/nieuwe-inloop");
}
html::Url figures() {
  return html::url("/inloopcijfers");
}
html::Url show(SeriesId id) {
  return html::url("/inloop/{}", id);
}
html::Url details(SeriesId id) {
  return html::url("/inloop/{}/gegevens", id);
}
html::Url stop(SeriesId id) {
  return html::url("/inloop/{}/stoppen", id);
}
html::Url helper(SeriesId id) {
  return html::url("/inloop/{}/helper", id);
}
html::Url helper_stops(SeriesId id) {
  return html::url("/inloop/{}/helper-stopt", id);
}
html::Url poster(SeriesId id) {
  return html::url("/inloop/{}/poster", id);
}
html::Url session(SeriesId id, Date day) {
  return html::url("/inloop/{}/dag/{}", id, day);
}
html::Url hold(SeriesId id, Date day) {
  return html::url("/inloop/{}/dag/{}/geweest", id, day);
}
html::Url cancel(SeriesId id, Date day) {
  return html::url("/inloop/{}/dag/{}/gaat-niet-door", id, day);
}
html::Url go_on(SeriesId id, Date day) {
  return html::url("/inloop/{}/dag/{}/gaat-toch-door", id, day);
}
html::Url roster(SeriesId id, Date day) {
  return html::url("/inloop/{}/dag/{}/wie-helpt", id, day);
}
html::Url note(SeriesId id, Date day) {
  return html::url("/inloop/{}/dag/{}/vraag", id, day);
}
html::Url request(RequestId id) {
  return html::url("/inloopvraag/{}", id);
}
html::Url mistaken(RequestId id) {
  return html::url("/inloopvraag/{}/vergissing", id);
}
}  // namespace urls

namespace views {
namespace {

constexpr TimeOfDay noon{12 * 60};
constexpr TimeOfDay evening{18 * 60};

std::string every_part(Texts const& texts, Series const& series) {
  std::string const day = i18n::weekday(texts.language, series.first_on.weekday());
  if (series.begins_at < noon) return texts.walkin_every_morning(day);
  if (series.begins_at < evening) return texts.walkin_every_afternoon(day);
  return texts.walkin_every_evening(day);
}

}  // namespace

std::string every_week(Texts const& texts, Series const& series) {
  return texts.walkin_every_week(every_part(texts, series),
                                 i18n::time_span(texts.language, series.begins_at, series.ends_at));
}

std::string_view theme_name(Texts const& texts, Theme theme) {
  switch (theme) {
    case Theme::computer:
      return texts.walkin_theme_computer();
    case Theme::log_in:
      return texts.walkin_theme_log_in();
    case Theme::message:
      return texts.walkin_theme_message();
    case Theme::form:
      return texts.walkin_theme_form();
    case Theme::letter:
      return texts.walkin_theme_letter();
    case Theme::payment:
      return texts.walkin_theme_payment();
    case Theme::job:
      return texts.walkin_theme_job();
    case Theme::other:
      return texts.walkin_theme_other();
  }
  return "";
}

std::string_view outcome_name(Texts const& texts, Outcome outcome) {
  switch (outcome) {
    case Outcome::solved:
      return texts.walkin_outcome_solved();
    case Outcome::follow_up:
      return texts.walkin_outcome_follow_up();
    case Outcome::referred:
      return texts.walkin_outcome_referred();
    case Outcome::mistaken:
      return texts.walkin_outcome_mistaken();
  }
  return "";
}

std::string_view referred_name(Texts const& texts, Referred to) {
  switch (to) {
    case Referred::nowhere:
      return "";
    case Referred::colleague:
      return texts.walkin_to_colleague();
    case Referred::municipality:
      return texts.walkin_to_municipality();
    case Referred::library:
      return texts.walkin_to_library();
    case Referred::legal:
      return texts.walkin_to_legal();
    case Referred::social:
      return texts.walkin_to_social();
    case Referred::other:
      return texts.walkin_to_other();
  }
  return "";
}

std::string_view reason_name(Texts const& texts, Reason reason) {
  switch (reason) {
    case Reason::none:
      return "";
    case Reason::closed:
      return texts.walkin_reason_closed();
    case Reason::nobody:
      return texts.walkin_reason_nobody();
    case Reason::other:
      return texts.walkin_reason_other();
  }
  return "";
}

}  // namespace views
}  // namespace klantendag::walkin
