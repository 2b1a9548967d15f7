// SPDX-License-Identifier: EUPL-1.2
// The archive bundle of a draw: everything it was made from and everything that came out, in one file.
// Whoever has it can do the whole draw again, from the rule and the pool to the last replacement.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "core/lottery/draw.hpp"
#include "core/lottery/record.hpp"
#include "core/lottery/solution.hpp"

namespace klantendag::lottery {

// What a lottery is solved from: the community's files, and the rule.
struct Pool {
  std::string features{};  // CSV
  std::string people{};    // CSV
  std::int64_t size = 0;
  std::vector<std::string> household{};  // columns; empty: several of one home may be drawn
};
[[nodiscard]] std::string input_sha256(Pool const& pool);
[[nodiscard]] Result<Instance> instance_of(Pool const& pool);
// Solved and published, without the time it took: the same record on every machine.
[[nodiscard]] Result<Record> solve_pool(Pool const& pool, std::int64_t steps = default_steps);
[[nodiscard]] std::string record_text(Record const& record);

struct Replaced {
  std::string dropped{};
  std::string successor{};  // empty: nobody was left

  bool operator==(Replaced const&) const = default;
};

struct Bundle {
  std::string edition{};
  std::string program{};  // name and version of the program that drew
  Pool pool{};
  std::string lottery{};             // lottery.json
  std::string panel{};               // panel.json, with secrets and commitments
  std::vector<std::string> order{};  // all ids, rank 1 first
  std::vector<Replaced> replaced{};  // in the order in which it happened
  // By the installation, over the fingerprint of all above; empty: not signed.
  std::string public_key{};
  std::string signature{};
};

[[nodiscard]] bool is_bundle(std::string_view text);
// Without key and signature: what every machine makes the same.
[[nodiscard]] std::string fingerprint_of(Bundle const& bundle);
[[nodiscard]] std::string write_bundle(Bundle const& bundle);
// Errors: json.malformed; lottery.bundle_member with {member}.
[[nodiscard]] Result<Bundle> read_bundle(std::string_view text);

// The text that is signed: it names the fingerprint and nothing else.
[[nodiscard]] std::string signed_text(std::string_view fingerprint);

// Solves, draws and replaces again. What differs, each as the error lottery.replay_part that says so;
// nothing: the same bytes.
[[nodiscard]] std::vector<Error> replay_bundle(std::string_view text);

}  // namespace klantendag::lottery
