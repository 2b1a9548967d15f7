// SPDX-License-Identifier: EUPL-1.2
// What the headers of a letter say: who wrote it, where the answer goes, when, and whether it is one that
// no person wrote.
#pragma once

#include "platform/mailbox/received.hpp"

namespace klantendag::mailbox {

// `letter`: a GMimeMessage, of which only the .cpp files of this room know what it is.
void read_headers(void* letter, Received& out);

}  // namespace klantendag::mailbox
