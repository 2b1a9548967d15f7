// SPDX-License-Identifier: EUPL-1.2
// The addresses of this module, its parts, and names that several of its pages use.
#include "modules/groups/words.hpp"

#include "modules/groups/views.hpp"
#include "platform/html/button.hpp"
#include "platform/html/guide.hpp"

namespace klantendag::groups {

namespace urls {
html::Url plan(EditionId edition) {
  return html::url("/dag/{}/groepen", edition);
}
html::Url make(EditionId edition) {
  return html::url("/dag/{}/groepen/maken", edition);
}
html::Url move(EditionId edition) {
  return html::url("/dag/{}/groepen/verplaatsen", edition);
}
html::Url rules(EditionId edition) {
  return html::url("/dag/{}/groepsregels", edition);
}
html::Url versions(EditionId edition) {
  return html::url("/dag/{}/groepsversies", edition);
}
html::Url version(EditionId edition, std::int64_t version) {
  return html::url("/dag/{}/groepsversies/{}", edition, version);
}
html::Url sheets(EditionId edition) {
  return html::url("/dag/{}/groepsbladen", edition);
}
html::Url badges(EditionId edition) {
  return html::url("/dag/{}/badges", edition);
}
}  // namespace urls

namespace views {

using participants::Role;

std::string_view role_name(Texts const& texts, Role role) {
  switch (role) {
    case Role::client:
      return texts.groups_role_client();
    case Role::employee:
      return texts.groups_role_employee();
    case Role::facilitator:
      return texts.groups_role_facilitator();
    case Role::council_member:
      return texts.groups_role_council_member();
  }
  return "";
}

std::string name_of(Texts const& texts, participants::Participant const& one) {
  if (one.person.first_name.empty()) return std::string(texts.groups_erased());
  return one.person.first_name;
}

std::string name_and_role(Texts const& texts, participants::Participant const& one) {
  return name_of(texts, one) + " (" + std::string(role_name(texts, one.role)) + ")";
}

std::vector<html::Option> people_options(Texts const& texts,
                                         std::span<participants::Participant const> people) {
  std::vector<html::Option> options;
  for (participants::Participant const& one : people) {
    std::string label = name_and_role(texts, one);
    if (!one.facts.function.empty()) label += ", " + one.facts.function;
    options.push_back({one.id.text(), std::move(label), {}});
  }
  return options;
}

std::string_view code_name(Texts const& texts, std::string_view code) {
  if (code == "client") return texts.groups_role_client();
  if (code == "employee") return texts.groups_role_employee();
  if (code == "facilitator") return texts.groups_role_facilitator();
  if (code == "council_member") return texts.groups_role_council_member();
  if (code == "role") return texts.groups_column_role();
  if (code == "unit") return texts.groups_column_unit();
  if (code == "function") return texts.groups_column_function();
  if (code == "office") return texts.groups_column_office();
  if (code == "wheelchair") return texts.groups_need_wheelchair();
  if (code == "hearing_loop") return texts.groups_need_hearing_loop();
  if (code == "quiet_place") return texts.groups_need_quiet_place();
  return code;
}

std::string say(Texts const& texts, i18n::Catalogue const& words, std::string_view key,
                std::vector<Parameter> parameters) {
  for (Parameter& parameter : parameters) {
    parameter.value = std::string(code_name(texts, parameter.value));
  }
  // The command line speaks of a rules file here; on a page there is none.
  bool const of_file = key == "grouping.apart_and_together";
  return words.say(texts.language, of_file ? "groups.apart_and_together" : key, parameters);
}

html::Html parts(Texts const& texts, EditionId edition, Part current) {
  std::vector<html::Tab> const tabs = {
      {urls::plan(edition), texts.groups_title(), current == Part::plan},
      {urls::rules(edition), texts.groups_rules_title(), current == Part::rules},
      {urls::versions(edition), texts.groups_versions_title(), current == Part::versions},
      {urls::sheets(edition), texts.groups_sheets_title(), current == Part::sheets},
      {urls::badges(edition), texts.groups_badges_title(), current == Part::badges}};
  return html::tabs(texts.groups_title(), tabs);
}

html::Html no_edition(Texts const& texts) {
  return html::empty_state({texts.groups_no_edition_title(), texts.groups_no_edition_words(), {}});
}

html::Html nothing_to_print(Texts const& texts) {
  return html::empty_state({texts.groups_no_print_title(), texts.groups_no_print_words(), {}});
}

}  // namespace views
}  // namespace klantendag::groups
