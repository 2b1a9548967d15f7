// SPDX-License-Identifier: EUPL-1.2
// A large file while it is being read: how far, how long still, and stopping or going on.
#include <algorithm>

#include "modules/complaints/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/form.hpp"
#include "platform/html/guide.hpp"
#include "platform/html/prose.hpp"
#include "platform/i18n/format.hpp"

namespace klantendag::complaints::views {
namespace {

using html::Html;

constexpr std::int64_t megabyte = 1 << 20;

Html time_left(Texts const& texts, std::optional<std::int64_t> seconds) {
  if (!seconds) return html::paragraph(texts.complaints_reading_left_unknown());
  if (*seconds < 100) return html::paragraph(texts.complaints_reading_seconds_left(*seconds));
  return html::paragraph(texts.complaints_reading_minutes_left((*seconds + 59) / 60));
}

Html so_far(Texts const& texts, LargeReading const& reading) {
  std::int64_t const total = (reading.bytes_total + megabyte - 1) / megabyte;
  return html::join(
      {html::progress(texts.language, texts.complaints_reading_progress(),
                      reading.bytes * total / std::max<std::int64_t>(reading.bytes_total, 1),
                      total),
       html::paragraph(
           texts.complaints_reading_rows(i18n::count(texts.language, reading.import.rows)))});
}

Html drop_button(Texts const& texts, Upload const& upload) {
  return html::action_button({.action = urls::drop(upload.edition, upload.id),
                              .label = texts.complaints_drop(),
                              .button = html::Button::subtle});
}

Html stopped(Texts const& texts, Upload const& upload, LargeReading const& reading) {
  Html const go_on = html::action_button({.action = urls::go_on(upload.edition, upload.id),
                                          .label = texts.complaints_reading_go_on(),
                                          .button = html::Button::primary});
  return html::join(
      {html::alert(texts.language, html::Alert::info, texts.complaints_reading_stopped()),
       so_far(texts, reading), html::button_group({go_on, drop_button(texts, upload)})});
}

}  // namespace

Html reading(Texts const& texts, Upload const& upload, LargeReading const& reading, Instant now) {
  Html const file = html::data_list(std::vector<html::DataItem>{
      {texts.complaints_column_file(), html::text(upload.file_name), {}}});
  if (!reading.goes_on()) return html::join({file, stopped(texts, upload, reading)});
  Html const stop = html::action_button({.action = urls::stop(upload.edition, upload.id),
                                         .label = texts.complaints_reading_stop(),
                                         .button = html::Button::secondary});
  Html const again = html::button_link(urls::upload(upload.edition, upload.id),
                                       texts.complaints_reading_look_now(), html::Button::subtle);
  Html const state = reading.stop ? html::paragraph(texts.complaints_reading_stops())
                     : reading.state == LargeReading::State::waiting
                         ? html::paragraph(texts.complaints_reading_waits())
                         : time_left(texts, seconds_left(reading, now));
  return html::join({html::lead(texts.complaints_reading_lead()), file, so_far(texts, reading),
                     state, html::button_group({stop, again, drop_button(texts, upload)}),
                     html::small_print(texts.complaints_reading_refreshes())});
}

}  // namespace klantendag::complaints::views
