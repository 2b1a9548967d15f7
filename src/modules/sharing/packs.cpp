// SPDX-License-Identifier: EUPL-1.2
// Use cases of packs: write down what the team adds, release, withdraw, read.
#include <algorithm>

#include "base/sha256.hpp"
#include "modules/editions/editions.hpp"
#include "modules/sharing/contents.hpp"
#include "modules/sharing/material.hpp"
#include "modules/sharing/rules.hpp"
#include "modules/sharing/sources.hpp"
#include "modules/sharing/store.hpp"
#include "modules/sharing/views.hpp"
#include "platform/work/as_program.hpp"

namespace klantendag::sharing {
namespace {

Result<void> note(Work& work, Pack const& pack, std::string_view action) {
  return audit::record(
      work, {.action = action, .kind = "pack", .id = pack.id.text(), .state = name_of(pack.state)});
}

std::string fingerprint(std::string const& suspects) {
  return suspects.empty() ? std::string() : hex(sha256(suspects));
}

// What anybody can do tomorrow, and the quotes that were released first, until the team says otherwise.
Draft usual(Material const& material, Language language) {
  Texts const texts{language};
  Draft draft{.edition = material.edition.id,
              .language = language,
              .tomorrow = {std::string(texts.sharing_tomorrow_listen()),
                           std::string(texts.sharing_tomorrow_name()),
                           std::string(texts.sharing_tomorrow_read())}};
  for (Quotable const& one : material.quotes) {
    if (draft.quotes.size() < most_quotes) draft.quotes.push_back(one.mark);
  }
  return draft;
}

Result<Draft> draft_of(Work& work, Material const& material, Language language) {
  ASSIGN_OR_RETURN(auto stored, store::draft(work.session, material.edition.id, language));
  return stored ? std::move(*stored) : usual(material, language);
}

bool chosen(Draft const& draft, Quotable const& quote) {
  return std::find(draft.quotes.begin(), draft.quotes.end(), quote.mark) != draft.quotes.end();
}

struct Made {
  Contents contents{};
  std::set<std::string> stories{};
};
Result<Made> made_of(Work& work, Means const& means, Material const& material, Draft const& draft) {
  Made made;
  made.contents = {.language = draft.language,
                   .title = material.edition.name + " " + std::to_string(material.edition.year),
                   .held_on = material.edition.held_on,
                   .clients = material.clients,
                   .employees = material.employees,
                   .tips = material.tips,
                   .thread = material.thread,
                   .themes = material.themes,
                   .tomorrow = draft.tomorrow};
  for (Quotable const& one : material.quotes) {
    if (!chosen(draft, one) || made.contents.quotes.size() == most_quotes) continue;
    made.contents.quotes.push_back(one.words);
    made.stories.insert(one.story.text());
  }
  for (Released const& one : material.done) {
    if (made.contents.done.size() == most_done) break;
    made.contents.done.push_back(one.words);
    made.stories.insert(one.story.text());
  }
  if (means.council) {
    Work program = as_program(work);
    ASSIGN_OR_RETURN(made.contents.council,
                     means.council(program, material.edition.id, draft.language));
  }
  return made;
}

// The standing one, also when nobody may read it any more.
Result<std::optional<Pack>> standing(Work& work, EditionId edition, Language language) {
  ASSIGN_OR_RETURN(auto packs, store::packs(work.session, edition, language));
  for (Pack& pack : packs) {
    if (pack.state == PackState::released) return std::optional(std::move(pack));
  }
  return std::optional<Pack>{};
}

Result<void> replace_standing(Work& work, EditionId edition, Language language) {
  ASSIGN_OR_RETURN(auto before, standing(work, edition, language));
  if (!before) return {};
  before->state = PackState::replaced;
  RETURN_IF_ERROR(store::save_state(work.session, *before));
  return note(work, *before, "pack.replace");
}

}  // namespace

Result<Preparing> prepare(Work& work, Means const& means, EditionId edition, Language language) {
  RETURN_IF_ERROR(require(work, Permission::manage_sharing));
  ASSIGN_OR_RETURN(auto const material, gather(work, means.keys, edition));
  Preparing preparing;
  ASSIGN_OR_RETURN(preparing.draft, draft_of(work, material, language));
  ASSIGN_OR_RETURN(auto made, made_of(work, means, material, preparing.draft));
  preparing.contents = std::move(made.contents);
  for (Quotable const& one : material.quotes) preparing.quotes.emplace_back(one.mark, one.words);
  ASSIGN_OR_RETURN(preparing.packs, store::packs(work.session, edition, language));
  return preparing;
}

Result<std::string> seem_persons(Work& work, Means const& means, EditionId edition,
                                 NewDraft const& draft) {
  RETURN_IF_ERROR(require(work, Permission::manage_sharing));
  ASSIGN_OR_RETURN(auto const material, gather(work, means.keys, edition));
  return suspects(work, means.keys, material, {.tomorrow = draft.tomorrow});
}

Result<void> write(Work& work, Means const& means, EditionId edition, Language language,
                   NewDraft const& draft) {
  RETURN_IF_ERROR(require(work, Permission::manage_sharing));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  Draft kept{
      .edition = edition, .language = language, .tomorrow = draft.tomorrow, .quotes = draft.quotes};
  RETURN_IF_ERROR(check(kept));
  ASSIGN_OR_RETURN(auto const words, seem_persons(work, means, edition, draft));
  if (words != draft.nobody) {
    return invalid_field("tomorrow", "sharing.seem_persons", {{"words", words}});
  }
  kept.looked_at = fingerprint(words);
  RETURN_IF_ERROR(store::save(work.session, kept));
  return audit::record(work,
                       {.action = "pack.write", .kind = "edition_pack", .id = edition.text()});
}

Result<Pack> release(Work& work, Means const& means, EditionId edition, Language language) {
  RETURN_IF_ERROR(require(work, Permission::manage_sharing));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const material, gather(work, means.keys, edition));
  if (material.thread.empty()) return conflict("sharing.no_thread");
  ASSIGN_OR_RETURN(auto const draft, draft_of(work, material, language));
  ASSIGN_OR_RETURN(auto const words, suspects(work, means.keys, material, draft));
  if (fingerprint(words) != draft.looked_at) return conflict("sharing.look_again");
  ASSIGN_OR_RETURN(auto const made, made_of(work, means, material, draft));
  ASSIGN_OR_RETURN(auto const earlier, store::packs(work.session, edition, language));
  RETURN_IF_ERROR(replace_standing(work, edition, language));
  Texts const texts{language};
  Pack const pack{.id = work.next_id<PackRecord>(),
                  .edition = edition,
                  .language = language,
                  .number = earlier.empty() ? 1 : earlier.front().number + 1,
                  .contents = write_contents(made.contents),
                  .page = views::page_file(texts, made.contents),
                  .slides = views::slides_file(texts, made.contents),
                  .released_by = audit::pseudonym(work.actor),
                  .released_at = work.now};
  RETURN_IF_ERROR(store::insert(work.session, pack, made.stories));
  RETURN_IF_ERROR(note(work, pack, "pack.release"));
  return pack;
}

Result<void> withdraw(Work& work, EditionId edition, Language language) {
  RETURN_IF_ERROR(require(work, Permission::manage_sharing));
  ASSIGN_OR_RETURN(auto found, standing(work, edition, language));
  if (!found) return not_found("sharing.not_released");
  found->state = PackState::withdrawn;
  RETURN_IF_ERROR(store::save_state(work.session, *found));
  return note(work, *found, "pack.withdraw");
}

Result<std::optional<Pack>> released(Work& work, EditionId edition, Language language) {
  RETURN_IF_ERROR(require(work, Permission::see_sharing));
  ASSIGN_OR_RETURN(auto found, standing(work, edition, language));
  if (!found) return found;
  ASSIGN_OR_RETURN(auto const withdrawn, sources::withdrawn(work.session));
  ASSIGN_OR_RETURN(auto const taken, sources::taken_from(work.session, found->id, withdrawn));
  if (!taken.empty()) found.reset();
  return found;
}

audit::WatchedKind watched_kind() {
  return {{"pack", pack_steps}, store::states};
}

}  // namespace klantendag::sharing
