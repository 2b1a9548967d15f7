// SPDX-License-Identifier: EUPL-1.2
#include "app/words.hpp"

#include "app/texts.hpp"
#include "core/asks/texts.hpp"
#include "core/dutch/texts.hpp"
#include "core/grouping/texts.hpp"
#include "core/lottery/texts.hpp"
#include "core/stats/texts.hpp"
#include "modules/accounts/texts.hpp"
#include "modules/actions/texts.hpp"
#include "modules/audit/texts.hpp"
#include "modules/complaints/texts.hpp"
#include "modules/council/texts.hpp"
#include "modules/day/texts.hpp"
#include "modules/editions/texts.hpp"
#include "modules/exchange/texts.hpp"
#include "modules/givers/texts.hpp"
#include "modules/groups/texts.hpp"
#include "modules/intake/texts.hpp"
#include "modules/letters/texts.hpp"
#include "modules/obligations/texts.hpp"
#include "modules/outbox/texts.hpp"
#include "modules/participants/texts.hpp"
#include "modules/recruitment/texts.hpp"
#include "modules/retrospective/texts.hpp"
#include "modules/selection/texts.hpp"
#include "modules/sharing/texts.hpp"
#include "modules/stories/texts.hpp"
#include "modules/survey/texts.hpp"
#include "modules/themes/texts.hpp"
#include "modules/walkin/texts.hpp"
#include "modules/werkmap/texts.hpp"
#include "platform/cli/texts.hpp"
#include "platform/config/texts.hpp"
#include "platform/control/texts.hpp"
#include "platform/crypto/texts.hpp"
#include "platform/files/texts.hpp"
#include "platform/html/texts.hpp"
#include "platform/http/texts.hpp"
#include "platform/i18n/texts.hpp"
#include "platform/jobs/texts.hpp"
#include "platform/keystore/texts.hpp"
#include "platform/mail/texts.hpp"
#include "platform/mailbox/texts.hpp"
#include "platform/office/texts.hpp"
#include "platform/pdf/texts.hpp"
#include "platform/qr/texts.hpp"
#include "platform/spreadsheet/texts.hpp"
#include "platform/sql/texts.hpp"

namespace klantendag::app {

i18n::Catalogue const& words() {
  static i18n::Catalogue const catalogue = [] {
    i18n::Catalogue all;
    all.add(accounts::texts_table());
    all.add(actions::texts_table());
    all.add(app::texts_table());
    all.add(asks::texts_table());
    all.add(audit::texts_table());
    all.add(cli::texts_table());
    all.add(complaints::texts_table());
    all.add(config::texts_table());
    all.add(control::texts_table());
    all.add(council::texts_table());
    all.add(crypto::texts_table());
    all.add(day::texts_table());
    all.add(dutch::texts_table());
    all.add(editions::texts_table());
    all.add(exchange::texts_table());
    all.add(files::texts_table());
    all.add(givers::texts_table());
    all.add(grouping::texts_table());
    all.add(groups::texts_table());
    all.add(html::texts_table());
    all.add(http::texts_table());
    all.add(i18n::texts_table());
    all.add(jobs::texts_table());
    all.add(keystore::texts_table());
    all.add(intake::texts_table());
    all.add(letters::texts_table());
    all.add(lottery::texts_table());
    all.add(mail::texts_table());
    all.add(mailbox::texts_table());
    all.add(obligations::texts_table());
    all.add(office::texts_table());
    all.add(outbox::texts_table());
    all.add(participants::texts_table());
    all.add(pdf::texts_table());
    all.add(qr::texts_table());
    all.add(recruitment::texts_table());
    all.add(retrospective::texts_table());
    all.add(selection::texts_table());
    all.add(spreadsheet::texts_table());
    all.add(sql::texts_table());
    all.add(stats::texts_table());
    all.add(sharing::texts_table());
    all.add(stories::texts_table());
    all.add(survey::texts_table());
    all.add(themes::texts_table());
    all.add(walkin::texts_table());
    all.add(werkmap::texts_table());
    return all;
  }();
  return catalogue;
}

}  // namespace klantendag::app
