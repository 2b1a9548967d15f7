// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/complaints/eligible.hpp"

namespace klantendag::complaints {

Result<Settings> parse_settings(http::Fields const& fields) {
  std::vector<Error> problems;
  auto const skips = fields.all("skip");
  auto const ticked = [&](Exclusion exclusion) {
    return std::find(skips.begin(), skips.end(), name_of(exclusion)) != skips.end();
  };
  Settings settings{.skip_open = ticked(Exclusion::open),
                    .skip_recent = ticked(Exclusion::recent),
                    .skip_objection = ticked(Exclusion::objection),
                    .skip_no_contact = ticked(Exclusion::no_contact),
                    .skip_invited = ticked(Exclusion::invited),
                    .skip_no_phone = ticked(Exclusion::no_phone),
                    .skip_other = ticked(Exclusion::other)};
  auto const weeks = parse_integer(fields.text("weeks"));
  if (!weeks || *weeks < 0 || *weeks > 520) {
    problems.push_back(invalid_field("weeks", "complaints.weeks_between"));
  } else {
    settings.weeks_closed = static_cast<int>(*weeks);
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return settings;
}

Result<BlockWish> parse_block(http::Fields const& fields) {
  std::vector<Error> problems;
  BlockWish wish{.person = {.reference = fields.text("reference"),
                            .surname = fields.text("surname"),
                            .postcode = fields.text("postcode"),
                            .house_number = fields.text("house_number"),
                            .phone = fields.text("phone")}};
  Person& person = wish.person;
  std::string const year = fields.text("birth_year");
  person.birth_year = parse_integer(year);
  bool const names = !person.surname.empty() || !person.postcode.empty() ||
                     !person.house_number.empty() || !year.empty();
  bool const whole =
      !person.surname.empty() && !person.postcode.empty() && !person.house_number.empty();
  if (names && !whole) problems.push_back(invalid_field("surname", "complaints.say_whole_name"));
  if (names && !(person.birth_year > 1880 && person.birth_year < 2200)) {
    problems.push_back(invalid_field("birth_year", "complaints.say_birth_year"));
  }
  auto const reason = block_reason_named(fields.text("reason"));
  if (!reason || *reason == BlockReason::never_again) {
    problems.push_back(invalid_field("reason", "complaints.say_block_reason"));
  } else {
    wish.reason = *reason;
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return wish;
}

Result<Mapping> parse_columns(http::Fields const& fields) {
  std::vector<Error> problems;
  Mapping mapping;
  for (std::size_t index = 0; index < field_count; ++index) {
    Field const field = field_at(index);
    std::string const name = "column-" + std::string(code_of(field));
    std::string const header = fields.text(name);
    if (header.empty() && is_required(field)) {
      problems.push_back(invalid_field(name, "complaints.choose_column"));
    }
    mapping[field] = header;
  }
  if (!problems.empty()) return all_of(std::move(problems));
  return mapping;
}

}  // namespace klantendag::complaints
