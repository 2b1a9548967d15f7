// SPDX-License-Identifier: EUPL-1.2
// What the werkmap decides without a database: where words stand, and which figures give somebody away.
#include <doctest/doctest.h>

#include "modules/werkmap/rules.hpp"
#include "modules/werkmap/werkmap_house_test.hpp"

namespace klantendag::werkmap {
namespace {

std::vector<std::string> hidden_of(std::vector<std::int64_t> const& clients) {
  std::vector<OfficeFigures> all;
  for (std::size_t at = 0; at < clients.size(); ++at) {
    all.push_back({.office = std::to_string(at), .clients = clients[at], .waiting = 1});
  }
  hide_few(all);
  std::vector<std::string> hidden;
  for (OfficeFigures const& one : all) {
    if (one.waiting == 0) hidden.push_back(one.office);
  }
  return hidden;
}

std::string found(std::string_view text, std::string_view words) {
  auto const place = place_in(text, words);
  return place ? std::string(text.substr(place->begin, place->end - place->begin)) : "nowhere";
}

}  // namespace

TEST_CASE("what is hidden has five clients together, however many small offices there are") {
  using Names = std::vector<std::string>;
  CHECK(hidden_of({9, 8, 20}) == Names{});
  CHECK(hidden_of({4, 9, 20}) == Names{"0", "1"});
  CHECK(hidden_of({1, 1, 9, 20}) == Names{"0", "1", "2"});
  CHECK(hidden_of({1, 20, 9, 2, 1}) == Names{"0", "2", "3", "4"});
  CHECK(hidden_of({3, 2, 9}) == Names{"0", "1"});
  CHECK(hidden_of({3}) == Names{"0"});
  CHECK(hidden_of({}) == Names{});
}

TEST_CASE("words are found over a line end, in the bytes of the text") {
  std::string_view const text = "Ik werkte bij de bakker.\nIk kreeg  nog\tgeen geld.";

  CHECK(found(text, "bij de bakker.\r\nIk kreeg nog") == "bij de bakker.\nIk kreeg  nog");
  CHECK(found(text, " geen geld. ") == "geen geld.");
  CHECK(found(text, "geengeld") == "nowhere");
  CHECK(found(text, "geen geld. En") == "nowhere");
  CHECK(found(text, "bakker. Ik") == "bakker.\nIk");
  CHECK(found(text, "  ") == "nowhere");
  CHECK(found("aab", "ab") == "ab");
}

TEST_CASE("the same words are marked once for each kind") {
  Office office;
  MessageId const id =
      office.bring(office.message("m-1", "Het was fijn bij de bakker.\nTot ziens.")).id;
  office.act_as(office.anna);
  CHECK(office.house.write([&](Work& work) { return open_message(work, id); }));
  auto const marks = [&](asks::Kind kind, std::string const& words) {
    return office.house.write([&](Work& work) { return mark(work, office.keys, id, kind, words); });
  };
  auto const before = office.asks_in(id).size();

  CHECK(marks(asks::Kind::question, "de bakker.\r\nTot ziens"));
  CHECK(marks(asks::Kind::question, "de bakker.\nTot ziens").error().key ==
        "werkmap.marked_before");
  CHECK(marks(asks::Kind::question, "bakker").error().field == "quote");
  CHECK(marks(asks::Kind::contact, "bakker"));

  CHECK(office.asks_in(id).size() == before + 2);
}

}  // namespace klantendag::werkmap
