// SPDX-License-Identifier: EUPL-1.2
// The addresses of the survey pages, and the names that pages share.
#include "modules/survey/views.hpp"

namespace klantendag::survey {

std::string_view slug(Audience audience) {
  return audience == Audience::clients ? "clienten" : "medewerkers";
}

std::optional<Audience> audience_of_slug(std::string_view text) {
  for (Audience const audience : {Audience::clients, Audience::employees}) {
    if (slug(audience) == text) return audience;
  }
  return std::nullopt;
}

namespace urls {
html::Url list(EditionId edition) {
  return html::url("/edities/{}/enquete", edition);
}
html::Url show(Survey const& survey) {
  return html::url("/edities/{}/enquete/{}", survey.edition, slug(survey.audience));
}
html::Url questions(Survey const& survey) {
  return html::url("/edities/{}/enquete/{}/vragen", survey.edition, slug(survey.audience));
}
html::Url trial(Survey const& survey) {
  return html::url("/edities/{}/enquete/{}/proef", survey.edition, slug(survey.audience));
}
html::Url step(Survey const& survey) {
  return html::url("/edities/{}/enquete/{}/stap", survey.edition, slug(survey.audience));
}
html::Url codes(Survey const& survey) {
  return html::url("/edities/{}/enquete/{}/codes", survey.edition, slug(survey.audience));
}
html::Url withdraw(Survey const& survey) {
  return html::url("/edities/{}/enquete/{}/codes-vervallen", survey.edition, slug(survey.audience));
}
html::Url paper(Survey const& survey) {
  return html::url("/edities/{}/enquete/{}/papier", survey.edition, slug(survey.audience));
}
html::Url read(Survey const& survey) {
  return html::url("/edities/{}/enquete/{}/nalezen", survey.edition, slug(survey.audience));
}
html::Url take_back(Survey const& survey) {
  return html::url("/edities/{}/enquete/{}/terughalen", survey.edition, slug(survey.audience));
}
html::Url missed(EditionId edition) {
  return html::url("/edities/{}/enquete-gemist", edition);
}
html::Url results(Survey const& survey) {
  return html::url("/edities/{}/enquete/{}/uitslag", survey.edition, slug(survey.audience));
}
html::Url answer() {
  return html::url("/enquete");
}
}  // namespace urls

namespace views {

std::string_view audience_name(Texts const& texts, Audience audience) {
  return audience == Audience::clients ? texts.survey_audience_clients()
                                       : texts.survey_audience_employees();
}

std::string_view state_name(Texts const& texts, State state) {
  switch (state) {
    case State::draft:
      return texts.survey_state_draft();
    case State::tested:
      return texts.survey_state_tested();
    case State::open:
      return texts.survey_state_open();
    case State::closed:
      return texts.survey_state_closed();
    case State::checked:
      return texts.survey_state_checked();
    case State::released:
      return texts.survey_state_released();
    case State::purged:
      return texts.survey_state_purged();
  }
  return "";
}

}  // namespace views
}  // namespace klantendag::survey
