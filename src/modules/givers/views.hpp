// SPDX-License-Identifier: EUPL-1.2
// What a giver sees: a field for the code, then everything they told with what became of it; and the
// page on which the office reads a new code.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "modules/givers/givers.hpp"
#include "modules/givers/texts.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::givers {

namespace urls {
[[nodiscard]] html::Url own();
[[nodiscard]] html::Url reaction();
[[nodiscard]] html::Url take_back();
[[nodiscard]] html::Url withdraw();
}  // namespace urls

namespace views {

[[nodiscard]] html::Html code_form(Texts const& texts, html::Filled const& filled);

// What was done just now.
enum class Done { nothing, content, not_content, heard, taken_back, withdrawn, said_before };
struct Own {
  std::vector<Told> told{};
  std::string code{};  // travels along
  Date today{};
  Done done = Done::nothing;
};
[[nodiscard]] html::Html own(Texts const& texts, Own const& own);

struct NewCode {
  TipId tip{};
  std::string code{};
  std::string address{};  // of the page, to write in the letter
};
[[nodiscard]] html::Html new_code(Texts const& texts, NewCode const& code);

}  // namespace views
}  // namespace klantendag::givers
