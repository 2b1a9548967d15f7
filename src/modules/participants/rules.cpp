// SPDX-License-Identifier: EUPL-1.2
#include "modules/participants/rules.hpp"

#include <algorithm>

#include "base/named.hpp"
#include "base/text.hpp"

namespace klantendag::participants {
namespace {

Result<State> wrong_step(Participant const& participant) {
  return conflict("participants.step", {{"state", std::string(name_of(participant.state))}});
}

bool is_one_of(State state, std::initializer_list<State> states) {
  return std::find(states.begin(), states.end(), state) != states.end();
}

bool may(State state, Answer answer) {
  switch (answer) {
    case Answer::invite:
      return is_one_of(state, {State::listed, State::declined, State::cancelled});
    case Answer::accept:
      return is_one_of(state, {State::listed, State::invited, State::declined, State::cancelled});
    case Answer::decline:
      return is_one_of(state, {State::listed, State::invited});
    case Answer::cancel:
      return is_one_of(state, {State::accepted, State::waiting});
  }
  return false;
}

}  // namespace

std::string_view name_of(Role role) {
  switch (role) {
    case Role::client:
      return "client";
    case Role::employee:
      return "employee";
    case Role::facilitator:
      return "facilitator";
    case Role::council_member:
      return "council_member";
  }
  return "";
}

std::optional<Role> role_named(std::string_view name) {
  return named(roles, name);
}

std::string_view name_of(State state) {
  switch (state) {
    case State::listed:
      return "listed";
    case State::invited:
      return "invited";
    case State::accepted:
      return "accepted";
    case State::waiting:
      return "waiting";
    case State::declined:
      return "declined";
    case State::cancelled:
      return "cancelled";
  }
  return "";
}

std::optional<State> state_named(std::string_view name) {
  return named(std::array{State::listed, State::invited, State::accepted, State::waiting,
                          State::declined, State::cancelled},
               name);
}

std::string_view name_of(Reason reason) {
  switch (reason) {
    case Reason::none:
      return "";
    case Reason::no_time:
      return "no_time";
    case Reason::work:
      return "work";
    case Reason::colleague:
      return "colleague";
    case Reason::personal:
      return "personal";
    case Reason::not_wanted:
      return "not_wanted";
    case Reason::other:
      return "other";
  }
  return "";
}

std::optional<Reason> reason_named(std::string_view name) {
  return named(reasons, name);
}

std::string_view name_of(Answer answer) {
  switch (answer) {
    case Answer::invite:
      return "invite";
    case Answer::accept:
      return "accept";
    case Answer::decline:
      return "decline";
    case Answer::cancel:
      return "cancel";
  }
  return "";
}

bool allows(Agreed const& agreed, std::string_view what) {
  return std::find(agreed.allowed.begin(), agreed.allowed.end(), what) != agreed.allowed.end();
}

std::optional<Answer> answer_named(std::string_view name) {
  return named(std::array{Answer::invite, Answer::accept, Answer::decline, Answer::cancel}, name);
}

std::optional<std::int64_t> seats_of(Seats const& seats, Role role) {
  switch (role) {
    case Role::client:
      return std::nullopt;
    case Role::employee:
      return seats.employees;
    case Role::facilitator:
      return seats.facilitators;
    case Role::council_member:
      return seats.council_members;
  }
  return std::nullopt;
}

Result<State> next_state(Participant const& participant, Answer answer, Room const& room) {
  if (!may(participant.state, answer)) return wrong_step(participant);
  switch (answer) {
    case Answer::invite:
      if (!participant.facts.available) return conflict("participants.not_available");
      return State::invited;
    case Answer::accept:
      return room.is_full() ? State::waiting : State::accepted;
    case Answer::decline:
      return State::declined;
    case Answer::cancel:
      return State::cancelled;
  }
  return wrong_step(participant);
}

std::vector<Answer> possible(Participant const& participant) {
  std::vector<Answer> answers;
  for (Answer const answer : {Answer::invite, Answer::accept, Answer::decline, Answer::cancel}) {
    if (answer == Answer::invite && !participant.facts.available) continue;
    if (may(participant.state, answer)) answers.push_back(answer);
  }
  return answers;
}

Room room_of(std::span<Participant const> all, Role role, Seats const& seats) {
  auto const taken = std::count_if(all.begin(), all.end(), [&](Participant const& one) {
    return one.role == role && one.state == State::accepted;
  });
  return {.taken = taken, .seats = seats_of(seats, role)};
}

std::vector<ParticipantId> moving_up(std::span<Participant const> all, Role role,
                                     Room const& room) {
  std::vector<Participant const*> waiting;
  for (Participant const& one : all) {
    if (one.role == role && one.state == State::waiting) waiting.push_back(&one);
  }
  std::sort(waiting.begin(), waiting.end(), [](Participant const* left, Participant const* right) {
    auto const since = [](Participant const* one) {
      return one->waiting_since.value_or(Instant{});
    };
    if (since(left) != since(right)) return since(left) < since(right);
    return left->id.text() < right->id.text();
  });
  Room left = room;
  std::vector<ParticipantId> up;
  for (Participant const* one : waiting) {
    if (left.is_full()) break;
    up.push_back(one->id);
    ++left.taken;
  }
  return up;
}

std::size_t target_of(std::string_view function, std::span<Target const> targets) {
  std::string const folded = fold(function);
  for (std::size_t at = 0; at < targets.size(); ++at) {
    for (std::string const& word : targets[at].words) {
      if (!word.empty() && folded.find(fold(word)) != std::string::npos) return at;
    }
  }
  return targets.size();
}

std::vector<TargetCount> count_targets(std::span<Participant const> all,
                                       std::span<Target const> targets) {
  std::vector<TargetCount> counts;
  for (Target const& target : targets) counts.push_back({.target = target});
  for (Participant const& one : all) {
    std::size_t const at = target_of(one.facts.function, targets);
    if (one.role == Role::client || at == targets.size()) continue;
    TargetCount& count = counts[at];
    if (one.state == State::accepted) ++count.accepted;
    if (one.state == State::accepted && one.claimed) ++count.claimed;
    if (one.state == State::invited) ++count.invited;
    if (one.state == State::listed && one.facts.available) ++count.listed;
  }
  return counts;
}

std::vector<Target> usual_targets() {
  return {{"Management", {"directeur", "manager", "bestuur"}, 2},
          {"Verzekeringsarts", {"arts"}, 1},
          {"Arbeidsdeskundige", {"arbeidsdeskundige"}, 2}};
}

}  // namespace klantendag::participants
