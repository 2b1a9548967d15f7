// SPDX-License-Identifier: EUPL-1.2
#include "modules/letters/form.hpp"

#include "base/text.hpp"
#include "modules/letters/rules.hpp"

namespace klantendag::letters {
namespace {

// Browsers send CR LF at the ends of lines.
std::string with_plain_lines(std::string_view typed) {
  std::string text;
  for (char const letter : typed) {
    if (letter != '\r') text += letter;
  }
  return text;
}

}  // namespace

Result<Wording> parse_wording(http::Fields const& fields, Kind kind, Language language) {
  Wording wording{.kind = kind,
                  .language = language,
                  .subject = fields.text("subject"),
                  .text = with_plain_lines(fields.text("text"))};
  RETURN_IF_ERROR(check_wording(wording));
  return wording;
}

Result<Details> parse_details(http::Fields const& fields) {
  constexpr std::size_t most = 200;
  constexpr std::size_t most_of_a_route = 2000;
  Details details{.contact = fields.text("contact"),
                  .phone = fields.text("phone"),
                  .address = fields.text("address"),
                  .route = with_plain_lines(fields.text("route"))};
  std::vector<Error> problems;
  auto const check = [&](std::string_view field, std::string_view text, std::size_t limit) {
    if (count_code_points(text) <= limit) return;
    problems.push_back(invalid_field(field, "letters.too_long", {{"most", std::to_string(limit)}}));
  };
  check("contact", details.contact, most);
  check("phone", details.phone, most);
  check("address", details.address, most);
  check("route", details.route, most_of_a_route);
  std::string const before = fields.text("answer_before");
  if (!before.empty()) {
    details.answer_before = Date::parse(before);
    if (!details.answer_before)
      problems.push_back(invalid_field("answer_before", "letters.no_date"));
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return details;
}

}  // namespace klantendag::letters
