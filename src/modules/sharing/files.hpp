// SPDX-License-Identifier: EUPL-1.2
// A pack as files to take along: one page and six slides, as HTML and as PDF.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "modules/sharing/model.hpp"
#include "platform/pdf/pdf.hpp"

namespace klantendag::sharing {

enum class File { page_html, page_pdf, slides_html, slides_pdf };
// bladzijde.html, bladzijde.pdf, dias.html, dias.pdf
[[nodiscard]] std::optional<File> file_named(std::string_view name);
[[nodiscard]] std::string_view name_of(File file);
[[nodiscard]] std::string_view media_type(File file);

// A PDF takes seconds: not within a transaction. Errors: those of pdf.
[[nodiscard]] Result<std::string> file_of(Pack const& pack, File file, pdf::Printer const& printer);

}  // namespace klantendag::sharing
