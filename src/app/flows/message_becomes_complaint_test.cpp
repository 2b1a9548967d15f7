// SPDX-License-Identifier: EUPL-1.2
#include "app/flows/message_becomes_complaint.hpp"

#include <doctest/doctest.h>

#include "app/flows/coach_test.hpp"
#include "modules/complaints/complaints.hpp"

namespace klantendag::app {
namespace {

struct Desk2012 : Coach {
  MessageId message() { return Coach::message("Ik ben boos. Niemand belt mij terug."); }
  Result<void> go_on(MessageId id) {
    act_as_all();
    return house.write([&](Work& work) { return message_becomes_complaint(work, keys, id); });
  }
};

}  // namespace

TEST_CASE("a message goes on as a complaint once, and the register has it without words") {
  Desk2012 desk;
  EditionId const edition = desk.new_edition();
  MessageId const id = desk.message();

  CHECK(desk.go_on(id));

  auto const pool = desk.house.read([&](Work& work) { return complaints::pool(work, edition); });
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
