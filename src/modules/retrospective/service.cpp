// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/sha256.hpp"
#include "core/report/write.hpp"
#include "modules/editions/editions.hpp"
#include "modules/retrospective/retrospective.hpp"
#include "modules/retrospective/rules.hpp"
#include "modules/retrospective/sources.hpp"
#include "modules/retrospective/store.hpp"

namespace klantendag::retrospective {
namespace {

Result<void> note(Work& work, Publication const& publication, std::string_view action,
                  std::vector<std::string_view> fields = {}) {
  return audit::record(work, {.action = action,
                              .kind = "retrospective",
                              .id = publication.id.text(),
                              .state = name_of(publication.state),
                              .fields = std::move(fields)});
}

// The next version of this language.
Result<Version> add_version(Work& work, EditionId edition, Language language,
                            Article const& article, sources::Sources const& words) {
  ASSIGN_OR_RETURN(auto const earlier, store::versions(work.session, edition, language));
  Version const version{.edition = edition,
                        .language = language,
                        .number = earlier.empty() ? 1 : earlier.front().number + 1,
                        .article = article,
                        .written_by = audit::pseudonym(work.actor),
                        .written_at = work.now};
  RETURN_IF_ERROR(store::insert(work.session, version));
  RETURN_IF_ERROR(sources::keep(work.session, version, words));
  RETURN_IF_ERROR(audit::record(
      work, {.action = "retrospective.write", .kind = "edition_article", .id = edition.text()}));
  return version;
}

// The edition may still be written about; what a client took back is gone.
Result<void> begin_to_write(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_editions));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  return forget_withdrawn(work);
}

// The newest one, with its text.
Result<Version> newest_of(Work& work, EditionId edition, Language language) {
  ASSIGN_OR_RETURN(auto all, store::versions(work.session, edition, language));
  if (all.empty()) return not_found("retrospective.nothing_yet");
  if (all.front().article.body.empty()) return conflict("retrospective.words_withdrawn");
  return std::move(all.front());
}

}  // namespace

Result<void> draft(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(begin_to_write(work, edition));
  ASSIGN_OR_RETURN(auto const material, gather(work, keys, edition));
  for (Language const language : {Language::nl, Language::en}) {
    Texts const texts{language};
    Facts const facts = facts_of(texts, material);
    Article const article = draft_of(texts, material, facts);
    ASSIGN_OR_RETURN([[maybe_unused]] auto const made,
                     add_version(work, edition, language, article, sources::of(material, article)));
  }
  return {};
}

Result<Version> write(Work& work, crypto::Keys const& keys, EditionId edition, Language language,
                      Article const& article) {
  RETURN_IF_ERROR(begin_to_write(work, edition));
  ASSIGN_OR_RETURN(auto const earlier, newest_of(work, edition, language));
  if (earlier.article == article) return earlier;
  ASSIGN_OR_RETURN(auto const material, gather(work, keys, edition));
  RETURN_IF_ERROR(check_article(article, facts_of(Texts{language}, material)));
  ASSIGN_OR_RETURN(auto words, sources::of(work.session, earlier));
  words.remarks.merge(sources::of(material, article).remarks);
  return add_version(work, edition, language, article, words);
}

Result<void> name_team(Work& work, EditionId edition, std::vector<std::string> const& names) {
  RETURN_IF_ERROR(require(work, Permission::manage_editions));
  ASSIGN_OR_RETURN(auto const found, editions::find_open(work, edition));
  std::vector<std::string> kept;
  for (editions::TeamMember const& member : found.team) {
    if (std::count(names.begin(), names.end(), member.name) > 0) kept.push_back(member.name);
  }
  RETURN_IF_ERROR(store::save_named(work.session, edition, kept));
  return audit::record(
      work, {.action = "retrospective.name_team", .kind = "edition_article", .id = edition.text()});
}

Result<Publication> publish(Work& work, crypto::Keys const& keys, ToPublish const& wanted) {
  auto const& [edition, language, vouched] = wanted;
  RETURN_IF_ERROR(begin_to_write(work, edition));
  ASSIGN_OR_RETURN(auto const newest, newest_of(work, edition, language));
  ASSIGN_OR_RETURN(auto const material, gather(work, keys, edition));
  Facts const facts = only_named(facts_of(Texts{language}, material), newest.article);
  RETURN_IF_ERROR(check_article(newest.article, facts));
  RETURN_IF_ERROR(may_publish(newest.article));
  auto const typed = typed_in(newest.article, material);
  RETURN_IF_ERROR(check_vouched(typed, vouched));
  ASSIGN_OR_RETURN(auto before, store::published(work.session, edition, language));
  if (before) {
    before->state = State::replaced;
    RETURN_IF_ERROR(store::save_state(work.session, *before));
    RETURN_IF_ERROR(note(work, *before, "retrospective.replace"));
  }
  Publication publication{.id = work.next_id<PublicationRecord>(),
                          .edition = edition,
                          .language = language,
                          .version = newest.number,
                          .facts = write_facts(facts),
                          .writer = present_writer,
                          .published_by = audit::pseudonym(work.actor),
                          .published_at = work.now};
  publication.page = report::to_html(document_of(newest.article, facts, language));
  publication.sha256 = hex(sha256(publication.page));
  RETURN_IF_ERROR(store::insert(work.session, publication));
  // The record keeps which numbers the publisher said are right.
  std::vector<std::string_view> ticked;
  for (Typed const& one : typed) ticked.push_back(one.field);
  RETURN_IF_ERROR(note(work, publication, "retrospective.publish", std::move(ticked)));
  return publication;
}

Result<void> withdraw(Work& work, EditionId edition, Language language) {
  RETURN_IF_ERROR(require(work, Permission::manage_editions));
  ASSIGN_OR_RETURN(auto found, store::published(work.session, edition, language));
  if (!found) return not_found("retrospective.not_published");
  found->state = State::withdrawn;
  RETURN_IF_ERROR(store::save_state(work.session, *found));
  return note(work, *found, "retrospective.withdraw");
}

Result<std::vector<Version>> versions(Work& work, EditionId edition, Language language) {
  RETURN_IF_ERROR(require(work, Permission::manage_editions));
  ASSIGN_OR_RETURN(auto all, store::versions(work.session, edition, language));
  RETURN_IF_ERROR(sources::hide(work.session, all));
  return all;
}

Result<std::optional<Publication>> published(Work& work, EditionId edition, Language language) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  ASSIGN_OR_RETURN(auto found, store::published(work.session, edition, language));
  if (!found) return found;
  ASSIGN_OR_RETURN(bool const gone, sources::taken_back(work.session, {.edition = edition,
                                                                       .language = language,
                                                                       .number = found->version}));
  if (gone) found.reset();
  return found;
}

Result<Reading> read_published(Work& work, EditionId edition, Language language) {
  ASSIGN_OR_RETURN(auto const found, published(work, edition, language));
  if (!found) return not_found("retrospective.not_published");
  ASSIGN_OR_RETURN(auto const version,
                   store::version(work.session, edition, language, found->version));
  if (!version) return not_found("retrospective.not_published");
  Reading reading{.kind = Reading::Kind::published, .page = found->page};
  ASSIGN_OR_RETURN(auto facts, read_facts(found->facts));
  reading.facts = only_named(std::move(facts), version->article);
  reading.document = document_of(version->article, reading.facts, language);
  return reading;
}

Result<Reading> read_newest(Work& work, crypto::Keys const& keys, EditionId edition,
                            Language language) {
  RETURN_IF_ERROR(require(work, Permission::manage_editions));
  ASSIGN_OR_RETURN(auto const all, versions(work, edition, language));
  ASSIGN_OR_RETURN(auto const material, gather(work, keys, edition));
  Texts const texts{language};
  Facts const facts = facts_of(texts, material);
  Article const article = all.empty() ? draft_of(texts, material, facts) : all.front().article;
  return Reading{.document = document_of(article, facts, language),
                 .facts = only_named(facts, article)};
}

Result<Reading> read_version(Work& work, crypto::Keys const& keys, EditionId edition,
                             Language language, std::int64_t number) {
  RETURN_IF_ERROR(require(work, Permission::manage_editions));
  ASSIGN_OR_RETURN(auto version, store::version(work.session, edition, language, number));
  if (!version) return not_found("retrospective.nothing_yet");
  ASSIGN_OR_RETURN(bool const gone, sources::taken_back(work.session, *version));
  if (gone) sources::take_words(*version);
  ASSIGN_OR_RETURN(auto const material, gather(work, keys, edition));
  Facts const facts = facts_of(Texts{language}, material);
  return Reading{.document = document_of(version->article, facts, language),
                 .facts = only_named(facts, version->article)};
}

audit::WatchedKind watched_kind() {
  return {{"retrospective", publication_steps}, store::states};
}

}  // namespace klantendag::retrospective
