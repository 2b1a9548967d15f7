// SPDX-License-Identifier: EUPL-1.2
// PDF through a job, with the system's Chromium when there is one.
#include "modules/letters/prints.hpp"

#include <doctest/doctest.h>

#include "modules/editions/editions.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/log/log.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::letters {
namespace {

using enum Permission;

class PrintShop {
 public:
  PrintShop() {
    log::open({.write = [](std::string_view) {}});
    edition = house.write([](Work& work) {
                     return editions::create(work, {"Klantendag", 2027});
                   })
                  .value()
                  .id;
  }

  LetterPrintId ordered() {
    return house
        .write([&](Work& work) {
          return order_print(work, means, {edition, Kind::call_script});
        })
        .value();
  }
  Print look(LetterPrintId id) {
    return house.read([&](Work& work) { return find_print(work, edition, id); }).value();
  }
  void run(std::string program) {
    jobs::Runner runner(house.desk(), {print_kind({keys, pdf::Printer(std::move(program)), ""}),
                                       forget_prints_kind()});
    while (runner.run_one().value()) continue;
  }

  TestHouse house{Permissions{see_editions, manage_editions, manage_participants, send_post}};
  crypto::Keys keys = crypto::Keys::in_memory();
  Means means{keys, "Voorbeelddienst"};
  EditionId edition{};
};

}  // namespace

TEST_CASE("a text becomes a PDF behind the pages, and can be read only when it is ready") {
  if (!pdf::Printer("chromium").is_there()) {
    MESSAGE("skipped: there is no Chromium here");
    return;
  }
  PrintShop shop;
  LetterPrintId const id = shop.ordered();
  CHECK(shop.look(id).state == Print::State::waiting);

  shop.run("chromium");

  CHECK(shop.look(id).state == Print::State::ready);
  auto const bytes =
      shop.house.read([&](Work& work) { return read_print(work, shop.means, shop.edition, id); });
  CHECK(bytes.value().starts_with("%PDF-"));
}

TEST_CASE("without Chromium the page says so, once") {
  PrintShop shop;
  LetterPrintId const id = shop.ordered();

  shop.run("geen-chromium");

  CHECK(shop.look(id).state == Print::State::failed);
  CHECK(shop.look(id).reason == "pdf.not_there");
}

TEST_CASE("a letter for nobody is not printed, and prints are forgotten after a day") {
  PrintShop shop;
  CHECK(shop.house
            .write([&](Work& work) {
              return order_print(work, shop.means, {shop.edition, Kind::reminder});
            })
            .error()
            .key == "letters.nobody_to_print");
  LetterPrintId const id = shop.ordered();

  shop.house.clock().advance(hours(25));
  CHECK(shop.house.write([](Work& work) { return jobs::put(work, {.kind = forget_prints_job}); }));
  shop.run("geen-chromium");

  CHECK(
      shop.house.read([&](Work& work) { return find_print(work, shop.edition, id); }).error().key ==
      "letters.no_print");
}

}  // namespace klantendag::letters
