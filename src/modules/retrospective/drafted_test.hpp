// SPDX-License-Identifier: EUPL-1.2
// For tests: the day of 2012 of which everything was entered, and a first draft of its retrospective.
#pragma once

#include "modules/retrospective/day_of_2012_test.hpp"

namespace klantendag::retrospective {

inline bool has(std::string const& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

// A day of which everything was entered, and a first draft.
struct Drafted : DayOf2012 {
  Drafted() {
    hold_the_one_before();
    make_groups();
    come_together();
    hold_surveys();
    give_tips();
    publish_line();
    CHECK(house.write([&](Work& work) { return draft(work, keys, edition); }));
  }

  // The newest version with the open place written.
  Result<Version> write_thread(std::string_view words = "Klanten missen persoonlijk contact.") {
    return house.write([&](Work& work) -> Result<Version> {
      ASSIGN_OR_RETURN(auto const all, versions(work, edition, Language::nl));
      Article article = all.front().article;
      std::size_t const begin = article.body.find("[[");
      std::size_t const end = article.body.find("]]");
      article.body.replace(begin, end + 2 - begin, words);
      return write(work, keys, edition, Language::nl, article);
    });
  }
  Result<Publication> publish_dutch(std::vector<std::string> const& vouched = {}) {
    return house.write([&](Work& work) {
      return publish(work, keys, {edition, Language::nl, vouched});
    });
  }
};

}  // namespace klantendag::retrospective
