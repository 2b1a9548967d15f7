// SPDX-License-Identifier: EUPL-1.2
#include "app/upkeep.hpp"

#include <chrono>

#include "modules/letters/prints.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/log/log.hpp"

namespace klantendag::app {

Upkeep::Upkeep(House& house) : house_(house) {
  thread_ = std::thread([this] { run(); });
}

Upkeep::~Upkeep() {
  {
    std::lock_guard const lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_all();
  thread_.join();
  once(false);  // the record's last entries are signed too
}

void Upkeep::run() {
  constexpr int minutes_per_hour = 60;
  std::unique_lock lock(mutex_);
  for (int minute = 0; !stopping_; ++minute) {
    lock.unlock();
    once(minute % minutes_per_hour == 0);
    if (house_.mailbox() && minute % house_.settings().number("imap_minutes") == 0)
      look_in_mailbox();
    lock.lock();
    wake_.wait_for(lock, std::chrono::minutes(1), [this] { return stopping_; });
  }
}

void Upkeep::once(bool hourly) {
  auto const done = house_.program_desk().write([&](Work& work) -> Result<void> {
    RETURN_IF_ERROR(audit::sign_checkpoint(work, house_.signer()));
    ASSIGN_OR_RETURN([[maybe_unused]] auto const watching,
                     jobs::put(work, {.kind = "watch_werkmap", .once = "watch_werkmap"}));
    if (hourly) {
      ASSIGN_OR_RETURN([[maybe_unused]] auto const added,
                       jobs::put(work, {.kind = "forget_form_keys", .once = "forget_form_keys"}));
      ASSIGN_OR_RETURN(
          [[maybe_unused]] auto const prints,
          jobs::put(work, {.kind = letters::forget_prints_job, .once = "forget_letter_prints"}));
      ASSIGN_OR_RETURN([[maybe_unused]] auto const uploads,
                       jobs::put(work, {.kind = "forget_uploads", .once = "forget_uploads"}));
      ASSIGN_OR_RETURN([[maybe_unused]] auto const questions,
                       jobs::put(work, {.kind = "forget_withdrawn_questions",
                                        .once = "forget_withdrawn_questions"}));
      ASSIGN_OR_RETURN(
          [[maybe_unused]] auto const reminders,
          jobs::put(work, {.kind = "offer_card_reminders", .once = "offer_card_reminders"}));
      ASSIGN_OR_RETURN([[maybe_unused]] auto const answers,
                       jobs::put(work, {.kind = "forget_answers", .once = "forget_answers"}));
    }
    return {};
  });
  if (!done) log::failed("upkeep_failed", done.error());
}

// While a look is still under way there is no second one.
void Upkeep::look_in_mailbox() {
  auto const asked = house_.program_desk().write([](Work& work) -> Result<void> {
    ASSIGN_OR_RETURN([[maybe_unused]] auto const added,
                     jobs::put(work, {.kind = intake::fetch_job, .once = "fetch_mailbox"}));
    return {};
  });
  if (!asked) log::failed("mailbox_not_asked", asked.error());
}

}  // namespace klantendag::app
