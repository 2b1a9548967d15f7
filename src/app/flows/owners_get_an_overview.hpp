// SPDX-License-Identifier: EUPL-1.2
// Everybody who has something to do is offered a message that says what and by when: kinds of work, days
// and links, never a word of a client. It waits for a person's yes as all post does.
#pragma once

#include <string>

#include "modules/editions/model.hpp"
#include "platform/crypto/key_file.hpp"
#include "platform/html/url.hpp"
#include "platform/work/work.hpp"

namespace klantendag::app {

// Needs send_post and see_obligations. Where the messages wait.
[[nodiscard]] Result<html::Url> owners_get_an_overview(Work& work, crypto::Keys const& keys,
                                                       EditionId edition,
                                                       std::string const& origin);

}  // namespace klantendag::app
