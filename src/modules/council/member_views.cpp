// SPDX-License-Identifier: EUPL-1.2
// One member: background, terms, in which days they took part and as what.
#include "modules/council/views.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/fields.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::council::views {
namespace {

using html::Html;

Html facts(Texts const& texts, OneMember const& one) {
  std::vector<Html> terms;
  for (Term const& term : one.member.terms) {
    terms.push_back(html::text(texts.council_term_line(term.from, term.until)));
  }
  std::vector<Html> parts;
  for (TookPart const& part : one.member.parts) {
    parts.push_back(html::text(texts.council_part_line(edition_name(one.named, part.edition),
                                                       part_name(texts, part.part))));
  }
  std::vector<html::DataItem> items = {
      {texts.council_column_role(), html::text(role_name(texts, one.member.role)), {}}};
  if (!one.member.background.empty()) {
    items.push_back(
        {texts.council_field_background(), html::typed_text(one.member.background), {}});
  }
  items.push_back({texts.council_terms(), html::unordered_list(terms), {}});
  items.push_back(
      {texts.council_parts(),
       parts.empty() ? html::text(texts.council_nothing()) : html::unordered_list(parts),
       {}});
  return html::data_list(items);
}

Html part_form(Texts const& texts, html::Filled const& filled, OneMember const& one) {
  std::vector<html::Option> parts;
  for (Part const part : every_part) parts.push_back({name_of(part), part_name(texts, part), {}});
  return html::form(
      filled,
      {.action = urls::part(one.member.id),
       .submit = texts.council_part_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {edition_field(texts, filled, one.editions),
       html::select_field(filled, {.name = "part", .label = texts.council_field_part()}, parts)});
}

Html term_form(Texts const& texts, html::Filled const& filled, OneMember const& one) {
  return html::form(
      filled,
      {.action = urls::term(one.member.id),
       .submit = texts.council_term_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::date_field(filled, {.name = "from", .label = texts.council_field_from()}),
       html::date_field(filled, {.name = "until", .label = texts.council_field_until()})});
}

Html role_form(Texts const& texts, html::Filled const& filled, OneMember const& one) {
  std::vector<html::Option> roles;
  for (Role const role : every_role) roles.push_back({name_of(role), role_name(texts, role), {}});
  return html::form(filled,
                    {.action = urls::role(one.member.id),
                     .submit = texts.council_role_save(),
                     .button = html::Button::secondary,
                     .note = html::Note::none},
                    {html::paragraph(texts.council_one_chair()),
                     html::select_field(filled,
                                        {.name = "role",
                                         .label = texts.council_column_role(),
                                         .value = name_of(one.member.role)},
                                        roles)});
}

Html account_form(Texts const& texts, html::Filled const& filled, OneMember const& one) {
  std::vector<std::string> ids;
  for (accounts::Colleague const& person : one.speakers) ids.push_back(person.id.text());
  std::vector<html::Option> people = {{"none", texts.council_no_account(), {}}};
  for (std::size_t at = 0; at < ids.size(); ++at) {
    people.push_back({ids[at], one.speakers[at].name, {}});
  }
  std::string const now = one.member.account ? one.member.account->text() : "none";
  return html::form(
      filled,
      {.action = urls::account(one.member.id),
       .submit = texts.council_account_save(),
       .button = html::Button::secondary,
       .note = html::Note::none},
      {html::paragraph(texts.council_account_words()),
       html::select_field(filled,
                          {.name = "account", .label = texts.council_field_account(), .value = now},
                          people)});
}

}  // namespace

Html member(Texts const& texts, html::Filled const& filled, SentTo sent, OneMember const& one) {
  html::Filled const fresh(texts.language);
  auto const fields = [&](SentTo part, std::string_view name) {
    return (sent == part ? filled : fresh).named(name);
  };
  Html page = facts(texts, one);
  if (one.may.manage) {
    page += html::details(texts.council_add_part(),
                          {part_form(texts, fields(SentTo::part, "deel"), one)});
    page += html::details(texts.council_again(),
                          {term_form(texts, fields(SentTo::term, "termijn"), one)});
    page += html::details(texts.council_other_role(),
                          {role_form(texts, fields(SentTo::role, "rol"), one)});
    page += html::details(texts.council_account(),
                          {account_form(texts, fields(SentTo::account, "account"), one)});
    page += html::details(texts.council_leaves(),
                          {html::paragraph(texts.council_leaves_words()),
                           html::action_button({.action = urls::leave(one.member.id),
                                                .label = texts.council_leaves_save(),
                                                .button = html::Button::danger})});
  }
  page += html::paragraph({html::link(urls::show(one.member.council), texts.council_back())});
  return page;
}

}  // namespace klantendag::council::views
