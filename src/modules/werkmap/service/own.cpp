// SPDX-License-Identifier: EUPL-1.2
// The client's own page: with a code from a letter a client sees what became of each ask, and says
// whether it was answered. A code opens for an hour after its first use.
#include <algorithm>

#include "modules/audit/audit.hpp"
#include "modules/werkmap/access.hpp"
#include "modules/werkmap/clients.hpp"
#include "modules/werkmap/erasing.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/replies.hpp"
#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/seal.hpp"
#include "modules/werkmap/teams.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/visit_code.hpp"

namespace klantendag::werkmap {
namespace {

constexpr std::string_view purpose = "werkmap code";

// The message the code was made at; of a code of before that was noted, the client's first.
Result<MessageId> message_of(Work& work, store::FoundCode const& found) {
  if (found.message) return *found.message;
  ASSIGN_OR_RETURN(auto const all, store::all_of_client(work.session, found.client_key));
  if (all.empty()) return not_found("werkmap.no_message");
  return all.front().id;
}

Result<Contents> contents_of(Work& work, crypto::Keys const& keys, MessageId id) {
  ASSIGN_OR_RETURN(auto const stored, store::find(work.session, id));
  if (!stored) return not_found("werkmap.no_ask");
  ASSIGN_OR_RETURN(auto words, open_words(work.session, keys, id, stored->words));
  return std::move(words.contents);
}

// A code of before it was noted where it was made opens nothing when two people write from this address:
// nobody knows any more which of them got the letter.
Result<void> know_who_got(Work& work, crypto::Keys const& keys, store::FoundCode const& found) {
  if (found.message) return {};
  ASSIGN_OR_RETURN(auto const all, store::all_of_client(work.session, found.client_key));
  Contents writer;
  for (Message const& each : all) {
    ASSIGN_OR_RETURN(auto contents, contents_of(work, keys, each.id));
    if (are_two(writer, contents)) return invalid_field("code", "werkmap.code_of_before");
    if (writer.writer.empty()) writer = std::move(contents);
  }
  return {};
}

// Whose code it is. A used, old or unknown one gets the same answer. The first time is in the record.
Result<store::FoundCode> redeem(Work& work, crypto::Keys const& keys, std::string_view typed) {
  auto const unknown = [] { return invalid_field("code", "werkmap.code_unknown"); };
  auto const hash = crypto::typed_visit_hash(keys, purpose, typed);
  if (!hash) return unknown();
  ASSIGN_OR_RETURN(auto const found, store::find_code(work.session, *hash));
  if (!found || !crypto::opens(found->code, work.now)) return unknown();
  RETURN_IF_ERROR(know_who_got(work, keys, *found));
  // From here on it is this client who acts, whoever else is logged in on this computer.
  work.actor = {.kind = Actor::Kind::holder};
  if (!found->code.used_at) {
    RETURN_IF_ERROR(store::begin_visit(work.session, *hash, work.now));
    ASSIGN_OR_RETURN(auto const message, message_of(work, *found));
    RETURN_IF_ERROR(
        audit::record(work, {.action = "message.visit", .kind = "message", .id = message.text()}));
  }
  return *found;
}

struct Asked {
  Ask ask{};
  std::string text{};  // the whole message
};

// Of the client, without what somebody else at the same address asks.
Result<std::vector<Asked>> asked_by(Work& work, crypto::Keys const& keys,
                                    store::FoundCode const& code) {
  Contents writer;  // of an old code nobody: all that is here is of one
  if (code.message) {
    ASSIGN_OR_RETURN(writer, contents_of(work, keys, *code.message));
  }
  ASSIGN_OR_RETURN(auto const ids, store::asks_of_client(work.session, code.client_key));
  std::vector<Asked> all;
  for (AskId const id : ids) {
    ASSIGN_OR_RETURN(auto ask, inside::load(work, id));
    ASSIGN_OR_RETURN(auto const contents, contents_of(work, keys, ask.message));
    if (!are_two(writer, contents)) all.push_back({std::move(ask), whole(contents)});
  }
  return all;
}

Result<Own> own(Work& work, crypto::Keys const& keys, Asked const& asked) {
  auto const& [ask, text] = asked;
  AskId const id = ask.id;
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
  RETURN_IF_ERROR(store::save_code(work.session, hash, stored.message, work.now));
  RETURN_IF_ERROR(
      audit::record(work, {.action = "message.make_code", .kind = "message", .id = id.text()}));
  return code;
}

Result<std::vector<Own>> look(Work& work, crypto::Keys const& keys, std::string_view code) {
  ASSIGN_OR_RETURN(auto const found, redeem(work, keys, code));
  ASSIGN_OR_RETURN(auto const asked, asked_by(work, keys, found));
  std::vector<Own> all;
  for (Asked const& each : asked) {
    ASSIGN_OR_RETURN(auto one, own(work, keys, each));
    all.push_back(std::move(one));
  }
  return all;
}

Result<void> react(Work& work, crypto::Keys const& keys, std::string_view code, AskId id,
                   Helped helped) {
  ASSIGN_OR_RETURN(auto const found, redeem(work, keys, code));
  ASSIGN_OR_RETURN(auto const asked, asked_by(work, keys, found));
  auto const named =
      std::find_if(asked.begin(), asked.end(), [&](Asked const& one) { return one.ask.id == id; });
  if (named == asked.end()) return not_found("werkmap.no_ask");
  Ask const& ask = named->ask;
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
