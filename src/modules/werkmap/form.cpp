// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/form.hpp"

#include "base/text.hpp"

namespace klantendag::werkmap {
namespace {

std::vector<AskId> asks_in(http::Fields const& fields, std::string_view name) {
  std::vector<AskId> found;
  for (std::string const& one : fields.all(name)) {
    if (auto const id = AskId::parse(one)) found.push_back(*id);
  }
  return found;
}

// A browser makes two characters of each line end.
std::string with_plain_ends(std::string text) {
  std::erase(text, '\r');
  return text;
}

}  // namespace

Result<NewCall> parse_call(http::Fields const& fields) {
  NewCall call{.about = asks_in(fields, "about"), .note = with_plain_ends(fields.text("note"))};
  std::string const outcome = fields.text("outcome");
  if (outcome == "reached") {
    call.outcome = asks::Called::reached;
  } else if (outcome == "voicemail") {
    call.outcome = asks::Called::voicemail;
  } else if (outcome == "no_answer") {
    call.outcome = asks::Called::no_answer;
  } else {
    return invalid_field("outcome", "werkmap.outcome_missing");
  }
  return call;
}

NewAnswer typed_answer(http::Fields const& fields) {
  return {.names = asks_in(fields, "names"),
          .subject = fields.text("subject"),
          .text = with_plain_ends(fields.text("text")),
          .by_post = fields.text("way") == "post",
          .email = fields.text("email")};
}

Dropping parse_dropping(http::Fields const& fields) {
  return {.reason = asks::reason_named(fields.text("reason")).value_or(asks::Reason::none),
          .note = fields.text("note")};
}

Result<asks::Kind> parse_kind(http::Fields const& fields) {
  if (auto const kind = asks::kind_named(fields.text("kind"))) return *kind;
  return invalid_field("kind", "werkmap.kind_missing");
}

Result<Seat> parse_seat(http::Fields const& fields) {
  auto const account = Id<Account>::parse(fields.text("account"));
  if (!account) return invalid_field("account", "werkmap.account_missing");
  Seat seat{.office = fields.text("office"), .account = *account};
  std::string const level = fields.text("level");
  if (level == "lead") seat.level = asks::Level::lead;
  if (level == "manager") seat.level = asks::Level::manager;
  return seat;
}

Result<Id<Account>> parse_to(http::Fields const& fields) {
  if (auto const id = Id<Account>::parse(fields.text("to"))) return *id;
  return invalid_field("to", "werkmap.not_in_team");
}

Result<AskId> parse_older(http::Fields const& fields) {
  if (auto const id = AskId::parse(fields.text("older"))) return *id;
  return invalid_field("older", "werkmap.older_missing");
}

TipDraft typed_tip(http::Fields const& fields) {
  return {.words = std::string(trim(with_plain_ends(fields.text("words")))),
          .first_name = fields.text("first_name"),
          .channel = fields.text("channel"),
          .email = fields.text("email"),
          .phone = fields.text("phone"),
          .theme = fields.text("theme"),
          .agreed = fields.text("agreed") == "yes"};
}

Result<asks::Policy> parse_policy(http::Fields const& fields) {
  asks::Policy policy;
  auto const opens = TimeOfDay::parse(fields.text("opens"));
  auto const closes = TimeOfDay::parse(fields.text("closes"));
  if (!opens) return invalid_field("opens", "werkmap.time_missing");
  if (!closes) return invalid_field("closes", "werkmap.time_missing");
  policy.opens = *opens;
  policy.closes = *closes;
  auto const number = [&](std::string_view name) {
    return parse_integer(fields.text(name)).value_or(0);
  };
  policy.urgent_hours = number("urgent_hours");
  policy.contact_days = number("contact_days");
  policy.question_days = number("question_days");
  policy.again_days = number("again_days");
  return policy;
}

}  // namespace klantendag::werkmap
