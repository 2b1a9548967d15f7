// SPDX-License-Identifier: EUPL-1.2
// Signs of one kind count together as a noisy-or (Pearl, 1988): the chance that not all of them are wrong.
#include "core/dutch/decision.hpp"

#include <algorithm>
#include <cmath>

namespace klantendag::dutch {
namespace {

// A message that says it asks nothing takes back what is not clear: below this confidence.
constexpr double clear_in_spite_of_denial = 0.85;
// What is left of the model's word in a sentence that a rule takes back.
constexpr double share_of_model_when_taken_back = 0.25;
// Below this sum the model doubts what rules found, and then no rule is surer than one minus this.
constexpr double logit_of_doubt = -1;
constexpr double least_doubt = 0.02;
// Signs of several kinds, none of them enough: together they must leave only this share of the doubt.
constexpr double share_of_doubt_when_kinds_disagree = 0.5;
// A sentence of more words is marked around the match only.
constexpr std::size_t long_sentence = 26;

std::size_t index(Kind kind) {
  return static_cast<std::size_t>(kind);
}
Kind kind_at(std::size_t index) {
  return static_cast<Kind>(index);
}

bool overlap(Hit const& left, Hit const& right) {
  return left.first < right.last && right.first < left.last;
}

}  // namespace

void Decision::weigh(Sentence const& sentence, SentenceScan const& scan, Tokens const& tokens) {
  hits_.clear();
  matcher_.match({scan.known, scan.clause_starts, scan.view.question}, hits_);
  if (sentence.zone == Zone::quoted) {
    // Somebody else's words ask nothing of us; a cry for help in them is still a reason to look.
    for (auto const& hit : hits_) {
      auto const& rule = rules_.rules[hit.rule];
      if (rule.positive && rule.kind == Kind::urgent) weak_sign_ = true;
    }
    return;
  }
  Found found;
  for (auto const& hit : hits_) {
    auto const& rule = rules_.rules[hit.rule];
    if (!rule.positive) continue;
    auto& evidence = found.kinds[index(rule.kind)];
    evidence.doubt *= 1 - rule.strength;
    if (rule.strength > evidence.strength) {
      evidence.strength = rule.strength;
      evidence.strongest = hit.rule;
      evidence.best = hit;
    }
  }
  take_back(found, hits_);
  add_model(sentence, scan, found);
  if (sentence.answered) {
    found.kinds[index(Kind::question)] = {};
    found.kinds[index(Kind::request)] = {};
  }
  place(sentence, scan, tokens, found);
  auto const marked = choose(found);
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    if (marked[kind]) asks_.push_back(explain(scan, found, kind_at(kind)));
  }
  remember_denial();
}

void Decision::take_back(Found& found, std::vector<Hit> const& hits) const {
  for (auto const& hit : hits) {
    auto const& rule = rules_.rules[hit.rule];
    if (rule.positive) continue;
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
      if ((static_cast<unsigned>(rule.suppresses) >> kind & 1U) == 0) continue;
      auto& evidence = found.kinds[kind];
      if (evidence.strongest == HashIndex::none) continue;
      if (rule.scope == Scope::part && !overlap(evidence.best, hit)) continue;
      if (rule.scope == Scope::message) continue;
      evidence = {};
    }
  }
}

void Decision::add_model(Sentence const& sentence, SentenceScan const& scan, Found& found) const {
  if (sentence.zone != Zone::author) return;
  bool taken_back = false;
  for (auto const& hit : hits_) taken_back = taken_back || !rules_.rules[hit.rule].positive;
  auto const logits = model_.score(scan.view);
  doubt_rules(*std::max_element(logits.begin(), logits.end()), found);
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    auto chance = probability(logits[kind]);
    if (taken_back && kind_at(kind) != Kind::urgent) chance *= share_of_model_when_taken_back;
    found.kinds[kind].doubt *= 1 - chance;
  }
}

// Where the model finds nothing at all it weakens what rules found: rules see a question in many a story.
// A cry for help is never weakened.
void Decision::doubt_rules(double strongest_logit, Found& found) {
  if (strongest_logit >= logit_of_doubt) return;
  auto const factor = std::exp(strongest_logit - logit_of_doubt);
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    auto& doubt = found.kinds[kind].doubt;
    if (kind_at(kind) == Kind::urgent || doubt == 1) continue;
    auto const odds = (1 - doubt) / std::max(doubt, least_doubt) * factor;
    doubt = 1 / (1 + odds);
  }
}

// The whole sentence; of a long one without full stops, the clauses around what was recognised.
void Decision::place(Sentence const& sentence, SentenceScan const& scan, Tokens const& tokens,
                     Found& found) const {
  auto first = sentence.first;
  auto last = sentence.last;
  if (scan.known.size() > long_sentence) {
    Hit const* best = nullptr;
    for (auto const& evidence : found.kinds) {
      if (evidence.strongest != HashIndex::none &&
          (best == nullptr || evidence.best.first < best->first)) {
        best = &evidence.best;
      }
    }
    if (best != nullptr) {
      std::size_t from = best->first;
      while (from > 0 && (scan.clause_starts >> from & 1U) == 0) --from;
      std::size_t to = std::max<std::size_t>(best->last, from + 1);
      while (to < scan.known.size() &&
             (to < best->last + 12U || (scan.clause_starts >> to & 1U) == 0))
        ++to;
      first = scan.tokens[from];
      last = to == scan.known.size() ? last : scan.tokens[to];
    }
  }
  auto const opens = [&](std::uint32_t at) {
    return tokens.all[at].kind == TokenKind::sign && !tokens.is(at, "(") && !tokens.is(at, "\"");
  };
  while (first + 1 < last && opens(first)) ++first;
  found.ask.begin = tokens.all[first].begin;
  found.ask.end = tokens.all[last - 1].end;
}

// A request to call is one mark, not also a request or a question, unless the two stand apart.
std::array<bool, kind_count> Decision::choose(Found const& found) {
  std::array<bool, kind_count> marked{};
  double doubt_of_all = 1;
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    auto const confidence = 1 - found.kinds[kind].doubt;
    marked[kind] = confidence >= model_.sure[kind];
    if (!marked[kind] && confidence >= model_.unsure[kind])
      doubt_left_ = std::max(doubt_left_, confidence);
    doubt_of_all *= found.kinds[kind].doubt;
  }
  auto const drop_second = [&](Kind first, Kind second) {
    if (!marked[index(first)] || !marked[index(second)]) return;
    auto const& kept = found.kinds[index(first)];
    auto const& other = found.kinds[index(second)];
    auto const apart = kept.strongest != HashIndex::none && other.strongest != HashIndex::none &&
                       !overlap(kept.best, other.best);
    if (!apart) marked[index(second)] = false;
  };
  drop_second(Kind::contact, Kind::request);
  drop_second(Kind::contact, Kind::question);
  auto const asks_first =
      found.kinds[index(Kind::question)].doubt <= found.kinds[index(Kind::request)].doubt;
  drop_second(asks_first ? Kind::question : Kind::request,
              asks_first ? Kind::request : Kind::question);
  auto const none = std::none_of(marked.begin(), marked.end(), [](bool is) { return is; });
  if (none && doubt_of_all <=
                  (1 - model_.sure[index(Kind::question)]) * share_of_doubt_when_kinds_disagree) {
    auto const best =
        std::min_element(found.kinds.begin(), found.kinds.end(),
                         [](Evidence const& l, Evidence const& r) { return l.doubt < r.doubt; });
    marked[static_cast<std::size_t>(best - found.kinds.begin())] = true;
  }
  return marked;
}

Ask Decision::explain(SentenceScan const& scan, Found const& found, Kind kind) const {
  auto const& evidence = found.kinds[index(kind)];
  Ask ask = found.ask;
  ask.kind = kind;
  ask.confidence = 1 - evidence.doubt;
  for (auto const& hit : hits_) {
    auto const& rule = rules_.rules[hit.rule];
    auto const same = (rule.kind == Kind::urgent) == (kind == Kind::urgent);
    if (rule.positive && same) ask.rules.push_back(rule.id);
  }
  if (evidence.strongest != HashIndex::none) {
    ask.reason_nl = rules_.rules[evidence.strongest].reason_nl;
    ask.reason_en = rules_.rules[evidence.strongest].reason_en;
    return ask;
  }
  std::string words;
  for (auto const word : model_.strongest_words(scan.view, kind)) {
    words += (words.empty() ? "'" : ", '") + std::string(word) + "'";
  }
  ask.reason_nl = "Deze woorden staan vaak in berichten die een reactie vragen: " + words + ".";
  ask.reason_en = "These words are common in messages that ask for a reaction: " + words + ".";
  return ask;
}

void Decision::remember_denial() {
  for (auto const& hit : hits_) {
    auto const& rule = rules_.rules[hit.rule];
    if (rule.positive || rule.scope != Scope::message) continue;
    suppressed_in_message_ = static_cast<std::uint8_t>(suppressed_in_message_ | rule.suppresses);
  }
}

Reading Decision::finish(LanguageGuess const& language) {
  std::erase_if(asks_, [&](Ask const& ask) {
    auto const bits = static_cast<unsigned>(suppressed_in_message_);
    return (bits >> index(ask.kind) & 1U) != 0 && ask.confidence < clear_in_spite_of_denial;
  });
  Reading reading;
  reading.language = language.code;
  reading.asks = std::move(asks_);
  reading.reply_needed = !reading.asks.empty();
  auto const foreign = language.code != "nl" || language.mixed;
  reading.unsure = !reading.reply_needed && (foreign || weak_sign_ || doubt_left_ > 0);
  return reading;
}

}  // namespace klantendag::dutch
