// SPDX-License-Identifier: EUPL-1.2
// Telling by e-mail in a real house, with a folder as post box: a person's yes, sent, and told.
#include "modules/actions/post.hpp"

#include <filesystem>

#include "modules/actions/tips_house_test.hpp"
#include "platform/files/files.hpp"
#include "platform/files/temporary_folder.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/mail/mailer.hpp"

namespace klantendag::actions {
namespace {

constexpr Permissions sender{Permission::see_overview,       Permission::see_editions,
                             Permission::see_groups,         Permission::record_stories,
                             Permission::read_stories,       Permission::see_obligations,
                             Permission::manage_obligations, Permission::send_post};

// An answer whose words are approved, to be told by e-mail.
struct Mailed : Tips {
  explicit Mailed(std::string const& email = "willem@voorbeeld.nl")
      : Tips(Answer::yes, email), mailer(mail::folder_mailer(folder.path())) {
    act_as(noor, sender);
    CHECK(decide({.state = State::answered, .what = "Wij helpen u op kantoor."}));
    CHECK(house.write([&](Work& work) {
      return redraft(work, keys, tip, "Wij helpen u nu op kantoor.", Channel::mail);
    }));
    CHECK(approve());
  }

  Result<void> post() {
    return house.write([&](Work& work) { return actions::post(work, keys, tip); });
  }
  Result<Telling> take_back() {
    return house.write([&](Work& work) { return actions::take_back(work, keys, tip); });
  }
  std::optional<Posted> posted() {
    return house.read([&](Work& work) { return actions::posted(work, telling().id); }).value();
  }
  Telling telling() { return opened().tellings.back(); }
  void say_yes() {
    auto const edition = opened().tip.edition;
    auto const id = posted()->id;
    CHECK(house.write([&](Work& work) { return outbox::approve(work, edition, id); }));
  }
  void run_jobs() {
    auto const told = [this](Work& work, outbox::Outgoing const& sent) {
      return note_sent(work, keys, sent);
    };
    jobs::Runner runner(
        house.desk(),
        {outbox::send_kind(
            {keys, *mailer, mail::Address::from("klantendag@voorbeeld.nl").value(), told})});
    while (runner.run_one().value()) continue;
  }
  std::string delivered() {
    std::string all;
    for (auto const& entry : std::filesystem::directory_iterator(folder.path())) {
      all += files::read(entry.path().string(), 1 << 20).value();
    }
    return all;
  }

  files::TemporaryFolder folder{};
  std::unique_ptr<mail::Mailer> mailer;
};

}  // namespace

TEST_CASE("a mail to a giver goes only after a person's yes, and is told once it went") {
  Mailed mailed;
  CHECK(mailed.tell().error().key == "actions.goes_by_post");

  CHECK(mailed.post());
  mailed.run_jobs();
  CHECK(mailed.delivered().empty());
  CHECK(mailed.telling().state == TellingState::approved);
  mailed.say_yes();
  mailed.run_jobs();

  CHECK(mailed.delivered().find("Wij helpen u nu op kantoor.") != std::string::npos);
  CHECK(mailed.telling().state == TellingState::told);
  CHECK(mailed.telling().told_by == mailed.noor);
  CHECK(mailed.open(Kind::tell_back) == 0);
  CHECK(mailed.findings() == "");
}

TEST_CASE("the same words are in the post once") {
  Mailed mailed;
  CHECK(mailed.post());

  CHECK(mailed.post().error().key == "actions.step");
}

TEST_CASE("approved words can be told in another way: what waits in the post does not go") {
  Mailed mailed;
  CHECK(mailed.post());

  CHECK(mailed.take_back());

  CHECK(mailed.telling().state == TellingState::drafted);
  CHECK_FALSE(mailed.posted().has_value());
  mailed.run_jobs();
  CHECK(mailed.delivered().empty());
  CHECK(mailed.findings() == "");
  CHECK(mailed.approve());
  CHECK(mailed.post());
}

TEST_CASE("who takes the story back gets no mail that still waited") {
  Mailed mailed;
  CHECK(mailed.post());
  mailed.say_yes();

  CHECK(mailed.withdraw());
  mailed.run_jobs();

  CHECK(mailed.delivered().empty());
  CHECK(mailed.telling().state == TellingState::withdrawn);
}

TEST_CASE("without an address the mail is not for the post, and is told by hand") {
  Mailed mailed("");

  CHECK(mailed.post().error().key == "actions.no_address");
  CHECK(mailed.tell());
}

}  // namespace klantendag::actions
