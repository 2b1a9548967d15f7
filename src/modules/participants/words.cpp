// SPDX-License-Identifier: EUPL-1.2
// The addresses of this module, and its enums in words.
#include "modules/participants/views.hpp"
#include "platform/html/guide.hpp"

namespace klantendag::participants {

namespace urls {
html::Url begin() {
  return html::url("/deelnemers");
}
html::Url list(EditionId edition) {
  return html::url("/uitnodigen/{}/deelnemers", edition);
}
html::Url create(EditionId edition) {
  return html::url("/uitnodigen/{}/nieuwe-deelnemer", edition);
}
html::Url file(EditionId edition) {
  return html::url("/uitnodigen/{}/deelnemers-inlezen", edition);
}
html::Url upload(EditionId edition, ParticipantUploadId upload) {
  return html::url("/uitnodigen/{}/deelnemers-inlezen/{}", edition, upload);
}
html::Url person(EditionId edition, ParticipantId id) {
  return html::url("/uitnodigen/{}/deelnemers/{}", edition, id);
}
html::Url plan(EditionId edition) {
  return html::url("/uitnodigen/{}/wie-missen-we", edition);
}
html::Url print(EditionId edition) {
  return html::url("/uitnodigen/{}/deelnemerslijst", edition);
}
html::Url claim(EditionId edition) {
  return html::url("/uitnodigen/{}/plek", edition);
}
}  // namespace urls

namespace views {

std::string_view role_name(Texts const& texts, Role role) {
  switch (role) {
    case Role::client:
      return texts.participants_role_client();
    case Role::employee:
      return texts.participants_role_employee();
    case Role::facilitator:
      return texts.participants_role_facilitator();
    case Role::council_member:
      return texts.participants_role_council_member();
  }
  return "";
}

std::string_view state_name(Texts const& texts, State state) {
  switch (state) {
    case State::listed:
      return texts.participants_state_listed();
    case State::invited:
      return texts.participants_state_invited();
    case State::accepted:
      return texts.participants_state_accepted();
    case State::waiting:
      return texts.participants_state_waiting();
    case State::declined:
      return texts.participants_state_declined();
    case State::cancelled:
      return texts.participants_state_cancelled();
  }
  return "";
}

std::string_view reason_name(Texts const& texts, Reason reason) {
  switch (reason) {
    case Reason::none:
      return "";
    case Reason::no_time:
      return texts.participants_reason_no_time();
    case Reason::work:
      return texts.participants_reason_work();
    case Reason::colleague:
      return texts.participants_reason_colleague();
    case Reason::personal:
      return texts.participants_reason_personal();
    case Reason::not_wanted:
      return texts.participants_reason_not_wanted();
    case Reason::other:
      return texts.participants_reason_other();
  }
  return "";
}

std::string_view need_name(Texts const& texts, std::string_view code) {
  if (code == "wheelchair") return texts.participants_need_wheelchair();
  if (code == "hearing_loop") return texts.participants_need_hearing_loop();
  if (code == "sign_interpreter") return texts.participants_need_sign_interpreter();
  if (code == "interpreter") return texts.participants_need_interpreter();
  if (code == "companion") return texts.participants_need_companion();
  if (code == "large_print") return texts.participants_need_large_print();
  if (code == "quiet_place") return texts.participants_need_quiet_place();
  if (code == "diet") return texts.participants_need_diet();
  if (code == "parking") return texts.participants_need_parking();
  return code;
}

std::string_view allowed_words(Texts const& texts, std::string_view what) {
  if (what == "note_story") return texts.participants_allowed_note_story();
  if (what == "quote") return texts.participants_allowed_quote();
  if (what == "photo") return texts.participants_allowed_photo();
  return texts.participants_allowed_tell_back();
}

std::vector<html::Option> reason_options(Texts const& texts) {
  std::vector<html::Option> options;
  for (Reason const reason : reasons) {
    options.push_back({name_of(reason), reason_name(texts, reason), {}});
  }
  return options;
}

std::string shown_name(Texts const& texts, Participant const& participant) {
  Person const& person = participant.person;
  if (person.first_name.empty()) return std::string(texts.participants_erased());
  if (participant.role == Role::client || person.surname.empty()) return person.first_name;
  return person.first_name + " " + person.surname;
}

html::Html parts(Texts const& texts, EditionId edition, Part current) {
  std::vector<html::Tab> const tabs = {
      {urls::list(edition), texts.participants_title(), current == Part::list},
      {urls::plan(edition), texts.participants_plan_title(), current == Part::plan},
      {urls::file(edition), texts.participants_file_title(), current == Part::file},
      {urls::print(edition), texts.participants_print_title(), current == Part::print}};
  return html::tabs(texts.participants_title(), tabs);
}

}  // namespace views
}  // namespace klantendag::participants
