// SPDX-License-Identifier: EUPL-1.2
// Every value stands beside its bar, so that the chart is read without colour and without an axis.
#include "core/report/chart.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "core/report/write.hpp"

namespace klantendag::report {
namespace {

constexpr double margin = 8;
constexpr double line = 18;  // of text, and its baseline below the top
constexpr double bar_height = 16;
constexpr double gap = 10;
constexpr double value_room = 56;  // beside the longest bar
constexpr double column_height = 150;
constexpr std::size_t longest_label = 44;  // code points of 14 units in 344

double largest(Chart const& chart) {
  double most = 0;
  for (Chart::Bar const& bar : chart.bars) most = std::max(most, bar.value.value);
  return most > 0 ? most : 1;
}

Drawing bars(Language language, Chart const& chart) {
  Drawing drawing;
  double const room = drawing.width - 2 * margin - value_room;
  double y = margin;
  for (Chart::Bar const& bar : chart.bars) {
    double const width = room * std::max(bar.value.value, 0.0) / largest(chart);
    drawing.words.push_back(
        {.x = margin, .y = y + line - 4, .text = shorten(bar.label, longest_label)});
    drawing.bars.push_back({margin, y + line, width, bar_height});
    drawing.words.push_back({.x = margin + width + 6,
                             .y = y + line + bar_height - 3,
                             .text = decimal(language, bar.value)});
    y += line + bar_height + gap;
  }
  drawing.height = y - gap + margin;
  return drawing;
}

Drawing columns(Language language, Chart const& chart) {
  Drawing drawing;
  double const step = (drawing.width - 2 * margin) / static_cast<double>(chart.bars.size());
  double const base = margin + line + column_height;
  double x = margin;
  for (Chart::Bar const& bar : chart.bars) {
    double const height = column_height * std::max(bar.value.value, 0.0) / largest(chart);
    double const middle = x + step / 2;
    drawing.bars.push_back({x + step / 8, base - height, step * 3 / 4, height});
    drawing.words.push_back({.x = middle,
                             .y = base - height - 4,
                             .anchor = Drawing::Anchor::middle,
                             .text = decimal(language, bar.value)});
    drawing.words.push_back({.x = middle,
                             .y = base + line - 2,
                             .anchor = Drawing::Anchor::middle,
                             .text = shorten(bar.label, 6)});
    x += step;
  }
  drawing.height = base + line + margin;
  return drawing;
}

// Geometry needs one decimal, with a point whatever the language.
void append_number(std::string& out, std::string_view name, double value) {
  out += ' ';
  out += name;
  out += "=\"";
  out += decimal(Language::en, {.value = value, .decimals = 1});
  out += '"';
}

void append_words(std::string& out, Drawing::Words const& words) {
  out += "<text";
  append_number(out, "x", words.x);
  append_number(out, "y", words.y);
  if (words.anchor == Drawing::Anchor::middle) out += " text-anchor=\"middle\"";
  out += '>';
  append_escaped(out, words.text);
  out += "</text>";
}

// <title id="name-title">…</title>
void append_named(std::string& out, std::string_view tag, std::string_view id,
                  std::string_view text) {
  out.append("<").append(tag).append(" id=\"");
  append_escaped(out, id);
  out += "\">";
  append_escaped(out, text);
  out.append("</").append(tag).append(">");
}

}  // namespace

Drawing drawing_of(Language language, Chart const& chart) {
  if (chart.bars.empty()) return Drawing{.height = 2 * margin};
  switch (chart.shape) {
    case Chart::Shape::bars:
      return bars(language, chart);
    case Chart::Shape::distribution:
      return columns(language, chart);
  }
  return {};
}

std::string to_svg(Language language, Chart const& chart, std::string_view name) {
  Drawing const drawing = drawing_of(language, chart);
  std::string const title_id = std::string(name) + "-title";
  std::string const description_id = std::string(name) + "-desc";
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"";
  append_escaped(out, title_id + " " + description_id);
  out += "\" viewBox=\"0 0 " + decimal(Language::en, {drawing.width, 1}) + " " +
         decimal(Language::en, {drawing.height, 1}) + "\"";
  append_number(out, "width", drawing.width);
  append_number(out, "height", drawing.height);
  append_number(out, "font-size", drawing.text_size);
  out += " font-family=\"sans-serif\" fill=\"currentColor\">";
  append_named(out, "title", title_id, chart.title);
  append_named(out, "desc", description_id, chart.description);
  for (Drawing::Rectangle const& bar : drawing.bars) {
    out += "<rect fill-opacity=\"0.7\"";
    append_number(out, "x", bar.x);
    append_number(out, "y", bar.y);
    append_number(out, "width", bar.width);
    append_number(out, "height", bar.height);
    out += "/>";
  }
  for (Drawing::Words const& words : drawing.words) append_words(out, words);
  return out + "</svg>";
}

}  // namespace klantendag::report
