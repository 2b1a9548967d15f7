// SPDX-License-Identifier: EUPL-1.2
// Passwords of 12 characters and more that people choose first: a pattern on the keyboard, one piece
// repeated, a common word with digits behind it. Written from general knowledge, not from a leak list.
#include <algorithm>
#include <array>
#include <string_view>

#include "modules/accounts/rules.hpp"

namespace klantendag::accounts {
namespace {

constexpr std::array<std::string_view, 10> runs = {
    "01234567890123456789",       "98765432109876543210",
    "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn", "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb",       "qazwsxedcrfvtgb",
    "asdfghjklasdfghjkl",         "zaq12wsxcde34rfv"};

constexpr std::array<std::string_view, 34> words = {
    "password",    "passwort",  "wachtwoord", "welkom",    "welcome",   "letmein",  "administrator",
    "admin",       "beheerder", "klantendag", "klant",     "geheim",    "secret",   "iloveyou",
    "ikhouvanjou", "qwerty",    "azerty",     "dragon",    "monkey",    "football", "voetbal",
    "ajax",        "feyenoord", "amsterdam",  "rotterdam", "nederland", "holland",  "zomer",
    "winter",      "lente",     "herfst",     "sunshine",  "princess",  "inloggen"};

bool is_piece_of_a_run(std::string_view text) {
  return std::any_of(runs.begin(), runs.end(), [&](std::string_view run) {
    return run.find(text) != std::string_view::npos;
  });
}

// "abcabcabcabc", "aaaaaaaaaaaa"
bool repeats_a_short_piece(std::string_view text) {
  for (std::size_t piece = 1; piece <= 4; ++piece) {
    bool same = true;
    for (std::size_t i = piece; i < text.size() && same; ++i) same = text[i] == text[i - piece];
    if (same) return true;
  }
  return false;
}

bool is_decoration(char letter) {
  return letter < 'a' || letter > 'z';
}

// "welkom123456", "!!wachtwoord!!", "welkomwelkom2026"
bool is_decorated_word(std::string_view text) {
  while (!text.empty() && is_decoration(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_decoration(text.back())) text.remove_suffix(1);
  if (text.empty()) return false;
  for (std::string_view const word : words) {
    std::string_view rest = text;
    while (rest.starts_with(word)) rest.remove_prefix(word.size());
    if (rest.empty()) return true;
  }
  return false;
}

}  // namespace

bool is_top_password(std::string_view folded) {
  return is_piece_of_a_run(folded) || repeats_a_short_piece(folded) || is_decorated_word(folded);
}

}  // namespace klantendag::accounts
