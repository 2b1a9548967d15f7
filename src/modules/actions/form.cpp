// SPDX-License-Identifier: EUPL-1.2
#include "modules/actions/form.hpp"

#include "base/text.hpp"
#include "modules/obligations/obligations.hpp"

namespace klantendag::actions {
namespace {

Result<std::string> words_of(http::Fields const& fields, std::string_view field) {
  std::string text = fields.text(field);
  if (count_code_points(text) > longest_words) {
    return invalid_field(field, "actions.words_too_long",
                         {{"most", std::to_string(longest_words)}});
  }
  return text;
}

}  // namespace

Result<NewDecision> parse_decision(http::Fields const& fields) {
  NewDecision draft;
  auto const state = state_named(fields.text("state"));
  if (!state) return invalid_field("state", "actions.state_missing");
  draft.state = *state;
  ASSIGN_OR_RETURN(draft.what, words_of(fields, "what"));
  ASSIGN_OR_RETURN(draft.measure, words_of(fields, "measure"));
  draft.owner = Id<Account>::parse(fields.text("owner"));
  draft.due = Date::parse(fields.text("due"));
  RETURN_IF_ERROR(is_complete(draft));
  return draft;
}

Result<std::string> parse_words(http::Fields const& fields, std::string_view field,
                                std::string_view problem) {
  ASSIGN_OR_RETURN(auto text, words_of(fields, field));
  if (text.empty()) return invalid_field(field, problem);
  return text;
}

Result<Evidence> parse_evidence(http::Fields const& fields) {
  Evidence evidence;
  ASSIGN_OR_RETURN(evidence.words, parse_words(fields, "evidence", "actions.evidence_missing"));
  ASSIGN_OR_RETURN(evidence.place, words_of(fields, "place"));
  evidence.starts_on = Date::parse(fields.text("starts_on"));
  if (!evidence.starts_on && !fields.text("starts_on").empty()) {
    return invalid_field("starts_on", "obligations.due_missing");
  }
  return evidence;
}

Result<Blocked> parse_blocked(http::Fields const& fields) {
  Blocked blocked;
  auto const until = Date::parse(fields.text("until"));
  if (!until) return invalid_field("until", "obligations.due_missing");
  blocked.until = *until;
  ASSIGN_OR_RETURN(blocked.why, parse_words(fields, "why", "actions.blocked_why_missing"));
  return blocked;
}

Result<obligations::Channel> parse_channel(http::Fields const& fields) {
  if (auto const channel = obligations::channel_named(fields.text("channel"))) return *channel;
  return invalid_field("channel", "obligations.channel_missing");
}

Result<State> parse_outcome(http::Fields const& fields) {
  auto const state = state_named(fields.text("outcome"));
  if (state == State::done || state == State::partly) return *state;
  return invalid_field("outcome", "actions.state_missing");
}

Result<Reaction> parse_reaction(http::Fields const& fields) {
  auto const state = telling_state_named(fields.text("reaction"));
  if (!state) return invalid_field("reaction", "actions.reaction_missing");
  Reaction const reaction{*state, Id<Account>::parse(fields.text("owner"))};
  if (reaction.state == TellingState::not_content && !reaction.other_owner) {
    return invalid_field("owner", "obligations.owner_missing");
  }
  return reaction;
}

PublicWords parse_public(http::Fields const& fields) {
  return {.said = std::string(trim(fields.text("said"))),
          .done = std::string(trim(fields.text("done"))),
          .looked_at = fields.text("nobody") == "yes" ? fields.text("shown") : std::string()};
}

}  // namespace klantendag::actions
