// SPDX-License-Identifier: EUPL-1.2
#include "modules/retrospective/files.hpp"

#include <array>

#include "base/json.hpp"
#include "core/report/write.hpp"
#include "modules/retrospective/rules.hpp"

namespace klantendag::retrospective {
namespace {

struct Known {
  Format format;
  std::string_view name;
  std::string_view media_type;
};
constexpr std::array<Known, 6> known = {{
    {Format::html, "html", "text/html; charset=utf-8"},
    {Format::pdf, "pdf", "application/pdf"},
    {Format::docx, "docx",
     "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    {Format::odt, "odt", "application/vnd.oasis.opendocument.text"},
    {Format::md, "md", "text/markdown; charset=utf-8"},
    {Format::json, "json", "application/json"},
}};

// Whoever finds the file later must know that nobody had said yes to it.
report::Document marked(Reading const& reading) {
  report::Document document = reading.document;
  if (reading.kind == Reading::Kind::draft) {
    Texts const texts{document.language};
    report::Words note(std::string(texts.retrospective_file_draft()));
    note.runs[0].strong = true;
    document.blocks.insert(document.blocks.begin(), report::Paragraph{std::move(note)});
  }
  return document;
}

// What was published is what was kept that day, whatever writes pages now.
std::string page_of(Reading const& reading) {
  return reading.page.empty() ? report::to_html(marked(reading)) : reading.page;
}

// The title is the document's own; the text below begins with the first line after it.
std::string below_title(std::string const& markdown) {
  std::size_t const end = markdown.find('\n');
  return end == std::string::npos ? std::string() : markdown.substr(end + 1);
}

Result<std::string> json_of(Reading const& reading) {
  Facts said = reading.facts;  // what was counted beside it is for V63, and says more than the text
  for (Figure& figure : said.figures) figure.counted.clear();
  ASSIGN_OR_RETURN(auto facts, json::parse(write_facts(said)));
  return json::write(json::Object{{"title", reading.document.title},
                                  {"language", std::string(code_of(reading.document.language))},
                                  {"published", reading.kind == Reading::Kind::published},
                                  {"text", below_title(report::to_markdown(reading.document))},
                                  {"facts", std::move(facts)}}) +
         "\n";
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  for (Known const& one : known) {
    if (one.name == name) return one.format;
  }
  return std::nullopt;
}

std::string_view name_of(Format format) {
  for (Known const& one : known) {
    if (one.format == format) return one.name;
  }
  return {};
}

std::string_view media_type(Format format) {
  for (Known const& one : known) {
    if (one.format == format) return one.media_type;
  }
  return {};
}

Result<std::string> file_of(Reading const& reading, Format format, Makers const& makers) {
  report::Document const document = marked(reading);
  switch (format) {
    case Format::html:
      return page_of(reading);
    case Format::pdf:
      return makers.printer.print({.document = page_of(reading)});
    case Format::docx:
    case Format::odt:
      return makers.converter.convert(
          {document.title, below_title(report::to_markdown(document)), document.language},
          format == Format::docx ? office::Format::docx : office::Format::odt);
    case Format::md:
      return report::to_markdown(document);
    case Format::json:
      return json_of(reading);
  }
  return internal("retrospective", "format");
}

}  // namespace klantendag::retrospective
