// SPDX-License-Identifier: EUPL-1.2
#include "platform/mail/message.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/mail/encoding.hpp"

namespace klantendag::mail {
namespace {

constexpr std::size_t longest_address = 254;  // RFC 5321, 4.5.3.1.3, less the brackets
constexpr std::size_t longest_local = 64;     // RFC 5321, 4.5.3.1.1

bool is_letter_or_digit(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9');
}

// Dot-atoms of RFC 5322 only: quoted local parts and address literals are refused.
bool is_atoms(std::string_view text, std::string_view also) {
  if (text.empty() || text.front() == '.' || text.back() == '.') return false;
  if (text.find("..") != std::string_view::npos) return false;
  return std::all_of(text.begin(), text.end(), [also](char letter) {
    return is_letter_or_digit(letter) || letter == '.' || also.find(letter) != also.npos;
  });
}

bool is_address(std::string_view email) {
  auto const at = email.rfind('@');
  if (at == std::string_view::npos || email.size() > longest_address || at > longest_local) {
    return false;
  }
  return is_atoms(email.substr(0, at), "!#$%&'*+-/=?^_`{|}~") &&
         is_atoms(email.substr(at + 1), "-");
}

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char letter) {
    auto const byte = static_cast<unsigned char>(letter);
    return byte < 0x20 || byte == 0x7f;
  });
}

std::string mailbox(Address const& address) {
  if (address.name().empty()) return "<" + address.email() + ">";
  // The address on a line of its own, since an encoded name may fill the one before.
  return encoded_phrase(address.name()) + "\r\n <" + address.email() + ">";
}

std::string date_header(Instant at) {
  constexpr std::string_view weekdays[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  constexpr std::string_view months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::string const text = at.text();  // 2026-11-25T15:16:39.000Z
  Date const day = Date::parse(text.substr(0, 10)).value();
  return std::string(weekdays[static_cast<std::size_t>(day.weekday())]) + ", " + text.substr(8, 2) +
         " " + std::string(months[day.month() - 1]) + " " + text.substr(0, 4) + " " +
         text.substr(11, 8) + " +0000";
}

std::string text_part(Message const& message) {
  return "Content-Type: text/plain; charset=utf-8\r\n"
         "Content-Transfer-Encoding: quoted-printable\r\n\r\n" +
         quoted_printable(message.text);
}

std::string calendar_part(Message const& message) {
  return "Content-Type: text/calendar; charset=utf-8; method=PUBLISH\r\n"
         "Content-Disposition: attachment; filename=\"klantendag.ics\"\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\n" +
         base64_lines(message.calendar);
}

// "=_" stands in no quoted-printable or base64 text, so the boundary cannot occur in a part.
std::string body(Message const& message) {
  if (message.calendar.empty()) return text_part(message);
  std::string const boundary = "=_" + message.id.substr(0, 60);
  return "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n--" + boundary +
         "\r\n" + text_part(message) + "\r\n--" + boundary + "\r\n" + calendar_part(message) +
         "--" + boundary + "--\r\n";
}

}  // namespace

Result<Address> Address::from(std::string_view email, std::string_view name) {
  email = trim(email);
  if (has_control_character(email) || has_control_character(name)) {
    return invalid("mail.control_character");
  }
  if (!is_address(email)) return invalid("mail.not_an_address");
  return Address(std::string(email), std::string(trim(name)));
}

Result<std::string> render(Message const& message) {
  if (has_control_character(message.subject)) return invalid("mail.control_character");
  if (!is_atoms(message.id, "-")) return invalid("mail.not_an_id");
  std::string const& sender = message.from.email();
  std::string const domain = sender.substr(sender.rfind('@') + 1);
  return "From: " + mailbox(message.from) + "\r\nTo: " + mailbox(message.to) +
         "\r\nSubject: " + encoded_text(message.subject) + "\r\nDate: " + date_header(message.at) +
         "\r\nMessage-ID: <" + message.id + "@" + domain +
         ">\r\nContent-Language: " + (message.language == "en" ? "en" : "nl") +
         "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n" + body(message);
}

}  // namespace klantendag::mail
