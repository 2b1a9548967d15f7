// SPDX-License-Identifier: EUPL-1.2
// The face of the retrospective: a first draft from the data, versions that people write, publication by
// a person. Writing needs manage_editions; reading what was published see_editions.
#pragma once

#include <optional>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/retrospective/article.hpp"
#include "modules/retrospective/facts.hpp"
#include "modules/retrospective/material.hpp"
#include "modules/retrospective/model.hpp"
#include "modules/retrospective/typed.hpp"
#include "modules/retrospective/years.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::retrospective {

// A new version made of the data as they are now, in both languages; earlier ones stay. The client's
// words in it need read_stories. Error: conflict/editions.closed.
[[nodiscard]] Result<void> draft(Work& work, crypto::Keys const& keys, EditionId edition);
// Error: those of check_article; not_found/retrospective.nothing_yet; conflict/editions.closed;
// conflict/retrospective.words_withdrawn until there is a new draft.
[[nodiscard]] Result<Version> write(Work& work, crypto::Keys const& keys, EditionId edition,
                                    Language language, Article const& article);
// Who of the team said yes to standing in it by name. Others of `names` are left out.
[[nodiscard]] Result<void> name_team(Work& work, EditionId edition,
                                     std::vector<std::string> const& names);
// The newest version, with the figures as they are now; what was published before is replaced. Errors
// as above, those of may_publish and of check_vouched: of each number that somebody typed the publisher
// says that it is right.
struct ToPublish {
  EditionId edition{};
  Language language = Language::nl;
  std::vector<std::string> vouched{};  // the sentences of typed_numbers that are right
};
[[nodiscard]] Result<Publication> publish(Work& work, crypto::Keys const& keys,
                                          ToPublish const& wanted);
// Error: not_found/retrospective.not_published.
[[nodiscard]] Result<void> withdraw(Work& work, EditionId edition, Language language);

// The letter to participants anew, in each language that was published; whoever sends it reads it first
// and says yes to each (letters, outbox). Needs send_post. Error: not_found/retrospective.not_published.
[[nodiscard]] Result<void> write_letters(Work& work, EditionId edition);

// For the job that forgets: what was made of words that a client took back loses its text, and what
// stood published of it is withdrawn. Nobody reads it from the withdrawal on.
[[nodiscard]] Result<void> forget_withdrawn(Work& work);

// Newest first; without text where a client took words back. Needs manage_editions.
[[nodiscard]] Result<std::vector<Version>> versions(Work& work, EditionId edition,
                                                    Language language);
[[nodiscard]] Result<std::optional<Publication>> published(Work& work, EditionId edition,
                                                           Language language);

// What there is to read: the published document, or for who writes it the newest version.
struct Reading {
  enum class Kind { published, draft };

  Kind kind = Kind::draft;
  report::Document document{};
  Facts facts{};       // those that the text names
  std::string page{};  // of what was published: as it was that day, byte for byte
};
// Error: not_found/retrospective.not_published.
[[nodiscard]] Result<Reading> read_published(Work& work, EditionId edition, Language language);
// Needs manage_editions. Without any version a draft that is kept nowhere.
[[nodiscard]] Result<Reading> read_newest(Work& work, crypto::Keys const& keys, EditionId edition,
                                          Language language);
// An earlier version, with the figures as they are now. Needs manage_editions.
[[nodiscard]] Result<Reading> read_version(Work& work, crypto::Keys const& keys, EditionId edition,
                                           Language language, std::int64_t number);

// V54: see years.hpp. V63: every publication is made again from its version and facts, byte for byte, and what a shared
// survey gave is still the same. `keys` must live as long.
[[nodiscard]] std::vector<audit::Check> checks(crypto::Keys const& keys);
[[nodiscard]] audit::WatchedKind watched_kind();

}  // namespace klantendag::retrospective
