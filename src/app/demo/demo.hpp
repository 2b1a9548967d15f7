// SPDX-License-Identifier: EUPL-1.2
// `klantendag demo`: a house with a complete edition of the fictional Voorbeelddienst, and a page with
// who you can be there. Passwords are made by chance for each demo and stand beside its database.
#pragma once

#include <string>
#include <vector>

#include "app/house.hpp"
#include "base/result.hpp"
#include "modules/accounts/model.hpp"
#include "platform/http/router.hpp"

namespace klantendag::app::demo {

struct LogIn {
  std::string name{};
  std::string email{};
  std::string password{};
  accounts::Role role = accounts::Role::organiser;
};

// Who can log in: plays the edition when the house is empty, in the weeks up to `now`. Error
// conflict/demo.real_house when somebody else set this house up.
[[nodiscard]] Result<std::vector<LogIn>> prepare(House& house, Instant now);

// GET /demo. Only for a server that the demo itself started, on this machine's own address.
void add_pages(http::Router& router, std::vector<LogIn> people);

}  // namespace klantendag::app::demo
