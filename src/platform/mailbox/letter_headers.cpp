// SPDX-License-Identifier: EUPL-1.2
#include "platform/mailbox/letter_headers.hpp"

#include <gmime/gmime.h>

#include "base/text.hpp"
#include "platform/mailbox/charset.hpp"

namespace klantendag::mailbox {
namespace {

std::string_view view(char const* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

template <class T>
T* as(void* object) {  // GLib's own types begin with their parent
  return static_cast<T*>(object);
}

struct Person {
  std::string name{};
  std::string address{};
};

// Headers name lists; the first one is who we look for.
Person first_of(InternetAddressList* list) {
  InternetAddress* const first = list == nullptr || internet_address_list_length(list) < 1
                                     ? nullptr
                                     : internet_address_list_get_address(list, 0);
  if (first == nullptr) return {};
  Person person{.name = one_line(view(internet_address_get_name(first)))};
  void* const any = first;
  if (g_type_check_instance_is_a(as<GTypeInstance>(any), INTERNET_ADDRESS_TYPE_MAILBOX) == 0) {
    return person;
  }
  std::string address =
      one_line(view(internet_address_mailbox_get_addr(as<InternetAddressMailbox>(any))));
  if (address.find('@') != std::string::npos) {
    person.address = std::move(address);
  } else if (person.name.empty()) {
    person.name = std::move(address);
  }
  return person;
}

std::optional<Instant> sent_at(GMimeMessage* message) {
  GDateTime* const date = g_mime_message_get_date(message);
  if (date == nullptr) return std::nullopt;
  std::int64_t const seconds_since_1970 = g_date_time_to_unix(date);
  constexpr std::int64_t year_2200 = 7'258'118'400;
  if (seconds_since_1970 <= 0 || seconds_since_1970 >= year_2200) return std::nullopt;
  return Instant{seconds_since_1970 * 1000};
}

// An answer that a program gave to a letter (RFC 3834: "auto-replied"), or a report about one. What a
// program merely sent on, such as a form on a website ("auto-generated"), a person may have written.
bool is_automatic(GMimeMessage* message) {
  auto* const object = as<GMimeObject>(static_cast<void*>(message));
  std::string const sign = lower(trim(view(g_mime_object_get_header(object, "Auto-Submitted"))));
  if (sign.starts_with("auto-replied")) return true;
  GMimeObject* const whole = g_mime_message_get_mime_part(message);
  if (whole == nullptr) return false;
  GMimeContentType* const type = g_mime_object_get_content_type(whole);
  return type != nullptr && g_mime_content_type_is_type(type, "multipart", "report") != 0;
}

}  // namespace

void read_headers(void* letter, Received& out) {
  auto* const message = as<GMimeMessage>(letter);
  out.message_id = one_line(view(g_mime_message_get_message_id(message)));
  out.subject = one_line(view(g_mime_message_get_subject(message)));
  out.sent_at = sent_at(message);
  out.automatic = is_automatic(message);
  Person from = first_of(g_mime_message_get_from(message));
  out.from_name = std::move(from.name);
  out.from_address = std::move(from.address);
  out.reply_to = first_of(g_mime_message_get_reply_to(message)).address;
}

}  // namespace klantendag::mailbox
