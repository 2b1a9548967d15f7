// SPDX-License-Identifier: EUPL-1.2
#include "app/upkeep.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>

#include "modules/letters/prints.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/log/log.hpp"

namespace klantendag::app {
namespace {

constexpr std::array each_minute = {Literal("watch_werkmap"), Literal("reread_werkmap")};
constexpr std::array each_hour = {
    Literal("forget_form_keys"),     Literal(letters::forget_prints_job),
    Literal("forget_uploads"),       Literal("forget_withdrawn_questions"),
    Literal("offer_card_reminders"), Literal("forget_answers")};

// While one still waits there is no second one.
Result<void> ask_for(Work& work, Literal kind) {
  ASSIGN_OR_RETURN([[maybe_unused]] auto const added,
                   jobs::put(work, {.kind = kind, .once = std::string(kind.text())}));
  return {};
}

// What failed so often that it was given up is tried again each hour: nobody else would ask for it, and
// deadlines must not stop for good. A mailbox that is not read any more is left alone.
Result<void> revive_own(Work& work, std::optional<intake::Mailbox> const& mailbox) {
  ASSIGN_OR_RETURN(auto const dead, jobs::dead(work));
  auto const holds = [](auto const& kinds, std::string_view kind) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
  };
  for (jobs::Dead const& one : dead) {
    bool const fetches = mailbox && one.kind == intake::fetch_job;
    if (!holds(each_minute, one.kind) && !holds(each_hour, one.kind) && !fetches) continue;
    RETURN_IF_ERROR(jobs::revive(work, one.id));
  }
  return {};
}

}  // namespace

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
    for (Literal const kind : each_minute) RETURN_IF_ERROR(ask_for(work, kind));
    if (!hourly) return {};
    RETURN_IF_ERROR(revive_own(work, house_.mailbox()));
    for (Literal const kind : each_hour) RETURN_IF_ERROR(ask_for(work, kind));
    return {};
  });
  if (!done) log::failed("upkeep_failed", done.error());
}

// While a look is still under way there is no second one.
void Upkeep::look_in_mailbox() {
  auto const asked = house_.program_desk().write(
      [](Work& work) -> Result<void> { return ask_for(work, intake::fetch_job); });
  if (!asked) log::failed("mailbox_not_asked", asked.error());
}

}  // namespace klantendag::app
