// SPDX-License-Identifier: EUPL-1.2
// A sentence is marked when it asks anything at all surely enough, or is urgent surely enough.
#include "core/dutch/decision.hpp"

#include <algorithm>

namespace klantendag::dutch {
namespace {

// A message that says it asks nothing takes back what is not clear: below this confidence.
constexpr double clear_in_spite_of_denial = 0.85;
// A sentence of more words is marked around the match only.
constexpr std::size_t long_sentence = 26;

// Contact that is as sure as this is no other kind that is less sure.
constexpr double sure_by_itself = 0.4;
// A kind beside the likeliest one is marked from this share of its chance on.
constexpr double share_of_likeliest = 0.2;
// What is left of a chance in a sentence that a rule takes back whole.
constexpr double share_when_taken_back = 0.25;

constexpr std::size_t contact_index = static_cast<std::size_t>(Kind::contact);
constexpr std::size_t urgent_index = static_cast<std::size_t>(Kind::urgent);

// What the model could not learn of a rule that was written after it, the rule's own certainty says.
void raise_to_floor(RuleEvidence const& evidence, Outputs& chances) {
  if (!evidence.author) return;
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    auto const floor = evidence.kinds[kind].floor;
    chances[kind] = std::max(chances[kind], floor);
    chances[any_output] = std::max(chances[any_output], floor);
  }
}

// Never what is urgent.
void take_back(RuleEvidence const& evidence, Outputs& chances) {
  auto const found = std::any_of(evidence.kinds.begin(), evidence.kinds.end(),
                                 [](KindEvidence const& kind) { return kind.found(); });
  auto const share = evidence.answered               ? 0.0
                     : evidence.taken_back && !found ? share_when_taken_back
                                                     : 1.0;
  for (std::size_t output = 0; output < output_count; ++output) {
    if (output != urgent_index) chances[output] *= share;
  }
}

}  // namespace

void Decision::weigh(Sentence const& sentence) {
  auto const& evidence = scan_.evidence();
  if (sentence.zone == Zone::quoted) {
    // Somebody else's words ask nothing of us; a cry for help in them is still a reason to look.
    weak_sign_ = weak_sign_ || evidence.kinds[urgent_index].found();
    return;
  }
  denied_ = static_cast<std::uint8_t>(denied_ | evidence.denied);
  Outputs sums{};
  if (evidence.author) {
    auto const& view = scan_.scan().view;
    if (!of_message_) of_message_ = model_.sum_of_message(view);
    sums = model_.score(view, *of_message_);
  }
  auto chances = model_.weigh(sums, evidence);
  raise_to_floor(evidence, chances);
  take_back(evidence, chances);
  auto const marked = choose(chances);
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    if (!marked[kind]) continue;
    auto ask = place(sentence);
    ask.confidence = std::max(chances[kind], chances[any_output]);
    explain(static_cast<Kind>(kind), ask);
    asks_.push_back(std::move(ask));
  }
}

// What is urgent is marked alone when it is sure. Where something is asked the likeliest kind is marked, every other
// kind sooner (that message is read anyway; a contact or urgent too many still costs a call or haste), and what the
// rules found.
std::array<bool, kind_count> Decision::choose(Outputs const& chances) {
  std::array<bool, kind_count> marked{};
  marked[urgent_index] = chances[urgent_index] >= model_.sure.urgent;
  if (chances[any_output] < model_.sure.any) {
    weak_sign_ = weak_sign_ || chances[any_output] >= model_.unsure.any ||
                 chances[urgent_index] >= model_.unsure.urgent;
    return marked;
  }
  std::size_t best = 0;
  auto const least =
      share_of_likeliest * *std::max_element(chances.begin(), chances.begin() + kind_count);
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    marked[kind] = chances[kind] >= std::max(model_.beside[kind], least) ||
                   scan_.evidence().kinds[kind].found();
    if (chances[kind] / model_.beside[kind] > chances[best] / model_.beside[best]) best = kind;
  }
  marked[best] = true;
  if (marked[contact_index] && chances[contact_index] >= sure_by_itself) {
    drop_what_is_contact(chances, marked);
  }
  return marked;
}

// A request to call is not also a request or a question, unless that is as sure, or the rules found the two apart.
void Decision::drop_what_is_contact(Outputs const& chances,
                                    std::array<bool, kind_count>& marked) const {
  auto const& kinds = scan_.evidence().kinds;
  auto const& contact = kinds[contact_index];
  for (auto const kind : {Kind::question, Kind::request}) {
    auto const index = static_cast<std::size_t>(kind);
    auto const& other = kinds[index];
    auto const apart = contact.found() && other.found() && !overlap(contact.best, other.best);
    if (!apart && chances[index] < sure_by_itself) marked[index] = false;
  }
}

// The whole sentence; of a long one without full stops, the clauses around what was recognised.
Ask Decision::place(Sentence const& sentence) const {
  auto const& scan = scan_.scan();
  auto const& tokens = scan_.tokens();
  auto first = sentence.first;
  auto last = sentence.last;
  if (scan.known.size() > long_sentence) {
    Hit const* best = nullptr;
    for (auto const& evidence : scan_.evidence().kinds) {
      if (evidence.found() && (best == nullptr || evidence.best.first < best->first)) {
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
  Ask ask;
  ask.begin = tokens.all[first].begin;
  ask.end = tokens.all[last - 1].end;
  return ask;
}

void Decision::explain(Kind kind, Ask& ask) const {
  auto const& evidence = scan_.evidence().kinds[static_cast<std::size_t>(kind)];
  ask.kind = kind;
  for (auto const& hit : scan_.hits()) {
    auto const& rule = rules_.rules[hit.rule];
    auto const same = (rule.kind == Kind::urgent) == (kind == Kind::urgent);
    if (rule.positive && same) ask.rules.push_back(rule.id);
  }
  if (evidence.found()) {
    ask.reason_nl = rules_.rules[evidence.strongest].reason_nl;
    ask.reason_en = rules_.rules[evidence.strongest].reason_en;
    return;
  }
  std::string words;
  for (auto const word : model_.strongest_words(scan_.scan().view, kind)) {
    words += (words.empty() ? "'" : ", '") + std::string(word) + "'";
  }
  ask.reason_nl = "De zin lijkt op zinnen die een reactie vragen.";
  ask.reason_en = "The sentence resembles sentences that ask for a reaction.";
  if (words.empty()) return;
  ask.reason_nl = "Deze woorden staan vaak in berichten die een reactie vragen: " + words + ".";
  ask.reason_en = "These words are common in messages that ask for a reaction: " + words + ".";
}

Reading Decision::finish(std::string_view language, bool foreign) {
  std::erase_if(asks_, [&](Ask const& ask) {
    auto const bits = static_cast<unsigned>(denied_);
    return (bits >> static_cast<unsigned>(ask.kind) & 1U) != 0 &&
           ask.confidence < clear_in_spite_of_denial;
  });
  Reading reading;
  reading.language = language;
  reading.asks = std::move(asks_);
  reading.reply_needed = !reading.asks.empty();
  reading.unsure = !reading.reply_needed && (foreign || weak_sign_);
  return reading;
}

}  // namespace klantendag::dutch
