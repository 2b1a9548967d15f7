// SPDX-License-Identifier: EUPL-1.2
// The client's own page: with a code from a letter a client sees what became of each ask, and says
// whether it was answered. A code opens for an hour after its first use.
#include <algorithm>

#include "modules/audit/audit.hpp"
#include "modules/werkmap/access.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/replies.hpp"
#include "modules/werkmap/seal.hpp"
#include "modules/werkmap/teams.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/visit_code.hpp"

namespace klantendag::werkmap {
namespace {

constexpr std::string_view purpose = "werkmap code";

// Whose code it is. A used, old or unknown one gets the same answer.
Result<std::string> redeem(Work& work, crypto::Keys const& keys, std::string_view typed) {
  auto const unknown = [] { return invalid_field("code", "werkmap.code_unknown"); };
  auto const hash = crypto::typed_visit_hash(keys, purpose, typed);
  if (!hash) return unknown();
  ASSIGN_OR_RETURN(auto const found, store::find_code(work.session, *hash));
  if (!found || !crypto::opens(found->code, work.now)) return unknown();
  RETURN_IF_ERROR(store::begin_visit(work.session, *hash, work.now));
  return found->client_key;
}

Result<Own> own(Work& work, crypto::Keys const& keys, AskId id) {
  ASSIGN_OR_RETURN(auto const ask, inside::load(work, id));
  ASSIGN_OR_RETURN(auto const stored, store::find(work.session, ask.message));
  if (!stored) return not_found("werkmap.no_ask");
  ASSIGN_OR_RETURN(auto const words, open_words(work.session, keys, ask.message, stored->words));
  std::string const text = whole(words.contents);
  Own one{.id = id, .life = ask.life, .due_at = ask.due_at};
  if (ask.mark.begin < text.size()) {
    one.quote = text.substr(ask.mark.begin, ask.mark.end - ask.mark.begin);
  }
  ASSIGN_OR_RETURN(auto const log, store::log_of(work.session, id));
  one.called = std::any_of(log.begin(), log.end(), [](asks::Event const& event) {
    return event.what == asks::What::reached;
  });
  one.goes_on = !log.empty() && log.back().what == asks::What::merged;
  if (!asks::is_open(ask.life.state)) {
    ASSIGN_OR_RETURN(one.answer, store::answer_to(work.session, keys, id));
  }
  return one;
}

}  // namespace

Result<std::string> make_code(Work& work, crypto::Keys const& keys, MessageId id) {
  ASSIGN_OR_RETURN(auto const stored, access::message(work, id));
  std::string code = crypto::spoken_code();
  std::string const hash = crypto::visit_hash(keys, purpose, code);
  RETURN_IF_ERROR(store::save_code(work.session, hash, stored.message.client_key, work.now));
  RETURN_IF_ERROR(
      audit::record(work, {.action = "message.make_code", .kind = "message", .id = id.text()}));
  return code;
}

Result<std::vector<Own>> look(Work& work, crypto::Keys const& keys, std::string_view code) {
  ASSIGN_OR_RETURN(auto const client, redeem(work, keys, code));
  ASSIGN_OR_RETURN(auto const ids, store::asks_of_client(work.session, client));
  std::vector<Own> all;
  for (AskId const id : ids) {
    ASSIGN_OR_RETURN(auto one, own(work, keys, id));
    all.push_back(std::move(one));
  }
  return all;
}

Result<void> react(Work& work, crypto::Keys const& keys, std::string_view code, AskId id,
                   Helped helped) {
  ASSIGN_OR_RETURN(auto const client, redeem(work, keys, code));
  ASSIGN_OR_RETURN(auto const ids, store::asks_of_client(work.session, client));
  if (std::find(ids.begin(), ids.end(), id) == ids.end()) return not_found("werkmap.no_ask");
  ASSIGN_OR_RETURN(auto const ask, inside::load(work, id));
  ASSIGN_OR_RETURN(auto const policy, store::policy(work.session));
  ASSIGN_OR_RETURN(auto const seats, inside::seats(work, ask.office));
  asks::Act const act{work.now, "client"};
  ASSIGN_OR_RETURN(auto const event, helped == Helped::yes
                                         ? asks::confirm(ask.life, act)
                                         : asks::ask_again(ask.life, act, seats, policy));
  RETURN_IF_ERROR(inside::put(work, keys, ask, event));
  if (helped == Helped::yes) return {};
  // What was closed has something open in it again.
  ASSIGN_OR_RETURN(auto stored, store::find(work.session, ask.message));
  if (!stored || stored->message.state == MessageState::open) return {};
  stored->message.state = MessageState::open;
  return store::update(work.session, stored->message, std::nullopt);
}

}  // namespace klantendag::werkmap
