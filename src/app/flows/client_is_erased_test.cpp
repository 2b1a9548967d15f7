// SPDX-License-Identifier: EUPL-1.2
// A client wants to be forgotten after a message became a tip, and another one a complaint.
#include "app/flows/client_is_erased.hpp"

#include "app/flows/message_becomes_complaint.hpp"
#include "app/werkmap_office_for_tests.hpp"
#include "modules/actions/actions.hpp"
#include "modules/editions/editions.hpp"
#include "modules/participants/participants.hpp"
#include "modules/stories/stories.hpp"

namespace klantendag::app {
namespace {

// The message of the client is a tip that was answered, and it is written down what we tell.
struct Answered : WerkmapOffice {
  Answered() {
    write([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const made,
                       editions::create(work, {"Dag", 2027, editions::Preset::klantendag}));
      edition = made.id;
      return {};
    });
    open();
    coach.get(page);
    CHECK(coach
              .post(page + "/tip", {{"words", "Bel terug op de dag die u noemt."},
                                    {"first_name", "Willem"},
                                    {"channel", "mail"},
                                    {"email", "willem@voorbeeld.nl"},
                                    {"agreed", "yes"}})
              .status == 303);
    as_somebody([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const tips, stories::tips(work, house->keys(), edition));
      tip = tips.at(0).id;
      RETURN_IF_ERROR(
          actions::decide(work, house->keys(), tip,
                          {.state = actions::State::answered, .what = "Wij bellen op die dag."}));
      return {};
    });
  }
  // Somebody who may do everything.
  template <class Task>
  void as_somebody(Task const& task) {
    Desk desk = house->owner_desk(Language::nl);
    desk.actor = {
        .kind = Actor::Kind::account, .account = colleague, .permissions = Permissions::all()};
    CHECK(desk.write(task));
  }
  void becomes_a_complaint(MessageId id) {
    write([&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(werkmap::open_message(work, id));
      return message_becomes_complaint(work, house->keys(), id);
    });
  }
  // All that there is of the tip, as words.
  std::string words() {
    std::string all;
    as_somebody([&](Work& work) -> Result<void> {
      ASSIGN_OR_RETURN(auto const given, stories::any_tip(work, house->keys(), tip));
      ASSIGN_OR_RETURN(auto const opened, actions::of_giver(work, house->keys(), given));
      ASSIGN_OR_RETURN(auto const people, participants::known(work, house->keys(), edition));
      all = given.words;
      for (auto const& one : opened.decisions) all += one.words.what;
      for (auto const& one : opened.tellings) all += one.text;
      for (auto const& one : people) all += one.person.first_name;
      return {};
    });
    return all;
  }

  EditionId edition{};
  TipId tip{};
};

}  // namespace

TEST_CASE("with a client's messages goes the tip that came of one, who gave it, and what we told") {
  Answered office;
  office.becomes_a_complaint(office.bring("m-2", "Niemand belt mij terug. Ik ben boos."));
  std::string const before = office.words();
  for (std::string_view const word : {"Bel terug", "Willem", "op die dag"}) {
    CHECK(before.find(word) != std::string::npos);
  }
  CHECK(office.broken() == "");

  office.guard.get("/werkmap-wissen");
  auto const found = office.guard.post("/werkmap-wissen", {{"client", "klant 7"}});
  CHECK(found.body.find("blijft in het klachtenregister") != std::string::npos);
  auto const done = office.guard.post("/werkmap-wissen",
                                      {{"client", "klant 7"}, {"asked", "yes"}, {"sure", "yes"}});

  CHECK(done.body.find("Het is gewist") != std::string::npos);
  CHECK(office.words() == "");
  CHECK(office.broken() == "");
}

TEST_CASE("a tip that the client withdrew before is no reason not to erase the client") {
  Answered office;
  office.as_somebody([&](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN(auto const given, stories::any_tip(work, office.house->keys(), office.tip));
    RETURN_IF_ERROR(
        stories::withdraw_for(work, office.house->keys(), given.story, actions::forget));
    return forget_what_it_became(work, office.house->keys(), "tip/" + office.tip.text());
  });

  CHECK(office.words() == "");
  CHECK(office.broken() == "");
}

}  // namespace klantendag::app
