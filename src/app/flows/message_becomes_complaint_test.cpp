// SPDX-License-Identifier: EUPL-1.2
#include "app/flows/message_becomes_complaint.hpp"

#include <doctest/doctest.h>

#include "modules/complaints/complaints.hpp"
#include "modules/editions/editions.hpp"
#include "platform/work/test_house.hpp"

namespace klantendag::app {
namespace {

struct Desk2012 {
  MessageId message() {
    werkmap::Incoming const incoming{.external_id = "m-1",
                                     .received_at = house.clock().now(),
                                     .client = "klant 1",
                                     .channel = "test",
                                     .office = "Utrecht",
                                     .text = "Ik ben boos. Niemand belt mij terug."};
    return house
        .write([&](Work& work) -> Result<MessageId> {
          ASSIGN_OR_RETURN(auto const taken, werkmap::take_in(work, keys, incoming));
          RETURN_IF_ERROR(werkmap::open_message(work, taken.id));
          return taken.id;
        })
        .value();
  }
  std::string became(MessageId id) {
    return house.read([&](Work& work) { return werkmap::outside(work, id); })->became;
  }
  Result<void> go_on(MessageId id) {
    return house.write([&](Work& work) { return message_becomes_complaint(work, keys, id); });
  }

  TestHouse house{Permissions::all()};
  crypto::Keys keys = crypto::Keys::in_memory();
};

}  // namespace

TEST_CASE("a message goes on as a complaint once, and the register has it without words") {
  Desk2012 desk;
  auto const edition = desk.house.write([](Work& work) {
    return editions::create(work, {"Klantendag", 2027});
  });
  MessageId const id = desk.message();

  CHECK(desk.go_on(id));

  auto const pool =
      desk.house.read([&](Work& work) { return complaints::pool(work, edition->id); });
  REQUIRE(pool->candidates.size() == 1);
  CHECK(desk.became(id).starts_with("complaint/WM-"));
  CHECK(desk.go_on(id).error().key == "werkmap.became_before");
}

TEST_CASE("without a day that is under way neither happens") {
  Desk2012 desk;
  MessageId const id = desk.message();

  CHECK(desk.go_on(id).error().key == "werkmap.no_edition_for_complaint");
  CHECK(desk.became(id).empty());
}

}  // namespace klantendag::app
