// SPDX-License-Identifier: EUPL-1.2
// A lottery from the frozen pool to the page that everybody can read. Solving is read, compute, write:
// the long part holds no transaction.
#include <algorithm>

#include "core/lottery/record_json.hpp"
#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "modules/selection/quotas.hpp"
#include "modules/selection/service/parts.hpp"

namespace klantendag::selection {
namespace {

struct Frozen {
  Lottery lottery{};
  lottery::Pool input{};
};

// All who read in the register of this edition, as the record knows them.
Result<std::vector<std::string>> importers(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto const imports, complaints::imports(work, edition));
  std::vector<std::string> accounts;
  for (auto const& import : imports) {
    ASSIGN_OR_RETURN(auto const actors, audit::actors_of(work, "register.import", "register_import",
                                                         import.id.text()));
    accounts.insert(accounts.end(), actors.begin(), actors.end());
  }
  return accounts;
}

Result<Frozen> freeze(Work& work, EditionId edition, std::string_view program) {
  RETURN_IF_ERROR(require(work, Permission::manage_draw));
  ASSIGN_OR_RETURN(auto const found, editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const before, store::lotteries(work.session, edition));
  if (!before.empty() && before.front().state != State::abandoned) {
    return conflict("selection.under_way");
  }
  ASSIGN_OR_RETURN(auto const plan, store::plan(work.session, edition));
  if (!plan || plan->quotas.empty()) return conflict("selection.no_plan");
  ASSIGN_OR_RETURN(auto entrants, pool(work, edition));
  if (entrants.empty()) return conflict("selection.empty_pool");
  RETURN_IF_ERROR(fits_pool(plan->quotas, entrants));
  PoolFile const file = pool_file(*plan, std::move(entrants));
  Frozen frozen{.lottery = {.id = work.next_id<LotteryRecord>(),
                            .edition = edition,
                            .attempt = static_cast<std::int64_t>(before.size()) + 1,
                            .title = found.name + " " + std::to_string(found.year),
                            .plan = *plan,
                            .features = features_csv(plan->quotas),
                            .header = file.header,
                            .program = std::string(program),
                            .people = static_cast<std::int64_t>(file.lines.size()),
                            .begun_at = work.now}};
  frozen.input = input_of(*plan, frozen.lottery.features, file.header, file.lines);
  frozen.lottery.input_sha256 = lottery::input_sha256(frozen.input);
  // Impossible quotas are told before anything is kept.
  RETURN_IF_ERROR(lottery::instance_of(frozen.input));
  ASSIGN_OR_RETURN(auto accounts, importers(work, edition));
  ASSIGN_OR_RETURN(auto const left_out, complaints::settings(work, edition));
  RETURN_IF_ERROR(store::insert(work.session, {.lottery = frozen.lottery,
                                               .left_out = left_out,
                                               .lines = file.lines,
                                               .importers = std::move(accounts)}));
  RETURN_IF_ERROR(record(work, frozen.lottery, "lottery.begin", State::solving));
  return frozen;
}

Solved summary_of(lottery::Record const& record) {
  return {
      .root = record.root,
      .panels = static_cast<std::int64_t>(record.panels.size()),
      .least_chance = record.minimum,
      .most_chance = *std::max_element(record.probabilities.begin(), record.probabilities.end()),
      .gap = record.certificate.gap};
}

// Somebody may have given it up while it was computed.
Result<void> still_solving(Work& work, LotteryId id) {
  ASSIGN_OR_RETURN(auto const found, store::find(work.session, id));
  if (!found || found->state != State::solving) return conflict("selection.changed_meanwhile");
  return {};
}

Result<void> give_up(Work& work, Lottery const& lottery, std::string_view why) {
  RETURN_IF_ERROR(store::save_abandoned(work.session, lottery.id, why));
  return record(work, lottery, "lottery.abandon", State::abandoned);
}

}  // namespace

Result<std::optional<Lottery>> present(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto all, store::lotteries(work.session, edition));
  if (all.empty() || all.front().state == State::abandoned) return std::optional<Lottery>{};
  return std::optional(std::move(all.front()));
}

Result<Lottery> present_one(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto lottery, present(work, edition));
  if (!lottery) return conflict("selection.no_lottery");
  return std::move(*lottery);
}

Result<void> record(Work& work, Lottery const& lottery, std::string_view action, State state) {
  return audit::record(
      work,
      {.action = action, .kind = "lottery", .id = lottery.id.text(), .state = name_of(state)});
}

Result<std::vector<Lottery>> attempts(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  return store::lotteries(work.session, edition);
}

Result<std::optional<Lottery>> published(Work& work, EditionId edition) {
  ASSIGN_OR_RETURN(auto all, store::lotteries(work.session, edition));
  for (Lottery& lottery : all) {
    bool const is_public = lottery.state == State::published || lottery.state == State::drawn;
    if (is_public) return std::optional(std::move(lottery));
  }
  return std::optional<Lottery>{};
}

Result<complaints::Settings> left_out(Work& work, Lottery const& lottery) {
  RETURN_IF_ERROR(require(work, Permission::see_editions));
  return store::rules(work.session, lottery.id);
}

Result<Lottery> solve(Desk& desk, EditionId edition, std::string_view program) {
  Frozen frozen;
  RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(frozen, freeze(work, edition, program));
    return {};
  }));
  LotteryId const id = frozen.lottery.id;
  auto const solved = lottery::solve_pool(frozen.input);
  if (!solved) {
    RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(still_solving(work, id));
      return give_up(work, frozen.lottery, solved.error().key);
    }));
    return solved.error();
  }
  std::string const text = lottery::record_text(*solved);
  RETURN_IF_ERROR(desk.write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(still_solving(work, id));
    RETURN_IF_ERROR(store::save_solved(work.session, id, summary_of(*solved), text));
    return record(work, frozen.lottery, "lottery.solve", State::solved);
  }));
  frozen.lottery.state = State::solved;
  frozen.lottery.solved = summary_of(*solved);
  return std::move(frozen.lottery);
}

Result<void> publish(Work& work, EditionId edition) {
  RETURN_IF_ERROR(require(work, Permission::manage_draw));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const lottery, present_one(work, edition));
  RETURN_IF_ERROR(may_publish(lottery));
  RETURN_IF_ERROR(store::save_published(work.session, lottery.id, work.now));
  return record(work, lottery, "lottery.publish", State::published);
}

Result<void> abandon(Work& work, EditionId edition, std::string_view why) {
  RETURN_IF_ERROR(require(work, Permission::manage_draw));
  RETURN_IF_ERROR(editions::find_open(work, edition));
  ASSIGN_OR_RETURN(auto const lottery, present_one(work, edition));
  RETURN_IF_ERROR(may_abandon(lottery));
  return give_up(work, lottery, why);
}

audit::WatchedKind watched_kind() {
  return {{"lottery", lottery_steps}, store::states};
}

}  // namespace klantendag::selection
