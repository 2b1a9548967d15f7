// SPDX-License-Identifier: EUPL-1.2
// The job that sends what was approved. Before it speaks to the server it notes that it does; when it
// finds that note, an earlier attempt broke off half-way, and a person decides: never sent twice.
#include <memory>

#include "modules/outbox/outbox.hpp"
#include "modules/outbox/seal.hpp"
#include "modules/outbox/steps.hpp"
#include "modules/outbox/store.hpp"

namespace klantendag::outbox {
namespace {

constexpr std::int64_t most_attempts = 10;  // with growing delays: about a day

class Sending {
 public:
  Sending(Sender const& sender, jobs::Turn& turn) : sender_(sender), turn_(turn) {}

  Result<void> run() {
    auto const id = OutgoingId::parse(turn_.payload);
    if (!id) return internal("modules/outbox/send.cpp", "no such payload");
    RETURN_IF_ERROR(turn_.desk.write([&](Work& work) { return begin(work, *id); }));
    if (!contents_) return turn_.finish();
    RETURN_IF_ERROR(turn_.keep(minutes(5)));
    auto const outcome = send();
    Attempt const attempt = turn_.attempt < most_attempts ? Attempt::more_follow : Attempt::last;
    Verdict const verdict = judge(outcome, attempt);
    auto const note = [&](Work& work) -> Result<void> {
      RETURN_IF_ERROR(step(work, outgoing_, verdict));
      if (verdict.state != State::sent || !sender_.when_sent) return {};
      return sender_.when_sent(work, outgoing_);
    };
    if (!verdict.again) return turn_.finish(note);
    RETURN_IF_ERROR(turn_.desk.write(note));
    return outcome;
  }

 private:
  // Leaves contents_ empty when there is nothing to send.
  Result<void> begin(Work& work, OutgoingId id) {
    contents_.reset();
    ASSIGN_OR_RETURN(auto const stored, store::find(work.session, id));
    if (!stored) return {};
    outgoing_ = stored->outgoing;
    if (outgoing_.state == State::sending) {
      return step(work, outgoing_, {.state = State::unsure, .reason = "outbox.unsure"});
    }
    if (outgoing_.state != State::approved) return {};
    RETURN_IF_ERROR(step(work, outgoing_, {.state = State::sending}));
    auto opened = open_sealed(work, sender_.keys, outgoing_, stored->sealed);
    if (opened) {
      contents_ = std::move(*opened);
      return {};
    }
    if (opened.error().kind != ErrorKind::not_found) return opened.error();
    return step(work, outgoing_, {.state = State::refused, .reason = opened.error().key});
  }

  Result<void> send() {
    ASSIGN_OR_RETURN(auto to, mail::Address::from(contents_->email, contents_->name));
    return sender_.mailer.send({.id = outgoing_.id.text(),
                                .from = sender_.from,
                                .to = std::move(to),
                                .subject = contents_->letter.subject,
                                .text = contents_->letter.text,
                                .calendar = contents_->letter.calendar,
                                .language = std::string(code_of(outgoing_.language)),
                                // The same in every attempt, so that a folder keeps one file.
                                .at = outgoing_.approved_at.value_or(outgoing_.made_at)});
  }

  Sender const& sender_;
  jobs::Turn& turn_;
  Outgoing outgoing_{};
  std::optional<Contents> contents_{};
};

}  // namespace

jobs::Kind send_kind(Sender sender) {
  auto const shared = std::make_shared<Sender>(std::move(sender));
  return {.name = send_job,
          .handler = [shared](jobs::Turn& turn) { return Sending(*shared, turn).run(); },
          .most_attempts = most_attempts};
}

}  // namespace klantendag::outbox
