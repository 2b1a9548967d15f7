// SPDX-License-Identifier: EUPL-1.2
// Words: text that a struct of this room keeps. It takes text in every form and owns it, so that a
// description of a field or button may outlive the sentence it was made from (style 7).
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace klantendag::html {

class Words {
 public:
  Words() = default;
  Words(std::string text) : text_(std::move(text)) {}  // NOLINT(google-explicit-constructor)
  Words(std::string_view text) : text_(text) {}        // NOLINT(google-explicit-constructor)
  Words(char const* text) : text_(text) {}             // NOLINT(google-explicit-constructor)

  operator std::string_view() const { return text_; }  // NOLINT(google-explicit-constructor)
  [[nodiscard]] std::string const& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  friend bool operator==(Words const& words, std::string_view text) { return words.text_ == text; }

 private:
  std::string text_{};
};

}  // namespace klantendag::html
