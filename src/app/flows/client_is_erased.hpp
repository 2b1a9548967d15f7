// SPDX-License-Identifier: EUPL-1.2
// A client's messages are erased, and what they became goes with them: a tip is withdrawn with its story,
// and the name of who gave it goes. A complaint from a message holds no words; it stays as a number.
#pragma once

#include <string_view>

#include "platform/crypto/key_file.hpp"
#include "platform/work/work.hpp"

namespace klantendag::app {

// `became` as the message has it: "tip/…" or "complaint/…".
[[nodiscard]] Result<void> forget_what_it_became(Work& work, crypto::Keys const& keys,
                                                 std::string_view became);

}  // namespace klantendag::app
