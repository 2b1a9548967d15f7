// SPDX-License-Identifier: EUPL-1.2
// From left to right: what announces a name, then how far the name goes.
#include "core/dutch/find_names.hpp"

#include <algorithm>

#include "core/dutch/name_cues.hpp"

namespace klantendag::dutch {
namespace {

// How much the place before a word speaks for a name.
enum class Cue {
  none,
  weak,    // "ik ben", a relation: a word that may be a name is one
  strong,  // a title, "mijn naam is", a farewell: nearly anything is one
};

class Finder {
 public:
  Finder(Page& page, NameLists const& lists) : page_(page), lists_(lists), ordinary_(page.size()) {
    std::size_t capitals = 0;
    std::size_t words = 0;
    for (auto const& token : page.tokens.all) {
      if (token.kind != TokenKind::word || token.length < 3) continue;
      ++words;
      capitals += token.all_capitals ? 1U : 0U;
    }
    shouting_ = words >= 4 && capitals * 2 > words;
  }

  void run() {
    for (std::uint32_t at = 0; at < page_.size();) {
      auto const end = page_.is_word(at) ? read(at) : at;
      at = end > at ? end : at + 1;
    }
  }

 private:
  // Asked often and found slowly, so remembered.
  [[nodiscard]] bool is_ordinary(std::uint32_t at) const {
    if (ordinary_[at] == 0) ordinary_[at] = lists_.is_ordinary(page_.word(at)) ? 2 : 1;
    return ordinary_[at] == 2;
  }
  [[nodiscard]] bool is_capital(std::uint32_t at) const {
    return page_.at(at).capital && !shouting_;
  }
  [[nodiscard]] std::uint32_t bits(std::uint32_t at) const {
    return at < page_.size() ? lists_.bits(page_.hashes[at]) : 0;
  }
  [[nodiscard]] bool is_never(std::uint32_t at) const {
    // Jan, Mei and Jun are months beside a number, names elsewhere.
    auto const word = page_.word(at);
    if (word == "jan" || word == "mei" || word == "jun") {
      return (at > 0 && page_.is_number(at - 1)) || page_.is_number(at + 1) ||
             (word == "mei" && !page_.at(at).capital);
    }
    return never_names().has(word);
  }
  [[nodiscard]] bool is_acronym(std::uint32_t at) const {
    return page_.at(at).all_capitals && page_.at(at).length <= 5 && !shouting_;
  }
  // A, A., of initials.
  [[nodiscard]] bool is_initial(std::uint32_t at) const {
    return page_.is_word(at) && page_.at(at).length <= 2 && page_.is(at + 1, ".") &&
           page_.joined(at + 1) && (page_.at(at).length == 1 || page_.at(at).capital) &&
           !(page_.at(at).length == 2 && lists_.is_listed_word(page_.word(at)));
  }
  [[nodiscard]] bool starts_sentence(std::uint32_t at) const {
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

  // The cue that stands right before the word.
  [[nodiscard]] Cue cue_before(std::uint32_t at) const {
    if (after_farewell(at)) return Cue::strong;
    if (at == 0) return Cue::none;
    auto before = at - 1;
    if (page_.is(before, ".") && before > 0 && page_.in(before - 1, name_titles())) --before;
    if (page_.is(before, ":")) {
      static WordSet const fields(
          "naam achternaam voornaam client cliente contactpersoon adviseur medewerker klant name "
          "afzender "
          "betreft behandelaar ondergetekende tav aan van coach werkcoach");
      return before > 0 && page_.in(before - 1, fields) ? Cue::strong : Cue::none;
    }
    auto const word = page_.word(before);
    if (name_titles().has(word)) return Cue::strong;
    if (follows_self(before)) return Cue::strong;
    if (follows_ik_ben(before)) return Cue::weak;
    if (name_greetings().has(word) || name_relations().has(word)) return Cue::weak;
    return Cue::none;
  }

  // "mijn naam is", "ik heet", "u spreekt met", "my name is".
  [[nodiscard]] bool follows_self(std::uint32_t before) const {
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

  [[nodiscard]] bool follows_ik_ben(std::uint32_t before) const {
    auto const word = page_.word(before);
    if (before == 0) return word == "met" || word == "hier";
    if (word == "ben" || word == "am" || word == "bin")
      return page_.is(before - 1, "ik") || page_.is(before - 1, "i") || page_.is(before - 1, "ich");
    if (word == "met" || word == "hier")
      return starts_sentence(before) || page_.is(before - 1, ",") ||
             page_.in(before - 1, name_greetings());
    return word == "dit" || word == "ismim" || word == "adim";
  }

  // On the farewell's line after it, or on the line below, with at most a comma between.
  [[nodiscard]] bool after_farewell(std::uint32_t at) const {
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

  [[nodiscard]] bool is_company_before(std::uint32_t at) const {
    return at > 0 && page_.in(at - 1, company_nouns());
  }

  // Returns one past the name that begins here, or `at`.
  std::uint32_t read(std::uint32_t at) {
    if (!is_initial(at) && is_never(at) && !page_.in(at, name_prefixes())) return at;
    auto const cue = cue_before(at);
    if (is_initial(at)) return read_initials(at, cue);
    if (!may_start(at, cue)) return at;
    auto const end = extend(at, cue);
    if (end == at) return at;
    if (cue != Cue::strong && is_company(at, end)) return end;
    if (lone_prefixes(at, end)) return at;
    page_.add({Identifier::name, at, end, 50});
    return end;
  }

  [[nodiscard]] bool lone_prefixes(std::uint32_t at, std::uint32_t end) const {
    for (; at < end; ++at) {
      if (!page_.in(at, name_prefixes())) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_company(std::uint32_t first, std::uint32_t last) const {
    if (is_company_before(first)) return true;
    auto after = last;
    if (page_.is(after, "&") || page_.is(after, "en")) ++after;
    return page_.in(after, company_ends()) && page_.word(after) != "co";
  }

  [[nodiscard]] bool may_start(std::uint32_t at, Cue cue) const {
    auto const word = page_.word(at);
    if (is_never(at) && !(name_prefixes().has(word) && (cue != Cue::none || is_capital(at))))
      return false;
    auto const known = bits(at);
    auto const firm_follows =
        page_.is_word(at + 1) && (bits(at + 1) & NameLists::organisation) != 0;
    auto const person_too =
        !firm_follows && ((known & NameLists::common_first_name) != 0 || next_is_surname(at));
    if ((known & NameLists::organisation) != 0 && cue != Cue::strong && !person_too) return false;
    if (name_titles().has(word) || name_relations().has(word)) return false;
    if (name_prefixes().has(word) && word != "ben") return prefix_may_start(at, cue);
    if (page_.at(at).length < 2) return false;
    auto const capital = is_capital(at);
    auto const ordinary = is_ordinary(at);
    auto const listed = (known & (NameLists::first_name | NameLists::last_name)) != 0;
    if (cue == Cue::strong) return strong_start(at, capital, ordinary, known);
    if (is_acronym(at) && !listed) return false;
    if (cue == Cue::weak) return weak_start(at, capital, ordinary, known);
    return capital ? capital_start(at, ordinary, known) : lower_start(at, ordinary, known);
  }

  // "de vries" after "mevrouw", "Van der Meer" in a sentence, "El Idrissi".
  [[nodiscard]] bool prefix_may_start(std::uint32_t at, Cue cue) const {
    auto next = at + 1;
    while (next < page_.size() && page_.in(next, name_prefixes())) ++next;
    if (page_.is(next, "-")) ++next;
    if (!page_.is_word(next) || is_never(next)) return false;
    auto const known = bits(next);
    auto const surname = (known & NameLists::last_name) != 0;
    if (cue == Cue::strong) return is_capital(next) || surname || !is_ordinary(next);
    if (!is_capital(next)) return false;
    if ((known & NameLists::place) != 0) return false;
    // "de Vries": small before a capital is a surname when listed; "Van der Meer": all capital.
    return is_capital(at)
               ? !starts_sentence(at) || surname
               : surname && (page_.is(at, "van") || page_.is(at, "el") || page_.is(at, "al") ||
                             page_.is(at, "ait") || next > at + 1 || cue == Cue::weak);
  }

  [[nodiscard]] bool strong_start(std::uint32_t at, bool capital, bool ordinary,
                                  std::uint32_t known) const {
    auto const listed = (known & (NameLists::first_name | NameLists::last_name)) != 0;
    if (listed) return !is_verb_after_title(at);
    return !lists_.is_listed_word(page_.word(at)) ||
           (capital && !shouting_ && !starts_line_of_text(at)) ||
           (!ordinary && !starts_line_of_text(at));
  }
  // "mevrouw belde", "mevrouw is": a listed surname that is a common verb does not count in lower case.
  [[nodiscard]] bool is_verb_after_title(std::uint32_t at) const {
    return !is_capital(at) && page_.in(at, person_verbs());
  }
  // After a farewell the next line may be text again: "Groet\n\nVerder wil ik…".
  [[nodiscard]] bool starts_line_of_text(std::uint32_t at) const {
    if (at == 0 || page_.at(at - 1).kind != TokenKind::line_end) return false;
    std::uint32_t words = 0;
    for (auto here = at; here < page_.size() && page_.at(here).kind != TokenKind::line_end; ++here)
      ++words;
    return words > 5;
  }

  [[nodiscard]] bool weak_start(std::uint32_t at, bool capital, bool ordinary,
                                std::uint32_t known) const {
    auto const first = (known & NameLists::first_name) != 0;
    auto const last = (known & NameLists::last_name) != 0;
    if (capital) return first || last || !ordinary;
    if ((known & NameLists::common_first_name) != 0) return true;
    if (first) return !ordinary || next_is_surname(at);
    if (last && !ordinary) return true;
    if (!lists_.is_listed_word(page_.word(at)) && known == 0 && page_.at(at).length > 2 &&
        follows_greeting(at))
      return true;
    // "ik ben zieke": a word nobody knows needs a second one.
    return !ordinary && (next_is_surname(at) || next_is_unknown(at));
  }

  // "ik ben yakup kuzu": two words in a row that nobody knows.
  [[nodiscard]] bool next_is_unknown(std::uint32_t at) const {
    auto const next = at + 1;
    return page_.is_word(next) && page_.at(next).length > 3 && page_.at(at).length > 3 &&
           !is_never(next) && !lists_.is_listed_word(page_.word(next)) &&
           !lists_.is_listed_word(page_.word(at));
  }

  [[nodiscard]] bool unknown_follows(std::uint32_t at) const {
    auto const next = at + 1;
    return page_.is_word(next) && page_.at(next).length > 4 && !is_never(next) &&
           !is_ordinary(next);
  }

  [[nodiscard]] bool follows_greeting(std::uint32_t at) const {
    static WordSet const words("beste hallo hoi lieve hey dag geachte");
    return at > 0 && page_.in(at - 1, words);
  }

  [[nodiscard]] bool next_is_surname(std::uint32_t at) const {
    auto next = at + 1;
    auto const prefixed = page_.in(next, name_prefixes()) && !page_.is(next, "in") &&
                          !page_.is(next, "op") && !page_.is(next, "te");
    while (next < page_.size() && page_.in(next, name_prefixes())) ++next;
    if (!page_.is_word(next) || is_never(next)) return false;
    auto const known = bits(next);
    if ((known & (NameLists::place | NameLists::organisation)) != 0 && !prefixed &&
        !lists_.is_listed_word(page_.word(next)))
      return false;
    if ((known & NameLists::last_name) == 0)
      return is_capital(next) && is_capital(at) && !is_ordinary(next);
    return prefixed || is_capital(next) || !is_ordinary(next);
  }

  [[nodiscard]] bool capital_start(std::uint32_t at, bool ordinary, std::uint32_t known) const {
    auto const first = (known & NameLists::first_name) != 0;
    auto const last = (known & NameLists::last_name) != 0;
    auto const begins = starts_sentence(at);
    if ((known & NameLists::place) != 0 && !next_is_surname(at)) return false;
    if (after_place_word(at) && !first) return false;
    if (next_is_surname(at) && (first || !ordinary)) return true;
    if (first && !ordinary) return true;
    if (begins) {
      auto const acts =
          page_.in(at + 1, person_verbs()) && !page_.is(at + 1, "is") && !page_.is(at + 1, "en");
      if (first)
        return acts && (page_.at(at).length > 2 || (known & NameLists::common_first_name) != 0);
      return !ordinary && (acts || last) && page_.at(at).length > 3;
    }
    if (first) return page_.at(at).length > 2 || (known & NameLists::common_first_name) != 0;
    if (last && !ordinary) return true;
    return !ordinary && !page_.joined(at + 1) && !page_.in(at, company_nouns());
  }

  // "in Xanten", "bij Xerxes", "te Ys": where somebody is, not who.
  [[nodiscard]] bool after_place_word(std::uint32_t at) const {
    static WordSet const words(
        "in te naar bij uit nabij richting omgeving regio gemeente firma merk via op");
    return at > 0 && page_.in(at - 1, words);
  }

  [[nodiscard]] bool lower_start(std::uint32_t at, bool ordinary, std::uint32_t known) const {
    if (ordinary || page_.at(at).length < 4) {
      return (known & NameLists::first_name) != 0 && page_.at(at).length >= 3 &&
             sure_surname_next(at);
    }
    if ((known & NameLists::place) != 0) return false;
    if ((known & NameLists::first_name) != 0) return true;
    return (known & NameLists::last_name) != 0 && page_.at(at).length >= 5;
  }

  // "roos de vries", "bilal yilmaz".
  [[nodiscard]] bool sure_surname_next(std::uint32_t at) const {
    auto next = at + 1;
    while (next < page_.size() && page_.in(next, name_prefixes())) ++next;
    if (!page_.is_word(next) || is_never(next)) return false;
    return (bits(next) & NameLists::last_name) != 0 && (!is_ordinary(next) || next > at + 1) &&
           !(next > at + 1 && (page_.is(at + 1, "in") || page_.is(at + 1, "op") ||
                               page_.is(at + 1, "het") || page_.is(at + 1, "te")));
  }

  std::uint32_t read_initials(std::uint32_t at, Cue cue) {
    auto next = at;
    while (is_initial(next)) next += 2;
    // "J.P. de Vries", "p. bakker": a surname must follow.
    auto surname = next;
    while (surname < page_.size() && page_.in(surname, name_prefixes())) ++surname;
    if (!page_.is_word(surname) || (is_never(surname) && !is_capital(surname))) return at;
    auto const known = bits(surname);
    auto const listed = (known & NameLists::last_name) != 0;
    auto const good = is_capital(surname) || listed || (cue != Cue::none && !is_ordinary(surname));
    if (!good || (!is_capital(surname) && page_.at(at).length > 1)) return at;
    static WordSet const not_initials("s v p m b e o a d i");
    if (!is_capital(at) &&
        !(listed && (cue != Cue::none || surname > next || !page_.in(at, not_initials))))
      return at;
    auto const end = extend(surname, Cue::strong);
    page_.add({Identifier::name, at, std::max(end, surname + 1), 52});
    return std::max(end, surname + 1);
  }

  // One past the last word of the name that begins at `at`.
  std::uint32_t extend(std::uint32_t at, Cue cue) {
    auto const capital_name = is_capital(at);
    auto end = at;
    auto next = at;
    // A prefix at the start belongs to what follows it.
    while (next < page_.size() && page_.is_word(next) && page_.in(next, name_prefixes()) &&
           !(next == at && page_.is(at, "ben"))) {
      ++next;
    }
    if (page_.is(next, "-") && page_.joined(next)) ++next;
    if (!page_.is_word(next)) return at;
    end = next + 1;
    first_listed_ = (bits(next) & NameLists::first_name) != 0;
    for (int more = 0; more < 6; ++more) {
      auto const longer = extend_once(end, capital_name, cue);
      if (longer == end) break;
      end = longer;
    }
    if (page_.is(end, "'") && page_.is(end + 1, "s") && page_.joined(end)) end += 2;
    return end;
  }

  std::uint32_t extend_once(std::uint32_t end, bool capital_name, Cue cue) {
    // Joined by a hyphen: Smit-de Vries, Jean-Pierre.
    if (page_.is(end, "-") && page_.is_word(end + 1) &&
        ((page_.joined(end) && page_.joined(end + 1)) || is_capital(end + 1))) {
      auto part = end + 1;
      while (part + 1 < page_.size() && page_.in(part, name_prefixes()) && page_.is_word(part + 1))
        ++part;
      auto const good =
          is_capital(part) || (bits(part) & NameLists::last_name) != 0 || !is_ordinary(part);
      return good ? part + 1 : end;
    }
    if (is_initial(end) && is_capital(end) && page_.is_word(end + 2)) return end + 2;
    auto part = end;
    while (part < page_.size() && page_.is_word(part) && page_.in(part, name_prefixes()) &&
           part < end + 3)
      ++part;
    if (page_.is(part, "-") && part > end) ++part;
    if (!page_.is_word(part)) return end;
    auto const prefixed = part > end;
    auto const known = bits(part);
    auto const ordinary = is_ordinary(part);
    auto const surname = (known & NameLists::last_name) != 0;
    auto const any = (known & (NameLists::last_name | NameLists::first_name)) != 0;
    auto const in_words = prefixed && (page_.is(end, "in") || page_.is(end, "op") ||
                                       page_.is(end, "te") || page_.is(end, "het"));
    if (is_never(part)) return end;
    if (is_capital(part)) {
      if ((known & NameLists::place) != 0 && (in_words || !surname)) return end;
      if ((known & NameLists::organisation) != 0 && !surname) return end;
      if (is_acronym(part) && !any && cue != Cue::strong) return end;
      if (prefixed) return capital_name || cue != Cue::none ? part + 1 : end;
      return any || !ordinary || (capital_name && !page_.in(part, company_nouns())) ? part + 1
                                                                                    : end;
    }
    auto const tight =
        part > end + 1 && (page_.is(end + 1, "'t") || page_.is(end + 1, "den"));  // in 't Veld
    if (in_words && !(first_listed_ && tight)) return end;
    if (in_words)
      return surname || !lists_.is_listed_word(page_.word(part)) || ends_here(part + 1) ? part + 1
                                                                                        : end;
    if (prefixed) {
      auto const van_the = page_.is(end, "van") || page_.is(end, "v") || page_.is(end, "vd") ||
                           page_.is(end, "el") || page_.is(end, "al") || page_.is(end, "ben");
      if (page_.is(end, "van") && part == end + 1 && ordinary && !strong_line(cue)) return end;
      if ((page_.is(end, "de") || page_.is(end, "la") || page_.is(end, "den")) && part == end + 1 &&
          ordinary && !surname)
        return end;
      return surname || (!ordinary && (van_the || cue != Cue::none)) ? part + 1 : end;
    }
    if (capital_name && !surname) return end;
    if (first_listed_ && !capital_name && page_.at(part).length > 2 &&
        !page_.in(part, name_relations())) {
      auto const listed_word = lists_.is_listed_word(page_.word(part));
      if (!listed_word) return part + 1;
      if (surname && page_.at(part).length > 4 && !page_.in(part, person_verbs())) return part + 1;
      if (cue != Cue::none && ends_here(part + 1) && !page_.in(part, person_verbs()))
        return part + 1;
    }
    if (surname && !ordinary) return part + 1;
    if (any && !ordinary) return part + 1;
    if (surname && cue != Cue::none && !page_.in(part, person_verbs()) && ends_here(part + 1))
      return part + 1;
    return !ordinary && cue != Cue::none && known == 0 && page_.at(part).length > 2 && !capital_name
               ? part + 1
               : end;
  }

  static bool strong_line(Cue cue) { return cue == Cue::strong; }

  [[nodiscard]] bool ends_here(std::uint32_t at) const {
    return at >= page_.size() || page_.at(at).kind != TokenKind::word ||
           page_.in(at, person_verbs());
  }

  Page& page_;
  NameLists const& lists_;
  mutable std::vector<std::uint8_t> ordinary_{};  // by token: 0 not asked, 1 no, 2 yes
  bool shouting_ = false;
  bool first_listed_ = false;  // the name being read began with a first name of the lists
};

}  // namespace

void find_names(Page& page, NameLists const& lists) {
  Finder(page, lists).run();
}

}  // namespace klantendag::dutch
