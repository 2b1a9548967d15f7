// SPDX-License-Identifier: EUPL-1.2
// Names and their values below each other: the details of one thing, or answers to check before
// sending, each with a link to change it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "platform/html/html.hpp"
#include "platform/html/url.hpp"
#include "platform/html/words.hpp"

namespace klantendag::html {

struct DataItem {
  Words name{};
  Html value{};   // text(…), or a list, a badge
  Html action{};  // link(url, "Wijzig", name): read aloud as "Wijzig naam"
};

[[nodiscard]] Html data_list(std::span<DataItem const> items);

// A few big numbers of the first screen, each leading to where it comes from.
struct KeyFigure {
  Words number{};  // as written: "12", "8,4", "3 van 4"
  Words label{};
  Url url{};  // empty: no link
};
[[nodiscard]] Html key_figures(std::span<KeyFigure const> figures);

// Things to do, each with where it is done, what it is about and its state.
struct TaskItem {
  Url url{};
  Words title{};
  Words detail{};
  Html badge{};
};
[[nodiscard]] Html task_list(std::span<TaskItem const> tasks);

}  // namespace klantendag::html
