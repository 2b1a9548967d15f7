// SPDX-License-Identifier: EUPL-1.2
// Use cases of the plenary: add a statement, hide it, read them all.
#include "modules/day/plenary.hpp"

#include "base/text.hpp"
#include "core/dutch/redactor.hpp"
#include "modules/day/day.hpp"
#include "modules/day/plenary_store.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "platform/keystore/seal.hpp"

namespace klantendag::day {
namespace {

using keystore::Seal;

keystore::Whose whose(crypto::Keys const& keys, std::string const& edition) {
  return {keys, crypto::RootKey::story, edition};
}

keystore::Spot spot(StatementId id) {
  return {"day_statement", "words", id.text()};
}

Result<void> note(Work& work, Statement const& one, std::string_view action,
                  std::string_view field) {
  return audit::record(work, {.action = action,
                              .kind = "statement",
                              .id = one.id.text(),
                              .state = one.shown ? "shown" : "hidden",
                              .fields = {std::string(field)}});
}

// Names of everybody who is or was on the list, and whatever else points at a person.
Result<void> names_nobody(Work& work, crypto::Keys const& keys, EditionId edition,
                          std::string_view words) {
  ASSIGN_OR_RETURN(auto const known, participants::names_of_the_day(work, keys, edition));
  auto const found = dutch::Redactor().redact(words, known);
  if (found.spans.empty()) return {};
  dutch::Masked const& first = found.spans.front();
  return invalid_field("words", "day.statement_names",
                       {{"what", std::string(words.substr(first.begin, first.end - first.begin))}});
}

}  // namespace

Result<NewStatement> parse_statement(http::Fields const& fields) {
  std::vector<Error> problems;
  NewStatement one;
  if (auto const role = participants::role_named(fields.text("role"))) {
    one.role = *role;
  } else {
    problems.push_back(invalid_field("role", "day.role_missing"));
  }
  one.group = parse_integer(fields.text("group")).value_or(0);
  one.words = fields.text("words");
  one.names_nobody = fields.text("names_nobody") == "yes";
  if (one.words.empty()) problems.push_back(invalid_field("words", "day.statement_missing"));
  if (count_code_points(one.words) > longest_statement) {
    problems.push_back(invalid_field("words", "day.words_too_long",
                                     {{"most", std::to_string(longest_statement)}}));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return one;
}

Result<void> add_statement(Work& work, crypto::Keys const& keys, EditionId edition,
                           NewStatement const& draft) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  if (!draft.names_nobody) RETURN_IF_ERROR(names_nobody(work, keys, edition, draft.words));
  Statement const one{.id = work.next_id<StatementRecord>(),
                      .edition = edition,
                      .role = draft.role,
                      .group = draft.group,
                      .at = work.now};
  ASSIGN_OR_RETURN(auto const seal,
                   Seal::to_write(work.session, whose(keys, edition.text()), work.now));
  RETURN_IF_ERROR(store::insert(work.session, one, seal.close(spot(one.id), draft.words)));
  return note(work, one, "day.statement", "words");
}

Result<void> show_statement(Work& work, EditionId edition, StatementId id, Showing showing) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  bool const shown = showing == Showing::shown;
  ASSIGN_OR_RETURN(bool const changed, store::show(work.session, edition, id, showing));
  if (!changed) return not_found("day.no_statement");
  return note(work, {.id = id, .shown = shown}, "day.statement_show", "state");
}

Result<std::vector<Statement>> statements(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_groups));
  RETURN_IF_ERROR(editions::known(work, edition));
  std::string const subject = edition.text();
  ASSIGN_OR_RETURN(auto const seal, Seal::to_read(work.session, whose(keys, subject)));
  ASSIGN_OR_RETURN(auto stored, store::statements(work.session, edition));
  std::vector<Statement> found;
  for (auto& [one, words] : stored) {
    ASSIGN_OR_RETURN(one.words, seal.open(spot(one.id), words));
    found.push_back(std::move(one));
  }
  return found;
}

audit::WatchedKind watched_statements() {
  return {{"statement", statement_steps}, store::statement_states};
}

}  // namespace klantendag::day
