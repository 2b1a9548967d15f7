// SPDX-License-Identifier: EUPL-1.2
// Complaints, imports and the rules of an edition in the database.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "modules/complaints/eligible.hpp"
#include "modules/complaints/model.hpp"
#include "modules/complaints/seal.hpp"
#include "modules/complaints/settings.hpp"
#include "platform/sql/session.hpp"

namespace klantendag::complaints::store {

struct Source {
  EditionId edition{};
  ImportId import{};
};

// What is known of a complaint, to see what a newer extract changes.
struct Known {
  ComplaintId id{};
  Facts facts{};
  std::string digest{};
};
[[nodiscard]] Result<std::optional<Known>> find_known(sql::Session& session, EditionId edition,
                                                      std::string_view reference_key);
[[nodiscard]] Result<bool> has_complaints(sql::Session& session, EditionId edition);

[[nodiscard]] Result<void> insert_import(sql::Session& session, Import const& import);
[[nodiscard]] Result<void> finish_import(sql::Session& session, Import const& import);
[[nodiscard]] Result<void> insert_problems(sql::Session& session, ImportId import,
                                           std::span<Problem const> problems);
struct SavedChange {
  ComplaintId complaint{};
  Change change{};
};
[[nodiscard]] Result<void> insert_changes(sql::Session& session, ImportId import,
                                          std::span<SavedChange const> changes);
[[nodiscard]] Result<std::optional<Import>> find_import(sql::Session& session, ImportId id);
[[nodiscard]] Result<std::vector<Import>> imports(sql::Session& session, EditionId edition);
// How long the lists of an import are.
struct Lines {
  std::int64_t problems = 0;
  std::int64_t changes = 0;
};
[[nodiscard]] Result<Lines> count_lines(sql::Session& session, ImportId id);
// From `first` on (from 0), at most `most`. Without their values, which are not kept.
[[nodiscard]] Result<std::vector<Problem>> problems(sql::Session& session, ImportId id,
                                                    std::int64_t first, std::int64_t most);
[[nodiscard]] Result<std::vector<Change>> changes(sql::Session& session, ImportId id,
                                                  std::int64_t first, std::int64_t most);

[[nodiscard]] Result<Settings> settings(sql::Session& session, EditionId edition);
[[nodiscard]] Result<void> save_settings(sql::Session& session, EditionId edition,
                                         Settings const& settings);

// Every complaint of an edition as the rules of eligibility see it; `before`: the last two editions.
[[nodiscard]] Result<std::vector<Candidate>> candidates(sql::Session& session, EditionId edition,
                                                        std::span<EditionId const> before);
struct Keyed {
  ComplaintId id{};
  std::string person_key{};
  std::string household_key{};
  Facts facts{};
};
// Every complaint of an edition with its facts, in the order of `candidates`.
[[nodiscard]] Result<void> each_keyed(sql::Session& session, EditionId edition,
                                      std::function<void(Keyed&)> const& take);
// Nothing when there is no such complaint.
[[nodiscard]] Result<std::optional<crypto::Sealed>> contact(sql::Session& session, ComplaintId id);
// The facts of these complaints, in this order.
[[nodiscard]] Result<std::vector<Facts>> facts_of(sql::Session& session,
                                                  std::span<ComplaintId const> ids);

[[nodiscard]] Result<std::string> mapping_of(sql::Session& session, std::string_view sender);
[[nodiscard]] Result<void> save_mapping(sql::Session& session, std::string_view sender,
                                        std::string_view mapping);

}  // namespace klantendag::complaints::store
