// SPDX-License-Identifier: EUPL-1.2
// The only file that includes libzip.
#include "platform/spreadsheet/archive.hpp"

#include <zip.h>

#include <vector>

namespace klantendag::spreadsheet {
namespace {

constexpr std::size_t piece_bytes = 1 << 16;
// One sheet of a million rows of this register is about 1.6 GB unpacked.
constexpr std::int64_t unpacked_limit = std::int64_t{4} << 30;

Error unreadable(std::string_view reason) {
  return invalid("spreadsheet.unreadable", {{"reason", std::string(reason)}});
}

}  // namespace

struct Archive::Opened {
  std::string bytes{};
  zip_t* zip = nullptr;

  Opened() = default;
  Opened(Opened const&) = delete;
  Opened& operator=(Opened const&) = delete;
  ~Opened() {
    if (zip != nullptr) zip_discard(zip);
  }
};

Archive::Archive(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
Archive::~Archive() = default;
Archive::Archive(Archive&& other) noexcept = default;
Archive& Archive::operator=(Archive&& other) noexcept = default;

Result<Archive> Archive::open(std::string bytes) {
  auto opened = std::make_unique<Opened>();
  opened->bytes = std::move(bytes);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source =
      zip_source_buffer_create(opened->bytes.data(), opened->bytes.size(), 0, &error);
  if (source != nullptr) {
    opened->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (opened->zip == nullptr) zip_source_free(source);
  }
  std::string const reason = opened->zip == nullptr ? zip_error_strerror(&error) : "";
  zip_error_fini(&error);
  if (opened->zip == nullptr) return unreadable(reason);
  return Archive(std::move(opened));
}

bool Archive::has(std::string const& entry) const {
  return zip_name_locate(opened_->zip, entry.c_str(), 0) >= 0;
}

Result<void> Archive::read(std::string const& entry, Piece const& take) const {
  std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> const file(
      zip_fopen(opened_->zip, entry.c_str(), 0), zip_fclose);
  if (file == nullptr) return unreadable(entry);
  std::vector<char> piece(piece_bytes);
  std::int64_t unpacked = 0;
  while (true) {
    zip_int64_t const count = zip_fread(file.get(), piece.data(), piece.size());
    if (count < 0) return unreadable(entry);
    if (count == 0) return {};
    unpacked += count;
    if (unpacked > unpacked_limit) return invalid("spreadsheet.too_large");
    RETURN_IF_ERROR(take({piece.data(), static_cast<std::size_t>(count)}));
  }
}

}  // namespace klantendag::spreadsheet
