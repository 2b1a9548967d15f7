// SPDX-License-Identifier: EUPL-1.2
// The pages of the record.
#pragma once

#include "platform/http/router.hpp"

namespace klantendag::audit {

void add_pages(http::Router& router);

}  // namespace klantendag::audit
