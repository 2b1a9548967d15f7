// SPDX-License-Identifier: EUPL-1.2
#include "modules/obligations/rules.hpp"

#include <doctest/doctest.h>

namespace klantendag::obligations {
namespace {

Instant at(char const* text) {
  return *Instant::parse(text);
}

Id<Account> person(std::uint64_t number) {
  return Id<Account>(Uuid{1, number});
}

Obligation an_obligation(Kind kind) {
  return opened({.kind = kind,
                 .origin = {"story", "s1"},
                 .subject = {"participant", "p1"},
                 .owner = person(1)},
                ObligationId(Uuid{2, 2}), at("2026-11-20T13:00:00Z"))
      .value();
}

Ending by_noor() {
  return {at("2026-11-25T10:00:00Z"), "noor"};
}

Attempt attempt(char const* when, AttemptOutcome outcome, Channel channel = Channel::phone) {
  return {at(when), "noor", channel, outcome};
}

}  // namespace

TEST_CASE("a promise to call is due in two working days, over a weekend") {
  // Friday 20 November 2026.
  Obligation const promise = an_obligation(Kind::contact);

  CHECK(promise.due == *Date::parse("2026-11-24"));
  CHECK(promise.state == State::open);
}

TEST_CASE("an obligation without whom it is for, or with a day that has passed, is not made") {
  Opening opening{.origin = {"story", "s1"}, .due = Date::parse("2026-11-01")};
  auto const make = [&] {
    return opened(opening, ObligationId(), at("2026-11-20T13:00:00Z")).error().key;
  };

  CHECK(make() == "obligations.reference_missing");
  opening.subject = {"participant", "p1"};
  CHECK(make() == "obligations.owner_missing");
  opening.owner = person(1);
  CHECK(make() == "obligations.due_passed");
}

TEST_CASE("reading a message is no proof: only an attempt in which we spoke or wrote") {
  Obligation const promise = an_obligation(Kind::contact);
  std::vector<Attempt> const attempts = {
      attempt("2026-11-23T10:00:00Z", AttemptOutcome::not_reached),
      attempt("2026-11-24T10:00:00Z", AttemptOutcome::spoke)};

  CHECK(fulfil(promise, {ProofKind::receipt, "1"}, attempts, by_noor()).error().key ==
        "obligations.proof_unfit");
  CHECK(fulfil(promise, {ProofKind::attempt, "1"}, attempts, by_noor()).error().key ==
        "obligations.proof_missing");
  CHECK(fulfil(promise, {ProofKind::attempt, "3"}, attempts, by_noor()).error().key ==
        "obligations.proof_missing");
  CHECK(fulfil(promise, {ProofKind::attempt, "2"}, attempts, by_noor()).value().state ==
        State::fulfilled);
}

TEST_CASE("giving up takes three attempts, two parts of a day, and then a letter") {
  using enum AttemptOutcome;
  std::vector<Attempt> attempts = {attempt("2026-11-23T08:00:00Z", not_reached),
                                   attempt("2026-11-23T09:00:00Z", not_reached),
                                   attempt("2026-11-24T09:30:00Z", not_reached)};
  Attempt const letter = attempt("2026-11-24T12:00:00Z", left_word, Channel::letter);
  auto const with = [&](std::vector<Attempt> all, Attempt const& last) {
    all.push_back(last);
    return tried_enough(all);
  };

  CHECK_FALSE(with(attempts, letter));  // three mornings
  attempts[2] = attempt("2026-11-24T13:30:00Z", not_reached);
  CHECK(with(attempts, letter));
  CHECK_FALSE(tried_enough(attempts));
  CHECK_FALSE(with(attempts, attempt("2026-11-24T15:00:00Z", left_word, Channel::mail)));
  attempts.insert(attempts.begin() + 1, letter);  // a letter first does not count
  CHECK_FALSE(tried_enough(attempts));
}

TEST_CASE("a no is still open until the person has heard it") {
  Obligation const declined =
      decline(an_obligation(Kind::act), "Te duur voor één kantoor.", by_noor()).value();

  CHECK(is_open(declined.state));
  CHECK(fulfil(declined, {ProofKind::evidence, "e"}, {}, by_noor()).error().key ==
        "obligations.declined");
  Obligation const refused =
      refuse(declined, {ProofKind::telling, "t"}, at("2026-11-26T10:00:00Z")).value();
  CHECK(refused.state == State::refused);
  CHECK(refused.ended_by == "noor");
}

TEST_CASE("a promise to call, to decide and to tell back cannot be declined") {
  for (Kind const kind : {Kind::acknowledge, Kind::contact, Kind::decide, Kind::tell_back}) {
    CHECK(decline(an_obligation(kind), "Geen tijd.", by_noor()).error().key ==
          "obligations.not_declinable");
  }
}

TEST_CASE("a no or a release without a reason is not taken") {
  CHECK(decline(an_obligation(Kind::answer), "  ", by_noor()).error().field == "reason");
  CHECK(release(an_obligation(Kind::contact), "", by_noor()).error().field == "reason");
}

TEST_CASE("a moved day keeps the first day and is counted") {
  Obligation const once =
      move_due(an_obligation(Kind::contact), *Date::parse("2026-12-01"), *Date::parse("2026-11-23"))
          .value();
  Obligation const twice =
      move_due(once, *Date::parse("2026-12-08"), *Date::parse("2026-11-24")).value();

  CHECK(twice.due_moves == 2);
  CHECK(twice.first_due == *Date::parse("2026-11-24"));
  CHECK(move_due(twice, twice.due, *Date::parse("2026-11-24")).error().key ==
        "obligations.same_day");
  CHECK(move_due(twice, *Date::parse("2026-11-23"), *Date::parse("2026-11-24")).error().key ==
        "obligations.due_passed");
}

TEST_CASE("what did not content is opened once more, for somebody else") {
  std::vector<Attempt> const attempts = {attempt("2026-11-24T10:00:00Z", AttemptOutcome::wrote)};
  Obligation const ended =
      fulfil(an_obligation(Kind::answer), {ProofKind::attempt, "1"}, attempts, by_noor()).value();

  CHECK(reopened(ended, person(1)).error().key == "obligations.same_owner");
  Opening const again = reopened(ended, person(2)).value();
  CHECK(again.reopens == ended.id);
  Obligation const second =
      opened(again, ObligationId(Uuid{2, 3}), at("2026-11-25T10:00:00Z")).value();
  Obligation const second_ended = release(second, "Het is goed zo.", by_noor()).value();
  CHECK(reopened(second_ended, person(3)).error().key == "obligations.reopened_before");
}

TEST_CASE("a tombstone tells neither for whom it was nor what proved it") {
  Obligation const gone = erase(an_obligation(Kind::contact), by_noor()).value();

  CHECK(gone.subject.id == "-");
  CHECK(erase(gone, by_noor()).error().key == "obligations.erased");
}

}  // namespace klantendag::obligations
