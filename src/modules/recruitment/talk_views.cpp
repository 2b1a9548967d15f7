// SPDX-License-Identifier: EUPL-1.2
// The conversation: first who it is, then the script (domain.md E, texts 1 and 2), and a button for
// what came of it. Before the identity nothing on the page tells that there is a complaint.
#include "base/text.hpp"
#include "modules/recruitment/rules.hpp"
#include "modules/recruitment/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::recruitment::views {
namespace {

using html::Html;

std::string_view outcome_words(Texts const& texts, Outcome outcome) {
  switch (outcome) {
    case Outcome::no_answer:
      return texts.recruitment_outcome_no_answer();
    case Outcome::busy:
      return texts.recruitment_outcome_busy();
    case Outcome::voicemail:
      return texts.recruitment_outcome_voicemail();
    case Outcome::other_person:
      return texts.recruitment_outcome_other_person();
    case Outcome::wrong_number:
      return texts.recruitment_outcome_wrong_number();
    case Outcome::call_back:
      return texts.recruitment_outcome_call_back();
    case Outcome::accepted:
      return texts.recruitment_outcome_accepted();
    case Outcome::declined:
      return texts.recruitment_outcome_declined();
    case Outcome::never_again:
      return texts.recruitment_outcome_never_again();
  }
  return "";
}

Html outcome_button(Texts const& texts, Conversation const& talk, Outcome outcome,
                    html::Button button) {
  return html::action_button({.action = urls::outcome(talk.edition.id, talk.call.id),
                              .label = outcome_words(texts, outcome),
                              .button = button,
                              .hidden = html::hidden_field("outcome", name_of(outcome))});
}

Html earlier(Texts const& texts, std::vector<Attempt> const& attempts) {
  if (attempts.empty()) return html::small_print(texts.recruitment_first_attempt());
  std::vector<Html> lines;
  for (Attempt const& attempt : attempts) {
    lines.push_back(html::text(texts.recruitment_attempt_line(
        i18n::moment(texts.language, attempt.begun_at), outcome_words(texts, attempt.outcome))));
  }
  return html::details(texts.recruitment_attempts_title(static_cast<std::int64_t>(attempts.size())),
                       {html::unordered_list(lines)});
}

Html who(Texts const& texts, Conversation const& talk) {
  std::vector<html::DataItem> const items = {
      {texts.recruitment_label_name(), html::name(full_name(talk.contact)), {}},
      {texts.recruitment_label_phone(),
       html::link(html::phone(talk.contact.phone), talk.contact.phone),
       {}}};
  return html::join({html::data_list(items), earlier(texts, talk.attempts)});
}

Html give_back_button(Texts const& texts, Conversation const& talk) {
  return html::action_button({.action = urls::give_back(talk.edition.id, talk.call.id),
                              .label = texts.recruitment_give_back(),
                              .button = html::Button::subtle});
}

Html before_identity(Texts const& texts, Conversation const& talk, Speaker const& speaker) {
  std::string const name = full_name(talk.contact);
  Html const identity =
      html::action_button({.action = urls::identity(talk.edition.id, talk.call.id),
                           .label = texts.recruitment_is_it(name),
                           .button = html::Button::primary});
  auto const button = [&](Outcome outcome) {
    return outcome_button(texts, talk, outcome, html::Button::secondary);
  };
  return html::join(
      {who(texts, talk),
       html::section(
           texts.recruitment_say_title(),
           {html::spotlight(html::Alert::info, {html::typed_text(texts.recruitment_script_hello(
                                                   speaker.name, speaker.organisation, name))}),
            html::alert(texts.language, html::Alert::warning, texts.recruitment_say_nothing_yet()),
            identity}),
       html::section(texts.recruitment_not_reached_title(),
                     {html::paragraph(texts.recruitment_not_reached_words()),
                      html::button_group({button(Outcome::no_answer), button(Outcome::busy),
                                          button(Outcome::voicemail), button(Outcome::other_person),
                                          button(Outcome::wrong_number)}),
                      give_back_button(texts, talk)})});
}

Html call_back_form(Texts const& texts, html::Filled const& filled, Conversation const& talk) {
  html::Filled const own = filled.named("later");
  return html::form(
      own,
      {.action = urls::outcome(talk.edition.id, talk.call.id),
       .submit = texts.recruitment_promise_it(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::hidden_field("outcome", name_of(Outcome::call_back)),
       html::date_field(own, {.name = "date", .label = texts.recruitment_field_date()}),
       html::time_field(own, {.name = "time",
                              .label = texts.recruitment_field_time(),
                              .hint = texts.recruitment_hours_line(i18n::time_span(
                                  texts.language, talk.settings.from, talk.settings.until))})});
}

Html declined_form(Texts const& texts, html::Filled const& filled, Conversation const& talk) {
  html::Filled const own = filled.named("no");
  std::vector<html::Option> const options = {{"yes", texts.recruitment_again_yes(), {}},
                                             {"no", texts.recruitment_again_no(), {}}};
  return html::form(
      own,
      {.action = urls::outcome(talk.edition.id, talk.call.id),
       .submit = texts.recruitment_outcome_declined(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::hidden_field("outcome", name_of(Outcome::declined)),
       html::radio_group(own, {.name = "again", .label = texts.recruitment_again()}, options)});
}

Html questions(Texts const& texts) {
  return html::join({html::details(texts.recruitment_question_complaint(),
                                   {html::paragraph(texts.recruitment_answer_complaint())}),
                     html::details(texts.recruitment_question_benefit(),
                                   {html::paragraph(texts.recruitment_answer_benefit())}),
                     html::details(texts.recruitment_question_travel(),
                                   {html::paragraph(texts.recruitment_answer_travel())}),
                     html::details(texts.recruitment_question_upset(),
                                   {html::paragraph(texts.recruitment_answer_upset())})});
}

Html after_identity(Texts const& texts, html::Filled const& filled, Conversation const& talk) {
  std::string const day = talk.edition.held_on ? i18n::date(texts.language, *talk.edition.held_on)
                                               : std::string(texts.recruitment_day_unknown());
  return html::join(
      {who(texts, talk),
       html::section(
           texts.recruitment_say_title(),
           {html::spotlight(html::Alert::info,
                            {html::typed_text(texts.recruitment_script_ask(day, talk.seats))}),
            html::button_group(
                {html::button_link(urls::acceptance(talk.edition.id, talk.call.id),
                                   texts.recruitment_outcome_accepted(), html::Button::primary)})}),
       html::section(texts.recruitment_questions_title(), {questions(texts)}),
       html::section(texts.recruitment_later_form_title(),
                     {html::paragraph(texts.recruitment_later_form_words()),
                      call_back_form(texts, filled, talk)}),
       html::section(
           texts.recruitment_no_form_title(),
           {html::spotlight(html::Alert::info, {html::typed_text(texts.recruitment_script_no())}),
            declined_form(texts, filled, talk)}),
       html::section(texts.recruitment_never_title(),
                     {html::paragraph(texts.recruitment_never_words()),
                      outcome_button(texts, talk, Outcome::never_again, html::Button::danger)}),
       give_back_button(texts, talk)});
}

// As one says it: registers write "Mevr.", "mw" or "Dhr.".
std::string spoken_title(std::string_view title) {
  std::string const word = fold(title);
  if (word.starts_with("mevr") || word.starts_with("mw")) return "mevrouw";
  if (word.starts_with("dhr") || word.starts_with("hr") || word.starts_with("de heer") ||
      word.starts_with("meneer")) {
    return "meneer";
  }
  return std::string(title);
}

}  // namespace

std::string full_name(complaints::Contact const& contact) {
  std::string const title = spoken_title(contact.title);
  std::string name;
  for (std::string const* part : {&title, &contact.initials, &contact.prefix, &contact.surname}) {
    if (part->empty()) continue;
    if (!name.empty()) name += ' ';
    name += *part;
  }
  return name;
}

Html conversation(Texts const& texts, html::Filled const& filled, Conversation const& conversation,
                  Speaker const& speaker) {
  return conversation.call.identified_at ? after_identity(texts, filled, conversation)
                                         : before_identity(texts, conversation, speaker);
}

}  // namespace klantendag::recruitment::views
