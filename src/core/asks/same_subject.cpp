// SPDX-License-Identifier: EUPL-1.2
#include "core/asks/same_subject.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "core/dutch/tokens.hpp"
#include "core/dutch/word_set.hpp"

namespace klantendag::asks {
namespace {

// Words that say nothing about the subject.
dutch::WordSet const& empty_words() {
  static dutch::WordSet const words(R"(
    aan al alleen als alvast andere antwoord anders bent ben beste bericht bij bijvoorbeeld daar dag dan
    dank dat de deze die dit doen door dus echt een eens eerder eigenlijk elke en er even gaan gaat geachte
    geen gehad geleden geven goed goede graag groet groeten haar had heb hebben hebt heeft heel hem hen het
    hier hij hoe hoeveel hoelang hoi hoor horen hun ik iemand iets in is ja jaar je jullie kan kon kunnen
    kunt laat laten maar mag me meer mee meneer met mevrouw mij mijn moet moeten mogen morgen na naar
    namelijk nee niet niets niks nodig nog nogmaals nooit nu of om omdat ons onze ook op opnieuw over pas
    reactie snel soms steeds tegen toch toen tot twee u uit uw van vanaf vandaag vast veel via volgende voor
    vorige vraag vragen vroeg waar waarom wanneer want waren was wat we week weken weer welke wel weten
    weet wie wij wil wilde willen wilt word worden wordt zal ze zeer zei zelf zich zien zij zijn zo zoals
    zou zouden gehoord gebeld teruggebeld gemaild geschreven gestuurd ontvangen bellen belt wacht wachten
    contact telefoontje hallo keer)");
  return words;
}

// Different words for one thing, in this work. The first of a line stands for all of it.
constexpr std::array<std::string_view, 12> things = {
    "uitkering ww wia wajong ziektewet bijstand geld betaling betaald uitbetaling uitbetaald "
    "storting gestort "
    "overgemaakt bedrag maandbedrag voorschot",
    "sollicitatie solliciteren gesolliciteerd sollicitaties vacature vacatures baan werkgever",
    "cursus scholing opleiding training leren school certificaat diploma omscholing",
    "afspraak gesprek langskomen spreekuur uitnodiging kennismaking",
    "formulier aanvraag aanvragen aangevraagd papieren document documenten brief",
    "beslissing beschikking besluit uitslag toegekend afgewezen afwijzing",
    "bezwaar beroep bezwaarschrift",
    "ziek ziekmelding ziekgemeld beter betermelding arts keuring verzekeringsarts",
    "vakantie verlof vrij buitenland",
    "reiskosten reiskostenvergoeding vergoeding kilometers onkosten",
    "adres verhuisd verhuizing rekeningnummer iban telefoonnummer wijziging doorgeven",
    "inloggen digid wachtwoord computer website werkmap account code"};

// How often somebody says that they are waiting. Each line: words in this order, not far apart.
constexpr std::array<std::string_view, 26> reminders = {"nogmaals",          "herinnering",
                                                        "nog geen antwoord", "nog geen reactie",
                                                        "nog niks",          "nog niets",
                                                        "nog steeds",        "nog niet gehoord",
                                                        "nog niet gebeld",   "nog niet teruggebeld",
                                                        "niet teruggebeld",  "niemand belt",
                                                        "niemand gebeld",    "niets meer gehoord",
                                                        "niks meer gehoord", "vorige bericht",
                                                        "eerder bericht",    "eerdere bericht",
                                                        "al eerder",         "opnieuw",
                                                        "tweede keer",       "wacht nog",
                                                        "hoor niets",        "hoor niks",
                                                        "niets gehoord",     "niks gehoord"};
constexpr std::size_t words_between = 4;
constexpr std::size_t stem_length = 5;

using Words = std::vector<std::string>;

Words words_of(std::string_view text) {
  dutch::Tokens tokens;
  dutch::tokenise(text, tokens);
  Words words;
  for (dutch::Token const& token : tokens.all) {
    if (token.kind == dutch::TokenKind::word) words.emplace_back(tokens.text(token));
  }
  return words;
}

using Things = std::map<std::string, std::string, std::less<>>;

Things const& all_things() {
  static Things const table = [] {
    Things made;
    for (std::string_view const line : things) {
      std::string const first(line.substr(0, line.find(' ')));
      dutch::for_each_word(line, [&](std::string_view one) { made.emplace(one, first); });
    }
    return made;
  }();
  return table;
}

std::string thing_of(std::string const& word) {
  auto const found = all_things().find(word);
  return found == all_things().end() ? word.substr(0, stem_length) : found->second;
}

// Each once, in order.
Words subjects_in(Words const& words) {
  Words found;
  for (std::string const& word : words) {
    if (word.size() >= 3 && !empty_words().has(word)) found.push_back(thing_of(word));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// "Re: vraag over mijn WW" is "vraag over mijn ww".
std::string subject_line(std::string_view subject) {
  std::string line;
  for (std::string const& word : words_of(subject)) {
    if (word == "re" || word == "fw" || word == "fwd" || word == "antw") continue;
    line += word + " ";
  }
  return line;
}

bool in_order(Words const& words, std::string_view line) {
  Words wanted;
  dutch::for_each_word(line, [&](std::string_view one) { wanted.emplace_back(one); });
  for (std::size_t from = 0; from < words.size(); ++from) {
    std::size_t next = 0;
    std::size_t last = from;
    for (std::size_t at = from; at < words.size() && at <= last + words_between; ++at) {
      if (words[at] != wanted[next]) continue;
      last = at;
      if (++next == wanted.size()) return true;
    }
  }
  return false;
}

bool reminds_in(Words const& words) {
  return std::any_of(reminders.begin(), reminders.end(),
                     [&](std::string_view line) { return in_order(words, line); });
}

std::size_t in_common(Words const& one, Words const& other) {
  std::size_t shared = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    if (*a == *b) ++shared;
    bool const step = *a <= *b;
    if (*b <= *a) ++b;
    if (step) ++a;
  }
  return shared;
}

// Two thirds of what the new one is about stand in the one that waits: then no question is hidden in it.
bool adds_nothing(Words const& waiting, Words const& fresh) {
  std::size_t const shared = in_common(waiting, fresh);
  return shared > 0 && shared + shared / 2 >= fresh.size();
}

// Of a long message more words must come back than of a short one: reports of a week are alike.
bool have_much_in_common(Told const& one, Told const& other) {
  constexpr std::size_t words_for_each = 6;
  return in_common(one.words, other.words) >
         std::min(one.words.size(), other.words.size()) / words_for_each;
}

}  // namespace

bool reminds(std::string_view text) {
  return reminds_in(words_of(text));
}

Told told(std::string_view subject, std::string_view text) {
  Words const words = words_of(text);
  return {.line = subject_line(subject), .words = subjects_in(words), .reminds = reminds_in(words)};
}

Wanted wanted(Kind kind, std::string_view sentence) {
  Words const words = words_of(sentence);
  Wanted made{.kind = kind, .words = subjects_in(words)};
  made.only_reminds = made.words.empty() && reminds_in(words);
  return made;
}

Again same_subject(Wanted const& waiting, Wanted const& fresh, Around const& around) {
  bool const alike = adds_nothing(waiting.words, fresh.words);
  // To be called is to be called, whatever it is about; but no question that stands in it is hidden.
  if (waiting.kind == Kind::contact && fresh.kind == Kind::contact) {
    bool const hides = fresh.asks_more && !fresh.words.empty() && !alike;
    return hides ? Again::also : Again::yes;
  }
  // In the sentence, or in what was told before it. A subject line alone ("Vraag") says nothing surely.
  bool const perhaps =
      around.same_line || around.much_in_common || in_common(waiting.words, fresh.words) > 0;
  bool const about_the_same =
      waiting.kind == fresh.kind || (waiting.kind != Kind::urgent && fresh.kind != Kind::urgent &&
                                     waiting.kind != Kind::contact && fresh.kind != Kind::contact);
  // What is urgent now, and what cannot be read, is always an ask of its own.
  bool const may_merge = fresh.kind != Kind::urgent && fresh.kind != Kind::whole && about_the_same;
  if (fresh.only_reminds && fresh.kind != Kind::urgent) return Again::yes;
  if (alike && may_merge) return Again::yes;
  if (alike || perhaps || around.reminds) return Again::also;
  return Again::no;
}

Around around(Told const& waiting, Told const& fresh) {
  return {.same_line = !waiting.line.empty() && waiting.line == fresh.line,
          .much_in_common = have_much_in_common(waiting, fresh),
          .reminds = fresh.reminds};
}

Again same_subject(Asked const& waiting, Asked const& fresh, std::string_view fresh_text) {
  Wanted once_more = wanted(fresh.kind, fresh.sentence);
  once_more.asks_more = fresh.asks_more;
  return same_subject(wanted(waiting.kind, waiting.sentence), once_more,
                      around(told(waiting.subject, waiting.text), told(fresh.subject, fresh_text)));
}

}  // namespace klantendag::asks
