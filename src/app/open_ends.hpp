// SPDX-License-Identifier: EUPL-1.2
// What is still open: the first screen's numbers and its list, each linking to where it is closed.
// Every module that leaves something open adds its own here.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/html/url.hpp"
#include "platform/work/work.hpp"

namespace klantendag::app {

struct Figure {
  std::string number{};
  std::string label{};
  html::Url url{};
};

struct OpenEnd {
  html::Url url{};
  std::string title{};
  std::string detail{};
};

struct Overview {
  std::vector<Figure> figures{};
  std::vector<OpenEnd> open_ends{};
};

[[nodiscard]] Result<Overview> look(Work& work);

}  // namespace klantendag::app
