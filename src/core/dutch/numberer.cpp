// SPDX-License-Identifier: EUPL-1.2
// Keys are the folded words; a name of several words is known by each of its beginnings and ends.
#include "core/dutch/numberer.hpp"

#include <algorithm>
#include <charconv>

namespace klantendag::dutch {
namespace {

constexpr std::size_t most_digits = 9;  // of a number that stands in a text

// The number of the placeholder of this kind that begins here, or 0.
std::size_t number_at(std::string_view text, std::string_view word) {
  if (!text.starts_with('[') || !text.substr(1).starts_with(word)) return 0;
  text.remove_prefix(1 + word.size());
  if (!text.starts_with('-')) return 0;
  text = text.substr(1, most_digits + 1);
  std::size_t number = 0;
  auto const* const end = text.data() + text.size();
  auto const read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc() && read.ptr != end && *read.ptr == ']' ? number : 0;
}

}  // namespace

Numberer::Numberer(std::string_view text) {
  for (auto at = text.find('['); at != std::string_view::npos; at = text.find('[', at + 1)) {
    for (std::size_t kind = 0; kind < identifier_count; ++kind) {
      auto const word = placeholder(static_cast<Identifier>(kind));
      counts_[kind] = std::max(counts_[kind], number_at(text.substr(at), word));
    }
  }
}

std::string Numberer::next(Page const& page, Find const& find) {
  read_key(page, find);
  return "[" + std::string(placeholder(find.kind)) + "-" + std::to_string(number_of(find)) + "]";
}

void Numberer::read_key(Page const& page, Find const& find) {
  key_.clear();
  ends_.clear();
  for (auto at = find.first; at < find.last; ++at) {
    if (page.at(at).kind == TokenKind::sign) continue;
    key_ += page.word(at);
    if (find.kind == Identifier::name) key_ += ' ';
    ends_.push_back(key_.size());
  }
}

std::size_t Numberer::number_of(Find const& find) {
  auto& numbers = numbers_[static_cast<std::size_t>(find.kind)];
  auto& count = counts_[static_cast<std::size_t>(find.kind)];
  if (auto const found = numbers.find(key_); found != numbers.end()) {
    if (find.known != 0) known_.emplace(find.known, found->second);
    return found->second;
  }
  auto const spelt_before = find.known == 0 ? known_.end() : known_.find(find.known);
  auto const number = spelt_before != known_.end() ? spelt_before->second : ++count;
  numbers.emplace(key_, number);
  if (find.known != 0) known_.emplace(find.known, number);
  for (std::size_t at = 0; find.kind == Identifier::name && at + 1 < ends_.size(); ++at) {
    numbers.emplace(key_.substr(0, ends_[at]), number);
    numbers.emplace(key_.substr(ends_[at]), number);
  }
  return number;
}

}  // namespace klantendag::dutch
