// SPDX-License-Identifier: EUPL-1.2
// A story: what a client told in a group, in the client's own words. Life: told → written → read_back →
// finished → kept_internal or published; withdrawn from any of these. A tip: one thing to do better,
// kept to the letter as it was given; captured, then acknowledged once it was read back.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/time.hpp"
#include "modules/obligations/model.hpp"
#include "modules/participants/model.hpp"

namespace klantendag {
struct StoryRecord;
struct TipRecord;
using StoryId = Id<StoryRecord>;
using TipId = Id<TipRecord>;
}  // namespace klantendag

namespace klantendag::stories {

enum class State { told, written, read_back, finished, kept_internal, published, withdrawn };
inline constexpr std::array every_state = {State::told,     State::written,       State::read_back,
                                           State::finished, State::kept_internal, State::published,
                                           State::withdrawn};

// unasked is not no: a question that nobody asked keeps a story open.
enum class Answer { unasked, yes, no };
inline constexpr std::array every_answer = {Answer::unasked, Answer::yes, Answer::no};

enum class ReadBack { not_yet, confirmed, corrected, not_possible };
inline constexpr std::array every_read_back = {ReadBack::not_yet, ReadBack::confirmed,
                                               ReadBack::corrected, ReadBack::not_possible};

// What the client said yes to; each point by itself (domain.md E, text 3).
struct Consents {
  Answer write_down = Answer::unasked;  // what is told, without a name
  Answer quote = Answer::unasked;       // one sentence in the report, without a name
  Answer tell_back = Answer::unasked;   // hear later what we did

  bool operator==(Consents const&) const = default;
};

// A yes that can be taken back by itself; without the first the whole story goes.
enum class Purpose { quote, tell_back };
inline constexpr std::array every_purpose = {Purpose::quote, Purpose::tell_back};

// Sealed in the database: it may hold health data (GDPR art. 9).
struct Words {
  std::string told{};             // the story, in the client's words
  std::string struck{};           // what struck those who listened
  std::string read_back_why{};    // why it could not be read back
  std::string without_tip_why{};  // why there is no tip in it

  bool operator==(Words const&) const = default;
};

struct Story {
  StoryId id{};
  EditionId edition{};
  ParticipantId teller{};
  std::string key_subject{};  // whose key seals it
  std::int64_t group = 1;     // 0: it came in a message
  State state = State::told;
  Consents consents{};
  ReadBack read_back = ReadBack::not_yet;
  Answer wants_contact = Answer::unasked;
  Id<Account> recorder{};
  Words words{};
  Instant told_at{};

  // On the day itself; what came in a message is no part of the numbers of the day.
  bool at_table() const { return group > 0; }
};

enum class TipState { captured, acknowledged, withdrawn };
inline constexpr std::array every_tip_state = {TipState::captured, TipState::acknowledged,
                                               TipState::withdrawn};

struct Tip {
  TipId id{};
  EditionId edition{};
  StoryId story{};
  ParticipantId giver{};
  std::string key_subject{};
  TipState state = TipState::captured;
  Answer tell_back = Answer::unasked;
  std::optional<obligations::Channel> channel{};  // how the giver wants to hear what we did
  Id<Account> recorder{};
  std::string words{};  // to the letter; never changed
  Instant captured_at{};
};

}  // namespace klantendag::stories
