// SPDX-License-Identifier: EUPL-1.2
// What the house does by itself, each kind of job under its name; when it runs stands in upkeep.cpp.
#include "app/assets.hpp"
#include "app/house.hpp"
#include "modules/actions/post.hpp"
#include "modules/complaints/large.hpp"
#include "modules/complaints/uploads.hpp"
#include "modules/day/day.hpp"
#include "modules/intake/intake.hpp"
#include "modules/letters/prints.hpp"
#include "modules/outbox/outbox.hpp"
#include "modules/participants/uploads.hpp"
#include "modules/retrospective/retrospective.hpp"
#include "modules/sharing/cards.hpp"
#include "modules/sharing/sharing.hpp"
#include "modules/survey/survey.hpp"
#include "modules/themes/themes.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/pdf/pdf.hpp"

namespace klantendag::app {

std::vector<jobs::Kind> House::job_kinds() {
  std::vector<jobs::Kind> kinds;
  kinds.push_back({.name = "forget_form_keys", .handler = [](jobs::Turn& turn) {
                     return turn.finish([](Work& work) -> Result<void> {
                       ASSIGN_OR_RETURN([[maybe_unused]] auto const forgotten,
                                        http::Dispatcher::forget_old_keys(work.session, work.now));
                       return {};
                     });
                   }});
  kinds.push_back({.name = "forget_withdrawn_questions", .handler = [](jobs::Turn& turn) {
                     return turn.finish([](Work& work) -> Result<void> {
                       ASSIGN_OR_RETURN([[maybe_unused]] auto const forgotten,
                                        day::forget_withdrawn(work));
                       RETURN_IF_ERROR(themes::forget_withdrawn(work));
                       RETURN_IF_ERROR(retrospective::forget_withdrawn(work));
                       return sharing::forget_withdrawn(work);
                     });
                   }});
  kinds.push_back(sharing::reminders_kind(keys_, address_in_post(settings_)));
  kinds.push_back({.name = "forget_answers", .handler = [this](jobs::Turn& turn) {
                     return turn.finish([this](Work& work) -> Result<void> {
                       RETURN_IF_ERROR(survey::seal_old(work, keys_));
                       return survey::purge_overdue(work);
                     });
                   }});
  kinds.push_back(complaints::read_upload_kind(keys_));
  if (mailbox_) kinds.push_back(intake::fetch_kind(keys_, *mailbox_));
  kinds.push_back(outbox::send_kind(
      {keys_, *post_.mailer, post_.from, [this](Work& work, outbox::Outgoing const& sent) {
         return actions::note_sent(work, keys_, sent);
       }}));
  kinds.push_back(letters::print_kind(
      {keys_, pdf::Printer(settings_.text("chromium")), std::string(asset("app.css"))}));
  kinds.push_back(letters::forget_prints_kind());
  // What waits in the werkmap, looked at every minute; many at a time, so that a week is soon made up.
  kinds.push_back({.name = "watch_werkmap", .handler = [this](jobs::Turn& turn) {
                     return turn.finish([this](Work& work) -> Result<void> {
                       constexpr std::int64_t at_once = 500;
                       RETURN_IF_ERROR(werkmap::pass_deadlines(work, at_once));
                       RETURN_IF_ERROR(werkmap::release_leavers(work));
                       RETURN_IF_ERROR(werkmap::settle_replies(work, keys_));
                       return {};
                     });
                   }});
  // By itself, so that what cannot be read stops no deadline. Of a season, when the reader became better;
  // `reread` does all of them.
  kinds.push_back({.name = "reread_werkmap", .handler = [this](jobs::Turn& turn) {
                     return turn.finish([this](Work& work) -> Result<void> {
                       constexpr std::int64_t at_once = 500;
                       constexpr std::int64_t reread_days = 90;
                       RETURN_IF_ERROR(
                           werkmap::read_anew(work, keys_, work.now - days(reread_days), at_once));
                       return {};
                     });
                   }});
  kinds.push_back({.name = "forget_uploads", .handler = [](jobs::Turn& turn) {
                     return turn.finish([](Work& work) -> Result<void> {
                       RETURN_IF_ERROR(complaints::forget_old_uploads(work));
                       return participants::forget_old_uploads(work);
                     });
                   }});
  for (jobs::Kind& kind : kinds) kind = figures_.counted(std::move(kind));
  return kinds;
}

}  // namespace klantendag::app
