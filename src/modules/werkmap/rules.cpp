// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/rules.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/named.hpp"
#include "base/text.hpp"

namespace klantendag::werkmap {
namespace {

constexpr std::uint32_t one_in_fifty = 65536 / 50;  // of the first four hexadecimal characters

// How many bytes of blanks, tabs and line ends stand there.
std::size_t blanks_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() &&
         std::string_view(" \t\r\n").find(text[at + count]) != std::string_view::npos) {
    ++count;
  }
  return count;
}

bool is_text(std::string_view text) {
  return is_valid_utf8(text) && text.find('\0') == std::string_view::npos;
}

}  // namespace

Result<void> may_take_in(Incoming const& incoming) {
  if (trim(incoming.external_id).empty()) {
    return invalid_field("external_id", "werkmap.external_id_missing");
  }
  if (trim(incoming.office).empty()) return invalid_field("office", "werkmap.office_missing");
  if (trim(incoming.text).empty() && trim(incoming.subject).empty()) {
    return invalid_field("text", "werkmap.text_missing");
  }
  if (incoming.text.size() + incoming.subject.size() > longest_message) {
    return invalid_field("text", "werkmap.too_long");
  }
  struct Named {
    std::string_view name;
    std::string const& value;
  };
  for (Named const& one : {Named{"external_id", incoming.external_id},
                           Named{"client", incoming.client}, Named{"channel", incoming.channel},
                           Named{"office", incoming.office}, Named{"writer", incoming.writer}}) {
    if (one.value.size() > longest_name) {
      return invalid_field(one.name, "werkmap.name_too_long");
    }
    if (!is_text(one.value)) return invalid_field(one.name, "werkmap.not_text");
  }
  if (!is_text(incoming.subject)) return invalid_field("subject", "werkmap.not_text");
  if (!is_text(incoming.text)) return invalid_field("text", "werkmap.not_text");
  return {};
}

std::string office_key(std::string_view office) {
  std::string key;
  for (std::string_view const word : split(fold(trim(office)), ' ')) {
    if (word.empty()) continue;
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

std::string office_among(std::vector<std::string> const& teams, std::string_view office) {
  std::string const key = office_key(office);
  for (std::string const& team : teams) {
    if (office_key(team) == key) return team;
  }
  return std::string(trim(office));
}

std::optional<Place> place_in(std::string_view text, std::string_view words) {
  // The end of what matches from here on.
  auto const match = [&](std::size_t at) -> std::optional<std::size_t> {
    for (std::size_t in = 0; in < words.size();) {
      std::size_t const wanted = blanks_at(words, in);
      std::size_t const there = blanks_at(text, at);
      if ((wanted == 0) != (there == 0)) return std::nullopt;
      if (wanted == 0 && (at >= text.size() || text[at] != words[in])) return std::nullopt;
      in += wanted == 0 ? 1 : wanted;
      at += wanted == 0 ? 1 : there;
    }
    return at;
  };
  words = trim(words);
  if (words.empty()) return std::nullopt;
  for (std::size_t begin = text.find(words.front()); begin != std::string_view::npos;
       begin = text.find(words.front(), begin + 1)) {
    if (auto const end = match(begin)) return Place{begin, *end};
  }
  return std::nullopt;
}

bool are_two(Contents const& one, Contents const& other) {
  return !one.writer.empty() && !other.writer.empty() && one.writer != other.writer;
}

bool is_sampled(std::string_view digest) {
  std::uint32_t value = 0;
  std::string_view const first = digest.substr(0, 4);
  std::from_chars(first.data(), first.data() + first.size(), value, 16);
  return value < one_in_fifty;
}

void hide_few(std::vector<OfficeFigures>& figures) {
  std::vector<OfficeFigures*> by_size;
  for (OfficeFigures& one : figures) by_size.push_back(&one);
  std::stable_sort(by_size.begin(), by_size.end(),
                   [](auto const* a, auto const* b) { return a->clients < b->clients; });
  std::int64_t clients = 0;
  std::int64_t offices = 0;
  for (OfficeFigures* const one : by_size) {
    bool const counts_back = offices == 1 || (offices > 0 && clients < smallest_group);
    if (one->clients >= smallest_group && !counts_back) break;
    clients += one->clients;
    ++offices;
    *one = {.office = one->office};
  }
}

void protect(std::vector<OfficeFigures>& figures, Instant now) {
  constexpr std::int64_t ms_per_week = 7 * 86'400'000LL;
  hide_few(figures);
  for (OfficeFigures& one : figures) {
    for (std::int64_t* const count :
         {&one.clients, &one.waiting, &one.late, &one.answered, &one.in_time, &one.twice}) {
      *count -= *count % smallest_group;
    }
    if (one.since)
      one.since = Instant{now.ms - (now.ms - one.since->ms) / ms_per_week * ms_per_week};
  }
}

std::string_view name_of(Found found) {
  switch (found) {
    case Found::asks:
      return "asks";
    case Found::unsure:
      return "unsure";
    case Found::nothing:
      return "nothing";
  }
  return "";
}

std::string_view name_of(Sample sample) {
  switch (sample) {
    case Sample::none:
      return "";
    case Sample::waiting:
      return "waiting";
    case Sample::nothing:
      return "nothing";
    case Sample::missed:
      return "missed";
  }
  return "";
}

std::string_view name_of(MessageState state) {
  switch (state) {
    case MessageState::open:
      return "open";
    case MessageState::closed:
      return "closed";
  }
  return "";
}

std::optional<Found> found_named(std::string_view name) {
  return named(std::array{Found::asks, Found::unsure, Found::nothing}, name);
}

std::optional<Sample> sample_named(std::string_view name) {
  return named(std::array{Sample::none, Sample::waiting, Sample::nothing, Sample::missed}, name);
}

std::optional<MessageState> message_state_named(std::string_view name) {
  return named(std::array{MessageState::open, MessageState::closed}, name);
}

}  // namespace klantendag::werkmap
