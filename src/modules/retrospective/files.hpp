// SPDX-License-Identifier: EUPL-1.2
// A retrospective as a file to take along.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "modules/retrospective/retrospective.hpp"
#include "platform/office/office.hpp"
#include "platform/pdf/pdf.hpp"

namespace klantendag::retrospective {

enum class Format { html, pdf, docx, odt, md, json };
[[nodiscard]] std::optional<Format> format_named(std::string_view name);
[[nodiscard]] std::string_view name_of(Format format);
[[nodiscard]] std::string_view media_type(Format format);

struct Makers {
  pdf::Printer printer;
  office::Converter converter;
};
// A draft says so below its title. Takes seconds for PDF and word processors: not within a
// transaction. Errors: those of pdf and office.
[[nodiscard]] Result<std::string> file_of(Reading const& reading, Format format,
                                          Makers const& makers);

}  // namespace klantendag::retrospective
