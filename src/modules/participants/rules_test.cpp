// SPDX-License-Identifier: EUPL-1.2
#include "modules/participants/rules.hpp"

#include <doctest/doctest.h>

namespace klantendag::participants {
namespace {

Participant somebody(State state, std::int64_t waiting_since = 0) {
  static IdSource ids(Rng::from_seed("rules"));
  return {.id = ids.next<ParticipantRecord>(Instant{1}),
          .state = state,
          .waiting_since = Instant{waiting_since}};
}

}  // namespace

TEST_CASE("who says yes gets a seat while there is one, and waits when all are taken") {
  Participant const one = somebody(State::invited);

  CHECK(next_state(one, Answer::accept, {.taken = 20, .seats = 21}).value() == State::accepted);
  CHECK(next_state(one, Answer::accept, {.taken = 21, .seats = 21}).value() == State::waiting);
  CHECK(next_state(one, Answer::accept, {.taken = 99}).value() == State::accepted);
}

TEST_CASE("only who has a seat or waits can cancel, and only who was not asked yet can be asked") {
  CHECK(next_state(somebody(State::accepted), Answer::cancel, {}).value() == State::cancelled);
  CHECK(next_state(somebody(State::invited), Answer::cancel, {}).error().key ==
        "participants.step");
  CHECK(next_state(somebody(State::accepted), Answer::invite, {}).error().key ==
        "participants.step");
}

TEST_CASE("who is not available is not invited") {
  Participant one = somebody(State::listed);
  one.facts.available = false;

  CHECK(next_state(one, Answer::invite, {}).error().key == "participants.not_available");
  for (Answer const answer : possible(one)) CHECK(answer != Answer::invite);
}

TEST_CASE("every step that the rules allow is in the table that verify knows") {
  for (State const state : {State::listed, State::invited, State::accepted, State::waiting,
                            State::declined, State::cancelled}) {
    for (Answer const answer : {Answer::invite, Answer::accept, Answer::decline, Answer::cancel}) {
      for (std::int64_t const seats : {0, 5}) {
        auto const next = next_state(somebody(state), answer, {.taken = 1, .seats = seats});
        if (!next) continue;
        bool known = false;
        for (auto const& step : participant_steps) {
          known = known || (step.from == name_of(state) && step.to == name_of(*next));
        }
        CHECK_MESSAGE(known, std::string(name_of(state)) << " to " << std::string(name_of(*next)));
      }
    }
  }
}

TEST_CASE("when a seat comes free the longest waiting moves up, of the same role only") {
  std::vector<Participant> all = {somebody(State::waiting, 30), somebody(State::waiting, 10),
                                  somebody(State::waiting, 20), somebody(State::accepted)};
  all.push_back(somebody(State::waiting, 1));
  all.back().role = Role::client;

  auto const up = moving_up(all, Role::employee, {.taken = 1, .seats = 3});

  CHECK(up == std::vector<ParticipantId>{all[1].id, all[2].id});
}

TEST_CASE("functions count for the first target of which a word stands in them") {
  auto const targets = usual_targets();
  std::vector<Participant> all;
  for (auto const& [function, state] :
       std::vector<std::pair<std::string, State>>{{"Teammanager", State::accepted},
                                                  {"Verzekeringsarts", State::invited},
                                                  {"Verzekeringsarts", State::listed},
                                                  {"Medisch assistent", State::accepted}}) {
    all.push_back(somebody(state));
    all.back().facts.function = function;
  }
  all[0].claimed = true;

  auto const counts = count_targets(all, targets);

  REQUIRE(counts.size() == 3);
  CHECK(counts[0].accepted == 1);
  CHECK(counts[0].claimed == 1);
  CHECK(counts[0].missing() == 1);
  CHECK(counts[1].invited == 1);
  CHECK(counts[1].listed == 1);
  CHECK(counts[1].missing() == 1);
  CHECK(counts[2].missing() == 2);
}

}  // namespace klantendag::participants
