// SPDX-License-Identifier: EUPL-1.2
#include "modules/intake/message.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "modules/intake/nobody.hpp"
#include "modules/intake/texts.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/mailbox/charset.hpp"

namespace klantendag::intake {
namespace {

constexpr std::size_t longest_id = 900;  // with the hash behind it within what the werkmap takes
constexpr std::size_t most_attachments = 20;  // named one by one
constexpr Duration clocks_differ = minutes(10);
constexpr std::int64_t oldest_days =
    10 * 366;  // before that it is a slip, and would lead every list
constexpr std::size_t longest_writer = 200;

std::string words_of(std::string_view text) {
  std::string const clean = mailbox::clean(text);
  return std::string(trim(clean));
}

void append_counted(std::string& out, std::string_view part) {
  out += std::to_string(part.size()) + ":";
  out += part;
}

// The source's own id with a hash of what was said: programs that give two messages one id lose
// neither, and the same letter from a mailbox and from a file is one.
std::string external_id(std::string_view id, werkmap::Incoming const& said) {
  std::string all;
  for (std::string const* const part : {&said.client, &said.subject, &said.text}) {
    append_counted(all, *part);
  }
  return std::string(id.substr(0, longest_id)) + " " + hex(sha256(all));
}

Result<std::string> member(json::Value const& object, std::string_view name) {
  json::Value const* const found = object.find(name);
  if (found == nullptr || found->is_null()) return std::string();
  if (found->string() != nullptr) return *found->string();
  if (found->integer() != nullptr) return std::to_string(*found->integer());
  return invalid_field(name, "intake.not_words");
}

struct Who {
  std::string client{};
  std::string writer{};
};

// Who wants the answer wrote it; who sends for many is nobody. What the letter calls them tells apart two
// people who share an address.
Who who_wrote(mailbox::Received const& received, std::string_view nobodies) {
  bool const elsewhere = !received.reply_to.empty() && !is_nobody(received.reply_to, nobodies);
  std::string const& sender =
      received.from_address.empty() ? received.from_name : received.from_address;
  Who who{.client = lower(elsewhere ? received.reply_to : sender),
          .writer = lower(received.from_name)};
  std::string const from = lower(received.from_address);
  if (from != who.client && !is_nobody(from, nobodies)) who.writer += " " + from;
  who.writer = shorten(trim(who.writer), longest_writer);
  return who;
}

// The names of the werkmap are those of its code; a sender knows those of the API.
Error with_our_names(Error error) {
  if (error.field == "external_id") error.field = "id";
  return error;
}

std::optional<TimeOfDay> time_in(std::string_view text) {
  if (text.empty()) return TimeOfDay{12 * 60};  // some time that day
  if (text.size() > 5) text = text.substr(0, 5);
  return TimeOfDay::parse(text);
}

std::optional<Date> date_in(std::string_view text) {
  if (auto const date = Date::parse(text)) return date;
  auto const parts = split(text, text.find('/') == std::string_view::npos ? '-' : '/');
  if (parts.size() != 3) return std::nullopt;
  std::array<std::int64_t, 3> numbers{};
  for (std::size_t i = 0; i < 3; ++i) {
    auto const number = parse_integer(parts[i]);
    if (!number || *number < 1 || *number > 9999) return std::nullopt;
    numbers[i] = *number;
  }
  return Date::from(static_cast<int>(numbers[2]), static_cast<int>(numbers[1]),
                    static_cast<int>(numbers[0]));
}

// What a sender's clock says of ten years ago and before is as little worth as of tomorrow.
Instant plausible(Instant at, Instant now) {
  return at < now - days(oldest_days) ? now : std::min(at, now);
}

void append_line(std::string& text, std::string_view line) {
  if (!text.empty()) text += "\n\n";
  text += line;
}

}  // namespace

std::optional<Instant> moment_in(std::string_view text) {
  if (auto const exact = Instant::parse(text)) return exact;
  std::size_t const blank = std::min(text.find_first_of(" T"), text.size());
  auto const date = date_in(text.substr(0, blank));
  auto const time = time_in(trim(text.substr(std::min(blank + 1, text.size()))));
  if (!date || !time) return std::nullopt;
  return instant_in_amsterdam(*date, *time);
}

Result<Draft> draft_of(json::Value const& object) {
  if (object.object() == nullptr) return invalid("intake.not_an_object");
  Draft draft;
  ASSIGN_OR_RETURN(draft.id, member(object, "id"));
  ASSIGN_OR_RETURN(draft.client, member(object, "client"));
  ASSIGN_OR_RETURN(draft.subject, member(object, "subject"));
  ASSIGN_OR_RETURN(draft.text, member(object, "text"));
  ASSIGN_OR_RETURN(draft.office, member(object, "office"));
  ASSIGN_OR_RETURN(draft.channel, member(object, "channel"));
  ASSIGN_OR_RETURN(draft.received_at, member(object, "receivedAt"));
  return draft;
}

Result<werkmap::Incoming> message_of(Draft draft, Given const& given) {
  std::string_view const id = trim(draft.id);
  if (id.empty()) return invalid_field("id", "intake.no_id");
  werkmap::Incoming message{.received_at = given.now,
                            .client = lower(mailbox::one_line(draft.client)),
                            .channel = mailbox::one_line(draft.channel),
                            .office = mailbox::one_line(draft.office),
                            .subject = mailbox::one_line(draft.subject),
                            .text = words_of(draft.text)};
  if (message.channel.empty()) message.channel = given.channel;
  if (message.office.empty()) message.office = given.office;
  if (std::string_view const at = trim(draft.received_at); !at.empty()) {
    auto const moment = moment_in(at);
    if (!moment) return invalid_field("receivedAt", "intake.no_moment");
    if (*moment > given.now + clocks_differ) return invalid_field("receivedAt", "intake.in_future");
    if (*moment < given.now - days(oldest_days)) {
      return invalid_field("receivedAt", "intake.too_long_ago");
    }
    message.received_at = std::min(*moment, given.now);
  }
  message.external_id = external_id(id, message);
  if (is_nobody(message.client, given.nobodies)) message.client.clear();
  if (auto const checked = werkmap::check(message); !checked) {
    return with_our_names(checked.error());
  }
  return message;
}

werkmap::Incoming message_of(mailbox::Received received, Arrival arrival, Given const& given,
                             Language language) {
  Texts const texts{language};
  Who who = who_wrote(received, given.nobodies);
  werkmap::Incoming message{
      .received_at =
          plausible(arrival.at.value_or(received.sent_at.value_or(given.now)), given.now),
      .client = std::move(who.client),
      .channel = given.channel,
      .office = given.office,
      .subject = std::move(received.subject),
      .text = words_of(received.text),
      .writer = std::move(who.writer),
      .automatic = received.automatic};
  std::string id = std::move(received.message_id);
  if (id.empty() && received.sent_at) id = received.sent_at->text();
  message.external_id = external_id(id, message);
  if (is_nobody(message.client, given.nobodies)) message.client.clear();

  std::size_t const named = std::min(received.attachments.size(), most_attachments);
  for (std::string const& name : std::span(received.attachments).first(named)) {
    append_line(message.text, name.empty() ? std::string(texts.intake_attachment_unnamed())
                                           : texts.intake_attachment(name));
  }
  if (named < received.attachments.size()) append_line(message.text, texts.intake_attachments());
  if (received.automatic) append_line(message.text, texts.intake_automatic());
  if (received.cut || arrival.cut) append_line(message.text, texts.intake_cut());
  if (message.text.empty() && message.subject.empty()) message.text = texts.intake_no_words();
  return message;
}

}  // namespace klantendag::intake
