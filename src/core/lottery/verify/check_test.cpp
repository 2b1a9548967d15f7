// SPDX-License-Identifier: EUPL-1.2
// Whatever is damaged in a published lottery, the verifier says so.
#include "core/lottery/verify/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

#include "core/lottery/merkle.hpp"
#include "core/lottery/pools_for_tests.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/record_json.hpp"
#include "core/lottery/verify/big.hpp"

namespace klantendag::lottery::verify {
namespace {

Input twelve_input() {
  Input input{.sha256 = "the files"};
  input.quotas = *read_quotas({"features.csv", twelve_features});
  input.people = *read_people({"people.csv", twelve_people}, input.quotas,
                              {.id_column = {}, .household = {"adres"}});
  return input;
}

Record twelve(Objective objective = Objective::leximin) {
  Instance instance = instance_of(twelve_features, twelve_people, 4, {"adres"});
  auto const solution = solve(instance, {.objective = objective});
  REQUIRE(solution.ok());
  Record record = publish(std::move(instance), *solution);
  record.input_sha256 = "the files";
  record.household = {"adres"};
  return record;
}

void set_root(Record& record) {
  record.root = hex(hash_root(panel_hashes(record)));
}

struct Damage {
  std::string name;
  std::function<void(Record&)> apply;
};

// Where a damage would show in the fingerprint of the panels as well, that is made to fit again, so
// that the claim itself must be refuted.
std::vector<Damage> damages() {
  return {
      {"another objective", [](Record& r) { r.objective = "fairest"; }},
      {"another version", [](Record& r) { r.algorithm_version = "2"; }},
      {"other files", [](Record& r) { r.input_sha256 = "other"; }},
      {"a wider quota", [](Record& r) { r.instance.quotas[0].max += 1; }},
      {"a renamed quota", [](Record& r) { r.instance.quotas[0].value = "x"; }},
      {"a person of another name", [](Record& r) { r.instance.ids[0] = "Nobody"; }},
      {"a class of people who differ",
       [](Record& r) {
         std::swap(r.instance.classes.front().people[0], r.instance.classes.back().people[0]);
       }},
      {"a person in two classes",
       [](Record& r) { r.instance.classes[0].people[0] = r.instance.classes[0].people[1]; }},
      {"a class with other values",
       [](Record& r) {
         std::swap(r.instance.classes[0].quotas, r.instance.classes.back().quotas);
       }},
      {"a home that is nobody's",
       [](Record& r) {
         for (Class& cls : r.instance.classes) cls.shared = -1;
       }},
      {"two in a home where one lives", [](Record& r) { r.instance.classes[0].per_home = 2; }},
      {"a panel without chance", [](Record& r) { r.panels[0].units = 0; }},
      {"chances that do not add up", [](Record& r) { r.panels[0].units += 1; }},
      {"a denominator of its own", [](Record& r) { r.denominator *= 2; }},
      {"a panel's probability", [](Record& r) { r.panels[0].probability += 1e-6; }},
      {"a panel one short",
       [](Record& r) {
         r.panels[0].people.pop_back();
         set_root(r);
       }},
      {"somebody twice in a panel",
       [](Record& r) {
         r.panels[0].people[1] = r.panels[0].people[0];
         set_root(r);
       }},
      {"somebody exchanged for another",
       [](Record& r) {
         auto& people = r.panels[0].people;
         for (std::int32_t other = 0; other < 12; ++other) {
           if (std::count(people.begin(), people.end(), other) == 0) people[0] = other;
         }
         set_root(r);
       }},
      {"two of one address",
       [](Record& r) {  // Kees and Leo share theirs
         r.panels[0].people = {0, 1, 10, 11};
         set_root(r);
       }},
      {"a panel left out",
       [](Record& r) {
         r.panels.pop_back();
         set_root(r);
       }},
      {"a panel moved", [](Record& r) { std::swap(r.panels.front(), r.panels.back()); }},
      {"the fingerprint", [](Record& r) { r.root[0] = r.root[0] == '0' ? '1' : '0'; }},
      {"a person's chance", [](Record& r) { r.probabilities[3] += 1e-6; }},
      {"the smallest chance", [](Record& r) { r.minimum += 1e-6; }},
      {"what is attained", [](Record& r) { r.certificate.attained += 1e-6; }},
      {"what is attained exactly", [](Record& r) { r.certificate.attained_exact = "1/3"; }},
      {"the bound", [](Record& r) { r.certificate.bound -= 1e-6; }},
      {"the exact bound", [](Record& r) { r.certificate.bound_exact = "1/5"; }},
      {"the gap", [](Record& r) { r.certificate.gap = "1/1000"; }},
      {"a level", [](Record& r) { r.certificate.levels[1] = "1/3"; }},
      {"a multiplier of the proof",
       [](Record& r) { r.certificate.stages[0].cases[0].multipliers.quotas[2] += 1; }},
      {"the multiplier of the size",
       [](Record& r) { r.certificate.stages[0].cases[0].multipliers.size += 1; }},
      {"a stage left out", [](Record& r) { r.certificate.stages.pop_back(); }},
      {"no proof at all", [](Record& r) { r.certificate.stages.clear(); }},
      {"a proof without leaves", [](Record& r) { r.certificate.stages[0].cases.clear(); }},
  };
}

TEST_CASE("an untouched lottery holds, for every objective") {
  Input const input = twelve_input();
  for (auto const objective :
       {Objective::leximin, Objective::maximin, Objective::nash, Objective::random}) {
    CAPTURE(std::string(name_of(objective)));
    CHECK(check(twelve(objective), input).empty());
  }
}

TEST_CASE("each of 35 kinds of damage is found") {
  Input const input = twelve_input();
  Record const sound = twelve();
  auto const all = damages();
  CHECK(all.size() == 35);
  for (Damage const& damage : all) {
    CAPTURE(damage.name);
    Record record = sound;
    damage.apply(record);
    CHECK(!check(record, input).empty());
  }
}

constexpr char const* hopeless_features =
    "feature,value,min,max\nsex,v,1,2\nsex,m,1,2\nage,old,0,3\nage,young,0,3\nhome,here,3,3\n"
    "home,away,0,0\n";
constexpr char const* hopeless_people =
    "id,sex,age,home\na,v,old,here\nb,v,young,here\nc,m,young,here\nd,m,old,here\n"
    "e,v,young,here\nf,m,young,here\nz,v,old,away\n";

Input hopeless_input() {
  Input input{.sha256 = "the files"};
  input.quotas = *read_quotas({"features.csv", hopeless_features});
  input.people = *read_people({"people.csv", hopeless_people}, input.quotas,
                              {.id_column = {}, .household = {}});
  return input;
}

Record with_hopeless(Objective objective) {
  Instance instance = instance_of(hopeless_features, hopeless_people, 3);
  auto const solution = solve(instance, {.objective = objective});
  REQUIRE(solution.ok());
  Record record = publish(std::move(instance), *solution);
  record.input_sha256 = "the files";
  return record;
}

// One panel for certain, and every figure made to fit that: only the proof can refuse it.
void keep_one_panel(Record& record) {
  record.panels.resize(1);
  record.panels[0].units = record.denominator;
  record.panels[0].probability = 1;
  std::fill(record.probabilities.begin(), record.probabilities.end(), 0.0);
  for (std::int32_t const person : record.panels[0].people)
    record.probabilities[static_cast<std::size_t>(person)] = 1;
  record.minimum = record.certificate.attained = 0;
  record.certificate.attained_exact = verify::Fraction(0).text();
  record.certificate.gap = record.certificate.bound_exact;
  set_root(record);
}

TEST_CASE("where somebody fits nowhere, the others' smallest chance is still claimed and proven") {
  for (auto const objective : {Objective::leximin, Objective::maximin, Objective::random}) {
    CAPTURE(std::string(name_of(objective)));
    Record const record = with_hopeless(objective);

    CHECK(record.minimum == 0);
    CHECK(record.certificate.bound_exact == "1/2");
    CHECK(record.certificate.attained > 0);
    CHECK(check(record, hopeless_input()).empty());
  }
}

TEST_CASE("where somebody fits nowhere, an unfair lottery is refused all the same") {
  Record record = with_hopeless(Objective::maximin);

  keep_one_panel(record);

  CHECK(!check(record, hopeless_input()).empty());
}

TEST_CASE("what was written is read back the same and still holds") {
  Record const record = twelve();
  std::string text;
  write_record(record, [&](std::string_view piece) { text += piece; });

  auto const read = read_record(text);

  REQUIRE(read.ok());
  CHECK(read->panels == record.panels);
  CHECK(check(*read, twelve_input()).empty());
  std::string again;
  write_record(*read, [&](std::string_view piece) { again += piece; });
  CHECK(again == text);
}

TEST_CASE("a file cut off anywhere is refused, never trusted") {
  std::string text;
  write_record(twelve(), [&](std::string_view piece) { text += piece; });
  for (std::size_t length = 0; length + 2 < text.size(); length += 97) {
    CHECK(!read_record(std::string_view(text).substr(0, length)).ok());
  }
}

}  // namespace
}  // namespace klantendag::lottery::verify
