// SPDX-License-Identifier: EUPL-1.2
// A word that ends as streets do, the words of its name before it, the number after it.
#include "core/dutch/find_address.hpp"

#include "core/dutch/house_number.hpp"
#include "core/dutch/street_words.hpp"

namespace klantendag::dutch {
namespace {

class Finder {
 public:
  explicit Finder(Page& page) : page_(page), numbers_(page) {}

  void run() {
    for (std::uint32_t at = 0; at < page_.size(); ++at) {
      auto const end = page_.is_word(at)     ? read(at)
                       : page_.is_number(at) ? read_before_postcode(at)
                                             : at;
      if (end > at) at = end - 1;
    }
  }

 private:
  std::uint32_t read(std::uint32_t at) {
    auto const word = page_.word(at);
    if (word == "postbus" && page_.is_number(at + 1)) return add(at, at + 2, 87);
    if (word == "antwoordnummer" && page_.is_number(at + 1)) return add(at, at + 2, 87);
    if (page_.in(at, street_nouns())) return read_street_noun(at);
    if (auto const end = read_named(at); end > at) return end;
    if (ends_as_street(word)) return read_street(at, at, at + 1);
    return read_after_word(at);
  }

  // "Oude Delft 12", "Het Hout 7", as a line or a piece of its own.
  std::uint32_t read_named(std::uint32_t at) {
    static WordSet const names("oude nieuwe lange korte grote kleine hoge lage het de 't");
    static WordSet const opens(", : \n");
    if (!page_.at(at).capital || !page_.in(at, names)) return at;
    if (at > 0 && !page_.in(at - 1, opens) && page_.at(at - 1).kind != TokenKind::line_end)
      return at;
    auto last = at + 1;
    while (page_.is_word(last) && page_.at(last).capital && last < at + 4) ++last;
    static WordSet const things(
        "week groep stap bijlage artikel lokaal kamer fase blok deel vraag punt les dag module");
    if (last == at + 1 || page_.in(last - 1, things)) return at;
    auto const end = numbers_.end(last);
    if (end == last || is_year(last)) return at;
    auto const alone = end >= page_.size() || page_.at(end).kind == TokenKind::line_end ||
                       page_.is(end, ",") || page_.is(end, "te");
    return alone ? add(at, end, 74) : at;
  }

  // The street's last word is `last - 1`; its name may begin before `at`.
  std::uint32_t read_street(std::uint32_t at, std::uint32_t first, std::uint32_t last) {
    auto const word = page_.word(at);
    auto const sure = surely_ends_as_street(word);
    auto const capital = page_.at(at).capital;
    first = start_of_street_name(page_, first);
    auto const end = numbers_.end(last);
    auto const lives = page_.has_before(first, 7, living());
    if (end > last) {
      if (!sure && !capital && !lives) return at;
      return add(first, end, 86);
    }
    if (auto const number = number_before(first); number < first) return add(number, last, 83);
    if (sure && lives) return add(first, last + (is_spoken_number(last) ? 1 : 0), 70);
    return at;
  }

  // "op nummer 9 in de Vlierstraat": where the number stands, or `first`.
  [[nodiscard]] std::uint32_t number_before(std::uint32_t first) const {
    auto at = first;
    if (at > 0 && (page_.is(at - 1, "de") || page_.is(at - 1, "het"))) --at;
    static WordSet const where("in op aan van");
    static WordSet const nouns("nummer nr huisnummer huisnr");
    if (at < 3 || !page_.in(at - 1, where) || !page_.is_number(at - 2)) return first;
    return page_.in(at - 3, nouns) && page_.word(at - 2).size() <= 4 ? at - 3 : first;
  }

  // "Kerkstraat twaalf, in Assen"
  [[nodiscard]] bool is_spoken_number(std::uint32_t at) const {
    static WordSet const numbers(
        "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
        "zestien zeventien achttien negentien twintig");
    static WordSet const after(", . in te \n");
    return page_.in(at, numbers) && (at + 1 >= page_.size() || page_.in(at + 1, after));
  }

  static WordSet const& living() {
    static WordSet const words(
        "woon woont wonen wonend wonende woonde woonachtig verhuisd verhuis adres adresje straat "
        "woonadres postadres");
    return words;
  }

  // "Laan van Meerdervoort 12", "Weg naar Zee 3", "Hof van Holland 4": the noun first.
  std::uint32_t read_street_noun(std::uint32_t at) {
    auto last = at + 1;
    if (!page_.at(at).capital && !page_.is(at, "laan")) {
      // "lange straat 12": the noun as a word of its own after a capital.
      if (at == 0 || !page_.at(at - 1).capital || !page_.is_word(at - 1)) return at;
    }
    while (last < page_.size() && last < at + 5 && page_.is_word(last) &&
           page_.at(last).space_before &&
           (joins_street_name(page_.word(last)) || page_.at(last).capital)) {
      ++last;
    }
    // "laan van de vrijheid 12"
    if (last > at + 1 && page_.is_word(last) && page_.is_number(last + 1)) ++last;
    auto const end = numbers_.end(last);
    if (end == last) return at;
    return add(start_of_street_name(page_, at), end, 85);
  }

  // "ik woon op het Haagje 4", "adres: De Biezen 12", "huisnummer 64", "4834 IK, nummer 64".
  std::uint32_t read_after_word(std::uint32_t at) {
    static WordSet const words(
        "adres woon woont wonen woonde wonend wonende woonachtig woonadres postadres verhuisd "
        "verhuizen verhuis");
    auto const word = page_.word(at);
    if ((word == "huisnummer" || word == "huisnr") || (word == "nummer" && after_postcode(at))) {
      auto number = at + 1;
      while (page_.is(number, ":") || page_.is(number, "is") || page_.is(number, ".")) ++number;
      if (!page_.is_number(number) || page_.word(number).size() > 5) return at;
      return add(number, numbers_.end_of_addition(number + 1), 80);
    }
    if (!page_.in(at, words)) return at;
    auto first = at + 1;
    static WordSet const between(
        "is : op aan de het in te nu naar ik wij we sinds met 't per wordt");
    if (page_.is(first, ",") && word.ends_with("adres")) ++first;
    while (first < page_.size() && first < at + 5 && page_.in(first, between) &&
           !(page_.at(first).capital && page_.is_word(first))) {
      ++first;
    }
    auto last = first;
    while (last < page_.size() && last < first + 4 && page_.is_word(last) && page_.at(last).capital)
      ++last;
    if (last == first) return at;
    auto const end = numbers_.end(last);
    if (end == last || is_year(last)) return at;
    static WordSet const articles("de het 't");
    if (page_.in(first - 1, articles)) --first;  // "op de Wieken 80"
    return add(first, end, 75);
  }

  // "De Wieken 22, 1234 AB": a postcode makes any words with capitals before the number a street.
  std::uint32_t read_before_postcode(std::uint32_t at) {
    auto const end = numbers_.end_of_addition(at + 1);
    auto next = end;
    if (page_.is(next, ",")) ++next;
    if (next < page_.size() && page_.at(next).kind == TokenKind::line_end) ++next;
    auto const postcode =
        page_.is_number(next) && page_.word(next).size() == 4 && numbers_.is_year_or_postcode(next);
    if (!postcode || page_.word(at).size() > 5) return at;
    auto first = at;
    while (first > 0 && at - first < 4 && page_.is_word(first - 1) &&
           (page_.at(first - 1).capital || joins_street_name(page_.word(first - 1)))) {
      --first;
    }
    while (first < at && !page_.at(first).capital) ++first;
    return first == at ? at : add(first, end, 84);
  }

  [[nodiscard]] bool after_postcode(std::uint32_t at) const {
    for (std::uint32_t step = 1; step <= 2 && step < at; ++step) {
      auto const here = at - step;
      if (page_.is_word(here) && page_.at(here).length == 2 && here > 0 &&
          page_.is_number(here - 1) && page_.word(here - 1).size() == 4) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_year(std::uint32_t at) const {
    auto const digits = page_.word(at);
    return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
  }

  std::uint32_t add(std::uint32_t first, std::uint32_t last, int rank) {
    page_.add({Identifier::address, first, last, rank});
    return last;
  }

  Page& page_;
  HouseNumbers numbers_;
};

}  // namespace

void find_addresses(Page& page) {
  Finder(page).run();
}

}  // namespace klantendag::dutch
