// SPDX-License-Identifier: EUPL-1.2
// The face of the editions: create one, copy last year's, change it, move it to the next phase.
// Every change is in the record; reading needs see_editions, changing manage_editions.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "modules/audit/audit.hpp"
#include "modules/editions/form.hpp"
#include "modules/editions/model.hpp"
#include "modules/editions/rules.hpp"
#include "platform/work/work.hpp"

namespace klantendag::editions {

// Errors of all: forbidden; not_found/editions.not_found; conflict/editions.closed,
// conflict/editions.key_taken, conflict/editions.phase_step.
[[nodiscard]] Result<Edition> create(Work& work, NewEdition const& draft);
[[nodiscard]] Result<Edition> copy(Work& work, EditionId from, NewEdition const& draft);
[[nodiscard]] Result<Edition> change_details(Work& work, EditionId id, Details const& details);
[[nodiscard]] Result<Edition> change_programme(Work& work, EditionId id,
                                               Programme const& programme);
[[nodiscard]] Result<Edition> change_phase(Work& work, EditionId id, Phase phase);

[[nodiscard]] Result<Edition> find(Work& work, EditionId id);
// The same without asking who may: for a module that has done so.
[[nodiscard]] Result<Edition> known(Work& work, EditionId id);
// The same, for work that may only be done while it is not closed.
[[nodiscard]] Result<Edition> find_open(Work& work, EditionId id);
// By id, key, or year when only one edition has it.
[[nodiscard]] Result<Edition> find_named(Work& work, std::string_view name);
[[nodiscard]] Result<std::vector<Edition>> all(Work& work);  // newest first

// The newest that is not closed: where a page begins that was asked for without an edition.
[[nodiscard]] Result<std::optional<EditionId>> current(Work& work);
// The same without asking who may: for a module that has done so.
[[nodiscard]] Result<std::optional<EditionId>> known_current(Work& work);

// The {edition} of a path. Error not_found/editions.not_found.
[[nodiscard]] Result<EditionId> edition_in(http::Request const& request);

// What `klantendag verify` must know about the life of an edition.
[[nodiscard]] audit::WatchedKind watched_kind();

}  // namespace klantendag::editions
