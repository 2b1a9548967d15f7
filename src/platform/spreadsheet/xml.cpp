// SPDX-License-Identifier: EUPL-1.2
// The only file that includes expat.
#include "platform/spreadsheet/xml.hpp"

#include <expat.h>

#include <memory>
#include <string>

namespace klantendag::spreadsheet {
namespace {

std::string_view local(std::string_view name) {
  std::size_t const colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Reading {
  XML_Parser parser;
  XmlReader& reader;

  void stop_on_problem() const {
    if (reader.problem() != nullptr) XML_StopParser(parser, XML_FALSE);
  }
};

void XMLCALL on_begin(void* data, XML_Char const* name, XML_Char const** attributes) {
  auto const& reading = *static_cast<Reading*>(data);
  reading.reader.begin(local(name), Attributes(attributes));
}

void XMLCALL on_end(void* data, XML_Char const* name) {
  auto const& reading = *static_cast<Reading*>(data);
  reading.reader.end(local(name));
  reading.stop_on_problem();
}

void XMLCALL on_text(void* data, XML_Char const* text, int length) {
  static_cast<Reading*>(data)->reader.text({text, static_cast<std::size_t>(length)});
}

void XMLCALL on_entity(void* data, XML_Char const*, int, XML_Char const*, int, XML_Char const*,
                       XML_Char const*, XML_Char const*, XML_Char const*) {
  XML_StopParser(static_cast<Reading*>(data)->parser, XML_FALSE);
}

Error unreadable(XML_Parser parser) {
  return invalid("spreadsheet.unreadable",
                 {{"reason", "XML " + std::to_string(XML_GetCurrentLineNumber(parser)) + ": " +
                                 XML_ErrorString(XML_GetErrorCode(parser))}});
}

}  // namespace

std::string_view Attributes::find(std::string_view name) const {
  for (char const* const* at = pairs_; at[0] != nullptr; at += 2) {
    if (local(at[0]) == name) return at[1];
  }
  return {};
}

Result<void> read_xml(Source const& bytes, XmlReader& reader) {
  std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> const parser(XML_ParserCreate(nullptr),
                                                                       XML_ParserFree);
  if (parser == nullptr) return internal("platform/spreadsheet/xml.cpp", "no parser");
  Reading reading{parser.get(), reader};
  XML_SetUserData(parser.get(), &reading);
  XML_SetElementHandler(parser.get(), on_begin, on_end);
  XML_SetCharacterDataHandler(parser.get(), on_text);
  XML_SetEntityDeclHandler(parser.get(), on_entity);

  auto const parse = [&](std::string_view piece, int is_final) -> Result<void> {
    auto const status =
        XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), is_final);
    if (reader.problem() != nullptr) return *reader.problem();
    if (status != XML_STATUS_OK) return unreadable(parser.get());
    return {};
  };
  RETURN_IF_ERROR(bytes([&](std::string_view piece) { return parse(piece, 0); }));
  return parse({}, 1);
}

}  // namespace klantendag::spreadsheet
