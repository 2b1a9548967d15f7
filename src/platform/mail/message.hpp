// SPDX-License-Identifier: EUPL-1.2
// A message to one person. There is no list of recipients and no copy, so that no message can go to
// people it was not written for (security.md 1.6).
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/time.hpp"

namespace klantendag::mail {

// An e-mail address, with a name if there is one. Nothing in it can end a header line.
class Address {
 public:
  // Errors: invalid/mail.not_an_address, invalid/mail.control_character.
  [[nodiscard]] static Result<Address> from(std::string_view email, std::string_view name = {});

  [[nodiscard]] std::string const& email() const { return email_; }
  [[nodiscard]] std::string const& name() const { return name_; }

  bool operator==(Address const&) const = default;

 private:
  Address(std::string email, std::string name) : email_(std::move(email)), name_(std::move(name)) {}

  std::string email_;
  std::string name_;
};

struct Message {
  std::string id{};  // stays the same when sending is tried again; letters, digits, dots and dashes
  Address from;
  Address to;  // exactly one
  std::string subject{};
  std::string text{};
  std::string calendar{};  // an iCalendar file to go along; empty: none
  std::string language = "nl";
  Instant at{};
};

// As it goes over the line (RFC 5322): CR LF, US-ASCII, short lines. Errors:
// invalid/mail.control_character in the subject, invalid/mail.not_an_id.
[[nodiscard]] Result<std::string> render(Message const& message);

}  // namespace klantendag::mail
