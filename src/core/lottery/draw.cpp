// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/draw.hpp"

#include <algorithm>
#include <utility>

#include "base/random.hpp"
#include "core/lottery/merkle.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/tickets.hpp"

namespace klantendag::lottery {
namespace {

std::int64_t number_of(DrawnPanel const& drawn) {
  std::string seed = "klantendag draw\n" + drawn.lottery_root + "\n" + drawn.seed;
  for (std::string const& secret : drawn.secrets) seed += "\n" + hex(sha256(secret));
  return static_cast<std::int64_t>(
      Rng::from_seed(seed).below(static_cast<std::uint64_t>(drawn.denominator)));
}

void set_leaf(DrawnPanel& drawn, Leaf leaf, std::vector<Sha256> hashes) {
  drawn.panel = leaf.place;
  drawn.panels = static_cast<std::int64_t>(hashes.size());
  drawn.from = leaf.from;
  drawn.to = leaf.to;
  drawn.members = std::move(leaf.members);
  for (Sha256 const& beside : path_of(std::move(hashes), static_cast<std::size_t>(leaf.place))) {
    drawn.path.push_back(hex(beside));
  }
}

DrawnPanel from_record(Record const& record, DrawnPanel drawn) {
  drawn.lottery_root = record.root;
  drawn.denominator = record.denominator;
  drawn.number = number_of(drawn);
  std::size_t place = 0;
  std::int64_t passed = 0;
  while (passed + record.panels[place].units <= drawn.number)
    passed += record.panels[place++].units;
  set_leaf(drawn, leaf_of(record, place), panel_hashes(record));
  return drawn;
}

std::optional<Sha256> unhex(std::string_view text) {
  Sha256 digest{};
  if (text.size() != 64) return std::nullopt;
  for (std::size_t i = 0; i < 64; ++i) {
    auto const value = std::string_view("0123456789abcdef").find(text[i]);
    if (value == std::string_view::npos) return std::nullopt;
    digest[i / 2] = static_cast<std::uint8_t>(digest[i / 2] * 16 + value);
  }
  return digest;
}

bool leads_to_root(DrawnPanel const& drawn) {
  std::vector<Sha256> path;
  for (std::string const& text : drawn.path) {
    auto const digest = unhex(text);
    if (!digest) return false;
    path.push_back(*digest);
  }
  Sha256 const leaf = hash_leaf({drawn.panel, drawn.from, drawn.to, drawn.members});
  Sha256 const root = follow(leaf, static_cast<std::size_t>(drawn.panel),
                             static_cast<std::size_t>(drawn.panels), path);
  return hex(root) == drawn.lottery_root;
}

bool keeps_commitments(DrawnPanel const& drawn) {
  for (std::size_t i = 0; i < drawn.commitments.size(); ++i) {
    if (i >= drawn.secrets.size() || commitment_of(drawn.secrets[i]) != drawn.commitments[i])
      return false;
  }
  return drawn.secrets.size() == drawn.commitments.size();
}

}  // namespace

std::string commitment_of(std::string_view secret) {
  return hex(sha256("klantendag commitment\n" + std::string(secret)));
}

Result<void> drawable(Record const& record) {
  std::int64_t left = record.denominator;
  for (PublishedPanel const& panel : record.panels) {
    if (panel.units < 1 || panel.units > left) left = -1;
    if (left < 0) break;
    left -= panel.units;
  }
  if (left != 0) return invalid("lottery.record_member", {{"member", "panels"}});
  if (hex(hash_root(panel_hashes(record))) != record.root) {
    return invalid("lottery.record_member", {{"member", "root"}});
  }
  return {};
}

DrawnPanel draw_by_seed(Record const& record, std::string_view seed) {
  return from_record(record, {.method = "seed", .seed = std::string(seed)});
}

Result<DrawnPanel> draw_by_secrets(Record const& record, std::vector<std::string> const& secrets,
                                   std::vector<std::string> const& commitments) {
  DrawnPanel drawn{.method = "reveal", .secrets = secrets, .commitments = commitments};
  for (std::size_t i = 0; i < std::max(secrets.size(), commitments.size()); ++i) {
    bool const kept =
        i < secrets.size() && i < commitments.size() && commitment_of(secrets[i]) == commitments[i];
    if (!kept) return invalid("lottery.commitment_differs", {{"number", std::to_string(i + 1)}});
  }
  return from_record(record, std::move(drawn));
}

Result<DrawnPanel> draw_by_ticket(std::vector<std::vector<std::string>> const& tickets,
                                  std::string_view ticket) {
  DrawnPanel drawn{.method = "ticket", .seed = std::string(ticket)};
  for (std::size_t i = 0; i < tickets.size(); ++i) {
    if (ticket_number(i, tickets.size()) != ticket) continue;
    std::vector<Sha256> hashes = ticket_hashes(tickets);
    drawn.lottery_root = hex(hash_root(hashes));
    drawn.denominator = static_cast<std::int64_t>(tickets.size());
    drawn.number = static_cast<std::int64_t>(i);
    set_leaf(drawn, {drawn.number, drawn.number, drawn.number + 1, tickets[i]}, std::move(hashes));
    return drawn;
  }
  return not_found("lottery.no_such_ticket", {{"ticket", std::string(ticket)}});
}

bool replay(std::string_view text) {
  auto const read = read_panel(text);
  if (!read || write_panel(*read) != text) return false;
  DrawnPanel const& drawn = *read;
  if (drawn.denominator < 1 || drawn.panel < 0 || drawn.panel >= drawn.panels) return false;
  std::int64_t number = drawn.number;
  if (drawn.method == "ticket") {
    auto const count = static_cast<std::size_t>(drawn.panels);
    bool const own = drawn.number == drawn.panel && drawn.denominator == drawn.panels &&
                     ticket_number(static_cast<std::size_t>(drawn.panel), count) == drawn.seed;
    if (!own) return false;
  } else if (drawn.method == "seed" || drawn.method == "reveal") {
    number = number_of(drawn);
  } else {
    return false;
  }
  return number == drawn.number && drawn.from <= number && number < drawn.to &&
         keeps_commitments(drawn) && leads_to_root(drawn);
}

}  // namespace klantendag::lottery
