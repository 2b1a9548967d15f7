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

Result<bool> is_of(lottery::DrawnPanel const& drawn, lottery::Record const& record) {
  if (hex(lottery::hash_root(lottery::panel_hashes(record))) != record.root) return false;
  if (drawn.method != "ticket") return drawn.lottery_root == record.root;
  lp::Budget budget{lottery::default_steps};
  ASSIGN_OR_RETURN(auto const tickets, lottery::make_tickets(record, drawn.denominator, budget));
  ASSIGN_OR_RETURN(auto const read, lottery::read_tickets(lottery::write_tickets(record, tickets)));
  return drawn.lottery_root == hex(lottery::hash_root(lottery::ticket_hashes(read)));
}

namespace {

Result<lottery::DrawnPanel> by_ticket(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(std::string const csv, console.read_file(arguments.text("tickets")));
  ASSIGN_OR_RETURN(auto const tickets, lottery::read_tickets(csv));
  return lottery::draw_by_ticket(tickets, arguments.text("ticket"));
}

// Exactly one way, and all of it: half a way beside another would be left out without a word.
Result<lottery::DrawnPanel> draw(cli::Arguments const& arguments, cli::Console& console) {
  bool const tickets = arguments.has("tickets") || arguments.has("ticket");
  bool const secrets = arguments.has("reveal") || arguments.has("commitment");
  bool const seed = arguments.has("seed");
  bool const whole = tickets
                         ? arguments.has("tickets") && arguments.has("ticket")
                         : arguments.has("from") &&
                               (seed || (arguments.has("reveal") && arguments.has("commitment")));
  int const ways = int{tickets} + int{secrets} + int{seed};
  if (ways != 1 || !whole) return invalid("lottery.no_way_to_draw");
  if (tickets && !arguments.has("from")) return by_ticket(arguments, console);
  ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("from"), console));
  RETURN_IF_ERROR(lottery::drawable(record));
  if (seed) return lottery::draw_by_seed(record, arguments.text("seed"));
  if (secrets) {
    return lottery::draw_by_secrets(record, arguments.all("reveal"), arguments.all("commitment"));
  }
  ASSIGN_OR_RETURN(auto drawn, by_ticket(arguments, console));
  ASSIGN_OR_RETURN(bool const own, is_of(drawn, record));
  if (!own) return invalid("lottery.other_lottery");
  return drawn;
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

// The panel of the file, whether that is a panel alone or a whole bundle.
Result<lottery::DrawnPanel> panel_in(std::string_view text) {
  if (!lottery::is_bundle(text)) return lottery::read_panel(text);
  ASSIGN_OR_RETURN(auto const bundle, lottery::read_bundle(text));
  return lottery::read_panel(bundle.panel);
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
  lottery::Texts const texts{console.language()};
  bool const bundle = lottery::is_bundle(text);
  if (bundle) {
    auto const outcome = replay_all(text, console);
    if (outcome != cli::Outcome::done) return outcome;
  } else if (!lottery::replay(text)) {
    console.error(std::string(texts.lottery_replay_differs()) + "\n");
    return cli::Outcome::found_broken;
  }
  if (arguments.has("from")) {
    ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("from"), console));
    ASSIGN_OR_RETURN(auto const drawn, panel_in(text));
    ASSIGN_OR_RETURN(bool const own, is_of(drawn, record));
    if (!own) {
      console.error(std::string(texts.lottery_replay_other()) + "\n");
      return cli::Outcome::found_broken;
    }
  }
  if (!bundle) console.error(std::string(texts.lottery_replay_same()) + "\n");
  return cli::Outcome::done;
}

}  // namespace klantendag::app
