// SPDX-License-Identifier: EUPL-1.2
// Use cases of paper: print numbers, enter a card that came back, say that a number is void.
#include "modules/day/day.hpp"
#include "modules/day/paper_store.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::day {
namespace {

Result<void> note(Work& work, Paper const& paper, std::string_view action) {
  return audit::record(work, {.action = action,
                              .kind = "paper",
                              .id = paper.name(),
                              .state = name_of(paper.state),
                              .fields = {"state"}});
}

Result<void> settle(Work& work, Paper paper, std::string_view action) {
  paper.changed_at = work.now;
  ASSIGN_OR_RETURN(bool const was_open, store::settle(work.session, paper));
  if (was_open) return note(work, paper, action);
  ASSIGN_OR_RETURN(auto const known, store::find_paper(work.session, paper));
  std::vector<Parameter> which = {{"number", std::to_string(paper.number)}};
  Error error =
      known ? conflict("day.number_settled", which) : invalid("day.number_unknown", which);
  error.field = "number";
  return error;
}

}  // namespace

Result<std::int64_t> print(Work& work, EditionId edition, Printing const& printing) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(std::int64_t const last, store::highest(work.session, edition, printing.kind));
  for (std::int64_t number = last + 1; number <= last + printing.count; ++number) {
    Paper const paper{
        .edition = edition, .kind = printing.kind, .number = number, .changed_at = work.now};
    RETURN_IF_ERROR(store::insert(work.session, paper));
    RETURN_IF_ERROR(note(work, paper, "paper.print"));
  }
  return last + 1;
}

Result<std::vector<Paper>> papers(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  return store::papers(work.session, edition);
}

Result<void> enter_tip_card(Work& work, crypto::Keys const& keys, EditionId edition,
                            TipCard const& card) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const tip, stories::add_card_tip(work, keys, card.story, card.tip));
  if (tip.edition != edition) return invalid_field("story", "day.card_story_missing");
  return settle(work,
                {.edition = edition,
                 .kind = PaperKind::tip_card,
                 .number = card.number,
                 .state = PaperState::used,
                 .used_for = tip.id.text()},
                "paper.use");
}

Result<void> enter_story_form(Work& work, crypto::Keys const& keys, EditionId edition,
                              StoryForm const& form) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const opened, stories::find(work, keys, form.story));
  if (opened.story.edition != edition) return invalid_field("story", "day.card_story_missing");
  bool const to_write = opened.story.consents.write_down == stories::Answer::yes;
  if (to_write && opened.story.words.told.empty()) {
    return invalid_field("story", "day.form_not_typed");
  }
  return settle(work,
                {.edition = edition,
                 .kind = PaperKind::story_form,
                 .number = form.number,
                 .state = PaperState::used,
                 .used_for = form.story.text()},
                "paper.use");
}

Result<void> void_paper(Work& work, EditionId edition, Voiding const& voiding) {
  RETURN_IF_ERROR(require(work, Permission::record_stories));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  return settle(work,
                {.edition = edition,
                 .kind = voiding.kind,
                 .number = voiding.number,
                 .state = PaperState::voided,
                 .reason = voiding.reason},
                "paper.void");
}

audit::WatchedKind watched_papers() {
  return {{"paper", paper_steps}, store::paper_states};
}

}  // namespace klantendag::day
