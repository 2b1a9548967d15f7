// SPDX-License-Identifier: EUPL-1.2
// What the headers of a letter say: who wrote it, where the answer goes, when, and whether it is one that
// no person wrote. Only for the files that know GMime.
#pragma once

#include <gmime/gmime.h>

#include "platform/mailbox/received.hpp"

namespace klantendag::mailbox {

void read_headers(GMimeMessage* message, Received& out);

}  // namespace klantendag::mailbox
