// SPDX-License-Identifier: EUPL-1.2
// Words that announce a name, and words that are never one. Each list is one line of thought.
#pragma once

#include "core/dutch/word_set.hpp"

namespace klantendag::dutch {

[[nodiscard]] WordSet const& name_titles();  // mevrouw, dhr, dr: a name follows, also in lower case
[[nodiscard]] WordSet const& name_relations();
// The relations of one's own life: who stands behind them with a capital is a person.
[[nodiscard]] WordSet const& name_family();     // zoon, collega, huisarts: a name may follow
[[nodiscard]] WordSet const& name_greetings();  // beste, hallo
[[nodiscard]] WordSet const&
name_farewells();  // groet, mvg: the name is what follows, or the next line
[[nodiscard]] WordSet const& name_prefixes();  // van, de, el, ben: inside a name
[[nodiscard]] WordSet const& never_names();
// First names that dictionaries also have as words, which people hardly ever write.
WordSet const& sure_first_names();             // months, days, pronouns, schemes, languages
[[nodiscard]] WordSet const& company_nouns();  // garage, bakkerij: what follows is a firm
[[nodiscard]] WordSet const& company_ends();
// Things that have names of their own: "de film …", "de hond …".
[[nodiscard]] WordSet const& named_things();  // bv, uitzendbureau: what stands before is a firm
[[nodiscard]] WordSet const& person_verbs();  // heeft, zei, belde: somebody does that

}  // namespace klantendag::dutch
