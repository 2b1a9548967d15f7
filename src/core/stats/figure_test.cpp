// SPDX-License-Identifier: EUPL-1.2
// The worked example of docs/algorithms/small-numbers.md: 8 clients gave an 8.4, 21 employees an 8.6.
#include "core/stats/figure.hpp"

#include <doctest/doctest.h>

#include "core/stats/printed.hpp"
#include "core/stats/sentences.hpp"

namespace klantendag::stats {
namespace {

Tally const clients{.counts = {0, 0, 0, 0, 0, 0, 1, 4, 2, 1}};
Tally const employees{.counts = {0, 0, 0, 0, 0, 0, 2, 7, 9, 3}};
Who const as_clients{.name = "cliënten", .came = Who::Came::from_complaints};
Who const as_employees{.name = "medewerkers"};

}  // namespace

TEST_CASE("all eight clients gave a mark, so it is a count without an interval") {
  MarkFigure const figure = mark_figure(clients, 8, Reading::these_people);

  CHECK(figure.certainty == Certainty::count);
  CHECK_FALSE(figure.interval.has_value());
  CHECK(
      sentences(Language::nl, figure, as_clients) ==
      std::vector<std::string>{
          "8 van de 8 cliënten gaven een cijfer. Gemiddeld is dat een 8,4. Het middelste cijfer is "
          "8.",
          "7 van hen gaven een 8 of hoger.",
          "Iedereen gaf antwoord. Dit is geteld en niet geschat. Daarom staat er geen marge bij.",
          "Het cijfer gaat over deze dag. Het gaat niet over de hele organisatie."});
}

TEST_CASE(
    "for clients like these the mean lies between 7.6 and 9.1, and they are no random sample") {
  MarkFigure const figure = mark_figure(clients, 8, Reading::people_like_these);
  std::vector<std::string> const said = sentences(Language::en, figure, {.name = "clients"});

  CHECK(figure.certainty == Certainty::interval);
  CHECK(said[2] ==
        "If we ask other clients like these, the average lies roughly between 7.6 and 9.1. Such a "
        "sentence is right about 95 times out of 100.");
  CHECK(said[3] ==
        "These clients were invited and were willing to come. So it does not tell what all clients "
        "think.");
  CHECK(
      sentences(Language::nl, figure, as_clients)[3] ==
      "Deze cliënten zijn niet zomaar gekozen uit alle cliënten. Zij stuurden een klacht en wilden "
      "komen. Het zegt dus niet wat alle cliënten vinden.");
}

TEST_CASE("employees: 8.2 to 9.0") {
  MarkFigure const figure = mark_figure(employees, 21, Reading::people_like_these);

  CHECK(agrees(figure.interval->low, "8.2"));
  CHECK(agrees(figure.interval->high, "9.0"));
}

TEST_CASE("8.4 against 8.6 says nothing, and how often chance differs as much is not told") {
  Comparison const found = compare(clients, employees);

  CHECK(found.seen == Seen::nothing);
  CHECK(sentences(Language::nl, found, as_clients, as_employees) ==
        std::vector<std::string>{
            "Tussen cliënten en medewerkers zit 0,2 punt. Dat kan goed toeval zijn. Verdelen wij "
            "dezelfde cijfers zomaar over de twee groepen, dan is het verschil vaker dan 1 op de "
            "20 keer "
            "minstens zo groot.",
            "Met zo veel antwoorden zien wij meestal pas een verschil van 1,0 punt of meer."});
}

TEST_CASE("five who all gave a 9 are judged as their neighbours, who did not") {
  Tally const five{.counts = {0, 0, 0, 0, 0, 0, 0, 0, 5, 0}};
  Tally const spread{.counts = {0, 0, 0, 0, 0, 0, 0, 1, 3, 1}};
  // By itself five times a 9 beside these is something (p 0.026), and the spread is nothing (p 0.079).
  Tally const ten{.counts = {0, 0, 0, 0, 0, 0, 0, 7, 3, 0}};
  auto const said = [&](Tally const& clients_of) {
    return sentences(Language::en, compare(clients_of, ten), {.name = "a"}, {.name = "b"});
  };

  CHECK(compare(five, five).visible > 1);
  CHECK(said(five) == said(spread));
}

TEST_CASE("when one client said nothing, the mean of all eight lies between two bounds") {
  Tally const seven{.counts = {0, 0, 0, 0, 0, 0, 0, 4, 2, 1}};
  MarkFigure const figure = mark_figure(seven, 8, Reading::these_people);

  CHECK(figure.certainty == Certainty::bounds);
  CHECK(*figure.interval == Interval{7.625, 8.75});
}

TEST_CASE("all eight found it useful: of clients like them probably at least 69 percent do") {
  ShareFigure const here = share_figure({8, 8}, 8, Reading::these_people);
  ShareFigure const like = share_figure({8, 8}, 8, Reading::people_like_these);

  CHECK(here.certainty == Certainty::count);
  CHECK(like.certainty == Certainty::all_alike);
  CHECK(sentences(Language::nl, like, as_clients)[1] ==
        "Iedereen zei ja. Vragen wij het andere cliënten zoals deze, dan zegt waarschijnlijk "
        "minstens "
        "69 procent ja. Het hoeven er dus niet alle 100 te zijn.");
}

TEST_CASE("19 of 21 employees would come again: 71 to 97 percent of employees like them") {
  std::vector<std::string> const said =
      sentences(Language::nl, share_figure({19, 21}, 21, Reading::people_like_these), as_employees);

  CHECK(said[0] == "19 van de 21 medewerkers die antwoord gaven, zeggen ja.");
  CHECK(
      said[1] ==
      "Vragen wij het andere medewerkers zoals deze, dan zegt ongeveer 71 tot 97 procent ja. Zo'n "
      "zin klopt in ongeveer 95 van de 100 keer.");
}

TEST_CASE("three clients against three are not compared, four have no interval, nobody no mark") {
  Tally const three{.counts = {0, 0, 0, 0, 0, 0, 0, 1, 1, 1}};
  Tally const none{.counts = std::vector<std::int64_t>(10, 0)};

  CHECK(compare(three, three).seen == Seen::too_few);
  CHECK(compare(none, three).seen == Seen::too_few);
  CHECK(mark_figure(three, 3, Reading::people_like_these).certainty == Certainty::too_few);
  CHECK(sentences(Language::nl, mark_figure(none, 8, Reading::these_people), as_clients) ==
        std::vector<std::string>{"Geen van de cliënten gaf antwoord."});
}

TEST_CASE("marks that are split or skewed are given the bootstrap's interval") {
  Tally const split{.counts = {2, 1, 0, 0, 0, 0, 0, 0, 2, 3}};

  CHECK(skewed_or_split(split));
  CHECK_FALSE(skewed_or_split(clients));
  CHECK(mark_figure(split, 8, Reading::people_like_these).interval->high <= 10);
}

TEST_CASE("all and all but one are told alike, and every hidden figure by one sentence") {
  CHECK(roughly(Language::nl, {8, 8}, as_clients) == "Bijna alle cliënten zeggen ja.");
  CHECK(roughly(Language::nl, {7, 8}, as_clients) == roughly(Language::nl, {8, 8}, as_clients));
  CHECK(roughly(Language::en, {0, 8}, {.name = "clients"}) == "Hardly any of the clients say yes.");
  CHECK(hidden(Language::nl, Verdict::too_small) == hidden(Language::nl, Verdict::too_uniform));
  CHECK(hidden(Language::nl, Verdict::too_small) == hidden(Language::nl, Verdict::derivable));
  CHECK(hidden(Language::nl, Verdict::shown).empty());
}

}  // namespace klantendag::stats
