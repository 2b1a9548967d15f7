// SPDX-License-Identifier: EUPL-1.2
// Every component in every state that matters: shown by the gallery, kept by the golden tests.
#pragma once

#include <string>
#include <vector>

#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"

namespace klantendag::gallery {

struct Specimen {
  std::string name;  // of its golden file
  html::Html html;
};

[[nodiscard]] std::vector<Specimen> fields(Language language);
[[nodiscard]] std::vector<Specimen> components(Language language);

// A form that came back with problems at its fields.
[[nodiscard]] html::Filled with_problems(Language language);

}  // namespace klantendag::gallery
