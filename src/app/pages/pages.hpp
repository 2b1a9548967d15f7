// SPDX-License-Identifier: EUPL-1.2
// Pages that belong to no module: the first screen, help, accessibility, and what machines ask.
#pragma once

#include "app/figures.hpp"
#include "platform/config/config.hpp"
#include "platform/http/router.hpp"

namespace klantendag::app {

void add_first_pages(http::Router& router);
// /health/live, /health/ready and, when the setting says so, /metrics.
void add_technical_pages(http::Router& router, Figures& figures, config::Settings const& settings);

}  // namespace klantendag::app
