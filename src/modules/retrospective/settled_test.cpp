// SPDX-License-Identifier: EUPL-1.2
// V63 holds what a survey counted against its articles, not the words in which it was said that day.
#include <doctest/doctest.h>

#include "base/sha256.hpp"
#include "core/report/write.hpp"
#include "modules/retrospective/drafted_test.hpp"
#include "modules/retrospective/files.hpp"

namespace klantendag::retrospective {
namespace {

constexpr std::string_view old_words = "Van de 21 medewerkers zeggen er 19 “ja”.";

struct Published : Drafted {
  Published() {
    CHECK(write_thread());
    CHECK(publish_dutch());
  }
  // As it was kept when the sentence had other words, and before counts were kept apart from words.
  void said_before(bool with_counts) {
    auto const kept = house.read([&](Work& work) { return published(work, edition, Language::nl); })
                          .value()
                          .value();
    auto const all =
        house.read([&](Work& work) { return versions(work, edition, Language::nl); }).value();
    Facts facts = read_facts(kept.facts).value();
    for (Figure& figure : facts.figures) {
      if (!with_counts) figure.counted.clear();
      if (figure.name == "medewerkers-again") figure.value = old_words;
    }
    std::string const page = report::to_html(document_of(all.front().article, facts, Language::nl));
    CHECK(has(page, old_words));
    run("UPDATE retrospective_publication SET facts = ?1, page = ?2, sha256 = ?3 WHERE id = ?4",
        {write_facts(facts), page, hex(sha256(page)), kept.id});
  }
};

}  // namespace

TEST_CASE("an article keeps its words when sentences are written anew") {
  for (bool const with_counts : {false, true}) {
    CAPTURE(with_counts);
    Published day;
    day.said_before(with_counts);

    CHECK(day.findings() == "");
  }
}

TEST_CASE("but what it counted must be what the survey gave, in whatever words") {
  Published day;
  day.said_before(true);

  day.run(
      "UPDATE survey_figure SET printed = replace(printed, '19', '20') WHERE question = 'again'");

  CHECK(has(day.findings(), "{medewerkers-again} is not what the survey gave"));
}

TEST_CASE("of before counts were kept apart the numbers still must be the same") {
  Published day;
  day.said_before(false);

  day.run("UPDATE survey_figure SET printed = replace(printed, '67', '70')");

  CHECK(has(day.findings(), "{clienten-cijfer} is not what the survey gave"));
}

TEST_CASE("what was counted beside a sentence is not handed out with the file") {
  Published day;
  auto const reading =
      day.house.read([&](Work& work) { return read_published(work, day.edition, Language::nl); });
  REQUIRE(reading);

  auto const file = file_of(*reading, Format::json, {pdf::Printer(""), office::Converter("")});

  CHECK(has(*file, "medewerkers-again"));
  CHECK_FALSE(has(*file, "counted"));
}

}  // namespace klantendag::retrospective
