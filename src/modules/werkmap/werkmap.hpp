// SPDX-License-Identifier: EUPL-1.2
// The face of the werkmap: messages come in and are read whole; what was read but not answered cannot get
// lost. Every change is in the record. For clients themselves: clients.hpp.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/asks/decisions.hpp"
#include "modules/audit/audit.hpp"
#include "modules/werkmap/model.hpp"
#include "modules/werkmap/told.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::werkmap {

// --- for whatever brings messages: needs bring_messages ---------------------------------------------

// Whether a message can be taken in, without taking it in. Errors, each with its field:
// invalid/werkmap.external_id_missing, .office_missing, .text_missing, .too_long, .name_too_long,
// .not_text.
[[nodiscard]] Result<void> check(Incoming const& incoming);
// The same external_id twice is one message: the second time nothing changes, and `fresh` is false.
[[nodiscard]] Result<TakenIn> take_in(Work& work, crypto::Keys const& keys,
                                      Incoming const& incoming);
// All or, with the error of the first that cannot be, none; in the order given. A few thousand at a time.
[[nodiscard]] Result<std::vector<TakenIn>> take_in_many(Work& work, crypto::Keys const& keys,
                                                        std::span<Incoming const> messages);

// --- reading: needs read_messages and a seat in the team of its office, or an ask of it ------------
// Errors of all below: forbidden; not_found/werkmap.no_message, werkmap.no_ask, also for what this
// person may not see; those of the decision of the same name in core/asks.

// Noted before anything is shown: who reads is known. It answers nothing.
[[nodiscard]] Result<void> open_message(Work& work, MessageId id);

struct Step {
  asks::Event event{};
  std::string note{};
};
struct AskInside {
  Ask ask{};
  bool of_before = false;  // asked in an earlier message, and here again
  bool may_have = true;    // this person
  Mark mark{};             // in this message
  std::string why_nl{};
  std::string why_en{};
  std::vector<Step> steps{};
};
struct Reply {
  ReplyId id{};
  MessageId message{};
  std::string state{};  // offered, sent, failed
  std::string way{};    // post, copied
  std::string made_by{};
  Instant made_at{};
  std::optional<EditionId> edition{};
  std::string outgoing{};
  std::string subject{};
  std::string text{};
};
struct Inside {
  Message message{};
  Contents contents{};
  std::vector<AskInside> asks{};
  std::vector<Message> others{};  // of the same client, newest first
  std::vector<Reply> replies{};
  std::vector<Ask> waiting{};  // all that this client waits for, the first first
};
// Error conflict/werkmap.not_opened while this person has not opened it.
[[nodiscard]] Result<Inside> look_inside(Work& work, crypto::Keys const& keys, MessageId id);
[[nodiscard]] Result<MessageId> message_of_ask(Work& work, AskId id);
// Without content: for the page that asks whether to open it.
[[nodiscard]] Result<Message> outside(Work& work, MessageId id);

// --- what people do -------------------------------------------------------------------------------

[[nodiscard]] Result<Ask> claim(Work& work, crypto::Keys const& keys, AskId id);
// To somebody with a seat in the office. Also by manage_messages. Error
// invalid/werkmap.not_in_team (field to).
[[nodiscard]] Result<Ask> hand_over(Work& work, crypto::Keys const& keys, AskId id, Id<Account> to);
struct NewCall {
  asks::Called outcome = asks::Called::no_answer;
  std::vector<AskId> about{};  // of one client
  std::string note{};
};
// Error invalid/werkmap.about_missing (field about).
[[nodiscard]] Result<void> note_call(Work& work, crypto::Keys const& keys, MessageId id,
                                     NewCall const& call);
struct Dropping {
  asks::Reason reason = asks::Reason::none;
  std::string note{};
};
// Error invalid/werkmap.note_missing (field note).
[[nodiscard]] Result<Ask> dismiss(Work& work, crypto::Keys const& keys, AskId id,
                                  Dropping const& dropping);
[[nodiscard]] Result<Ask> agree(Work& work, crypto::Keys const& keys, AskId id);
[[nodiscard]] Result<Ask> disagree(Work& work, crypto::Keys const& keys, AskId id);
// The same ask of the same client: it goes on as the older one. The younger one, which ended.
[[nodiscard]] Result<Ask> merge(Work& work, crypto::Keys const& keys, AskId younger, AskId older);
// A person found what the reader missed. Errors, of the field quote: invalid/werkmap.quote_missing, these
// words do not stand in the message; invalid/werkmap.marked_before, they are an open ask already.
[[nodiscard]] Result<Ask> mark(Work& work, crypto::Keys const& keys, MessageId id, asks::Kind kind,
                               std::string_view quote);
// Error conflict/asks.still_open.
[[nodiscard]] Result<void> close_message(Work& work, MessageId id);
// Of many, only those without an open ask; how many were closed.
[[nodiscard]] Result<std::int64_t> close_many(Work& work, std::vector<MessageId> const& ids);
// It goes on as something else as well: "complaint/…". Its asks stay. For a flow, which makes that in the
// same unit of work. Error conflict/werkmap.became_before.
[[nodiscard]] Result<Message> become(Work& work, MessageId id, std::string_view what);
// The message that something came from: "tip/…". For who may see that.
[[nodiscard]] Result<std::optional<MessageId>> came_from(Work& work, std::string_view what);
// What a person makes of a message: one thing to do better, in the client's own words.
struct TipDraft {
  std::string words{};
  std::string first_name{};
  std::string channel{};  // phone, letter, mail, office; none: the client need not hear what we do
  std::string email{};
  std::string phone{};
  std::string theme{};  // id; empty: somebody sorts it later
  bool agreed = false;  // the client thinks it is fine
};
// A sampled message was read: there was nothing, or the reader missed something.
[[nodiscard]] Result<void> settle_sample(Work& work, MessageId id, Sample found);

struct NewAnswer {
  std::vector<AskId> names{};  // which asks it answers
  std::string subject{};
  std::string text{};
  bool by_post = false;  // offered to the outbox; else copied by hand into the client's own system
  std::string email{};
  std::string name{};
};
// Copied: the asks are answered now. By post: when it was sent, which settle_replies sees. Errors:
// invalid/werkmap.names_missing (field names), .answer_missing (text), .subject_missing (subject),
// .email_missing (email); conflict/werkmap.no_edition; conflict/asks.call_needed.
[[nodiscard]] Result<Reply> answer(Work& work, crypto::Keys const& keys, MessageId id,
                                   NewAnswer const& answer);

// --- by the program -------------------------------------------------------------------------------

// Deadlines that passed, at most this many asks; how many.
[[nodiscard]] Result<std::int64_t> pass_deadlines(Work& work, std::int64_t most);
// Replies that the outbox has sent answer; those that came back or were dropped open again.
[[nodiscard]] Result<std::int64_t> settle_replies(Work& work, crypto::Keys const& keys);
// What is held by people who cannot log in, or sit in no team of it any more, goes to the team.
[[nodiscard]] Result<std::int64_t> release_leavers(Work& work);
// What an older reader read last is read again, at most so many that came in since then. Asks that are
// found now are added; none ends and none goes. Call until no message was left.
struct Anew {
  std::int64_t messages = 0;
  std::int64_t asks = 0;
};
[[nodiscard]] Result<Anew> read_anew(Work& work, crypto::Keys const& keys, Instant since,
                                     std::int64_t most);

// --- lists ----------------------------------------------------------------------------------------

enum class Which { read, unread, proposed, all };
struct Filter {
  Which which = Which::read;
  std::string office{};  // empty: all that this person may see
  std::optional<Id<Account>> owner{};
};
struct Slice {
  std::int64_t skip = 0;
  std::int64_t most = 25;
};
// Open asks, who waits longest first (of `all`: after those that are urgent); with read_messages of the own offices, with manage_messages of all.
[[nodiscard]] Result<std::vector<Ask>> waiting(Work& work, Filter const& filter,
                                               Slice const& slice);
struct Waiting {
  std::int64_t count = 0;
  std::optional<Instant> since{};  // the one that waits longest
};
[[nodiscard]] Result<Waiting> count_waiting(Work& work, Filter const& filter);
// A message that nobody has opened, and what is heaviest in it: so that nobody has to open it to know.
struct Arrived {
  Message message{};
  std::optional<asks::Kind> kind{};
  std::optional<Instant> due_at{};
  bool late = false;
  bool again = false;  // it asks once more what another message asked
};
// What is urgent first, then what is late, then who wrote first.
[[nodiscard]] Result<std::vector<Arrived>> unopened(Work& work, Slice const& slice);
struct Unopened {
  std::int64_t urgent = 0;              // messages
  std::optional<Instant> urgent_due{};  // the first of those
  std::int64_t late = 0;                // asks whose first deadline passed
};
[[nodiscard]] Result<Unopened> count_unopened(Work& work);
// Those of the sample.
[[nodiscard]] Result<std::vector<Message>> sample(Work& work, Slice const& slice);

// How often the reader misses something, as people found in the sample.
struct MissRate {
  std::int64_t read = 0;
  std::int64_t missed = 0;
  std::int64_t waiting = 0;
};
[[nodiscard]] Result<MissRate> miss_rate(Work& work);

struct OfficeFigures {
  std::string office{};
  std::int64_t clients = 0;  // that asked something, open or ended in these weeks
  std::int64_t waiting = 0;
  std::int64_t late = 0;
  std::int64_t answered = 0;  // in these weeks
  std::int64_t in_time = 0;
  std::int64_t twice = 0;  // asked more than once
  std::optional<Instant> since{};
};
// Needs manage_messages. Of offices with few clients nothing is left but the name.
[[nodiscard]] Result<std::vector<OfficeFigures>> figures(Work& work);

// --- teams and promises: needs manage_messages ----------------------------------------------------

struct Seat {
  std::string office{};
  Id<Account> account{};
  asks::Level level = asks::Level::coach;
  std::int64_t holds = 0;
};
// Of all offices; of the own ones with read_messages.
[[nodiscard]] Result<std::vector<Seat>> seats(Work& work);
[[nodiscard]] Result<void> give_seat(Work& work, Seat const& seat);
[[nodiscard]] Result<void> take_seat(Work& work, std::string_view office, Id<Account> account);
// What waits at an office where nobody can read it: without a team, or with a team that left.
struct Orphans {
  std::string office{};
  std::int64_t waiting = 0;   // asks
  std::int64_t unopened = 0;  // messages
};
[[nodiscard]] Result<std::vector<Orphans>> orphans(Work& work);
// All of an office where nobody can read it to the team of another one. Errors:
// invalid/werkmap.no_such_team (field to), invalid/werkmap.has_a_team (field from).
[[nodiscard]] Result<void> move_office(Work& work, std::string_view from, std::string_view to);
[[nodiscard]] Result<asks::Policy> policy(Work& work);
// Deadlines of what is open are counted again.
[[nodiscard]] Result<void> change_policy(Work& work, asks::Policy const& policy);

// V33, V34 and V35, as docs/operate/checks.md says.
[[nodiscard]] std::vector<audit::Check> checks();

}  // namespace klantendag::werkmap
