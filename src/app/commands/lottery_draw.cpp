// SPDX-License-Identifier: EUPL-1.2
// Tickets, the draw and its repetition.
#include "app/commands/lottery_parts.hpp"
#include "core/lottery/bundle.hpp"
#include "core/lottery/draw.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/solution.hpp"
#include "core/lottery/texts.hpp"
#include "core/lottery/tickets.hpp"
#include "platform/crypto/encoding.hpp"
#include "platform/crypto/sign.hpp"
#include "platform/i18n/catalogue.hpp"

#include <fmt/format.h>

namespace klantendag::app {
namespace {

Result<lottery::DrawnPanel> draw(cli::Arguments const& arguments, cli::Console& console) {
  if (arguments.has("tickets") && arguments.has("ticket")) {
    ASSIGN_OR_RETURN(std::string const csv, console.read_file(arguments.text("tickets")));
    ASSIGN_OR_RETURN(auto const tickets, lottery::read_tickets(csv));
    return lottery::draw_by_ticket(tickets, arguments.text("ticket"));
  }
  bool const reveals = arguments.has("reveal") && arguments.has("commitment");
  if (!arguments.has("from") || (!reveals && !arguments.has("seed"))) {
    return invalid("lottery.no_way_to_draw");
  }
  ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("from"), console));
  RETURN_IF_ERROR(lottery::drawable(record));
  if (!reveals) return lottery::draw_by_seed(record, arguments.text("seed"));
  return lottery::draw_by_secrets(record, arguments.all("reveal"), arguments.all("commitment"));
}

// Whether the signature under a bundle, if there is one, is of the key that it names.
bool tell_signature(lottery::Bundle const& bundle, cli::Console& console) {
  lottery::Texts const texts{console.language()};
  if (bundle.signature.empty() && bundle.public_key.empty()) {
    console.error(std::string(texts.lottery_bundle_not_signed()) + "\n");
    return true;
  }
  auto const key = crypto::from_hex(bundle.public_key);
  auto const signature = crypto::from_hex(bundle.signature);
  std::string const text = lottery::signed_text(lottery::fingerprint_of(bundle));
  bool const good = key && signature && crypto::verify_signature(*key, text, *signature);
  console.error((good ? texts.lottery_bundle_signed(bundle.public_key)
                      : std::string(texts.lottery_bundle_signature())) +
                "\n");
  return good;
}

cli::Outcome replay_all(std::string_view text, cli::Console& console) {
  auto const differences = lottery::replay_bundle(text);
  i18n::Catalogue words;
  words.add(lottery::texts_table());
  for (Error const& difference : differences) {
    console.error(words.say(console.language(), difference) + "\n");
  }
  auto const bundle = lottery::read_bundle(text);
  if (!bundle) return cli::Outcome::found_broken;
  bool const is_signed = tell_signature(*bundle, console);
  if (!differences.empty() || !is_signed) return cli::Outcome::found_broken;
  lottery::Texts const texts{console.language()};
  console.error(texts.lottery_bundle_same(static_cast<std::int64_t>(bundle->replaced.size()),
                                          lottery::fingerprint_of(*bundle)) +
                "\n");
  return cli::Outcome::done;
}

}  // namespace

Result<cli::Outcome> make_lottery_tickets(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(std::int64_t const count, arguments.integer("count", 1, 1'000'000));
  ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("from"), console));
  lp::Budget budget{lottery::default_steps};
  ASSIGN_OR_RETURN(auto const tickets, lottery::make_tickets(record, count, budget));
  std::string const csv = lottery::write_tickets(record, tickets);
  ASSIGN_OR_RETURN(auto const read_back, lottery::read_tickets(csv));
  lottery::Texts const texts{console.language()};
  console.error(
      texts.lottery_tickets_made(count, fmt::format("{:.6f}", tickets.largest_deviation),
                                 fmt::format("{:.6f}", tickets.least_possible),
                                 fmt::format("{:.6f}", tickets.minimum),
                                 hex(lottery::hash_root(lottery::ticket_hashes(read_back)))) +
      "\n");
  console.out(csv);
  return cli::Outcome::done;
}

Result<cli::Outcome> commit_secret(cli::Arguments const& arguments, cli::Console& console) {
  console.out(lottery::commitment_of(arguments.text("secret")) + "\n");
  return cli::Outcome::done;
}

Result<cli::Outcome> draw_panel(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(auto const drawn, draw(arguments, console));
  console.out(lottery::write_panel(drawn));
  return cli::Outcome::done;
}

Result<cli::Outcome> replay_draw(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(std::string const text, console.read_file(arguments.text("panel.json")));
  if (lottery::is_bundle(text)) return replay_all(text, console);
  bool same = lottery::replay(text);
  if (same && arguments.has("from")) {
    ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("from"), console));
    auto const drawn = lottery::read_panel(text);
    same = drawn && drawn->lottery_root == record.root &&
           hex(lottery::hash_root(lottery::panel_hashes(record))) == record.root;
  }
  lottery::Texts const texts{console.language()};
  console.error(std::string(same ? texts.lottery_replay_same() : texts.lottery_replay_differs()) +
                "\n");
  return same ? cli::Outcome::done : cli::Outcome::found_broken;
}

}  // namespace klantendag::app
