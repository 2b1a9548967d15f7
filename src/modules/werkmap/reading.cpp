// SPDX-License-Identifier: EUPL-1.2
#include "modules/werkmap/reading.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "core/asks/together.hpp"
#include "core/dutch/reader.hpp"
#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/texts.hpp"

namespace klantendag::werkmap {
namespace {

asks::Kind kind_of(dutch::Kind kind) {
  switch (kind) {
    case dutch::Kind::question:
      return asks::Kind::question;
    case dutch::Kind::contact:
      return asks::Kind::contact;
    case dutch::Kind::request:
      return asks::Kind::request;
    case dutch::Kind::urgent:
      return asks::Kind::urgent;
  }
  return asks::Kind::question;
}

ReadAsk read_ask(dutch::Ask& ask) {
  return {.kind = kind_of(ask.kind),
          .mark = {.begin = ask.begin,
                   .end = ask.end,
                   .confidence = std::lround(ask.confidence * 1000),
                   .rules = join(ask.rules, " ")},
          .reason_nl = std::move(ask.reason_nl),
          .reason_en = std::move(ask.reason_en)};
}

int haste(ReadAsk const& ask) {
  if (ask.kind == asks::Kind::urgent) return 0;
  return ask.kind == asks::Kind::contact ? 1 : 2;
}

bool sees_to(ReadAsk const& one, ReadAsk const& other) {
  return one.mark.begin == other.mark.begin && one.mark.end == other.mark.end &&
         asks::covers(one.kind, other.kind);
}

// A sentence that is marked as question and as request is one thing to see to: the first. What a call takes over
// is known of it, for that call must not be taken for another that waits.
std::vector<ReadAsk> each_once(std::vector<ReadAsk> all) {
  std::vector<ReadAsk> kept;
  for (ReadAsk& ask : all) {
    auto const seen_to = std::find_if(kept.begin(), kept.end(),
                                      [&](ReadAsk const& one) { return sees_to(one, ask); });
    if (seen_to != kept.end()) {
      seen_to->asks_more = true;
      continue;
    }
    ask.asks_more = std::erase_if(kept, [&](ReadAsk const& one) { return sees_to(ask, one); }) > 0;
    kept.push_back(std::move(ask));
  }
  return kept;
}

// The others are not lost: whoever has the whole message has them too.
void keep_most(ReadMessage& read, std::size_t size) {
  if (read.asks.size() <= most_marks) return;
  std::stable_sort(
      read.asks.begin(), read.asks.end(),
      [](ReadAsk const& one, ReadAsk const& other) { return haste(one) < haste(other); });
  read.asks.resize(most_marks);
  std::sort(read.asks.begin(), read.asks.end(), [](ReadAsk const& one, ReadAsk const& other) {
    return one.mark.begin < other.mark.begin;
  });
  read.asks.push_back({.kind = asks::Kind::whole,
                       .mark = {.end = size},
                       .reason_nl = Texts{Language::nl}.werkmap_why_many(most_marks),
                       .reason_en = Texts{Language::en}.werkmap_why_many(most_marks)});
}

dutch::Reader& reader_here() {
  thread_local dutch::Reader reader = dutch::Reader::built_in();
  return reader;
}

}  // namespace

std::string const& reader_version() {
  thread_local std::string const version = reader_here().version();
  return version;
}

ReadMessage read_whole(std::string_view whole) {
  dutch::Reading reading = reader_here().read(whole);
  ReadMessage read{.language = std::move(reading.language), .reader = reader_version()};
  for (dutch::Ask& ask : reading.asks) read.asks.push_back(read_ask(ask));
  if (!read.asks.empty()) {
    read.found = Found::asks;
    read.asks = each_once(std::move(read.asks));
    keep_most(read, whole.size());
  } else if (reading.unsure) {
    read.found = Found::unsure;
    read.asks.push_back({.kind = asks::Kind::whole, .mark = {.end = whole.size()}});
  }
  return read;
}

}  // namespace klantendag::werkmap
