// SPDX-License-Identifier: EUPL-1.2
#include "platform/mailbox/flowed.hpp"

#include "base/text.hpp"

namespace klantendag::mailbox {
namespace {

struct Line {
  std::size_t depth = 0;  // of quoting
  std::string_view words{};
  bool flows = false;  // the next line belongs to it
};

Line taken_apart(std::string_view line) {
  Line out;
  while (line.starts_with('>')) {
    ++out.depth;
    line.remove_prefix(1);
  }
  if (line.starts_with(' ')) line.remove_prefix(1);  // space-stuffed (4.4)
  out.words = line;
  out.flows = line.ends_with(' ') && line != "-- ";  // the sign of a signature is fixed (4.3)
  return out;
}

}  // namespace

std::string unflowed(std::string_view text, DeleteSpace delete_space) {
  std::string out;
  Line before;
  for (std::string_view const piece : split(text, '\n')) {
    Line const line = taken_apart(piece);
    bool const goes_on = before.flows && line.depth == before.depth && line.words != "-- ";
    if (!goes_on) {
      if (piece.data() != text.data()) out.push_back('\n');
      if (line.depth > 0) out += std::string(line.depth, '>') + " ";
    }
    std::string_view words = line.words;
    if (line.flows && delete_space == DeleteSpace::yes) words.remove_suffix(1);
    out += words;
    before = line;
  }
  return out;
}

}  // namespace klantendag::mailbox
