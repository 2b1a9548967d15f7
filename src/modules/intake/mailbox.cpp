// SPDX-License-Identifier: EUPL-1.2
// Reading the mailbox: look how far we were, fetch without a transaction, then keep messages and position
// together. Whatever breaks off in between, the next look begins where the last transaction ended.
#include <memory>

#include "base/text.hpp"
#include "modules/intake/batch.hpp"
#include "modules/intake/intake.hpp"
#include "modules/intake/message.hpp"
#include "modules/intake/store.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/files/files.hpp"
#include "platform/log/log.hpp"

namespace klantendag::intake {
namespace {

std::string name_of(Mailbox const& box) {
  return box.server.user + "@" + box.server.host + ":" + std::to_string(box.server.port) + "/" +
         box.server.folder;
}

Result<mailbox::ImapServer> with_password(Mailbox const& box) {
  constexpr std::size_t longest = 4096;
  mailbox::ImapServer server = box.server;
  ASSIGN_OR_RETURN(std::string const file, files::read(box.password_file, longest));
  server.password = file.substr(0, file.find_first_of("\r\n"));
  return server;
}

class Fetching {
 public:
  Fetching(Desk& desk, crypto::Keys const& keys, Mailbox const& box)
      : desk_(desk), keys_(keys), box_(box), name_(name_of(box)) {}

  Result<Report> run() {
    RETURN_IF_ERROR(desk_.read([&](Work& work) { return look(work); }));
    auto const outcome = rounds();
    if (outcome) return std::move(report_);
    if (outcome.error().kind == ErrorKind::conflict) return outcome.error();
    RETURN_IF_ERROR(desk_.write([&](Work& work) { return note(work, outcome.error()); }));
    return outcome.error();
  }

 private:
  Result<void> look(Work& work) {
    RETURN_IF_ERROR(require(work, Permission::bring_messages));
    ASSIGN_OR_RETURN(auto const state, store::position(work.session, name_));
    if (state) position_ = {state->validity, state->last_uid};
    return {};
  }

  Result<void> rounds() {
    ASSIGN_OR_RETURN(auto const server, with_password(box_));
    bool more = true;
    while (more) {
      ASSIGN_OR_RETURN(auto const round, mailbox::letters_after(server, position_));
      ASSIGN_OR_RETURN(auto const messages, messages_of(round));
      std::vector<werkmap::TakenIn> taken;
      RETURN_IF_ERROR(desk_.write([&](Work& work) -> Result<void> {
        RETURN_IF_ERROR(still_ours(work));
        ASSIGN_OR_RETURN(taken, werkmap::take_in_many(work, keys_, messages));
        return store::save_position(work.session, name_,
                                    {.validity = round.position.validity,
                                     .last_uid = round.position.last_uid,
                                     .looked_at = work.now});
      }));
      count(report_, taken);
      position_ = round.position;
      more = round.more;
    }
    return {};
  }

  Result<std::vector<werkmap::Incoming>> messages_of(mailbox::Round const& round) {
    Given const given{
        .office = box_.office, .channel = "mail", .now = desk_.now(), .nobodies = box_.nobodies};
    std::vector<werkmap::Incoming> out;
    for (mailbox::Fetched const& letter : round.letters) {
      out.push_back(message_of(mailbox::read_letter(letter.bytes),
                               {.at = letter.arrived_at, .cut = letter.cut}, given,
                               desk_.language));
      // A letter is always a message; what is not so would stop the mailbox, so it must be seen.
      RETURN_IF_ERROR(werkmap::check(out.back()));
    }
    return out;
  }

  // Another node may have read on meanwhile; then this round is theirs.
  Result<void> still_ours(Work& work) {
    ASSIGN_OR_RETURN(auto const state, store::position(work.session, name_));
    mailbox::Position const now =
        state ? mailbox::Position{state->validity, state->last_uid} : mailbox::Position{};
    if (now == position_) return {};
    return conflict("intake.read_by_another");
  }

  Result<void> note(Work& work, Error const& why) {
    ASSIGN_OR_RETURN(auto state, store::position(work.session, name_));
    MailboxState next = state.value_or(MailboxState{});
    next.looked_at = work.now;
    next.problem = why.key;
    return store::save_position(work.session, name_, next);
  }

  Desk& desk_;
  crypto::Keys const& keys_;
  Mailbox const& box_;
  std::string name_;
  mailbox::Position position_{};
  Report report_{};
};

}  // namespace

Result<Report> fetch(Desk& desk, crypto::Keys const& keys, Mailbox const& box) {
  return Fetching(desk, keys, box).run();
}

Result<std::optional<MailboxState>> state_of(Work& work, Mailbox const& box) {
  RETURN_IF_ERROR(require(work, Permission::manage_accounts));
  return store::position(work.session, name_of(box));
}

jobs::Kind fetch_kind(crypto::Keys const& keys, Mailbox box) {
  auto const shared = std::make_shared<Mailbox>(std::move(box));
  return {.name = fetch_job,
          .handler = [&keys, shared](jobs::Turn& turn) -> Result<void> {
            // Said in the mailbox's state, and tried again at the next turn of the clock: a job that
            // waits longer each time, or dies, would leave messages unread.
            auto const looked = fetch(turn.desk, keys, *shared);
            if (!looked) log::failed("mailbox_not_read", looked.error());
            return turn.finish();
          },
          .may = Permissions{Permission::bring_messages}};
}

}  // namespace klantendag::intake
