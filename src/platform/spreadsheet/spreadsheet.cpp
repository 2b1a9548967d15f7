// SPDX-License-Identifier: EUPL-1.2
#include "platform/spreadsheet/spreadsheet.hpp"

#include <memory>

#include "base/sha256.hpp"
#include "platform/spreadsheet/workbook.hpp"

namespace klantendag::spreadsheet {
namespace {

constexpr std::size_t beginning_bytes = 1 << 16;  // enough lines to see the separator
constexpr std::size_t piece_bytes = 1 << 18;
// A workbook must lie in memory to be read; a register of a million rows takes about 100 MB.
constexpr std::size_t workbook_limit = std::size_t{1} << 28;

Result<void> each_csv_row(Source const& source, Format const& format, TakeRow const& take) {
  csv::Decoder decoder(format.encoding);
  csv::Reader reader(format.separator);
  csv::Row row;
  std::string text;
  auto const take_all = [&]() -> Result<void> {
    while (reader.next(row)) RETURN_IF_ERROR(take(row));
    return {};
  };
  RETURN_IF_ERROR(source([&](std::string_view bytes) -> Result<void> {
    for (std::size_t at = 0; at < bytes.size(); at += piece_bytes) {
      text.clear();
      decoder.feed(bytes.substr(at, piece_bytes), text);
      reader.feed(text);
      RETURN_IF_ERROR(take_all());
    }
    return {};
  }));
  text.clear();
  decoder.finish(text);
  reader.feed(text);
  reader.finish();
  return take_all();
}

}  // namespace

Source source_of(std::string bytes) {
  auto const kept = std::make_shared<std::string const>(std::move(bytes));
  return [kept](Piece const& take) { return take(*kept); };
}

Result<Format> look_at(Source const& source) {
  Sha256Stream hash;
  ASSIGN_OR_RETURN(auto format, guess_format([&](Piece const& take) {
                     return source([&](std::string_view bytes) {
                       hash.feed(bytes);
                       return take(bytes);
                     });
                   }));
  format.sha256 = hex(hash.finish());
  return format;
}

Result<Format> guess_format(Source const& source) {
  Format format;
  csv::EncodingGuess guess;
  std::string beginning;
  RETURN_IF_ERROR(source([&](std::string_view bytes) -> Result<void> {
    guess.feed(bytes);
    if (beginning.size() < beginning_bytes) {
      beginning += bytes.substr(0, beginning_bytes - beginning.size());
    }
    return {};
  }));
  if (beginning.empty()) return invalid("spreadsheet.empty");
  if (beginning.starts_with("PK\x03\x04")) {
    format.kind = Format::Kind::workbook;
    return format;
  }
  format.encoding = guess.encoding();
  format.separator = csv::guess_separator(csv::to_utf8(beginning, format.encoding));
  return format;
}

Result<void> each_row(Source const& source, Format const& format, TakeRow const& take) {
  if (format.kind == Format::Kind::csv) return each_csv_row(source, format, take);
  std::string bytes;
  RETURN_IF_ERROR(source([&](std::string_view piece) -> Result<void> {
    if (bytes.size() + piece.size() > workbook_limit) return invalid("spreadsheet.too_large");
    bytes += piece;
    return {};
  }));
  return each_workbook_row(std::move(bytes), take);
}

}  // namespace klantendag::spreadsheet
