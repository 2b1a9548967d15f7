// SPDX-License-Identifier: EUPL-1.2
// Four digits and two letters; in lower case apart from each other, "2026 is" must not be taken for one.
#include "core/dutch/find_address.hpp"

namespace klantendag::dutch {
namespace {

bool is_small_word(std::string_view letters) {
  static WordSet const words(
      "is en de we ik op of om in te me ze zo na nu al er ja je ha hi ho ok aa ab tv pc id nr cv "
      "ca km kg cm mm ma di wo do vr za "
      "st ex zn ww zw ww be no to at as us up an by he mr mw uu ui ei au eh oh ah uw af bv nv va "
      "wa ad it my so");
  return words.has(letters);
}

bool is_year(std::string_view digits) {
  return digits.starts_with("19") || digits.starts_with("20");
}

bool has_vowel_word_shape(Page const& page, std::uint32_t at) {
  return !page.at(at).all_capitals && is_small_word(page.word(at));
}

}  // namespace

void find_postcodes(Page& page) {
  static WordSet const postcode_words("postcode pc");
  static WordSet const near_words(
      "postcode pc postcodes adres woon wonen woonachtig wonende woont huisnummer nummer straat "
      "post naar te woonplaats , wonend verhuisd");
  for (std::uint32_t at = 0; at + 1 < page.size(); ++at) {
    if (!page.is_number(at) || page.word(at).size() != 4 || page.word(at).front() == '0') continue;
    if (page.joined(at) && !page.is(at - 1, ",") && !page.is(at - 1, "(") &&
        !page.is(at - 1, ":") && !page.is(at - 1, ".")) {
      continue;
    }
    auto letters = at + 1;
    if ((page.is(letters, "-") || page.is(letters, ".") || page.is(letters, "/")) &&
        page.joined(letters + 1))
      ++letters;
    if (!page.is_word(letters) || page.at(letters).length != 2) continue;
    auto const word = page.word(letters);
    if (word[0] < 'a' || word[0] > 'z' || word[1] < 'a' || word[1] > 'z') continue;
    // "2026-AB-0041877", "1234ab@…"
    if (page.joined(letters + 1) && (page.is_number(letters + 1) || page.is(letters + 1, "@") ||
                                     ((page.is(letters + 1, "-") || page.is(letters + 1, "/")) &&
                                      page.joined(letters + 2) && page.is_number(letters + 2)))) {
      continue;
    }
    auto const glued = page.joined(letters);
    auto const sure = glued || page.at(letters).all_capitals;
    auto const address_before =
        at > 1 && (page.is_number(at - 1) || (page.is(at - 1, ",") && at > 2));
    // "Zonnebloemstr. 55 te 9713 ha Groningen": a town follows.
    auto const in_town = page.has_before(at, 4, near_words) && page.is_word(letters + 1) &&
                         page.at(letters + 1).capital && !is_year(page.word(at));
    if (!sure && !in_town && has_vowel_word_shape(page, letters) &&
        !page.has_before(at, 2, postcode_words))
      continue;
    if (page.at(letters).all_capitals && !glued && is_small_word(word) && !address_before &&
        !page.has_before(at, 5, near_words) &&
        (word == "is" || word == "en" || word == "we" || word == "ik" || word == "ww" ||
         word == "zw")) {
      continue;
    }
    page.add({Identifier::postcode, at, letters + 1, 88});
  }
}

}  // namespace klantendag::dutch
