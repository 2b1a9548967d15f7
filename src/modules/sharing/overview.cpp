// SPDX-License-Identifier: EUPL-1.2
// What everybody who shares may see of cards and tellings: departments and counts, never a name or a
// sentence.
#include <map>

#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/sharing/cards.hpp"
#include "modules/sharing/material.hpp"
#include "modules/sharing/people_store.hpp"
#include "platform/work/as_program.hpp"

namespace klantendag::sharing {

Result<Overview> overview(Work& work, crypto::Keys const& keys, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_sharing));
  RETURN_IF_ERROR(editions::known(work, edition));
  Work program = as_program(work);
  ASSIGN_OR_RETURN(auto const people, participants::seated(program, keys, edition));
  std::map<ParticipantId, std::string> units;
  for (auto const& person : people) units[person.id] = person.facts.unit;
  ASSIGN_OR_RETURN(auto const holders, store::card_holders(work.session, edition));
  std::map<std::string, std::int64_t> counts;
  for (ParticipantId const& holder : holders) ++counts[units[holder]];
  Overview overview{.cards = count_shown(static_cast<std::int64_t>(holders.size()))};
  if (overview.cards) overview.by_unit = count_by_unit(counts);
  ASSIGN_OR_RETURN(auto const tellings, store::tellings(work.session, edition));
  std::map<std::string, Date> last;
  for (auto const& one : tellings) {
    auto& day = last[one.telling.unit];
    if (one.telling.told_on > day) day = one.telling.told_on;
  }
  overview.departments.assign(last.begin(), last.end());
  return overview;
}

}  // namespace klantendag::sharing
