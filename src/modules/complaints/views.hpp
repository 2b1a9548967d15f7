// SPDX-License-Identifier: EUPL-1.2
// How the register looks: values in, Html out. References and coded facts only, never contact data.
#pragma once

#include <string>
#include <vector>

#include "modules/complaints/complaints.hpp"
#include "modules/complaints/large.hpp"
#include "modules/complaints/texts.hpp"
#include "modules/complaints/uploads.hpp"
#include "platform/html/filled.hpp"
#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::complaints {

namespace urls {
[[nodiscard]] html::Url file(EditionId edition);
[[nodiscard]] html::Url upload(EditionId edition, UploadId upload);
[[nodiscard]] html::Url columns(EditionId edition, UploadId upload);
[[nodiscard]] html::Url confirm(EditionId edition, UploadId upload);
[[nodiscard]] html::Url drop(EditionId edition, UploadId upload);
[[nodiscard]] html::Url stop(EditionId edition, UploadId upload);
[[nodiscard]] html::Url go_on(EditionId edition, UploadId upload);
[[nodiscard]] html::Url import(EditionId edition, ImportId import);
[[nodiscard]] html::Url pool(EditionId edition);
[[nodiscard]] html::Url rows(EditionId edition, std::string_view reason);
}  // namespace urls

inline constexpr std::string_view in_pool = "komt-in-aanmerking";  // in the address of its rows

namespace views {

// The parts of this area, above each of its pages.
[[nodiscard]] std::string_view status_words(Texts const& texts, Status status);

enum class Part { pool, blocked };
[[nodiscard]] html::Html parts(Texts const& texts, EditionId edition, Part current);
[[nodiscard]] html::Html no_edition(Texts const& texts);
[[nodiscard]] html::Html file(Texts const& texts, html::Filled const& filled, EditionId edition,
                              std::vector<Import> const& imports);
// A large file that is being read, or was stopped.
[[nodiscard]] html::Html reading(Texts const& texts, Upload const& upload,
                                 LargeReading const& reading, Instant now);
// What stands in a file that was sent, with one page of its problems and changes. `report` is null
// when there is no header yet.
struct Preview {
  Upload const& upload;
  spreadsheet::Format format{};
  std::vector<std::string> headers{};
  Report const* report = nullptr;
  std::int64_t page = 1;
  std::int64_t problems = 0;  // on all pages
  std::int64_t changes = 0;
  std::string problem{};  // why it cannot be read; empty when saying the columns may help
};
[[nodiscard]] html::Html preview(Texts const& texts, html::Filled const& filled,
                                 Preview const& preview);
[[nodiscard]] html::Html imported(Texts const& texts, Told const& told, std::int64_t page);
[[nodiscard]] html::Html pool(Texts const& texts, html::Filled const& filled, EditionId edition,
                              Pool const& pool);
struct RowsPage {
  EditionId edition{};
  std::optional<Exclusion> exclusion{};
  std::int64_t page = 1;
  std::int64_t per_page = 50;
};
[[nodiscard]] html::Html rows(Texts const& texts, RowsPage const& page, Listed const& listed);
[[nodiscard]] std::string_view exclusion_name(Texts const& texts, Exclusion exclusion);

}  // namespace views
}  // namespace klantendag::complaints
