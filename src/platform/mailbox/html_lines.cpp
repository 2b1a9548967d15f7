// SPDX-License-Identifier: EUPL-1.2
#include "platform/mailbox/html_lines.hpp"

#include <algorithm>

namespace klantendag::mailbox {
namespace {

// A quotation of a quotation of …: deeper ones look alike, so that nesting cannot make text grow.
constexpr std::size_t most_marks = 6;

}  // namespace

void HtmlLines::begin_line() {
  std::string marks;
  for (std::size_t i = 0; i < std::min(quoted_, most_marks); ++i) marks += "> ";
  if (gap_waits_ && !out_.empty()) out_ += "\n";
  gap_waits_ = false;
  blank_waits_ = false;
  out_ += marks;
  line_start_ = out_.size();
  in_line_ = true;
}

void HtmlLines::add(std::string_view letters) {
  if (letters.empty()) return;
  if (!in_line_) begin_line();
  if (blank_waits_ && out_.size() > line_start_) out_.push_back(' ');
  blank_waits_ = false;
  out_ += letters;
}

void HtmlLines::blank() {
  blank_waits_ = in_line_;
}

void HtmlLines::end_line() {
  if (in_line_) out_.push_back('\n');
  in_line_ = false;
  blank_waits_ = false;
}

void HtmlLines::break_line() {
  if (!in_line_) gap_waits_ = true;
  end_line();
}

void HtmlLines::end_paragraph() {
  end_line();
  gap_waits_ = true;
}

void HtmlLines::begin_quotation() {
  end_paragraph();
  ++quoted_;
}

void HtmlLines::end_quotation() {
  end_paragraph();
  if (quoted_ > 0) --quoted_;
}

std::string HtmlLines::take() {
  end_line();
  return std::move(out_);
}

}  // namespace klantendag::mailbox
