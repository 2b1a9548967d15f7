// SPDX-License-Identifier: EUPL-1.2
// Links that look like buttons and buttons of forms. A link goes somewhere, a button does something.
#pragma once

#include <string_view>

#include "platform/html/form.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"
#include "platform/html/words.hpp"

namespace klantendag::html {

// Sends the form it stands in. With a name, the form also tells that this button was used.
struct SubmitButton {
  Words label{};
  Words about{};
  Button button = Button::primary;
  Words name{};
  Words value{};
};
[[nodiscard]] Html submit_button(SubmitButton const& button);

// Goes somewhere.
[[nodiscard]] Html button_link(Url const& url, std::string_view label,
                               Button button = Button::secondary);

[[nodiscard]] Html button_group(Parts buttons);

}  // namespace klantendag::html
