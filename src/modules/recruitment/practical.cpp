// SPDX-License-Identifier: EUPL-1.2
#include "modules/recruitment/practical.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/text.hpp"
#include "platform/keystore/keystore.hpp"

namespace klantendag::recruitment {
namespace {

void append_member(std::string& text, std::string_view name, std::string_view value) {
  text += text.size() > 1 ? "," : "";
  json::append_quoted(text, name);
  text += ':';
  json::append_quoted(text, value);
}

std::string names_text(Practical const& practical) {
  std::string text = "{";
  append_member(text, "first_name", practical.first_name);
  append_member(text, "representative", practical.representative);
  return text + "}";
}

std::string needs_text(Practical const& practical) {
  std::string text = "{";
  append_member(text, "codes", join(practical.needs, ","));
  append_member(text, "other", practical.other_need);
  return text + "}";
}

bool said_yes(Acceptance const& acceptance, Purpose purpose) {
  return std::any_of(acceptance.consents.begin(), acceptance.consents.end(),
                     [&](Consent const& one) { return one.purpose == purpose && one.yes; });
}

}  // namespace

Result<void> may_accept(Acceptance const& acceptance) {
  for (Purpose const purpose : purposes) {
    auto const answers = std::count_if(acceptance.consents.begin(), acceptance.consents.end(),
                                       [&](Consent const& one) { return one.purpose == purpose; });
    if (answers != 1) return invalid("recruitment.ask_everything");
  }
  if (!said_yes(acceptance, Purpose::attend)) {
    return invalid_field("attend", "recruitment.must_attend");
  }
  if (acceptance.practical.has_needs() && !said_yes(acceptance, Purpose::note_needs)) {
    return invalid_field("note_needs", "recruitment.needs_not_allowed");
  }
  return {};
}

Result<store::SealedPractical> seal(Work& work, crypto::Keys const& keys, Call const& call,
                                    Practical const& practical) {
  std::string const subject = call.complaint.text();
  std::string const row = call.id.text();
  ASSIGN_OR_RETURN(auto const key,
                   keystore::Keystore(keys).find(work.session, crypto::RootKey::contact, subject));
  auto const place = [&](std::string_view column) {
    return crypto::Place{
        .table = "call_practical", .column = column, .row = row, .subject = subject};
  };
  store::SealedPractical sealed{.names = crypto::seal(key, place("names"), names_text(practical))};
  if (practical.has_needs()) {
    sealed.needs = crypto::seal(key, place("needs"), needs_text(practical));
  }
  return sealed;
}

}  // namespace klantendag::recruitment
