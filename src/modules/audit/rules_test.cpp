// SPDX-License-Identifier: EUPL-1.2
// The chain notices any change, loss, addition and exchange of entries.
#include "modules/audit/rules.hpp"

#include <doctest/doctest.h>

namespace klantendag::audit {
namespace {

std::vector<Entry> record_of(int size) {
  std::vector<Entry> entries;
  Sha256 chain = empty_chain();
  for (int i = 1; i <= size; ++i) {
    Entry entry{.number = i,
                .at = Instant{1'000'000 + i},
                .actor = "owner",
                .action = "edition.change",
                .object = "edition/A"};
    chain = extend(chain, entry);
    entry.chain = chain;
    entries.push_back(entry);
  }
  return entries;
}

std::size_t findings_in(std::vector<Entry> const& entries) {
  ChainWalk walk;
  for (Entry const& entry : entries) walk.step(entry);
  return walk.findings().size();
}

}  // namespace

TEST_CASE("a record that nobody touched is whole") {
  CHECK(findings_in(record_of(50)) == 0);
}

TEST_CASE("changing any field of any entry is seen") {
  for (std::size_t i = 0; i < 20; ++i) {
    auto changed = record_of(20);
    changed[i].actor += "x";
    CHECK(findings_in(changed) == 1);
    changed = record_of(20);
    changed[i].fields = "name";
    CHECK(findings_in(changed) == 1);
    changed = record_of(20);
    changed[i].at = changed[i].at + milliseconds(1);
    CHECK(findings_in(changed) >= 1);
  }
}

TEST_CASE("removing an entry in the middle is seen, and so is swapping two") {
  auto shorter = record_of(10);
  shorter.erase(shorter.begin() + 4);
  CHECK(findings_in(shorter) > 0);

  auto swapped = record_of(10);
  std::swap(swapped[3], swapped[4]);
  CHECK(findings_in(swapped) > 0);
}

TEST_CASE("what stands in one field cannot move to the next") {
  Entry const one{.number = 1, .actor = "ab", .action = "c"};
  Entry const other{.number = 1, .actor = "a", .action = "bc"};

  CHECK(extend(empty_chain(), one) != extend(empty_chain(), other));
}

TEST_CASE("a step that the lifecycle does not know is found") {
  constexpr Transition steps[] = {{"", "preparing"}, {"preparing", "inviting"}};
  Lifecycle const lifecycle{"edition", steps};
  auto const at = [](std::string state) {
    return Entry{.number = 1, .object = "edition/A", .state = std::move(state)};
  };

  std::vector<Entry> const legal = {at("preparing"), at("preparing"), at("inviting")};
  std::vector<Entry> const jump = {at("inviting")};

  CHECK(illegal_steps(lifecycle, legal).empty());
  CHECK(illegal_steps(lifecycle, jump).size() == 1);
}

}  // namespace klantendag::audit
