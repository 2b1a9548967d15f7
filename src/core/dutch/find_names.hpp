// SPDX-License-Identifier: EUPL-1.2
// Names of persons, from evidence that adds up: the lists, capitals, what stands before, where it stands.
// Also in lower case where the place says so ("mevrouw de vries", "groetjes fatima").
#pragma once

#include <span>
#include <string>

#include "core/dutch/name_lists.hpp"
#include "core/dutch/page.hpp"

namespace klantendag::dutch {

void find_names(Page& page, NameLists const& lists);

// Names that are known beforehand, wherever they stand. From five letters on also with one letter wrong, unless
// that is another word: "keer" is not Kees, "bakken" not Bakker.
void find_known_names(Page& page, NameLists const& lists, std::span<std::string const> known);

// The words of the names found so far, where they stand elsewhere on the page; `seen` keeps them.
void find_names_again(Page& page, NameLists const& lists, HashIndex& seen);

}  // namespace klantendag::dutch
