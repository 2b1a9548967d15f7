// SPDX-License-Identifier: EUPL-1.2
// From a draft to what everybody may read: versions, publication, withdrawal, files, V63.
#include <doctest/doctest.h>

#include "modules/retrospective/drafted_test.hpp"
#include "modules/retrospective/files.hpp"
#include "modules/retrospective/retrospective.hpp"

namespace klantendag::retrospective {

TEST_CASE("it is published by a person, after what only a person can write was written") {
  Drafted day;
  CHECK(day.publish_dutch().error().key == "retrospective.still_to_write");
  CHECK(day.write_thread()->number == 2);

  auto const publication = day.publish_dutch();

  REQUIRE(publication);
  CHECK(has(publication->page, "Klanten missen persoonlijk contact."));
  CHECK_FALSE(has(publication->page, "href=\"/"));
  day.house.act_as({.kind = Actor::Kind::account,
                    .account = day.sam,
                    .permissions = Permissions{Permission::see_editions}});
  auto const reading =
      day.house.read([&](Work& work) { return read_published(work, day.edition, Language::nl); });
  CHECK(reading.ok());
  CHECK(day.house.read([&](Work& work) { return read_published(work, day.edition, Language::en); })
            .error()
            .key == "retrospective.not_published");
  CHECK(day.house.read([&](Work& work) { return versions(work, day.edition, Language::nl); })
            .error()
            .kind == ErrorKind::forbidden);
}

TEST_CASE("a figure that does not exist is refused by name, and earlier versions stay") {
  Drafted day;

  auto const refused = day.write_thread("Wij zagen {eenhoorns} en {clienten}.");

  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().parameters.at(0).value == "{eenhoorns}");
  CHECK(day.write_thread("Goed, {clienten} keer."));
  auto const all =
      day.house.read([&](Work& work) { return versions(work, day.edition, Language::nl); });
  CHECK(all->size() == 2);
  CHECK(has(all->back().article.body, "[["));
}

TEST_CASE("published again it replaces what was published, and both can be made again (V63)") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  CHECK(day.publish_dutch());

  CHECK(day.findings() == "");
  CHECK(day.house.read([&](Work& work) { return published(work, day.edition, Language::nl); })
            .value()
            ->version == 2);
  CHECK(day.house.write([&](Work& work) { return withdraw(work, day.edition, Language::nl); }));
  CHECK_FALSE(day.house.read([&](Work& work) { return published(work, day.edition, Language::nl); })
                  .value()
                  .has_value());
}

TEST_CASE("an open answer that is taken back leaves the article that quotes it") {
  Drafted day;
  auto const survey = day.house
                          .read([&](Work& work) {
                            return survey::find(work, day.edition, survey::Audience::clients);
                          })
                          .value()
                          .id;
  day.run(
      "INSERT INTO survey_remark (survey, question, position, words, theme) "
      "VALUES (?1, 'first', 1, 'Bel *Jan* terug.', 'Contact')",
      {survey});
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));
  CHECK(day.write_thread());
  auto const page = day.publish_dutch();
  REQUIRE(page);
  CHECK(has(page->page, "Bel *Jan* terug."));
  CHECK(has(page->page, "<strong>Contact</strong>"));

  CHECK(day.house.write([&](Work& work) { return survey::take_back_remark(work, survey, 1); }));

  CHECK_FALSE(day.house.read([&](Work& work) { return published(work, day.edition, Language::nl); })
                  .value()
                  .has_value());
  CHECK(day.house.write([](Work& work) { return forget_withdrawn(work); }));
  auto const all =
      day.house.read([&](Work& work) { return versions(work, day.edition, Language::nl); });
  for (Version const& version : all.value()) CHECK_FALSE(has(version.article.body, "Jan"));
  CHECK(day.findings() == "");
}

// Published with this title and text, and then this open answer is taken back.
struct TakenBack : Drafted {
  TakenBack(Article const& article, std::string_view words) {
    auto const survey = house
                            .read([&](Work& work) {
                              return survey::find(work, edition, survey::Audience::clients);
                            })
                            .value()
                            .id;
    run("INSERT INTO survey_remark (survey, question, position, words, theme) "
        "VALUES (?1, 'first', 1, ?2, 'Contact')",
        {survey, words});
    CHECK(
        house.write([&](Work& work) { return write(work, keys, edition, Language::nl, article); }));
    CHECK(publish_dutch());
    CHECK(house.write([&](Work& work) { return survey::take_back_remark(work, survey, 1); }));
    CHECK(house.write([](Work& work) { return forget_withdrawn(work); }));
  }
  Article newest() {
    return house.read([&](Work& work) { return versions(work, edition, Language::nl); })
        .value()
        .front()
        .article;
  }
};

TEST_CASE("it leaves the title too, and a text over two lines") {
  CHECK(TakenBack({"Bel *Jan* terug.", "Een dag om te luisteren."}, "Bel *Jan* terug.").newest() ==
        Article{"Terugblik", ""});
  TakenBack typed({"Een dag", "> Bel *Jan*\n> nu eens terug."}, "Bel *Jan* nu eens terug.");
  CHECK(typed.newest().body == "");
  CHECK(typed.findings() == "");
}

TEST_CASE("an article that only has the same letters in a word stays") {
  TakenBack day({"Een dag", "Neem de telefoon op."}, "Nee");

  CHECK(day.newest().body == "Neem de telefoon op.");
  CHECK(day.house.read([&](Work& work) { return published(work, day.edition, Language::nl); })
            .value()
            .has_value());
}

TEST_CASE("when a client takes the words back, nobody reads them, and then they are gone") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  auto const stands = [&] {
    return day.house.read([&](Work& work) { return published(work, day.edition, Language::nl); })
        .value()
        .has_value();
  };
  auto const words = [&] {
    return day.house
        .read([&](Work& work) -> Result<std::int64_t> {
          ASSIGN_OR_RETURN(auto const row, work.session.one(R"sql(
            SELECT (SELECT COUNT(*) FROM retrospective_version WHERE body <> '')
              + (SELECT COUNT(*) FROM retrospective_publication WHERE page <> '' OR facts <> '')
          )sql"));
          return row.integer(0);
        })
        .value();
  };
  CHECK(stands());

  day.in_house([&](Work& work) {
    return stories::withdraw(work, day.keys, day.told.story, actions::forget);
  });

  CHECK_FALSE(stands());
  CHECK(day.text(Language::nl) == "");
  CHECK(words() == 4);
  CHECK(day.house.write([](Work& work) { return forget_withdrawn(work); }));
  CHECK(words() == 0);
  CHECK(day.findings() == "");
  auto const written = day.house.write([&](Work& work) {
    return write(work, day.keys, day.edition, Language::nl, {"T", "Toch nog."});
  });
  CHECK(written.error().key == "retrospective.words_withdrawn");
  CHECK(day.publish_dutch().error().key == "retrospective.words_withdrawn");
  CHECK(day.house.write([&](Work& work) { return draft(work, day.keys, day.edition); }));
  CHECK(has(day.text(Language::nl), "8 cliënten vertelden"));
  CHECK_FALSE(has(day.text(Language::nl), "werkmap"));
}

TEST_CASE("a page that was emptied by hand is found") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  day.run("UPDATE retrospective_publication SET page = '', writer = 0");
  day.run("UPDATE retrospective_version SET body = ''");

  CHECK(has(day.findings(), "V63 the page is not what its fingerprint says"));
  CHECK(has(day.findings(), "V63 nothing of ours wrote this page"));
}

TEST_CASE("a figure that the article leaves out is not handed out with it") {
  Drafted day;
  CHECK(day.house.write([&](Work& work) {
    return write(work, day.keys, day.edition, Language::nl, {"Kort", "Er kwamen {clienten}."});
  }));
  CHECK(day.publish_dutch());

  auto const reading =
      day.house.read([&](Work& work) { return read_published(work, day.edition, Language::nl); });
  REQUIRE(reading);
  auto const file = file_of(*reading, Format::json, {pdf::Printer(""), office::Converter("")});
  REQUIRE(file);
  CHECK(has(*file, "\"clienten\""));
  CHECK_FALSE(has(*file, "clienten-cijfer"));
  CHECK_FALSE(has(*file, "grafiek"));
}

TEST_CASE("the file of what was published is the page as it was kept") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  day.run("UPDATE retrospective_publication SET page = page || ' '");

  auto const reading =
      day.house.read([&](Work& work) { return read_published(work, day.edition, Language::nl); });
  REQUIRE(reading);
  auto const file = file_of(*reading, Format::html, {pdf::Printer(""), office::Converter("")});
  CHECK(file->ends_with(" "));
}

TEST_CASE("V63 finds a page, a text, a figure and a survey that somebody changed by hand") {
  Drafted day;
  CHECK(day.write_thread());
  CHECK(day.publish_dutch());
  auto const damage = [&](std::string_view sql) {
    Drafted other;
    CHECK(other.write_thread());
    CHECK(other.publish_dutch());
    other.run(sql);
    return other.findings();
  };

  CHECK(has(damage("UPDATE retrospective_publication SET page = page || ' '"), "V63"));
  CHECK(has(damage("UPDATE retrospective_version SET body = body || 'x' WHERE number = 2"),
            "V63 made again, it is another page"));
  CHECK(has(damage("UPDATE retrospective_publication SET facts = replace(facts, '8,4', '9,4')"),
            "{clienten-cijfer} is not what the survey gave"));
  CHECK(has(damage("UPDATE survey_figure SET printed = replace(printed, '67', '70')"),
            "{clienten-cijfer} is not what the survey gave"));
  CHECK(day.findings() == "");
}

}  // namespace klantendag::retrospective
