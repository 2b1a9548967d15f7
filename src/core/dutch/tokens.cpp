// SPDX-License-Identifier: EUPL-1.2
// One walk over the text: each character is a letter, a digit, a blank, a line end or a sign.
#include "core/dutch/tokens.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/dutch/hash.hpp"

namespace klantendag::dutch {
namespace {

constexpr std::size_t longest_word = 255;

enum class Class : std::uint8_t { letter, digit, blank, line_end, quote, sign };

constexpr std::array<Class, 128> make_ascii_classes() {
  std::array<Class, 128> classes{};
  for (std::size_t c = 0; c < 128; ++c) {
    auto const letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    auto const digit = c >= '0' && c <= '9';
    classes[c] = letter     ? Class::letter
                 : digit    ? Class::digit
                 : c <= ' ' ? Class::blank
                            : Class::sign;
  }
  classes['\n'] = classes['\r'] = Class::line_end;
  classes['\''] = classes['`'] = Class::quote;
  return classes;
}
constexpr auto ascii_classes = make_ascii_classes();

bool is_between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

Class class_of(char32_t c) {
  if (c < 128) return ascii_classes[c];
  if (c == 0xA0 || c == 0x202F || c == 0x3000 || is_between(c, 0x2000, 0x200A)) return Class::blank;
  if (c == 0x2028 || c == 0x2029 || c == 0x85) return Class::line_end;
  if (c == 0x2018 || c == 0x2019 || c == 0xB4 || c == 0x2BC) return Class::quote;
  if (is_between(c, 0x660, 0x669) || is_between(c, 0x6F0, 0x6F9)) return Class::digit;
  if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA ? Class::letter : Class::sign;
  if (c == 0xD7 || c == 0xF7 || c == 0x60C || c == 0x61B || c == 0x61F || c == 0x6D4)
    return Class::sign;
  if (is_between(c, 0x200B, 0x2BFF) || is_between(c, 0x3001, 0x303F)) return Class::sign;
  if (is_between(c, 0xFE00, 0xFE0F) || is_between(c, 0xFF01, 0xFF0F)) return Class::sign;
  if (is_between(c, 0xE000, 0xF8FF) || c >= 0x1F000 || c == replacement_character)
    return Class::sign;
  return Class::letter;
}

// The walk's state: the text, where it is, and the character there.
class Walk {
 public:
  Walk(std::string_view text, Tokens& out) : text_(text), out_(out) { look(); }

  void run() {
    bool space = false;
    while (at_ < text_.size()) {
      if (class_ == Class::blank) {
        space = true;
        advance();
        continue;
      }
      Token token;
      token.begin = static_cast<std::uint32_t>(at_);
      token.folded = static_cast<std::uint32_t>(out_.folded.size());
      token.space_before = space;
      space = false;
      take(token);
      token.end = static_cast<std::uint32_t>(at_);
      token.length = static_cast<std::uint16_t>(out_.folded.size() - token.folded);
      token.hash = hash_word(out_.text(token));
      out_.all.push_back(token);
    }
  }

 private:
  void look() {
    if (at_ >= text_.size()) return;
    auto const byte = static_cast<unsigned char>(text_[at_]);
    current_ = byte < 128 ? CodePoint{byte, 1, true} : code_point_at(text_, at_);
    class_ = class_of(current_.value);
  }
  void advance() {
    at_ += current_.bytes;
    look();
  }

  void take(Token& token) {
    if (class_ == Class::letter || (class_ == Class::quote && letter_follows()))
      return take_word(token);
    if (class_ == Class::digit) return take_number(token);
    token.kind = class_ == Class::line_end ? TokenKind::line_end : TokenKind::sign;
    auto const first = current_.value;
    append_sign();
    advance();
    if (first == U'\r' && at_ < text_.size() && current_.value == U'\n') advance();
  }

  void take_word(Token& token) {
    token.kind = TokenKind::word;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    while (at_ < text_.size()) {
      if (class_ == Class::quote) {
        if (!letter_follows()) break;
        append('\'', token);
      } else if (auto const small = take_small_letters(token); small > 0) {
        letters += small;
        continue;
      } else if (class_ == Class::letter) {
        auto const is_capital = append_letter(token);
        if (letters == 0) token.capital = is_capital;
        capitals += is_capital ? 1 : 0;
        ++letters;
      } else {
        break;
      }
      advance();
    }
    token.all_capitals = letters >= 2 && capitals == letters;
  }

  // The run of a to z that begins here, as most letters stand in one; returns how many.
  std::size_t take_small_letters(Token const& token) {
    auto end = at_;
    while (end < text_.size() && text_[end] >= 'a' && text_[end] <= 'z') ++end;
    auto const letters = end - at_;
    if (letters == 0) return 0;
    auto const room = longest_word - (out_.folded.size() - token.folded);
    out_.folded.append(text_, at_, std::min(letters, room));
    at_ = end;
    look();
    return letters;
  }

  void take_number(Token& token) {
    token.kind = TokenKind::number;
    while (at_ < text_.size() && class_ == Class::digit) {
      auto const c = current_.value;
      append(c < 128 ? static_cast<char>(c) : static_cast<char>('0' + (c & 0xF) % 10), token);
      advance();
    }
  }

  // Whether a letter stands right after the quote here: foto's, 'k, d'r.
  [[nodiscard]] bool letter_follows() const {
    auto const next = at_ + current_.bytes;
    if (next >= text_.size()) return false;
    auto const byte = static_cast<unsigned char>(text_[next]);
    return class_of(byte < 128 ? char32_t{byte} : code_point_at(text_, next).value) ==
           Class::letter;
  }

  void append(char c, Token const& token) {
    if (out_.folded.size() - token.folded < longest_word) out_.folded += c;
  }

  // Returns whether the letter was a capital.
  bool append_letter(Token const& token) {
    auto const c = current_.value;
    if (c < 128) {
      auto const capital = c <= 'Z';
      append(static_cast<char>(capital ? c + 32 : c), token);
      return capital;
    }
    if (out_.folded.size() - token.folded + 8 < longest_word) {
      out_.folded += fold(text_.substr(at_, current_.bytes));
    }
    return lower(c) != c;
  }

  void append_sign() {
    auto const c = current_.value;
    if (c == 0x2013 || c == 0x2014 || c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2212) {
      out_.folded += '-';
    } else if (c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB) {
      out_.folded += '"';
    } else if (c == 0x61F || c == 0x37E) {
      out_.folded += '?';
    } else if (c == 0x60C) {
      out_.folded += ',';
    } else if (class_ == Class::quote) {
      out_.folded += '\'';
    } else if (class_ == Class::line_end) {
      out_.folded += '\n';
    } else {
      append_utf8(out_.folded, c);
    }
  }

  std::string_view text_;
  Tokens& out_;
  std::size_t at_ = 0;
  CodePoint current_{};
  Class class_ = Class::blank;
};

}  // namespace

void tokenise(std::string_view original, Tokens& out) {
  constexpr std::size_t most = 0xfffffff0U;
  out.folded.clear();
  out.all.clear();
  Walk(original.substr(0, most), out).run();
}

}  // namespace klantendag::dutch
