// SPDX-License-Identifier: EUPL-1.2
// A clause begins at the first word, after a comma, colon, dash or bracket, and after a connecting word.
#include "core/dutch/sentence_scan.hpp"

#include "core/dutch/word_set.hpp"

namespace klantendag::dutch {
namespace {

WordSet const& connectors() {
  static WordSet const words(
      "en maar want dus of ps trouwens daarnaast verder ook nou nouja oja oh ja nee hoi hallo "
      "beste goedemorgen "
      "goedemiddag goedenavond goedendag dag vraag vraagje groetjes bedankt sorry ps s pps dan and "
      "but or so und aber "
      "ve ama i a ale oraz");
  return words;
}

bool opens_clause(std::string_view sign) {
  return sign == "," || sign == ":" || sign == "-" || sign == "(" || sign == "\"" || sign == ";" ||
         sign == "/" || sign == ">" || sign == "." || sign == "!" || sign == "?" || sign == "*";
}

}  // namespace

void SentenceScan::prepare(Tokens const& all, Sentence const& sentence, LookedUp const& looked_up) {
  known.clear();
  tokens.clear();
  view.words.clear();
  view.signs.clear();
  clause_starts = 0;
  bool starts = true;
  for (auto at = sentence.first; at < sentence.last && known.size() < longest_sentence + 2; ++at) {
    auto const text = all.text(at);
    if (all.all[at].kind == TokenKind::sign) {
      auto const inside = text == "-" && !all.all[at].space_before;  // e-mail, ww-uitkering
      starts = starts || (opens_clause(text) && !inside);
      continue;
    }
    if (starts) clause_starts |= std::uint64_t{1} << known.size();
    starts = connectors().has_hash(all.hash(at));
    known.push_back(looked_up.known[at]);
    tokens.push_back(at);
    auto const meant = looked_up.known[at].ids[0];
    view.words.push_back(meant != no_word ? looked_up.spelling->text(meant) : text);
    view.signs.push_back(looked_up.signs[at]);
  }
  view.clause_starts = clause_starts;
}

}  // namespace klantendag::dutch
