// SPDX-License-Identifier: EUPL-1.2
// A lottery over panels by counts: each panel with its share. And the way from wanted chances to one.
#pragma once

#include <span>
#include <vector>

#include "core/lottery/instance.hpp"
#include "core/lp/problem.hpp"

namespace klantendag::lottery {

struct Mixture {
  std::vector<Panel> panels{};   // distinct
  std::vector<double> shares{};  // above zero, adding up to 1
  double off = 0;                // the largest error left in anybody's chance
};

// Each panel as likely as it is there often.
[[nodiscard]] Mixture equal_shares(std::span<Panel const> panels);

// Panels whose mixture gives every class its chances: exactly, or as nearly as the panels found allow.
// Not exact: the wanted chances lie outside what whole panels can do, or the budget is spent.
struct Decomposition {
  Mixture mixture{};  // may be empty when not exact
  bool exact = false;
};
[[nodiscard]] Decomposition decompose(Instance const& instance, std::vector<double> const& chances,
                                      lp::Budget& budget);

// Seats per class in the average panel, from chances per person.
[[nodiscard]] std::vector<double> seats_of(Instance const& instance,
                                           std::vector<double> const& chances);

// The mixture with as few panels as there are classes, when such a corner is found: its shares are
// simple fractions. Else the mixture itself.
[[nodiscard]] Mixture simplified(Instance const& instance, std::vector<double> const& chances,
                                 Mixture mixture, lp::Budget& budget);

}  // namespace klantendag::lottery
