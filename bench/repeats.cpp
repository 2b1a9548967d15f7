// SPDX-License-Identifier: EUPL-1.2
// How often a repeat in other words is missed: pairs of messages of one client, read as the werkmap reads
// them, then compared ask by ask. Prints figures, and with `all` every pair that went wrong.
// build/release/bench/repeats tests/reference/repeats/pairs.tsv [all]
#include <fmt/format.h>

#include <string>
#include <vector>

#include "core/asks/same_subject.hpp"
#include "modules/werkmap/reading.hpp"
#include "platform/files/files.hpp"

namespace klantendag {
namespace {

using asks::Again;

std::vector<asks::Asked> asks_in(werkmap::ReadMessage const& read, std::string_view text) {
  std::vector<asks::Asked> found;
  for (werkmap::ReadAsk const& ask : read.asks) {
    werkmap::Mark const& mark = ask.mark;
    auto const sentence = text.substr(mark.begin, mark.end - mark.begin);
    found.push_back({ask.kind, sentence, {}, text, ask.asks_more});
  }
  return found;
}

struct Seen {
  bool waits = false;   // the first message has an ask, or is one that a person reads
  bool lifted = false;  // and the second one lifted it
  bool merged = false;  // and some ask of the second one is taken to be that one: it opens nothing
};

// As the werkmap does it (service/taking.cpp): each ask of the new message beside each that waits; a reminder in
// which no ask was found lifts the one that waits longest.
Seen see(std::string const& first, std::string const& second) {
  auto const read = werkmap::read_whole(second);
  auto const waiting = asks_in(werkmap::read_whole(first), first);
  auto const fresh = asks_in(read, second);
  Seen seen{.waits = !waiting.empty()};
  for (asks::Asked const& ask : fresh) {
    for (asks::Asked const& old : waiting) {
      Again const again = asks::same_subject(old, ask, second);
      seen.lifted = seen.lifted || again != Again::no;
      seen.merged = seen.merged || again == Again::yes;
    }
  }
  if (read.found != werkmap::Found::asks && !seen.lifted && seen.waits) {
    seen.lifted = asks::reminds(second);
  }
  return seen;
}

struct Counts {
  int all = 0;
  int waits = 0;
  int lifted = 0;
  int merged = 0;
};

void print(std::string_view name, Counts const& counts) {
  fmt::print(
      "{}: {} pairs, {} of which the first message waits; lifted {}, taken to be the same {}\n",
      name, counts.all, counts.waits, counts.lifted, counts.merged);
}

int run(char const* file, bool every) {
  auto const read = files::read(file, 1 << 20);
  if (!read) return 1;
  std::string_view rest = *read;
  Counts repeats;
  Counts others;
  while (!rest.empty()) {
    std::size_t const end = rest.find('\n');
    std::string const line(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    std::size_t const one = line.find('\t');
    std::size_t const two = line.find('\t', one + 1);
    if (line.empty() || line.front() == '#' || two == std::string::npos) continue;
    bool const repeat = line.substr(0, one) == "repeat";
    Seen const seen = see(line.substr(one + 1, two - one - 1), line.substr(two + 1));
    Counts& counts = repeat ? repeats : others;
    ++counts.all;
    if (!seen.waits) continue;
    ++counts.waits;
    counts.lifted += seen.lifted ? 1 : 0;
    counts.merged += seen.merged ? 1 : 0;
    if (every && seen.lifted != repeat) fmt::print("{}\n", line);
  }
  if (repeats.waits == 0 || others.waits == 0) return 1;
  print("repeats", repeats);
  print("others", others);
  auto const share = [](int part, int whole) { return 100.0 * part / whole; };
  fmt::print(
      "missed {:.0f} % of repeats; lifted {:.0f} % of others for nothing; hid {:.0f} % of others\n",
      share(repeats.waits - repeats.lifted, repeats.waits), share(others.lifted, others.waits),
      share(others.merged, others.waits));
  return 0;
}

}  // namespace
}  // namespace klantendag

int main(int count, char** words) {
  if (count < 2) return 2;
  return klantendag::run(words[1], count > 2);
}
