// SPDX-License-Identifier: EUPL-1.2
// Documents for word processors, made of Markdown by the system's pandoc. Who has no pandoc takes HTML
// along instead: word processors open that too.
#pragma once

#include <string>
#include <string_view>

#include "base/language.hpp"
#include "base/result.hpp"

namespace klantendag::office {

enum class Format { docx, odt };

struct Text {
  std::string title{};
  std::string markdown{};  // below the title: headings from ##
  Language language = Language::nl;
};

class Converter {
 public:
  // "pandoc" is looked for on the path; a name with a slash is a file.
  explicit Converter(std::string program) : program_(std::move(program)) {}

  // Waits for at most a minute. Errors: unavailable/office.not_there, unavailable/office.failed.
  [[nodiscard]] Result<std::string> convert(Text const& text, Format format) const;

 private:
  std::string program_;
};

}  // namespace klantendag::office
