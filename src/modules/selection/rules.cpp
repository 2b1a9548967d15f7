// SPDX-License-Identifier: EUPL-1.2
#include "modules/selection/rules.hpp"

#include <algorithm>
#include <utility>

#include "core/lottery/draw.hpp"

namespace klantendag::selection {
namespace {

constexpr std::pair<State, std::string_view> states[] = {{State::solving, "solving"},
                                                         {State::solved, "solved"},
                                                         {State::published, "published"},
                                                         {State::drawn, "drawn"},
                                                         {State::abandoned, "abandoned"}};
constexpr std::pair<Seat, std::string_view> seats[] = {{Seat::organiser, "organiser"},
                                                       {Seat::witness, "witness"}};
constexpr std::pair<Why, std::string_view> reasons[] = {{Why::declined, "declined"},
                                                        {Why::unreachable, "unreachable"},
                                                        {Why::cancelled, "cancelled"},
                                                        {Why::unfit, "unfit"}};

template <class Value, std::size_t N>
std::string_view name_in(std::pair<Value, std::string_view> const (&table)[N], Value value) {
  for (auto const& [one, name] : table) {
    if (one == value) return name;
  }
  return "";
}

template <class Value, std::size_t N>
std::optional<Value> value_in(std::pair<Value, std::string_view> const (&table)[N],
                              std::string_view name) {
  for (auto const& [one, own] : table) {
    if (own == name) return one;
  }
  return std::nullopt;
}

Seat other(Seat seat) {
  return seat == Seat::organiser ? Seat::witness : Seat::organiser;
}

// The witness must be somebody who had no hand in the register.
Result<void> may_sit(Seat seat, Person const& person) {
  if (!person.is_account) return forbidden("selection.needs_account");
  if (seat == Seat::witness && person.imported) return forbidden("selection.importer");
  return {};
}

}  // namespace

std::string_view name_of(State state) {
  return name_in(states, state);
}
std::optional<State> state_named(std::string_view name) {
  return value_in(states, name);
}
std::string_view name_of(Seat seat) {
  return name_in(seats, seat);
}
std::optional<Seat> seat_named(std::string_view name) {
  return value_in(seats, name);
}
std::string_view name_of(Why why) {
  return name_in(reasons, why);
}
std::optional<Why> why_named(std::string_view name) {
  return value_in(reasons, name);
}

Seed const* seed_of(Lottery const& lottery, Seat seat) {
  auto const found = std::find_if(lottery.seeds.begin(), lottery.seeds.end(),
                                  [&](Seed const& seed) { return seed.seat == seat; });
  return found == lottery.seeds.end() ? nullptr : &*found;
}

bool all_committed(Lottery const& lottery) {
  return seed_of(lottery, Seat::organiser) != nullptr && seed_of(lottery, Seat::witness) != nullptr;
}

bool all_revealed(Lottery const& lottery) {
  return all_committed(lottery) &&
         std::all_of(lottery.seeds.begin(), lottery.seeds.end(),
                     [](Seed const& seed) { return seed.secret.has_value(); });
}

Result<void> may_commit(Lottery const& lottery, Seat seat, Person const& person,
                        std::string_view commitment) {
  RETURN_IF_ERROR(may_sit(seat, person));
  if (lottery.state != State::published) return conflict("selection.not_published");
  if (seed_of(lottery, seat) != nullptr) return conflict("selection.committed");
  if (seat == Seat::witness && person.importer_unknown && !person.vouches) {
    return invalid_field("vouch", "selection.must_vouch");
  }
  Seed const* const theirs = seed_of(lottery, other(seat));
  if (theirs == nullptr) return {};
  if (theirs->account == person.account) return forbidden("selection.same_person");
  if (theirs->commitment == commitment) {
    return invalid_field("secret", "selection.same_secret");
  }
  return {};
}

Result<void> may_reveal(Lottery const& lottery, Seat seat, Person const& person,
                        std::string_view secret) {
  RETURN_IF_ERROR(may_sit(seat, person));
  if (lottery.state != State::published) return conflict("selection.not_published");
  if (!all_committed(lottery)) return conflict("selection.not_committed");
  Seed const& own = *seed_of(lottery, seat);
  if (own.account != person.account) return forbidden("selection.not_your_secret");
  if (own.secret) return conflict("selection.revealed");
  if (lottery::commitment_of(secret) != own.commitment) {
    return invalid_field("secret", "selection.secret_differs");
  }
  return {};
}

Result<void> may_draw(Lottery const& lottery, Person const& person) {
  RETURN_IF_ERROR(may_sit(Seat::witness, person));
  if (lottery.state != State::published) return conflict("selection.not_published");
  if (!all_revealed(lottery)) return conflict("selection.not_revealed");
  if (seed_of(lottery, Seat::witness)->account != person.account) {
    return forbidden("selection.not_the_witness");
  }
  return {};
}

Result<void> may_publish(Lottery const& lottery) {
  if (lottery.state == State::solved) return {};
  return conflict("selection.not_solved");
}

Result<void> may_abandon(Lottery const& lottery) {
  if (lottery.state == State::drawn) return conflict("selection.drawn_already");
  if (lottery.state == State::abandoned) return conflict("selection.no_lottery");
  // The outcome follows from two open secrets: giving up now would be choosing.
  if (all_revealed(lottery)) return conflict("selection.draw_now");
  return {};
}

}  // namespace klantendag::selection
