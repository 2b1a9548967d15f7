// SPDX-License-Identifier: EUPL-1.2
// What stands before a word and speaks for a name: titles, greetings, "mijn naam is", farewells.
#include "core/dutch/name_finder.hpp"

#include <algorithm>
#include <array>

#include "core/dutch/name_cues.hpp"

namespace klantendag::dutch {

NameFinder::NameFinder(Page& page, NameLists const& lists)
    : page_(page), lists_(lists), ordinary_(page.size()) {
  std::size_t capitals = 0;
  std::size_t words = 0;
  std::size_t german = 0;
  std::size_t dutch = 0;
  static WordSet const german_words(
      "und ich nicht der mit fur ist sie habe auch bitte das ein eine");
  static WordSet const dutch_words("het een niet van dat voor ook maar heb zijn");
  for (std::uint32_t at = 0; at < page.size(); ++at) {
    auto const& token = page.at(at);
    if (token.kind != TokenKind::word || token.length < 3) continue;
    ++words;
    capitals += token.all_capitals ? 1U : 0U;
    if (token.length > 5) continue;
    german += page.in(at, german_words) ? 1U : 0U;
    dutch += page.in(at, dutch_words) ? 1U : 0U;
  }
  shouting_ = words >= 4 && capitals * 2 > words;
  foreign_ = german >= 3 && german > dutch;
}

bool NameFinder::is_never(std::uint32_t at) const {
  // Jan, Mei and Jun are months beside a number, names elsewhere.
  auto const word = page_.word(at);
  if (word == "jan" || word == "mei" || word == "jun") {
    return (at > 0 && page_.is_number(at - 1)) || page_.is_number(at + 1) ||
           (word == "mei" && !page_.at(at).capital);
  }
  return page_.in(at, never_names());
}

bool NameFinder::looks_ordinary(std::uint32_t at) const {
  auto word = page_.word(at);
  if (lists_.is_ordinary(word)) return true;
  auto const quote = word.find('\'');
  if (quote == std::string_view::npos) return false;
  if (quote == 0) return lists_.is_ordinary(word.substr(1)) || never_names().has(word.substr(1));
  // "d'r", "I'm", "dia's"; "Akosua's" and "D'Angelo" stay
  if (!page_.at(at).capital && (quote <= 2 || quote + 3 < word.size())) return true;
  return word.size() <= 4 || lists_.is_ordinary(word.substr(0, quote));
}

std::uint32_t NameFinder::bits_of_owner(std::uint32_t at) const {
  auto stem = page_.word(at);
  stem.remove_suffix(1);
  if (stem.ends_with('\'')) {
    stem.remove_suffix(1);
    return stem.size() < 2 ? 0 : lists_.bits(hash_word(stem));
  }
  if (stem.size() < (page_.at(at).capital ? 3U : 4U) || lists_.is_ordinary(page_.word(at)) ||
      lists_.is_listed_word(stem))
    return 0;
  auto const known = lists_.bits(hash_word(stem));
  return (known & NameLists::common_first_name) != 0 ? known : 0;
}

std::uint32_t NameFinder::after_prefixes(std::uint32_t at) const {
  constexpr std::uint32_t most = 8;
  auto const end = at + most;
  while (at < page_.size() && at < end && page_.is_word(at) && page_.in(at, name_prefixes())) {
    auto const letter = page_.at(at).length == 1;
    ++at;
    if (letter && (page_.is(at, ".") || page_.is(at, "/")) && page_.joined(at) &&
        page_.is_word(at + 1) && (page_.joined(at + 1) || page_.is(at, ".")))
      ++at;
  }
  return at;
}

bool NameFinder::is_acronym(std::uint32_t at) const {
  return page_.at(at).all_capitals && page_.at(at).length <= 5 && !shouting_;
}

bool NameFinder::is_initial(std::uint32_t at) const {
  if (at >= page_.size()) return false;
  if (page_.is(at, "u") && !page_.at(at).capital) return false;
  // "P.S. Ik": the S is no initial either.
  if (page_.is(at, "p") && page_.is(at + 2, "s") && page_.joined(at + 2)) return false;
  if (page_.is(at, "s") && at > 1 && page_.is(at - 2, "p") && page_.joined(at)) return false;
  if (page_.at(at).length == 2 && page_.at(at).all_capitals) return false;
  return page_.is_word(at) && page_.at(at).length <= 2 && page_.is(at + 1, ".") &&
         page_.joined(at + 1) && (page_.at(at).length == 1 || page_.at(at).capital) &&
         !(page_.at(at).length == 2 && lists_.is_listed_word(page_.word(at)) &&
           !(page_.is(at, "ph") || page_.is(at, "th") || page_.is(at, "ch")));
}

bool NameFinder::starts_sentence(std::uint32_t at) const {
  if (at == 0) return true;
  auto const& before = page_.at(at - 1);
  if (before.kind == TokenKind::line_end) return true;
  auto const sign = page_.word(at - 1);
  if (sign == "." && at > 1 && page_.at(at - 2).kind == TokenKind::word &&
      page_.at(at - 2).length == 1)
    return false;
  if (sign == "." && at > 1 && page_.in(at - 2, name_titles())) return false;
  return before.kind == TokenKind::sign && sign != "," && sign != "(" && sign != "-" &&
         sign != "/" && sign != "&";
}

Cue NameFinder::cue_before(std::uint32_t at) const {
  if (after_farewell(at)) return Cue::strong;
  if (at == 0) return Cue::none;
  auto before = at - 1;
  if (page_.is(before, ".") && before > 0 && page_.in(before - 1, name_titles())) --before;
  if (page_.is(before, ":")) {
    return before > 0 ? cue_of_field(page_.word(before - 1)) : Cue::none;
  }
  if (is_apposition(at)) return Cue::weak;
  if (page_.in(before, name_titles())) return Cue::strong;
  if (follows_family_title(at)) return Cue::strong;
  if (follows_self(before)) return Cue::strong;
  if (follows_ik_ben(before)) return Cue::weak;
  if (page_.in(before, name_greetings()) || page_.in(before, name_relations())) return Cue::weak;
  return cue_of_words(before);
}

// "de familie de boer", "fam. Bakker", not "familie van Ali"
bool NameFinder::follows_family_title(std::uint32_t at) const {
  auto const before = page_.is(at - 1, ".") && at > 1 ? at - 2 : at - 1;
  if (!page_.is(before, "fam") && !(before == at - 1 && page_.is(before, "familie"))) return false;
  if (page_.is(at, "van")) return page_.in(at + 1, name_prefixes());
  return is_capital(at) || page_.in(at, name_prefixes());
}

Cue NameFinder::cue_of_field(std::string_view word) {
  static WordSet const fields(
      "naam achternaam voornaam client cliente contactpersoon adviseur medewerker klant name "
      "afzender behandelaar ondergetekende tav aan van coach werkcoach roepnaam voornamen "
      "meisjesnaam geboortenaam achternamen rekeninghouder tnv begunstigde deelnemer melder");
  if (fields.has(word)) return Cue::strong;
  // "Partner: geen" is as likely.
  static WordSet const perhaps(
      "tolk partner aanwezig afwezig deelnemers kind kinderen echtgenoot echtgenote cc huisarts "
      "moeder vader gemachtigde bewindvoerder begeleider contact verslag notulist voorzitter "
      "namen cliënt door gezinsleden medebewoners");
  return perhaps.has(word) ? Cue::weak : Cue::none;
}

Cue NameFinder::cue_of_words(std::uint32_t before) const {
  auto const word = page_.word(before);
  if (word == "tnv") return Cue::strong;
  if (before == 0) return Cue::none;
  if (word == "van" && page_.is(before - 1, "naam")) return Cue::strong;
  // "t.n.v.", "t.a.v."
  if (word == "." && before > 4 && page_.is(before - 1, "v") && page_.is(before - 5, "t"))
    return Cue::strong;
  static WordSet const asks("vraag vragen vroeg vraagt gevraagd");
  if (word == "naar" && page_.in(before - 1, asks)) return Cue::weak;
  return Cue::none;
}

bool NameFinder::is_apposition(std::uint32_t at) const {
  if (at < 2 || !page_.is(at - 1, ",") || !page_.in(at - 2, name_relations())) return false;
  return page_.is(at + 1, ",") || page_.is(at + 2, ",") || page_.is(at + 3, ",");
}

bool NameFinder::follows_self(std::uint32_t before) const {
  auto const word = page_.word(before);
  // "de film heette De Kleine Prins"
  if ((word == "heet" || word == "heette" || word == "heten") && before > 0 &&
      (page_.in(before - 1, named_things()) || page_.in(before - 1, company_nouns())))
    return false;
  if (word == "heet" || word == "heette" || word == "heten" || word == "nazywam" ||
      word == "genaamd" || word == "ondergetekende") {
    return true;
  }
  if (word == "is" && before > 0) {
    static WordSet const names("naam achternaam voornaam meisjesnaam name roepnaam");
    return page_.in(before - 1, names);
  }
  if (word == "sie" && before > 0 && page_.is(before - 1, "nazywam")) return true;
  return word == "met" && before > 0 && page_.is(before - 1, "spreekt");
}

bool NameFinder::follows_ik_ben(std::uint32_t before) const {
  auto const word = page_.word(before);
  if (before == 0) return word == "met" || word == "hier";
  if (word == "ben" || word == "am" || word == "bin")
    return page_.is(before - 1, "ik") || page_.is(before - 1, "i") || page_.is(before - 1, "ich");
  if (word == "met" || word == "hier")
    return starts_sentence(before) || page_.is(before - 1, ",") ||
           page_.in(before - 1, name_greetings());
  if (word == "is") return page_.is(before - 1, "dit");
  return word == "dit" || word == "ismim" || word == "adim";
}

bool NameFinder::after_farewell(std::uint32_t at) const {
  std::uint32_t step = 1;
  for (; step <= 6 && step <= at; ++step) {
    auto const here = at - step;
    auto const word = page_.word(here);
    if (page_.in(here, name_farewells()))
      return !(page_.is(here + 1, "aan") || page_.is(here + 1, "doen"));
    if (page_.at(here).kind == TokenKind::word || page_.at(here).kind == TokenKind::number) {
      static WordSet const allowed("van en ook namens vriendelijke met hartelijke lieve");
      if (!page_.in(here, allowed)) return false;
    } else if (word != "," && word != "\n" && word != "." && word != "!" && word != "-" &&
               word != ":") {
      return false;
    }
  }
  return false;
}

bool NameFinder::is_company_before(std::uint32_t at) const {
  if (at == 0) return false;
  if (page_.in(at - 1, company_nouns())) return true;
  // "Tandartspraktijk", "Bloemenhuis", "Wasserij": made of such an ending.
  auto const word = page_.word(at - 1);
  if (!page_.is_word(at - 1) || word.size() < 8) return false;
  static constexpr std::array<std::string_view, 14> endings = {
      "erij",   "praktijk", "winkel", "bedrijf", "centrum", "salon",   "bureau",
      "school", "fabriek",  "handel", "huis",    "kantoor", "kliniek", "museum"};
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace klantendag::dutch
