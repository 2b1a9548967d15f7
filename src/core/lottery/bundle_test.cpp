// SPDX-License-Identifier: EUPL-1.2
// The order after the draw, replacements, and the bundle that does it all again.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "core/lottery/bundle.hpp"
#include "core/lottery/order.hpp"
#include "core/lottery/pools_for_tests.hpp"

namespace klantendag::lottery {
namespace {

Pool twelve_pool() {
  return {.features = twelve_features, .people = twelve_people, .size = 4, .household = {"adres"}};
}

// Drawn with the secrets of two witnesses; the first of the seated dropped out.
Bundle twelve_bundle(std::string const& secret = "twee dobbelstenen: 4 en 6") {
  std::vector<std::string> const secrets = {secret, "het weer van morgen"};
  Bundle bundle{.edition = "Klantendag 2026", .program = "klantendag test", .pool = twelve_pool()};
  Record const record = *solve_pool(bundle.pool);
  auto const drawn =
      draw_by_secrets(record, secrets, {commitment_of(secrets[0]), commitment_of(secrets[1])});
  bundle.lottery = record_text(record);
  bundle.panel = write_panel(*drawn);
  bundle.order = order_of(record, *drawn);
  Vacant vacant{.order = bundle.order};
  vacant.sitting = {drawn->members.begin(), drawn->members.end()};
  vacant.gone = {bundle.order.front()};
  vacant.sitting.erase(bundle.order.front());
  bundle.replaced.push_back({bundle.order.front(), successor(record.instance, vacant).value().id});
  return bundle;
}

std::vector<std::string> keys_of(std::vector<Error> const& errors) {
  std::vector<std::string> keys;
  for (Error const& error : errors) {
    keys.push_back(error.parameters.empty() ? error.key : error.parameters.front().value);
  }
  return keys;
}

}  // namespace

TEST_CASE("the drawn panel ranks first and everybody else follows once") {
  Bundle const bundle = twelve_bundle();
  auto members = read_panel(bundle.panel)->members;
  std::vector<std::string> first(bundle.order.begin(), bundle.order.begin() + 4);
  std::vector<std::string> all = bundle.order;
  std::sort(first.begin(), first.end());
  std::sort(all.begin(), all.end());

  CHECK(first == members);
  CHECK(all == solve_pool(bundle.pool)->instance.ids);
}

TEST_CASE("the first who keeps the quotas takes a free seat, whatever comes before") {
  Instance const instance = *instance_of(twelve_pool());
  std::vector<std::string> const order = {"Anna", "Bea", "Ivo",   "Leo",   "Jan",  "Gerda",
                                          "Kees", "Els", "Carla", "Femke", "Dina", "Hanna"};

  auto const next =
      successor(instance, {.order = order, .sitting = {"Anna", "Ivo", "Leo"}, .gone = {"Bea"}});

  // Jan is a man, Gerda is not handy with a computer, Kees lives with Leo.
  CHECK(next->id == "Els");
  CHECK(next->missed.empty());
}

TEST_CASE("when nobody keeps the quotas, who misses them least comes, and what is missed is said") {
  Instance const instance = *instance_of(twelve_pool());
  std::vector<std::string> const order = {"Ivo", "Jan", "Anna"};

  auto const next =
      successor(instance, {.order = order, .sitting = {"Gerda", "Ivo", "Jan"}, .gone = {"Bea"}});

  CHECK(next->id == "Anna");
  CHECK(next->missed.empty());
  auto const man =
      successor(instance, {.order = order, .sitting = {"Anna", "Gerda", "Ivo"}, .gone = {}});
  CHECK(man->id == "Jan");
  auto const third =
      successor(instance, {.order = order, .sitting = {"Bea", "Gerda", "Anna"}, .gone = {"Ivo"}});
  CHECK(third->id == "Jan");
  CHECK(third->missed.size() == 2);
  CHECK(successor(instance, {.order = order, .sitting = {"Ivo", "Jan"}, .gone = {"Anna"}})
            .error()
            .key == "lottery.nobody_left");
}

TEST_CASE("over many draws everybody who fits comes next as often") {
  Instance const instance = *instance_of(twelve_pool());
  Record const record = *solve_pool(twelve_pool());
  std::map<std::string, int> times;
  for (int i = 0; i < 3000; ++i) {
    DrawnPanel drawn = draw_by_seed(record, std::to_string(i));
    drawn.members = {"Anna", "Bea", "Ivo", "Leo"};
    auto const order = order_of(record, drawn);
    ++times[successor(instance,
                      {.order = order, .sitting = {"Anna", "Ivo", "Leo"}, .gone = {"Bea"}})
                ->id];
  }

  // Carla, Dina, Els, Femke: 750 each; 100 is four standard deviations.
  CHECK(times.size() == 4);
  for (auto const& [id, count] : times) CHECK_MESSAGE(std::abs(count - 750) < 100, id);
}

TEST_CASE("a bundle does everything again to the same bytes") {
  Bundle const bundle = twelve_bundle();
  std::string const text = write_bundle(bundle);

  CHECK(is_bundle(text));
  CHECK(replay_bundle(text).empty());
  CHECK(write_bundle(*read_bundle(text)) == text);
  CHECK(write_bundle(twelve_bundle()) == text);
  CHECK(write_bundle(twelve_bundle("een ander geheim")) != text);
}

TEST_CASE("any change to a bundle is noticed, and what it touches is named") {
  Bundle const good = twelve_bundle();
  auto const told = [&](auto const& change) {
    Bundle bundle = good;
    change(bundle);
    return keys_of(replay_bundle(write_bundle(bundle)));
  };
  using Keys = std::vector<std::string>;

  // One person of the pool has another value: the solved lottery is another one.
  CHECK(told([](Bundle& b) {
          b.pool.people.replace(b.pool.people.find("Els,vrouw"), 9, "Els,man,");
        }).size() > 0);
  CHECK(told([](Bundle& b) {
          b.pool.people.replace(b.pool.people.find("vrouw,ja,5"), 10, "vrouw,nee,5");
        }).front() == "lottery");
  CHECK(told([](Bundle& b) { std::swap(b.order[5], b.order[6]); }) == Keys{"order"});
  CHECK(told([](Bundle& b) { b.replaced.front().successor = b.order.back(); }) == Keys{"replaced"});
  CHECK(told([](Bundle& b) { b.panel.replace(b.panel.find("4 en 6"), 6, "4 en 5"); }) == Keys{"1"});
  std::string text = write_bundle(good);
  CHECK(keys_of(replay_bundle(text.replace(text.find("test"), 4, "tes2"))) == Keys{"fingerprint"});
}

}  // namespace klantendag::lottery
