// SPDX-License-Identifier: EUPL-1.2
// Solving and checking: from the community's CSV files to lottery.json, and back.
#include <ctime>

#include "app/commands/lottery_parts.hpp"
#include "base/json.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "core/lottery/conflict.hpp"
#include "core/lottery/pool.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/record_json.hpp"
#include "core/lottery/texts.hpp"
#include "core/lottery/verify/check.hpp"
#include "platform/cli/interrupt.hpp"
#include "platform/i18n/catalogue.hpp"

namespace klantendag::app {
namespace {

constexpr std::size_t ways_out = 3;
constexpr std::int64_t steps_to_explain = 2'000'000;

Result<lottery::verify::Input> read_input(cli::Arguments const& arguments,
                                          std::vector<std::string> const& household,
                                          cli::Console& console) {
  std::string const features_path = arguments.text("features");
  std::string const people_path = arguments.text("people");
  ASSIGN_OR_RETURN(std::string const features, console.read_file(features_path));
  ASSIGN_OR_RETURN(std::string const people, console.read_file(people_path));
  lottery::verify::Input input;
  ASSIGN_OR_RETURN(input.quotas, lottery::read_quotas({features_path, features}));
  lottery::PoolOptions const options{.id_column = arguments.text("id"), .household = household};
  ASSIGN_OR_RETURN(input.people,
                   lottery::read_people({people_path, people}, input.quotas, options));
  input.sha256 = hex(sha256(features + people));
  return input;
}

json::Value quota_json(lottery::Quota const& quota) {
  return json::Object{
      {"feature", quota.feature}, {"value", quota.value}, {"min", quota.min}, {"max", quota.max}};
}

void tell_quota(lottery::Quota const& quota, lottery::Texts const& texts, cli::Console& console) {
  console.error("  " + texts.lottery_quota_line(quota.feature, quota.value, quota.min, quota.max) +
                "\n");
}

// Why no panel is possible, for programs on the output and in words beside it.
Error explain_conflict(lottery::Instance const& instance, cli::Console& console) {
  lottery::Texts const texts{console.language()};
  lp::Budget budget{steps_to_explain, &cli::Interrupt::asked()};
  auto const conflict = lottery::find_conflict(instance, budget);
  budget.steps = steps_to_explain;
  auto const ways = lottery::find_relaxations(instance, ways_out, budget);
  json::Array clashing;
  console.error(std::string(conflict.quotas.empty() ? texts.lottery_conflict_homes()
                                                    : texts.lottery_conflict_with()) +
                "\n");
  for (std::int32_t const place : conflict.quotas) {
    auto const& quota = instance.quotas[static_cast<std::size_t>(place)];
    clashing.push_back(quota_json(quota));
    tell_quota(quota, texts, console);
  }
  json::Array relaxations;
  for (auto const& way : ways) {
    json::Array changes;
    console.error(texts.lottery_way_out(static_cast<std::int64_t>(relaxations.size()) + 1) + "\n");
    for (auto const& quota : way) {
      changes.push_back(quota_json(quota));
      tell_quota(quota, texts, console);
    }
    relaxations.emplace_back(std::move(changes));
  }
  if (ways.empty()) {
    console.error(
        std::string(budget.ended() ? texts.lottery_ways_unknown() : texts.lottery_no_way_out()) +
        "\n");
  }
  console.out(json::write(json::Object{{"feasible", false},
                                       {"conflict", std::move(clashing)},
                                       {"relaxations", std::move(relaxations)}}) +
              "\n");
  return invalid("lottery.infeasible");
}

double cpu_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

std::vector<std::string> comma_separated(std::string_view text) {
  std::vector<std::string> words;
  for (auto const word : split(text, ',')) {
    if (!trim(word).empty()) words.emplace_back(trim(word));
  }
  return words;
}

Result<lottery::Record> read_lottery(std::string const& path, cli::Console& console) {
  ASSIGN_OR_RETURN(std::string const text, console.read_file(path));
  return lottery::read_record(text);
}

Result<cli::Outcome> solve_lottery(cli::Arguments const& arguments, cli::Console& console) {
  double const begin = cpu_seconds();
  auto const objective = lottery::parse_objective(arguments.text("objective"));
  if (!objective) {
    return invalid_field("objective", "lottery.unknown_objective",
                         {{"objective", arguments.text("objective")}});
  }
  ASSIGN_OR_RETURN(std::int64_t const size, arguments.integer("size", 0, 1'000'000'000));
  ASSIGN_OR_RETURN(std::int64_t const steps, arguments.integer("steps", 0, INT64_MAX));
  RETURN_IF_ERROR(arguments.integer("threads", 1, 1024));
  auto const household = comma_separated(arguments.text("household"));
  cli::Interrupt const interrupt;  // also while a large file is read
  ASSIGN_OR_RETURN(auto input, read_input(arguments, household, console));
  ASSIGN_OR_RETURN(auto instance,
                   lottery::make_instance(std::move(input.quotas), std::move(input.people), size));
  auto const solution = lottery::solve(
      instance, {.objective = *objective, .steps = steps, .stop = &interrupt.asked()});
  if (!solution && solution.error().key == "lottery.infeasible") {
    return explain_conflict(instance, console);
  }
  if (!solution) return solution.error();
  lottery::Record record = lottery::publish(std::move(instance), *solution);
  record.input_sha256 = input.sha256;
  record.household = household;
  record.seconds = cpu_seconds() - begin;
  if (!record.finished) {
    lottery::Texts const texts{console.language()};
    console.error(texts.lottery_not_proven(record.certificate.gap) + "\n");
  }
  lottery::write_record(record, [&](std::string_view piece) { console.out(piece); });
  return cli::Outcome::done;
}

Result<cli::Outcome> check_lottery(cli::Arguments const& arguments, cli::Console& console) {
  ASSIGN_OR_RETURN(auto const record, read_lottery(arguments.text("lottery.json"), console));
  ASSIGN_OR_RETURN(auto const input, read_input(arguments, record.household, console));
  auto failures = lottery::verify::check(record, input);
  lottery::Texts const texts{console.language()};
  json::Array failed;
  for (Error const& failure : failures) failed.emplace_back(failure.key);
  console.out(
      json::write(json::Object{{"holds", failures.empty()}, {"failed", std::move(failed)}}) + "\n");
  if (failures.empty()) {
    auto const& certificate = record.certificate;
    console.error(texts.lottery_check_holds(static_cast<std::int64_t>(record.panels.size()),
                                            record.instance.pool(), certificate.attained_exact,
                                            certificate.bound_exact, certificate.gap) +
                  "\n");
    if (!record.finished) console.error(std::string(texts.lottery_check_unproven()) + "\n");
    return cli::Outcome::done;
  }
  i18n::Catalogue words;
  words.add(lottery::texts_table());
  for (Error const& failure : failures) {
    console.error(words.say(console.language(), failure) + "\n");
  }
  return cli::Outcome::found_broken;
}

}  // namespace klantendag::app
