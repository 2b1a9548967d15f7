// SPDX-License-Identifier: EUPL-1.2
// Two asks of one client that are the same go on as the older: the client waits since the first of both,
// and somebody else gets it, as when the reader had seen at once that it is asked again.
#include <algorithm>

#include "core/asks/together.hpp"
#include "modules/werkmap/access.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/werkmap.hpp"

namespace klantendag::werkmap {
namespace {

// The message of the younger one asks the older one again: it is noted as such.
Result<bool> was_lifted(Work& work, Ask const& younger, Ask const& older) {
  if (younger.message == older.message) return true;
  ASSIGN_OR_RETURN(auto const repeats, store::repeats_of(work.session, older.id));
  return std::find(repeats.begin(), repeats.end(), younger.message) != repeats.end();
}

}  // namespace

Result<Ask> merge(Work& work, crypto::Keys const& keys, AskId younger_id, AskId older_id) {
  ASSIGN_OR_RETURN(auto const younger, access::ask(work, younger_id));
  ASSIGN_OR_RETURN(auto older, access::ask(work, older_id));
  if (younger.client_key != older.client_key || younger_id == older_id) {
    return not_found("werkmap.no_ask");
  }
  ASSIGN_OR_RETURN(bool const lifted, was_lifted(work, younger, older));
  ASSIGN_OR_RETURN(auto const seats, inside::seats(work, older.office));
  ASSIGN_OR_RETURN(auto const merger,
                   asks::merge({older.life, younger.life, lifted}, access::act(work), seats));
  if (!lifted) {
    store::Batch batch;
    batch.add_repeat(younger.message, older.id);
    RETURN_IF_ERROR(batch.save(work.session));
  }
  for (asks::Event const& event : merger.of_older) {
    ASSIGN_OR_RETURN(older, inside::put(work, keys, older, event, {younger.message.text(), {}}));
  }
  return inside::put(work, keys, younger, merger.of_younger, {older.id.text(), {}});
}

}  // namespace klantendag::werkmap
