// SPDX-License-Identifier: EUPL-1.2
#include "app/flows/message_becomes_complaint.hpp"

#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"

namespace klantendag::app {

Result<void> message_becomes_complaint(Work& work, crypto::Keys const& keys, MessageId id) {
  ASSIGN_OR_RETURN(auto const edition, editions::known_current(work));
  if (!edition) return conflict("werkmap.no_edition_for_complaint");
  std::string const reference = "WM-" + id.text();
  ASSIGN_OR_RETURN(auto const message, werkmap::become(work, id, "complaint/" + reference));
  return complaints::note_one(work, keys, *edition,
                              {.reference = reference,
                               .received_on = date_in_amsterdam(message.received_at),
                               .office = message.office,
                               .channel = "werkmap"});
}

}  // namespace klantendag::app
