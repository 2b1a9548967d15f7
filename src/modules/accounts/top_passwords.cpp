// SPDX-License-Identifier: EUPL-1.2
// Passwords of 12 characters and more that people choose first: one of a list of 49,000 that are known
// from leaks, by itself or with digits and signs around it; a pattern on the keyboard; one piece repeated.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/embedded.hpp"
#include "base/sha256.hpp"
#include "modules/accounts/rules.hpp"

namespace klantendag::embedded {
std::span<File const> common_passwords();
}  // namespace klantendag::embedded

namespace klantendag::accounts {
namespace {

constexpr std::array<std::string_view, 10> runs = {
    "01234567890123456789",       "98765432109876543210",
    "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn", "1q2w3e4r5t6y7u8i9o0p",
    "1qaz2wsx3edc4rfv5tgb",       "qazwsxedcrfvtgb",
    "asdfghjklasdfghjkl",         "zaq12wsxcde34rfv"};

// What the list, which is from all over the world, does not know.
constexpr std::array<std::string_view, 20> words = {
    "wachtwoord", "welkom",    "beheerder", "klantendag", "klant",     "geheim",  "ikhouvanjou",
    "voetbal",    "feyenoord", "amsterdam", "rotterdam",  "nederland", "holland", "zomer",
    "winter",     "lente",     "herfst",    "inloggen",   "client",    "ajax"};

constexpr std::size_t hash_bytes = 5;

// Sorted hashes of five bytes (data/README.md says whose list it is).
bool is_listed(std::string_view text) {
  static std::string_view const hashes = embedded::common_passwords().front().bytes;
  if (text.size() < 4) return false;
  auto const digest = sha256(text);
  std::string const wanted(digest.begin(), digest.begin() + hash_bytes);
  std::size_t from = 0;
  std::size_t to = hashes.size() / hash_bytes;
  while (from < to) {
    std::size_t const middle = from + (to - from) / 2;
    std::string_view const here = hashes.substr(middle * hash_bytes, hash_bytes);
    if (here == wanted) return true;
    (here < wanted ? from : to) = here < wanted ? middle + 1 : middle;
  }
  return false;
}

bool is_common(std::string_view text) {
  return std::find(words.begin(), words.end(), text) != words.end() || is_listed(text);
}

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

// "monkeymonkey" is monkey.
std::string_view without_repeats(std::string_view text) {
  for (std::size_t piece = 4; piece <= text.size() / 2; ++piece) {
    if (text.size() % piece != 0) continue;
    bool same = true;
    for (std::size_t i = piece; i < text.size() && same; ++i) same = text[i] == text[i - piece];
    if (same) return text.substr(0, piece);
  }
  return text;
}

// "welkom123456", "!!wachtwoord!!", "welkomwelkom2026"
bool is_decorated_word(std::string_view text) {
  while (!text.empty() && is_decoration(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_decoration(text.back())) text.remove_suffix(1);
  return is_common(without_repeats(text));
}

}  // namespace

bool is_top_password(std::string_view folded) {
  return is_common(folded) || is_piece_of_a_run(folded) || repeats_a_short_piece(folded) ||
         is_decorated_word(folded);
}

}  // namespace klantendag::accounts
