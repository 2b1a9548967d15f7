// SPDX-License-Identifier: EUPL-1.2
// The record as a page: who did what, when, and how to prove it.
#include "modules/audit/views.hpp"

#include "platform/html/button.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/html/table.hpp"
#include "platform/html/url.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::audit::views {
namespace {

// The end of an id is enough to tell two apart on a page; the whole one stands in the record.
std::string short_id(std::string const& id) {
  constexpr std::size_t shown = 5;
  return id.size() <= shown ? id : "…" + id.substr(id.size() - shown);
}

std::string actor_name(Texts const& texts, std::string const& actor) {
  if (actor == "owner") return std::string(texts.audit_actor_owner());
  if (actor == "program") return std::string(texts.audit_actor_program());
  if (actor == "nobody") return std::string(texts.audit_actor_nobody());
  return short_id(actor);
}

// "edition …GTK0Z"
std::string object_name(std::string const& object) {
  auto const slash = object.find('/');
  if (slash == std::string::npos) return object;
  return object.substr(0, slash) + " " + short_id(object.substr(slash + 1));
}

std::string moment(Texts const& texts, Instant at) {
  return i18n::short_date(texts.language, date_in_amsterdam(at)) + ", " +
         i18n::time(texts.language, time_in_amsterdam(at));
}

std::string what(Entry const& entry) {
  return entry.fields.empty() ? entry.action : entry.action + " (" + entry.fields + ")";
}

}  // namespace

html::Html list(Texts const& texts, std::vector<Entry> const& entries, Head const& head) {
  if (entries.empty()) return html::paragraph(texts.audit_empty());
  html::Table table(texts.audit_title(),
                    {{texts.audit_column_number(), html::Column::Kind::number},
                     {texts.audit_column_at()},
                     {texts.audit_column_actor()},
                     {texts.audit_column_action()},
                     {texts.audit_column_object()}},
                    html::Caption::spoken);
  for (Entry const& entry : entries) {
    table.row({std::to_string(entry.number), moment(texts, entry.at),
               actor_name(texts, entry.actor), what(entry), object_name(entry.object)});
  }
  html::Html older;
  if (entries.back().number > 1) {
    older = html::button_link(html::url("/beheer/logboek").with("voor", entries.back().number),
                              texts.audit_older());
  }
  return html::join({html::lead(texts.audit_lead()),
                     html::paragraph(texts.audit_head(head.size, hex(head.chain).substr(0, 16))),
                     std::move(table).html(), html::button_group({older})});
}

}  // namespace klantendag::audit::views
