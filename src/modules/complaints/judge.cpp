// SPDX-License-Identifier: EUPL-1.2
#include "modules/complaints/judge.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::complaints {
namespace {

constexpr std::size_t told_letters = 80;   // of a value in a problem
constexpr std::size_t fact_letters = 200;  // of a coded fact: longer is a text that slipped

// The cells of one row by field.
class Cells {
 public:
  Cells(csv::Row& row, Columns const& columns) : row_(row), columns_(columns) {}

  std::string take(Field field) {
    std::string* const cell = find(field);
    if (cell == nullptr) return {};
    clean(*cell);
    return std::move(*cell);
  }
  std::string fact(Field field) {
    std::string text = take(field);
    return text.size() > fact_letters ? shorten(text, fact_letters) : text;
  }

 private:
  std::string* find(Field field) {
    int const column = columns_.of(field);
    if (column < 0 || static_cast<std::size_t>(column) >= row_.fields.size()) return nullptr;
    return &row_.fields[static_cast<std::size_t>(column)];
  }

  csv::Row& row_;
  Columns const& columns_;
};

std::string gender_of(std::string_view text) {
  std::string const word = fold(text);
  if (word == "v" || word == "vrouw" || word == "f" || word == "female") return "v";
  if (word == "m" || word == "man" || word == "male") return "m";
  if (word == "x") return "x";
  return {};
}

std::string digital_of(std::string_view text) {
  std::string word = fold(text);
  if (word == "ja" || word == "deels" || word == "nee") return word;
  return {};
}

// A year in which somebody who complains now can have been born.
std::optional<std::int64_t> birth_year_of(std::string_view text, Date received) {
  auto const year = parse_integer(text);
  if (!year || *year < received.year() - 110 || *year > received.year() - 12) return std::nullopt;
  return year;
}

class Judge {
 public:
  Judge(std::int64_t line, std::vector<Problem>& problems) : line_(line), problems_(problems) {}

  void add(Field field, Reason reason, std::string_view value) {
    problems_.push_back({line_, std::string(name_of(field)), reason, shorten(value, told_letters)});
    ++found_;
  }
  [[nodiscard]] bool passed() const { return found_ == 0; }

  Date received(std::string const& text) {
    if (text.empty()) add(Field::received, Reason::missing, text);
    auto const date = read_date(text);
    if (!date && !text.empty()) add(Field::received, Reason::no_such_date, text);
    return date.value_or(Date{});
  }

  std::optional<Date> closed(std::string const& text, Date received) {
    if (text.empty()) return std::nullopt;
    auto const date = read_date(text);
    if (!date) {
      add(Field::closed, Reason::no_such_date, text);
    } else if (passed() && *date < received) {
      add(Field::closed, Reason::before_received, text);
    }
    return date;
  }

 private:
  std::int64_t line_;
  std::vector<Problem>& problems_;
  std::size_t found_ = 0;
};

bool has_form(csv::Row const& row, Columns const& columns, std::vector<Problem>& problems) {
  auto const say = [&](Reason reason) {
    std::string const begin = row.fields.empty() ? std::string() : row.fields[0];
    problems.push_back({row.line, "", reason, shorten(begin, told_letters)});
    return false;
  };
  if (row.malformed) return say(Reason::unclosed_quote);
  if (row.fields.size() != columns.headers.size()) return say(Reason::wrong_field_count);
  return true;
}

void read_facts(Cells& cells, Facts& facts) {
  facts.status = read_status(cells.take(Field::status));
  facts.division = cells.fact(Field::division);
  facts.office = cells.fact(Field::office);
  facts.region = cells.fact(Field::region);
  facts.benefit = cells.fact(Field::benefit);
  facts.kind = cells.fact(Field::kind);
  facts.channel = cells.fact(Field::channel);
  facts.finding = cells.fact(Field::finding);
  facts.birth_year = birth_year_of(cells.take(Field::birth_year), facts.received_on);
  facts.gender = gender_of(cells.take(Field::gender));
  facts.digital = digital_of(cells.take(Field::digital));
  facts.handler = cells.fact(Field::handler);
  facts.objection = read_yes(cells.take(Field::objection));
  facts.no_contact = read_yes(cells.take(Field::no_contact));
}

}  // namespace

std::string_view name_of(Reason reason) {
  switch (reason) {
    case Reason::missing:
      return "missing";
    case Reason::no_such_date:
      return "no_such_date";
    case Reason::before_received:
      return "before_received";
    case Reason::wrong_field_count:
      return "wrong_field_count";
    case Reason::unclosed_quote:
      return "unclosed_quote";
    case Reason::duplicate:
      return "duplicate";
  }
  return "";
}

std::string_view text_of(Reason reason) {
  switch (reason) {
    case Reason::missing:
      return "complaints.reason_missing";
    case Reason::no_such_date:
      return "complaints.reason_no_such_date";
    case Reason::before_received:
      return "complaints.reason_before_received";
    case Reason::wrong_field_count:
      return "complaints.reason_wrong_field_count";
    case Reason::unclosed_quote:
      return "complaints.reason_unclosed_quote";
    case Reason::duplicate:
      return "complaints.reason_duplicate";
  }
  return "";
}

std::optional<Reason> reason_named(std::string_view name) {
  for (Reason const reason :
       {Reason::missing, Reason::no_such_date, Reason::before_received, Reason::wrong_field_count,
        Reason::unclosed_quote, Reason::duplicate}) {
    if (name_of(reason) == name) return reason;
  }
  return std::nullopt;
}

std::string_view name_of(Status status) {
  switch (status) {
    case Status::fresh:
      return "new";
    case Status::in_progress:
      return "in_progress";
    case Status::suspended:
      return "suspended";
    case Status::closed:
      return "closed";
    case Status::withdrawn:
      return "withdrawn";
    case Status::unclear:
      return "unclear";
  }
  return "";
}

std::optional<Status> status_named(std::string_view name) {
  for (Status const status : {Status::fresh, Status::in_progress, Status::suspended, Status::closed,
                              Status::withdrawn, Status::unclear}) {
    if (name_of(status) == name) return status;
  }
  return std::nullopt;
}

Status read_status(std::string_view text) {
  std::string const word = fold(trim(text));
  if (word == "afgehandeld" || word == "afgedaan" || word == "gesloten" || word == "closed") {
    return Status::closed;
  }
  if (word == "in behandeling" || word == "open" || word == "in progress") {
    return Status::in_progress;
  }
  if (word == "nieuw" || word == "new") return Status::fresh;
  if (word == "aangehouden" || word == "suspended") return Status::suspended;
  if (word == "ingetrokken" || word == "withdrawn") return Status::withdrawn;
  return Status::unclear;
}

bool is_blank(csv::Row const& row) {
  if (row.malformed) return false;
  return std::all_of(row.fields.begin(), row.fields.end(),
                     [](std::string const& cell) { return cell.empty() || trim(cell).empty(); });
}

std::string reference_key(std::string_view reference) {
  std::string key;
  for (std::size_t at = 0; at < reference.size();) {
    CodePoint const point = code_point_at(reference, at);
    at += point.bytes;
    bool const blank = point.value <= 0x20 || point.value == 0xa0 || point.value == 0x3000 ||
                       (point.value >= 0x2000 && point.value <= 0x200f) || point.value == 0x202f ||
                       point.value == 0x2060 || point.value == 0xfeff;
    if (!blank) append_utf8(key, lower(point.value));
  }
  return key;
}

bool judge(csv::Row& row, Columns const& columns, Draft& draft, std::vector<Problem>& problems) {
  draft = {.line = row.line};
  if (!has_form(row, columns, problems)) return false;
  Cells cells(row, columns);
  Judge found(row.line, problems);
  Facts& facts = draft.facts;
  facts.reference = cells.fact(Field::reference);
  if (reference_key(facts.reference).empty()) found.add(Field::reference, Reason::missing, "");
  facts.received_on = found.received(cells.take(Field::received));
  facts.closed_on = found.closed(cells.take(Field::closed), facts.received_on);
  if (!found.passed()) return false;

  read_facts(cells, facts);
  draft.contact = {.title = cells.take(Field::title),
                   .initials = cells.take(Field::initials),
                   .prefix = cells.take(Field::prefix),
                   .surname = cells.take(Field::surname),
                   .phone = cells.take(Field::phone),
                   .email = cells.take(Field::email),
                   .postcode = cells.take(Field::postcode),
                   .house_number = cells.take(Field::house_number),
                   .place = cells.take(Field::place)};
  facts.has_phone = !callable_number(draft.contact.phone).empty();
  return true;
}

}  // namespace klantendag::complaints
