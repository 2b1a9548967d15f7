// SPDX-License-Identifier: EUPL-1.2
#include "app/words.hpp"

#include "app/texts.hpp"
#include "core/dutch/texts.hpp"
#include "core/grouping/texts.hpp"
#include "core/lottery/texts.hpp"
#include "modules/accounts/texts.hpp"
#include "modules/audit/texts.hpp"
#include "modules/complaints/texts.hpp"
#include "modules/editions/texts.hpp"
#include "modules/groups/texts.hpp"
#include "modules/letters/texts.hpp"
#include "modules/obligations/texts.hpp"
#include "modules/outbox/texts.hpp"
#include "modules/participants/texts.hpp"
#include "modules/recruitment/texts.hpp"
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
#include "platform/pdf/texts.hpp"
#include "platform/qr/texts.hpp"
#include "platform/spreadsheet/texts.hpp"
#include "platform/sql/texts.hpp"

namespace klantendag::app {

i18n::Catalogue const& words() {
  static i18n::Catalogue const catalogue = [] {
    i18n::Catalogue all;
    for (auto const table :
         {app::texts_table(),          dutch::texts_table(),       lottery::texts_table(),
          grouping::texts_table(),     accounts::texts_table(),    audit::texts_table(),
          complaints::texts_table(),   editions::texts_table(),    groups::texts_table(),
          letters::texts_table(),      obligations::texts_table(), outbox::texts_table(),
          participants::texts_table(), recruitment::texts_table(), cli::texts_table(),
          config::texts_table(),       control::texts_table(),     crypto::texts_table(),
          files::texts_table(),        html::texts_table(),        http::texts_table(),
          i18n::texts_table(),         jobs::texts_table(),        keystore::texts_table(),
          mail::texts_table(),         pdf::texts_table(),         qr::texts_table(),
          spreadsheet::texts_table(),  sql::texts_table()}) {
      all.add(table);
    }
    return all;
  }();
  return catalogue;
}

}  // namespace klantendag::app
