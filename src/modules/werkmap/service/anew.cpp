// SPDX-License-Identifier: EUPL-1.2
// Reading anew, when the rules or the model became better: what a newer reader finds is added, as asked
// on the day of the message; what it does not find any more stays. Nobody's ask ends by it.
#include "modules/werkmap/anew.hpp"

#include "core/asks/together.hpp"
#include "modules/audit/audit.hpp"
#include "modules/werkmap/inside.hpp"
#include "modules/werkmap/reading.hpp"
#include "modules/werkmap/seal.hpp"
#include "modules/werkmap/teams.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::werkmap {
namespace {

asks::Placed placed(Ask const& ask, Mark const& mark) {
  return {ask.life.kind, mark.begin, mark.end, asks::is_open(ask.life.state)};
}

class ReadingAnew {
 public:
  ReadingAnew(Work& work, crypto::Keys const& keys, asks::Policy const& policy)
      : work_(work), keys_(keys), policy_(policy) {}

  Result<void> read(MessageId id) {
    ASSIGN_OR_RETURN(auto stored, store::find(work_.session, id));
    if (!stored) return not_found("werkmap.no_message");
    auto opened = open_words(work_.session, keys_, id, stored->words);
    ++done_.messages;
    if (!opened) return no_reader_can(*stored, opened.error());
    Words& words = *opened;
    ReadMessage const found = read_whole(whole(words.contents));
    Message message = stored->message;
    message.reader = found.reader;
    // What was erased cannot be read again, and a program's answer asks nothing: only that is noted.
    bool const gone =
        message.automatic || (words.contents.text.empty() && words.contents.subject.empty());
    std::vector<std::size_t> anew;
    if (!gone) {
      message.language = found.language;
      ASSIGN_OR_RETURN(anew, not_known(message, words, found));
    }
    if (anew.empty()) return store::save_anew(work_.session, message, {});
    message.found = found.found;
    message.state = MessageState::open;
    // It does not stand among those in which nothing was found any more.
    if (message.sample == Sample::waiting) message.sample = Sample::none;
    ASSIGN_OR_RETURN(auto const openings, store::openings(work_.session, id));
    for (std::size_t const at : anew) {
      RETURN_IF_ERROR(begin(message, found.asks[at], openings, words));
    }
    ASSIGN_OR_RETURN(auto const key, keystore::Keystore(keys_).find(
                                         work_.session, crypto::RootKey::message, id.text()));
    return store::save_anew(work_.session, message,
                            crypto::seal(key, place_of(id.text()), to_text(words)));
  }

  Result<Anew> finish() {
    RETURN_IF_ERROR(batch_.save(work_.session));
    if (done_.messages == 0) return done_;
    RETURN_IF_ERROR(audit::record(work_, {.action = "message.read_anew", .kind = "messages"}));
    return done_;
  }

 private:
  // Its words do not open. The others need not wait for that, and a person has to know: one ask of all of it.
  // What is sealed stays as it is.
  Result<void> no_reader_can(store::StoredMessage const& stored, Error const& why) {
    // That is the database, and not this message.
    if (why.kind != ErrorKind::internal && why.kind != ErrorKind::invalid) return why;
    Message message = stored.message;
    message.reader = reader_version();
    ReadMessage const all{.found = Found::unsure, .asks = {{.kind = asks::Kind::whole}}};
    Words none;
    ASSIGN_OR_RETURN(auto const anew, not_known(message, none, all));
    if (anew.empty() || message.automatic) return store::save_anew(work_.session, message, {});
    message.found = all.found;
    message.state = MessageState::open;
    if (message.sample == Sample::waiting) message.sample = Sample::none;
    ASSIGN_OR_RETURN(auto const openings, store::openings(work_.session, message.id));
    RETURN_IF_ERROR(begin(message, all.asks.front(), openings, none));
    return store::save_anew(work_.session, message, {});
  }

  Result<std::vector<std::size_t>> not_known(Message const& message, Words const& words,
                                             ReadMessage const& found) {
    if (found.asks.empty()) return std::vector<std::size_t>();
    // A person read it for the sample and saw nothing.
    if (message.sample == Sample::nothing) return std::vector<std::size_t>();
    std::vector<asks::Placed> before;
    ASSIGN_OR_RETURN(auto const own, store::asks_of(work_.session, message.id));
    for (Ask const& ask : own) before.push_back(placed(ask, ask.mark));
    ASSIGN_OR_RETURN(auto const repeated, store::repeated_by(work_.session, message.id));
    for (Ask const& ask : repeated) {
      for (Why const& why : words.why) {
        if (why.ask != ask.id.text()) continue;
        before.push_back(placed(ask, {.begin = static_cast<std::size_t>(why.begin),
                                      .end = static_cast<std::size_t>(why.end)}));
      }
    }
    std::vector<asks::Placed> after;
    for (ReadAsk const& ask : found.asks) after.push_back({ask.kind, ask.mark.begin, ask.mark.end});
    return asks::found_anew(before, after);
  }

  Result<void> begin(Message const& message, ReadAsk const& read,
                     std::vector<store::OpeningRow> const& openings, Words& words) {
    std::vector<asks::Event> log = {
        {.at = message.received_at, .what = asks::What::detected, .kind = read.kind}};
    // Who opened the message has seen it, or should have: somebody else gets it when it is asked again.
    for (store::OpeningRow const& opening : openings) {
      log.push_back({.at = opening.at, .what = asks::What::opened, .by = opening.reader});
    }
    log.push_back({.at = work_.now, .what = asks::What::read_anew, .by = "program"});
    Ask ask{.id = work_.next_id<AskRecord>(),
            .message = message.id,
            .client_key = message.client_key,
            .office = message.office,
            .mark = read.mark,
            .entries = static_cast<std::int64_t>(log.size())};
    ASSIGN_OR_RETURN(ask.life, asks::fold(log));
    ask.due_at = asks::next_deadline(ask.life, policy_);
    batch_.add(ask);
    for (std::size_t at = 0; at < log.size(); ++at) {
      batch_.add(store::Batch::Entry{.ask = ask.id,
                                     .number = static_cast<std::int64_t>(at + 1),
                                     .event = log[at],
                                     .source = message.id.text()});
    }
    words.why.push_back({.ask = ask.id.text(),
                         .nl = read.reason_nl,
                         .en = read.reason_en,
                         .begin = static_cast<std::int64_t>(read.mark.begin),
                         .end = static_cast<std::int64_t>(read.mark.end)});
    ++done_.asks;
    return audit::record(work_, {.action = "ask.read_anew", .kind = "ask", .id = ask.id.text()});
  }

  Work& work_;
  crypto::Keys const& keys_;
  asks::Policy policy_{};
  store::Batch batch_{};
  Anew done_{};
};

}  // namespace

Result<Anew> read_anew(Work& work, crypto::Keys const& keys, Instant since, std::int64_t most) {
  ASSIGN_OR_RETURN(auto const ids,
                   store::read_by_others(work.session, reader_version(), since, most));
  ASSIGN_OR_RETURN(auto const policy, store::policy(work.session));
  ReadingAnew reading(work, keys, policy);
  for (MessageId const id : ids) RETURN_IF_ERROR(reading.read(id));
  return reading.finish();
}

}  // namespace klantendag::werkmap
