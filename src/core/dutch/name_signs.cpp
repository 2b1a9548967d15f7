// SPDX-License-Identifier: EUPL-1.2
// What stands before a word and speaks for a name: titles, greetings, "mijn naam is", farewells.
#include "core/dutch/name_finder.hpp"

#include "core/dutch/name_cues.hpp"

namespace klantendag::dutch {

NameFinder::NameFinder(Page& page, NameLists const& lists)
    : page_(page), lists_(lists), ordinary_(page.size()) {
  std::size_t capitals = 0;
  std::size_t words = 0;
  for (auto const& token : page.tokens.all) {
    if (token.kind != TokenKind::word || token.length < 3) continue;
    ++words;
    capitals += token.all_capitals ? 1U : 0U;
  }
  shouting_ = words >= 4 && capitals * 2 > words;
}

bool NameFinder::is_never(std::uint32_t at) const {
  // Jan, Mei and Jun are months beside a number, names elsewhere.
  auto const word = page_.word(at);
  if (word == "jan" || word == "mei" || word == "jun") {
    return (at > 0 && page_.is_number(at - 1)) || page_.is_number(at + 1) ||
           (word == "mei" && !page_.at(at).capital);
  }
  return never_names().has(word);
}

bool NameFinder::is_acronym(std::uint32_t at) const {
  return page_.at(at).all_capitals && page_.at(at).length <= 5 && !shouting_;
}

bool NameFinder::is_initial(std::uint32_t at) const {
  return page_.is_word(at) && page_.at(at).length <= 2 && page_.is(at + 1, ".") &&
         page_.joined(at + 1) && (page_.at(at).length == 1 || page_.at(at).capital) &&
         !(page_.at(at).length == 2 && lists_.is_listed_word(page_.word(at)));
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
    static WordSet const fields(
        "naam achternaam voornaam client cliente contactpersoon adviseur medewerker klant name "
        "afzender "
        "behandelaar ondergetekende tav aan van coach werkcoach");
    return before > 0 && page_.in(before - 1, fields) ? Cue::strong : Cue::none;
  }
  auto const word = page_.word(before);
  if (name_titles().has(word)) return Cue::strong;
  if (follows_self(before)) return Cue::strong;
  if (follows_ik_ben(before)) return Cue::weak;
  if (name_greetings().has(word) || name_relations().has(word)) return Cue::weak;
  return Cue::none;
}

bool NameFinder::follows_self(std::uint32_t before) const {
  auto const word = page_.word(before);
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
    if (name_farewells().has(word))
      return !(page_.is(here + 1, "aan") || page_.is(here + 1, "doen"));
    if (page_.at(here).kind == TokenKind::word || page_.at(here).kind == TokenKind::number) {
      static WordSet const allowed("van en ook namens vriendelijke met hartelijke lieve");
      if (!allowed.has(word)) return false;
    } else if (word != "," && word != "\n" && word != "." && word != "!" && word != "-" &&
               word != ":") {
      return false;
    }
  }
  return false;
}

bool NameFinder::is_company_before(std::uint32_t at) const {
  return at > 0 && page_.in(at - 1, company_nouns());
}

}  // namespace klantendag::dutch
