// SPDX-License-Identifier: EUPL-1.2
// klantendag mail-test: one message to an address of one's own, to see that the post works. It says
// nothing of anybody; who types the command is the person who approves it.
#include "app/house_commands/house_commands.hpp"
#include "app/in_house.hpp"
#include "app/words.hpp"
#include "platform/http/language_choice.hpp"

namespace klantendag::app {
namespace {

Result<cli::Outcome> send_test(House& house, cli::Arguments const& arguments,
                               cli::Console& console) {
  ASSIGN_OR_RETURN(auto to, mail::Address::from(arguments.text("ADDRESS")));
  Desk desk = house.owner_desk(console.language());
  std::string id;
  RETURN_IF_ERROR(desk.read([&](Work& work) -> Result<void> {
    id = work.next_id<mail::Message>().text();
    return {};
  }));
  auto const say = [&](std::string_view key) { return words().say(console.language(), key); };
  RETURN_IF_ERROR(house.post().mailer->send({.id = id,
                                             .from = house.post().from,
                                             .to = std::move(to),
                                             .subject = say("mail_test.subject"),
                                             .text = say("mail_test.text"),
                                             .language = std::string(code_of(console.language())),
                                             .at = desk.now()}));
  bool const folder = house.settings().text("mail") == "folder";
  console.error(say(folder ? "mail_test.in_folder" : "mail_test.sent") + "\n");
  return cli::Outcome::done;
}

}  // namespace

std::vector<cli::Command> post_commands(House* house) {
  return {{.path = "mail-test",
           .help = "command.mail_test",
           .positionals = {{.name = "ADDRESS", .help = "word.own_address"}},
           .run = in_house(house, "mail-test", send_test)}};
}

}  // namespace klantendag::app
