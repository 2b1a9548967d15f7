// SPDX-License-Identifier: EUPL-1.2
// What an edition decides about its register: whom it does not invite. The usual rules are: closed
// complaints, four weeks ago.
#pragma once

namespace klantendag::complaints {

struct Settings {
  bool skip_open = true;
  bool skip_recent = true;
  int weeks_closed = 4;  // 0 to 520
  bool skip_objection = true;
  bool skip_no_contact = true;
  bool skip_invited = true;  // in one of the last two editions
  bool skip_no_phone = true;
  bool skip_other = true;  // only the last complaint of one person

  bool operator==(Settings const&) const = default;
};

}  // namespace klantendag::complaints
