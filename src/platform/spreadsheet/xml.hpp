// SPDX-License-Identifier: EUPL-1.2
// XML as a stream of beginnings, ends and text. Names come without their namespace's prefix; a file
// that declares entities of its own is refused, so none can grow without end.
#pragma once

#include <string_view>

#include "platform/spreadsheet/spreadsheet.hpp"

namespace klantendag::spreadsheet {

// Of one element; gone after the call.
class Attributes {
 public:
  explicit Attributes(char const* const* pairs) : pairs_(pairs) {}
  // Empty when there is none. By local name: "id" finds r:id.
  [[nodiscard]] std::string_view find(std::string_view name) const;

 private:
  char const* const* pairs_;
};

class XmlReader {
 public:
  virtual ~XmlReader() = default;
  virtual void begin(std::string_view name, Attributes const& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  virtual void text(std::string_view text) = 0;
  // Not null: stop here and answer this error.
  [[nodiscard]] virtual Error const* problem() const { return nullptr; }
};

// `bytes` gives the document in pieces. Error: invalid/spreadsheet.unreadable {reason: line}, or the
// reader's own.
[[nodiscard]] Result<void> read_xml(Source const& bytes, XmlReader& reader);

}  // namespace klantendag::spreadsheet
