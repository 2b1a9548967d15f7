// SPDX-License-Identifier: EUPL-1.2
// Where the first sheet lies, which formats show a day, the shared texts, and then row after row.
#include "platform/spreadsheet/workbook.hpp"

#include <map>
#include <optional>
#include <vector>

#include "base/text.hpp"
#include "platform/spreadsheet/archive.hpp"
#include "platform/spreadsheet/xml.hpp"

namespace klantendag::spreadsheet {
namespace {

constexpr int most_columns = 16'384;                        // of a sheet, by the standard
constexpr std::size_t shared_limit = std::size_t{1} << 28;  // bytes of shared texts

int small_number(std::string_view text) {
  return static_cast<int>(parse_integer(text).value_or(0));
}

// xl/workbook.xml: the first sheet and the day from which it counts.
struct Contents final : XmlReader {
  std::string sheet{};  // relationship id
  DayZero zero = DayZero::y1900;

  void begin(std::string_view name, Attributes const& attributes) override {
    if (name == "sheet" && sheet.empty()) sheet = relationship(attributes);
    if (name == "workbookPr") {
      auto const on = attributes.find("date1904");
      if (on == "1" || on == "true") zero = DayZero::y1904;
    }
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}

 private:
  static std::string relationship(Attributes const& attributes) {
    return std::string(attributes.find("id"));
  }
};

struct Relationships final : XmlReader {
  std::map<std::string, std::string, std::less<>> targets{};

  void begin(std::string_view name, Attributes const& attributes) override {
    if (name != "Relationship") return;
    std::string target(attributes.find("Target"));
    target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
    targets.emplace(attributes.find("Id"), std::move(target));
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
};

// xl/styles.xml: which cell styles show a day.
struct Styles final : XmlReader {
  std::map<int, std::string> codes{};
  std::vector<bool> is_date{};
  bool in_cells = false;

  void begin(std::string_view name, Attributes const& attributes) override {
    if (name == "numFmt") {
      codes.emplace(small_number(attributes.find("numFmtId")), attributes.find("formatCode"));
    }
    if (name == "cellXfs") in_cells = true;
    if (name == "xf" && in_cells) {
      int const id = small_number(attributes.find("numFmtId"));
      auto const code = codes.find(id);
      is_date.push_back(shows_date(id, code == codes.end() ? "" : code->second));
    }
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") in_cells = false;
  }
  void text(std::string_view) override {}
};

// xl/sharedStrings.xml. Readings of Japanese words (rPh) are no text of the cell.
struct SharedTexts final : XmlReader {
  std::vector<std::string> texts{};

  void begin(std::string_view name, Attributes const&) override {
    if (name == "si") texts.emplace_back();
    if (name == "t") in_text_ = true;
    if (name == "rPh") in_reading_ = true;
  }
  void end(std::string_view name) override {
    if (name == "t") in_text_ = false;
    if (name == "rPh") in_reading_ = false;
    if (bytes_ > shared_limit) problem_ = invalid("spreadsheet.too_large");
  }
  void text(std::string_view text) override {
    if (!in_text_ || in_reading_ || texts.empty()) return;
    bytes_ += text.size();
    texts.back() += text;
  }
  [[nodiscard]] Error const* problem() const override { return problem_ ? &*problem_ : nullptr; }

 private:
  bool in_text_ = false;
  bool in_reading_ = false;
  std::size_t bytes_ = 0;
  std::optional<Error> problem_{};
};

class SheetReader final : public XmlReader {
 public:
  struct Book {
    std::vector<std::string> texts{};
    std::vector<bool> is_date{};
    DayZero zero = DayZero::y1900;
  };
  SheetReader(Book const& book, TakeRow const& take) : book_(book), take_(take) {}

  void begin(std::string_view name, Attributes const& attributes) override {
    if (name == "row") {
      begin_row(attributes);
    } else if (name == "c") {
      begin_cell(attributes);
    } else if (name == "v" || name == "t") {
      in_value_ = true;
    } else if (name == "rPh") {
      in_reading_ = true;
    }
  }

  void end(std::string_view name) override {
    if (name == "v" || name == "t") in_value_ = false;
    if (name == "rPh") in_reading_ = false;
    if (name == "c") end_cell();
    if (name == "row") end_row();
  }

  void text(std::string_view text) override {
    if (in_value_ && !in_reading_) value_ += text;
  }

  [[nodiscard]] Error const* problem() const override { return problem_ ? &*problem_ : nullptr; }

 private:
  void begin_row(Attributes const& attributes) {
    row_.fields.clear();
    auto const number = parse_integer(attributes.find("r"));
    row_.line = number ? *number : row_.line + 1;
    column_ = -1;
  }

  void begin_cell(Attributes const& attributes) {
    int const named = column_of(attributes.find("r"));
    column_ = named >= 0 ? named : column_ + 1;
    type_ = attributes.find("t");
    style_ = small_number(attributes.find("s"));
    value_.clear();
  }

  void end_cell() {
    if (column_ >= most_columns) problem_ = invalid("spreadsheet.too_large");
    if (value_.empty() || problem_) return;
    auto const at = static_cast<std::size_t>(column_);
    if (row_.fields.size() <= at) row_.fields.resize(at + 1);
    row_.fields[at] = cell_text();
  }

  void end_row() {
    while (!row_.fields.empty() && row_.fields.back().empty()) row_.fields.pop_back();
    if (row_.fields.empty() || problem_) return;
    csv::Row row = row_;
    if (auto const taken = take_(row); !taken) problem_ = taken.error();
  }

  [[nodiscard]] std::string cell_text() const {
    if (type_ == "s") {
      auto const at = static_cast<std::size_t>(parse_integer(value_).value_or(-1));
      return at < book_.texts.size() ? book_.texts[at] : "";
    }
    if (type_ == "str" || type_ == "inlineStr" || type_ == "d") return value_;
    if (type_ == "e") return "";  // #N/A and the like say that there is no value
    if (type_ == "b") return value_ == "1" ? "ja" : "nee";
    auto const style = static_cast<std::size_t>(style_);
    if (style < book_.is_date.size() && book_.is_date[style]) {
      auto const serial = stored_number(value_);
      std::string const date = serial ? date_text(*serial, book_.zero) : "";
      if (!date.empty()) return date;
    }
    return number_text(value_);
  }

  Book const& book_;
  TakeRow const& take_;
  csv::Row row_{};
  int column_ = -1;
  std::string type_{};
  int style_ = 0;
  std::string value_{};
  bool in_value_ = false;
  bool in_reading_ = false;
  std::optional<Error> problem_{};
};

Result<void> read_entry(Archive const& archive, std::string const& entry, XmlReader& reader) {
  return read_xml([&](Piece const& take) { return archive.read(entry, take); }, reader);
}

Result<std::string> entry_of(Archive const& archive, std::string const& relationship) {
  Relationships found;
  RETURN_IF_ERROR(read_entry(archive, "xl/_rels/workbook.xml.rels", found));
  auto const target = found.targets.find(relationship);
  if (target == found.targets.end()) {
    return invalid("spreadsheet.unreadable", {{"reason", "no sheet"}});
  }
  return target->second;
}

}  // namespace

Result<void> each_workbook_row(std::string bytes, TakeRow const& take) {
  ASSIGN_OR_RETURN(auto const archive, Archive::open(std::move(bytes)));
  Contents contents;
  RETURN_IF_ERROR(read_entry(archive, "xl/workbook.xml", contents));
  ASSIGN_OR_RETURN(auto const sheet, entry_of(archive, contents.sheet));

  SheetReader::Book book{.zero = contents.zero};
  if (archive.has("xl/styles.xml")) {
    Styles styles;
    RETURN_IF_ERROR(read_entry(archive, "xl/styles.xml", styles));
    book.is_date = std::move(styles.is_date);
  }
  if (archive.has("xl/sharedStrings.xml")) {
    SharedTexts shared;
    RETURN_IF_ERROR(read_entry(archive, "xl/sharedStrings.xml", shared));
    book.texts = std::move(shared.texts);
  }
  SheetReader reader(book, take);
  return read_entry(archive, sheet, reader);
}

}  // namespace klantendag::spreadsheet
