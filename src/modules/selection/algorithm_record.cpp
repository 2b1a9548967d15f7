// SPDX-License-Identifier: EUPL-1.2
#include "modules/selection/algorithm_record.hpp"

#include <array>

#include <fmt/format.h>

#include "base/json.hpp"
#include "base/text.hpp"
#include "core/lottery/solution.hpp"
#include "modules/selection/quotas.hpp"

namespace klantendag::selection {
namespace {

// Publicatiestandaard 1.0.0: the required fields and the longest text each takes.
constexpr std::array<std::pair<std::string_view, std::size_t>, 21> standard = {{
    {"name", 99},
    {"description_short", 399},
    {"organization", 99},
    {"theme", 0},
    {"status", 0},
    {"start_date", 0},
    {"end_date", 0},
    {"contact", 0},
    {"publication_category", 0},
    {"purpose_and_impact", 2499},
    {"considerations", 2499},
    {"human_intervention", 2499},
    {"risk_management", 2499},
    {"impact_assessments", 0},
    {"data", 2499},
    {"technical_operation", 4999},
    {"supplier", 199},
    {"language", 0},
    {"schema", 0},
    {"link", 0},
    {"source_id", 0},
}};

bool is_list(std::string_view field) {
  return field == "theme" || field == "impact_assessments";
}

std::string status_of(editions::Phase phase) {
  switch (phase) {
    case editions::Phase::preparing:
      return "In ontwikkeling";
    case editions::Phase::inviting:
    case editions::Phase::day:
    case editions::Phase::following_up:
      return "In gebruik";
    case editions::Phase::closed:
      return "Buiten gebruik";
  }
  return "";
}

// Who is not in the pool.
std::string left_out_words(Texts const& texts, complaints::Settings const& settings) {
  std::vector<std::string> words;
  auto const add = [&](bool skips, std::string_view text) {
    if (skips) words.emplace_back(text);
  };
  add(settings.skip_open, texts.selection_register_out_open());
  if (settings.skip_recent && settings.weeks_closed > 0) {
    words.push_back(texts.selection_register_out_recent(settings.weeks_closed));
  }
  add(settings.skip_objection, texts.selection_register_out_objection());
  add(settings.skip_no_contact, texts.selection_register_out_no_contact());
  add(settings.skip_invited, texts.selection_register_out_invited());
  add(settings.skip_no_phone, texts.selection_register_out_no_phone());
  add(true, texts.selection_register_out_blocked());
  return join(words, "; ");
}

std::string month_of(Instant at) {
  return date_in_amsterdam(at).text().substr(0, 7);
}

}  // namespace

std::size_t longest_of(std::string_view field) {
  for (auto const& [name, longest] : standard) {
    if (name == field) return longest;
  }
  return 0;
}

AlgorithmRecord algorithm_record(Texts const& texts, AlgorithmFacts const& facts) {
  std::string const features = join(features_of(facts.plan.quotas), ", ");
  std::int64_t const seats = facts.plan.seats;
  std::int64_t const people = facts.lottery ? facts.lottery->people : 0;
  std::string_view const homes = facts.plan.one_per_home ? texts.selection_register_homes() : "";
  std::string const begun =
      month_of(facts.lottery ? facts.lottery->begun_at : facts.edition.created_at);
  AlgorithmRecord record;
  auto const add = [&](std::string_view name, std::string value) {
    std::size_t const longest = longest_of(name);
    if (longest > 0) value = shorten(value, longest);
    record.fields.emplace_back(name, std::move(value));
  };
  add("name", std::string(texts.selection_register_name()));
  add("description_short", texts.selection_register_short(facts.organisation));
  add("organization", facts.organisation);
  add("theme", std::string(texts.selection_register_theme()));
  add("status", status_of(facts.edition.phase));
  add("start_date", begun);
  add("contact", "");
  add("publication_category", "Impactvolle algoritmes (Categorie B)");
  add("purpose_and_impact", texts.selection_register_purpose(seats));
  add("considerations", texts.selection_register_considerations(features));
  add("human_intervention", std::string(texts.selection_register_human()));
  add("risk_management", texts.selection_register_risks(left_out_words(texts, facts.left_out)));
  add("impact_assessments", "");
  add("data", texts.selection_register_data(features, homes, people));
  add("technical_operation",
      texts.selection_register_operation(seats, lottery::algorithm_version, facts.program));
  add("supplier", std::string(texts.selection_register_supplier()));
  add("language", "nld");
  add("schema", "1.0.0");
  if (!facts.public_url.empty()) add("link", facts.public_url);
  add("source_id", fmt::format("klantendag-{}", facts.edition.key));
  record.to_fill = {"contact", "impact_assessments"};
  return record;
}

std::string algorithm_json(AlgorithmRecord const& record) {
  json::Object object;
  for (auto const& [name, value] : record.fields) {
    if (is_list(name)) {
      object.emplace_back(name, value.empty() ? json::Array{} : json::Array{json::Value(value)});
    } else {
      object.emplace_back(name, value);
    }
  }
  return json::write(json::Value(std::move(object))) + "\n";
}

}  // namespace klantendag::selection
