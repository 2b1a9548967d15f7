// SPDX-License-Identifier: EUPL-1.2
// A page on paper: PDF by the system's Chromium, without a network, in a folder that is gone afterwards.
// Who has no Chromium prints from the browser instead.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace klantendag::pdf {

struct Sheet {
  std::string document{};    // whole HTML
  std::string stylesheet{};  // stands in for the document's /assets/app.css
};

class Printer {
 public:
  // "chromium" is looked for on the path; a name with a slash is a file.
  explicit Printer(std::string program) : program_(std::move(program)) {}

  [[nodiscard]] bool is_there() const;
  // Waits for at most a minute. Errors: unavailable/pdf.not_there, unavailable/pdf.failed.
  [[nodiscard]] Result<std::string> print(Sheet const& sheet) const;

 private:
  std::string program_;
};

}  // namespace klantendag::pdf
