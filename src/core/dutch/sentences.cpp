// SPDX-License-Identifier: EUPL-1.2
// Cutting at signs, line ends and zones; then greetings and signatures by their words and their place.
#include "core/dutch/sentences.hpp"

#include "core/dutch/word_set.hpp"
#include "core/dutch/zones.hpp"

namespace klantendag::dutch {
namespace {

// After these a full stop closes nothing, whatever follows.
WordSet const& titles() {
  static WordSet const words(
      "mw mevr mej dhr hr dr drs ir mr ing prof ds nr tel bijv bv vb blz st jl art afd");
  return words;
}
// After these a full stop closes a sentence only before a capital.
WordSet const& abbreviations() {
  static WordSet const words(
      "a b d e i m o p s v z ivm mbt tav tnv evt incl excl max min ca resp jan feb febr mrt apr "
      "jun jul aug sep "
      "sept okt nov dec ma di wo do vr za zo etc enz aub svp ipv oa zsm mvg gr wg wvttk nl info "
      "vs");
  return words;
}

// A text of fewer words is one sentence, whatever capitals stand in it.
constexpr std::size_t shortest_without_full_stops = 14;

class Splitter {
 public:
  Splitter(Tokens const& tokens, std::vector<Sentence>& out) : tokens_(tokens), out_(out) {
    find_quoted(tokens, quoted_);
    has_full_stops_ = tokens.all.size() < shortest_without_full_stops;
    for (std::size_t at = 0; at < tokens.all.size() && !has_full_stops_; ++at) {
      has_full_stops_ = tokens.is(at, ".") || tokens.is(at, "?") || tokens.is(at, "!");
    }
  }

  void run() {
    auto const size = static_cast<std::uint32_t>(tokens_.all.size());
    for (std::uint32_t at = 0; at < size; ++at) {
      auto const& token = tokens_.all[at];
      if (token.kind == TokenKind::line_end) {
        close(at);
        start_ = at + 1;
        starts_line_ = true;
        continue;
      }
      if (at > start_ && is_quoted(at) != is_quoted(at - 1)) close(at);
      if (words_ >= longest_sentence || is_soft_boundary(at) || is_capital_boundary(at) ||
          is_turned(at)) {
        close(at);
      }
      if (token.kind != TokenKind::sign) ++words_;
      if (ends_sentence(at)) close(at + 1);
    }
    close(size);
  }

 private:
  [[nodiscard]] bool is_quoted(std::uint32_t at) const { return quoted_[at]; }

  void close(std::uint32_t end) {
    auto last = end;
    while (last > start_ && tokens_.all[last - 1].kind == TokenKind::line_end) --last;
    if (last > start_) {
      Sentence sentence{start_, last, Zone::author, false, starts_line_};
      if (is_quoted(start_)) sentence.zone = Zone::quoted;
      for (auto at = last; at > start_ && tokens_.all[at - 1].kind == TokenKind::sign; --at) {
        if (tokens_.is(at - 1, "?")) sentence.question = true;
      }
      out_.push_back(sentence);
      starts_line_ = false;
    }
    start_ = end;
    words_ = 0;
  }

  // In a run without full stops: where a new thought may begin, once there is enough before it.
  [[nodiscard]] bool is_soft_boundary(std::uint32_t at) const {
    static WordSet const openers("maar want dus en verder ook nou daarom kunt wilt graag ik mijn");
    return words_ > 22 && tokens_.all[at].kind == TokenKind::word &&
           openers.has_hash(tokens_.hash(at));
  }

  // "… gewerkt bij de bakker kunnen jullie mij bellen": where nobody writes full stops, a verb before
  // its subject begins a thought, once there are enough words before it.
  [[nodiscard]] bool is_turned(std::uint32_t at) const {
    static WordSet const verbs("kunt kun kan kunnen wilt wil willen zou zouden mag moet");
    static WordSet const subjects("u je jij jullie iemand ik wij we");
    constexpr std::uint32_t enough = 6;
    return !has_full_stops_ && words_ >= enough && at + 1 < tokens_.all.size() &&
           verbs.has_hash(tokens_.hash(at)) && subjects.has_hash(tokens_.hash(at + 1));
  }

  // "… failliet verklaard Wie betaalt nu": full stops are left out, capitals are not. Only words that are
  // no names: they are written small inside a sentence.
  [[nodiscard]] bool is_capital_boundary(std::uint32_t at) const {
    static WordSet const openers(
        "wie wat waar wanneer waarom hoe welke welk hoeveel hoelang vanaf bij is zijn ben kan kunt "
        "kunnen kun mag moet moeten hoef krijg "
        "krijgen heb heeft hebben hebt wordt worden gaat gaan komt kom telt tellen geldt valt "
        "staat bestaat klopt weet wilt wil zou zal "
        "ik wij we u jullie mijn de het er dat dit deze graag belt bel stuur laat leg geen nu ook "
        "verder daarom maar en dus want geeft neemt "
        "doet loopt zit hoort betekent verandert duurt kost op met voor als in sinds tot of berust "
        "maakt ligt hangt scheelt helpt speelt bent hebben zullen zouden mogen worden stel alleen "
        "en "
        "bij daar zo iemand niemand alles heel volgens zonder ze hij zij die wanneer vanaf welk "
        "gaan "
        "overigens daarna morgen vandaag");
    if (at == start_ || words_ < 2) return false;
    auto const& token = tokens_.all[at];
    auto const& before = tokens_.all[at - 1];
    if (!token.capital || token.all_capitals || token.kind != TokenKind::word ||
        before.kind == TokenKind::sign)
      return false;
    if (before.capital) return false;
    if (openers.has_hash(token.hash)) return true;
    // Where nobody writes full stops a capital is the only sign, except in "bij Jansen", "de Kaya".
    static WordSet const before_names(
        "de het een in bij van mevrouw meneer heer mijn uw te voor naar uit op aan met door en dhr "
        "mw "
        "mevr onze haar zijn hun ene den der ter ten heet naam dit is tegen over dan als om of ik");
    return !has_full_stops_ && !before_names.has_hash(before.hash) && token.length > 1;
  }

  [[nodiscard]] bool ends_sentence(std::uint32_t at) const {
    if (tokens_.all[at].kind != TokenKind::sign) return false;
    auto const sign = tokens_.text(at);
    auto const closes = sign == "." || sign == "!" || sign == "?" || sign == "\xE2\x80\xA6" ||
                        sign == ";" || sign == "\xE0\xA5\xA4" || sign == "\xDB\x94";
    if (!closes) return false;
    auto const next = at + 1;
    if (next < tokens_.all.size() && tokens_.all[next].kind == TokenKind::sign) {
      // A row of signs and a closing quote or bracket stay together.
      auto const following = tokens_.text(next);
      if (!tokens_.all[next].space_before &&
          (following == "." || following == "!" || following == "?" || following == ")" ||
           (following == "\"" && is_quoted(next) == is_quoted(at)))) {
        return false;
      }
    }
    return sign != "." || full_stop_ends(at);
  }

  [[nodiscard]] bool full_stop_ends(std::uint32_t at) const {
    if (at == start_) return false;
    if (at + 1 >= tokens_.all.size()) return true;
    auto const& before = tokens_.all[at - 1];
    auto const& after = tokens_.all[at + 1];
    if (before.kind == TokenKind::number) {
      if (after.kind == TokenKind::number && !after.space_before) return false;
      return at - 1 != start_;  // "1. ", the number of a list
    }
    if (before.kind != TokenKind::word) return true;
    auto const word = tokens_.text(before);
    if (titles().has(word)) return false;
    if (abbreviations().has(word) || word.size() == 1) return after.capital && word.size() > 1;
    if (after.kind == TokenKind::word && !after.space_before) {
      static WordSet const domains("nl com be org eu de net info uk pl tr");
      return word.size() > 3 && !domains.has_hash(after.hash);
    }
    return true;
  }

  Tokens const& tokens_;
  std::vector<Sentence>& out_;
  std::vector<bool> quoted_{};
  bool has_full_stops_ = false;
  std::uint32_t start_ = 0;
  std::uint32_t words_ = 0;
  bool starts_line_ = true;
};

WordSet const& greetings() {
  static WordSet const words(
      "beste geachte hallo hoi hey hi dag hai goedemorgen goedemiddag goedenavond goedendag "
      "goeiemorgen goeiedag "
      "goedeavond lieve ls heer mevrouw salam selam merhaba dear hello sehr guten dzien witam "
      "szanowny szanowna "
      "\xD9\x85\xD8\xB1\xD8\xAD\xD8\xA8\xD8\xA7 \xD0\xB4\xD0\xBE\xD0\xB1\xD1\x80\xD0\xB8\xD0\xB9 "
      "moi moin");
  return words;
}
WordSet const& farewells() {
  static WordSet const words(
      "groet groeten groetjes groetje mvg gr grt grtjs hoogachtend liefs greetings regards "
      "pozdrawiam saygilarimla "
      "mvrgr vrgr vriendelijke vriendelijk hartelijke gruss grusse");
  return words;
}

std::uint32_t count_words(Tokens const& tokens, Sentence const& sentence) {
  std::uint32_t count = 0;
  for (auto at = sentence.first; at < sentence.last; ++at) {
    if (tokens.all[at].kind != TokenKind::sign) ++count;
  }
  return count;
}

// "Beste adviseur, moet ik…": the greeting ends at the comma. 0 when there is none.
std::uint32_t end_of_greeting(Tokens const& tokens, Sentence const& sentence) {
  if (!greetings().has_hash(tokens.hash(sentence.first))) return 0;
  for (auto at = sentence.first + 1; at < sentence.last && at < sentence.first + 8; ++at) {
    if (tokens.is(at, ",") || tokens.is(at, "!") || tokens.is(at, ":")) return at + 1;
  }
  return !sentence.question && count_words(tokens, sentence) <= 4 ? sentence.last : 0;
}

// "… van u groetjes jan": where the farewell begins, or 0.
std::uint32_t start_of_farewell(Tokens const& tokens, Sentence const& sentence) {
  static WordSet const before("met m de en veel");
  auto const from = sentence.last > sentence.first + 9 ? sentence.last - 9 : sentence.first;
  for (auto at = from; at < sentence.last; ++at) {
    if (!farewells().has_hash(tokens.hash(at)) || tokens.is(at + 1, "aan")) continue;
    while (at > sentence.first && before.has_hash(tokens.hash(at - 1))) --at;
    return at;
  }
  return sentence.last;
}

// Splits greetings and farewells off and gives every sentence its zone.
class ZoneMarker {
 public:
  ZoneMarker(Tokens const& tokens, std::vector<Sentence>& out) : tokens_(tokens), out_(out) {}

  void run() {
    std::vector<Sentence> before;
    before.swap(out_);
    out_.reserve(before.size() + 4);
    for (auto const& sentence : before) place(sentence);
  }

 private:
  void place(Sentence sentence) {
    if (sentence.zone == Zone::quoted) {
      out_.push_back(sentence);
      return;
    }
    if (auto const end = end_of_greeting(tokens_, sentence); end != 0) {
      add({sentence.first, end, Zone::greeting, false, sentence.starts_line});
      if (end == sentence.last) return;
      sentence.first = end;
      sentence.starts_line = false;
    }
    auto const farewell = sentence.question ? sentence.last : start_of_farewell(tokens_, sentence);
    if (farewell > sentence.first && farewell < sentence.last) {
      add({sentence.first, farewell, Zone::author, false, sentence.starts_line});
      sentence.first = farewell;
    }
    if (farewell < sentence.last) signing_ = true;
    if (signing_ && !still_signs(sentence)) signing_ = false;
    if (signing_) sentence.zone = Zone::signature;
    add(sentence);
  }

  [[nodiscard]] bool still_signs(Sentence const& sentence) const {
    auto const first = tokens_.text(sentence.first);
    if (sentence.question || first == "ps" || (first == "p" && tokens_.is(sentence.first + 2, "s")))
      return false;
    return count_words(tokens_, sentence) <= 7;
  }

  void add(Sentence const& sentence) { out_.push_back(sentence); }

  Tokens const& tokens_;
  std::vector<Sentence>& out_;
  bool signing_ = false;
};

// "Wie had dat gedacht? Ik niet!", "Is er nog werk voor mij? Ja dus."
bool answers(Tokens const& tokens, Sentence const& sentence) {
  static WordSet const openers(
      "ja nee neen welnee jawel omdat natuurlijk tuurlijk niemand nou niet");
  static WordSet const doubts("of maar");
  static WordSet const short_ends("niet wel dus niemand iedereen");
  if (sentence.question || sentence.zone != Zone::author) return false;
  if (openers.has_hash(tokens.hash(sentence.first))) {
    return !(sentence.first + 1 < sentence.last &&
             doubts.has_hash(tokens.hash(sentence.first + 1)));
  }
  auto const words = count_words(tokens, sentence);
  if (words > 3) return false;
  for (auto at = sentence.first; at < sentence.last; ++at) {
    if (short_ends.has_hash(tokens.hash(at))) return true;
  }
  return false;
}

void find_answered(Tokens const& tokens, std::vector<Sentence>& sentences) {
  for (std::size_t at = 0; at + 1 < sentences.size(); ++at) {
    sentences[at].answered = sentences[at].question && answers(tokens, sentences[at + 1]);
  }
}

}  // namespace

void split_sentences(Tokens const& tokens, std::vector<Sentence>& out) {
  out.clear();
  Splitter(tokens, out).run();
  ZoneMarker(tokens, out).run();
  find_answered(tokens, out);
}

}  // namespace klantendag::dutch
