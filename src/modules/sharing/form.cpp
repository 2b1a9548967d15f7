// SPDX-License-Identifier: EUPL-1.2
#include "modules/sharing/form.hpp"

#include "modules/sharing/rules.hpp"

namespace klantendag::sharing {

NewDraft draft_in(http::Fields const& fields) {
  return {.tomorrow = lines_in(fields.text("tomorrow")),
          .quotes = fields.all("quote"),
          .nobody = fields.text("nobody") == "yes" ? fields.text("shown") : std::string()};
}

NewTelling telling_in(http::Fields const& fields) {
  return {.unit = fields.text("unit"),
          .told_on = Date::parse(fields.text("told_on")),
          .led_to = fields.text("led_to")};
}

}  // namespace klantendag::sharing
