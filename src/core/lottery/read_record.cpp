// SPDX-License-Identifier: EUPL-1.2
// Reads lottery.json without trusting it: whatever is missing, of the wrong kind or out of range is
// named; what the numbers claim is the verifier's business.
#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "base/json.hpp"
#include "core/lottery/record_json.hpp"

namespace klantendag::lottery {
namespace {

// So large that no sum of products in the verifier leaves 128 bits.
constexpr std::int64_t most_multiplier = std::int64_t{1} << 60;
constexpr std::int64_t most_weight = std::int64_t{1} << 52;
constexpr std::int64_t most_scale = std::int64_t{1} << 40;
constexpr std::int64_t most_seats = 1'000'000'000;

class Reader {
 public:
  explicit Reader(json::Value const& root) : root_(root) {}

  Result<Record> run() {
    read_head();
    read_probabilities();
    read_quotas();
    read_classes();
    read_panels();
    read_certificate();
    if (!missing_.empty()) {
      return invalid_field(missing_, "lottery.record_member", {{"member", missing_}});
    }
    return std::move(record_);
  }

 private:
  void miss(std::string_view member) {
    if (missing_.empty()) missing_ = member;
  }

  std::string text(json::Value const& object, std::string_view member) {
    auto const* value = object.find(member);
    if (value != nullptr && value->string() != nullptr) return *value->string();
    miss(member);
    return {};
  }

  std::int64_t whole(json::Value const& object, std::string_view member, std::int64_t from,
                     std::int64_t to) {
    auto const* value = object.find(member);
    if (value != nullptr && value->integer() != nullptr && *value->integer() >= from &&
        *value->integer() <= to) {
      return *value->integer();
    }
    miss(member);
    return from;
  }

  std::int32_t place(json::Value const& object, std::string_view member, std::int64_t from) {
    return static_cast<std::int32_t>(whole(object, member, from, 2'000'000'000));
  }

  double decimal(json::Value const& object, std::string_view member) {
    auto const* value = object.find(member);
    if (value != nullptr && value->number()) return *value->number();
    miss(member);
    return 0;
  }

  json::Array const& list(json::Value const& object, std::string_view member) {
    static json::Array const empty;
    auto const* value = object.find(member);
    if (value != nullptr && value->array() != nullptr) return *value->array();
    miss(member);
    return empty;
  }

  std::vector<std::int64_t> wholes(json::Value const& object, std::string_view member,
                                   std::int64_t most) {
    std::vector<std::int64_t> result;
    for (auto const& value : list(object, member)) {
      bool const fits =
          value.integer() != nullptr && *value.integer() >= -most && *value.integer() <= most;
      if (!fits) miss(member);
      result.push_back(fits ? *value.integer() : 0);
    }
    return result;
  }

  std::vector<std::string> texts(json::Value const& object, std::string_view member) {
    std::vector<std::string> result;
    for (auto const& value : list(object, member)) {
      if (value.string() == nullptr) miss(member);
      result.push_back(value.string() != nullptr ? *value.string() : std::string());
    }
    return result;
  }

  std::vector<std::int32_t> people(json::Value const& object, std::string_view member) {
    std::vector<std::int32_t> result;
    for (auto const& value : list(object, member)) {
      auto const found = value.string() != nullptr ? places_.find(*value.string()) : places_.end();
      if (found == places_.end()) {
        miss(member);
        continue;
      }
      result.push_back(found->second);
    }
    return result;
  }

  void read_head() {
    record_.objective = text(root_, "objective");
    record_.algorithm_version = text(root_, "algorithm_version");
    record_.input_sha256 = text(root_, "input_sha256");
    record_.household = texts(root_, "household");
    record_.instance.size = whole(root_, "size", 1, most_seats);
    record_.denominator = whole(root_, "denominator", 1, INT64_MAX);
    record_.minimum = decimal(root_, "minimum");
    record_.root = text(root_, "root");
    record_.seconds = decimal(root_, "seconds");
    auto const* finished = root_.find("finished");
    if (finished == nullptr || finished->boolean() == nullptr) {
      miss("finished");
    } else {
      record_.finished = *finished->boolean();
    }
  }

  void read_probabilities() {
    auto const* value = root_.find("probabilities");
    if (value == nullptr || value->object() == nullptr) return miss("probabilities");
    for (auto const& [id, chance] : *value->object()) {
      auto const next = static_cast<std::int32_t>(record_.instance.ids.size());
      if (!chance.number() || !places_.emplace(id, next).second) return miss("probabilities");
      record_.instance.ids.push_back(id);
      record_.probabilities.push_back(*chance.number());
    }
    if (whole(root_, "pool", 0, most_seats) != record_.instance.pool()) miss("pool");
  }

  void read_quotas() {
    for (auto const& value : list(root_, "quotas")) {
      record_.instance.quotas.push_back({.feature = text(value, "feature"),
                                         .value = text(value, "value"),
                                         .min = whole(value, "min", 0, most_seats),
                                         .max = whole(value, "max", 0, most_seats)});
    }
  }

  void read_classes() {
    for (auto const& value : list(root_, "classes")) {
      Class cls;
      for (std::int64_t const quota : wholes(value, "values", most_seats)) {
        if (quota < 0 || quota >= static_cast<std::int64_t>(record_.instance.quotas.size())) {
          miss("values");
          continue;
        }
        cls.quotas.push_back(static_cast<std::int32_t>(quota));
      }
      cls.people = people(value, "people");
      cls.per_home = place(value, "per_home", 1);
      cls.shared = place(value, "home", -1);
      if (cls.people.empty() || cls.count() % cls.per_home != 0) miss("per_home");
      if (cls.shared >= static_cast<std::int32_t>(record_.instance.ids.size())) miss("home");
      record_.instance.shared_homes = std::max(record_.instance.shared_homes, cls.shared + 1);
      record_.instance.classes.push_back(std::move(cls));
    }
  }

  void read_panels() {
    for (auto const& value : list(root_, "panels")) {
      PublishedPanel panel;
      panel.people = people(value, "members");
      panel.probability = decimal(value, "probability");
      panel.units = whole(value, "units", 0, INT64_MAX);
      record_.panels.push_back(std::move(panel));
    }
  }

  void read_certificate() {
    auto const* value = root_.find("certificate");
    if (value == nullptr || value->object() == nullptr) return miss("certificate");
    Certificate& own = record_.certificate;
    own.attained = decimal(*value, "attained");
    own.bound = decimal(*value, "bound");
    own.attained_exact = text(*value, "attained_exact");
    own.bound_exact = text(*value, "bound_exact");
    own.gap = text(*value, "gap");
    own.levels = texts(*value, "levels");
    auto const* exact = value->find("exact");
    if (exact == nullptr || exact->boolean() == nullptr || !*exact->boolean()) miss("exact");
    if (value->find("nash_scale") != nullptr)
      own.nash_scale = whole(*value, "nash_scale", 1, most_scale);
    for (auto const& stage : list(*value, "stages")) {
      Stage read{.weights = wholes(stage, "weights", most_weight), .cases = {}};
      for (auto const& node : list(stage, "cases")) read.cases.push_back(read_case(node));
      own.stages.push_back(std::move(read));
    }
  }

  CaseNode read_case(json::Value const& value) {
    CaseNode node;
    if (auto const* on = value.find("on")) {
      node.leaf = false;
      std::string const kind = on->string() != nullptr ? *on->string() : std::string();
      if (kind != "class" && kind != "quota" && kind != "home") miss("on");
      node.on = kind == "class" ? CaseOn::cls : kind == "quota" ? CaseOn::quota : CaseOn::home;
      node.place = place(value, "place", 0);
      node.split = whole(value, "split", -1, most_seats);
      node.below = place(value, "below", 0);
      node.above = place(value, "above", 0);
      return node;
    }
    auto const* contradiction = value.find("contradiction");
    if (contradiction == nullptr || contradiction->boolean() == nullptr) {
      miss("contradiction");
    } else {
      node.contradiction = *contradiction->boolean();
    }
    node.multipliers.quotas = wholes(value, "quotas", most_multiplier);
    node.multipliers.size = whole(value, "size", -most_multiplier, most_multiplier);
    node.multipliers.scale = whole(value, "scale", 1, most_scale);
    for (auto const& home : list(value, "homes")) {
      auto const* pair = home.array();
      bool const fits = pair != nullptr && pair->size() == 2 && (*pair)[0].integer() != nullptr &&
                        (*pair)[1].integer() != nullptr && *(*pair)[0].integer() >= 0 &&
                        *(*pair)[0].integer() < record_.instance.shared_homes &&
                        std::abs(*(*pair)[1].integer() / 2) <= most_multiplier / 2;
      if (!fits) {
        miss("homes");
        continue;
      }
      node.multipliers.homes.emplace_back(static_cast<std::int32_t>(*(*pair)[0].integer()),
                                          *(*pair)[1].integer());
    }
    return node;
  }

  json::Value const& root_;
  Record record_{};
  std::unordered_map<std::string, std::int32_t> places_{};
  std::string missing_{};
};

}  // namespace

Result<Record> read_record(std::string_view text) {
  ASSIGN_OR_RETURN(json::Value const root, json::parse(text));
  return Reader(root).run();
}

}  // namespace klantendag::lottery
