// SPDX-License-Identifier: EUPL-1.2
// Use cases of the public page. The words are checked for persons before a person may release them.
#include "modules/actions/publishing.hpp"

#include <fmt/format.h>

#include <set>

#include "core/dutch/redactor.hpp"
#include "modules/actions/inside.hpp"
#include "modules/actions/public_rules.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"

namespace klantendag::actions {
namespace {

Result<std::vector<Name>> names_of_the_day(Work& work, crypto::Keys const& keys,
                                           EditionId edition) {
  ASSIGN_OR_RETURN(auto const people, participants::known(work, keys, edition));
  std::vector<Name> names;
  for (auto const& one : people) names.push_back({one.person.first_name, one.person.surname});
  return names;
}

// Line ends travel through a form as something else.
std::string on_one_line(std::string_view words) {
  std::string line;
  for (char const letter : words) {
    bool const space = letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t';
    if (!space) line += letter;
    if (space && !line.empty() && line.back() != ' ') line += ' ';
  }
  return line;
}

// What looks like a person, as it stands in the text, and what is a part of a name of that day.
std::vector<std::string> persons_in(std::string_view words, std::vector<Name> const& names) {
  dutch::Redactor redactor;
  std::vector<std::string> found;
  for (dutch::Masked const& one : redactor.redact(words).spans) {
    found.push_back(on_one_line(words.substr(one.begin, one.end - one.begin)));
  }
  for (std::string& part : parts_named(words, names)) found.push_back(on_one_line(part));
  return found;
}

std::string listed(std::vector<std::string> const& words) {
  std::set<std::string_view> const each(words.begin(), words.end());
  return fmt::format("{}", fmt::join(each, ", "));
}

std::string persons_in(PublicWords const& words, std::vector<Name> const& names) {
  auto found = persons_in(words.said, names);
  for (std::string& one : persons_in(words.done, names)) found.push_back(std::move(one));
  return listed(found);
}

// The machine looks each time: who looked it over did so for the words that were there then.
Result<void> without_persons(PublicWords const& words, std::vector<Name> const& names) {
  bool const looked_over = persons_in(words, names) == words.looked_at;
  std::vector<Error> problems;
  for (auto const& [field, text] :
       {std::pair{"said", &words.said}, std::pair{"done", &words.done}}) {
    auto const found = persons_in(*text, names);
    if (names_somebody(*text, names)) {
      problems.push_back(invalid_field(field, "actions.public_name"));
    } else if (!found.empty() && !looked_over) {
      problems.push_back(invalid_field(field, "actions.public_person", {{"words", listed(found)}}));
    }
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return {};
}

// A yes to a sentence in the report is no yes to a page for everybody.
Result<void> in_own_words(PublicWords const& words, std::string_view tip) {
  std::vector<Error> problems;
  for (auto const& [field, text] :
       {std::pair{"said", &words.said}, std::pair{"done", &words.done}}) {
    if (repeats(*text, tip)) problems.push_back(invalid_field(field, "actions.public_own_words"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return {};
}

}  // namespace

Result<PublicLine> publish(Work& work, crypto::Keys const& keys, TipId id,
                           PublicWords const& words) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  ASSIGN_OR_RETURN(auto loaded, inside::load(work, keys, id));
  Decision const* const decision = loaded.decision();
  if (decision == nullptr || !may_be_published(*decision)) return conflict("actions.not_checked");
  stories::Tip const& tip = loaded.opened.tip;
  RETURN_IF_ERROR(is_complete(words));
  RETURN_IF_ERROR(in_own_words(words, tip.words));
  ASSIGN_OR_RETURN(auto const names, names_of_the_day(work, keys, tip.edition));
  RETURN_IF_ERROR(without_persons(words, names));
  PublicLine const line{decision->id, tip.edition,        words.said,
                        words.done,   work.actor.account, work.now};
  RETURN_IF_ERROR(store::publish(work.session, line));
  RETURN_IF_ERROR(audit::record(
      work, {.action = "public_line.publish", .kind = "public_line", .id = line.decision.text()}));
  return line;
}

Result<std::string> seem_persons(Work& work, crypto::Keys const& keys, EditionId edition,
                                 PublicWords const& words) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  ASSIGN_OR_RETURN(auto const names, names_of_the_day(work, keys, edition));
  return persons_in(words, names);
}

Result<void> unpublish(Work& work, TipId id) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  return inside::take_off_the_page(work, id);
}

PublicWords public_draft(Texts const& texts, Decision const& decision) {
  return {.done = inside::what_is_there_now(texts, decision)};
}

Result<std::optional<PublicLine>> public_line_of(Work& work, TipId tip) {
  RETURN_IF_ERROR(require(work, Permission::read_stories));
  return store::public_line_of(work.session, tip);
}

Result<std::optional<std::string>> released_words(Work& work, TipId tip) {
  ASSIGN_OR_RETURN(auto line, public_line_of(work, tip));
  if (!line) return std::optional<std::string>{};
  return std::optional(std::move(line->done));
}

Result<std::vector<PublicEdition>> public_page(Work& work) {
  ASSIGN_OR_RETURN(auto lines, store::public_lines(work.session));
  std::vector<PublicEdition> found;
  for (PublicLine& line : lines) {
    if (found.empty() || found.back().id != line.edition) {
      ASSIGN_OR_RETURN(auto const edition, editions::known(work, line.edition));
      ASSIGN_OR_RETURN(auto const tips, stories::count_tips(work, line.edition));
      ASSIGN_OR_RETURN(auto const told, store::count_told(work.session, line.edition));
      auto const shown = may_be_counted(tips, told);
      found.push_back({.id = edition.id,
                       .title = fmt::format("{} {}", edition.name, edition.year),
                       .tips = shown.tips,
                       .told = shown.told});
    }
    found.back().lines.push_back(std::move(line));
  }
  return found;
}

}  // namespace klantendag::actions
