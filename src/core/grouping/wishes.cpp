// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/wishes.hpp"

#include <algorithm>

#include "core/grouping/toml.hpp"

namespace klantendag::grouping {
namespace {

// Takes members out of one table by name and keeps count of what was asked for, so that a word that
// nobody knows is told with its line.
class TableReader {
 public:
  TableReader(toml::Value const& value, std::vector<Error>& problems)
      : line_(value.line), problems_(problems) {
    if (toml::Table const* table = value.table()) {
      table_ = table;
    } else {
      report("grouping.wish_table", "", value.line);
    }
  }
  ~TableReader() {
    if (table_ == nullptr) return;
    for (auto const& [name, value] : *table_) {
      if (std::count(known_.begin(), known_.end(), name) != 0) continue;
      report("grouping.wish_unknown", name, value.line);
    }
  }
  TableReader(TableReader const&) = delete;
  TableReader& operator=(TableReader const&) = delete;

  [[nodiscard]] std::int64_t line() const { return line_; }

  toml::Value const* find(std::string_view name) {
    known_.emplace_back(name);
    if (table_ == nullptr) return nullptr;
    for (auto const& [member, value] : *table_) {
      if (member == name) return &value;
    }
    return nullptr;
  }

  void text(std::string_view name, std::string& out) {
    toml::Value const* value = find(name);
    if (value == nullptr) return;
    if (auto const words = text_of(*value)) {
      out = *words;
    } else {
      report("grouping.wish_text", name, value->line);
    }
  }

  void required_text(std::string_view name, std::string& out) {
    text(name, out);
    if (out.empty()) report("grouping.wish_missing", name, line_);
  }

  void number(std::string_view name, std::int64_t from, std::optional<std::int64_t>& out) {
    toml::Value const* value = find(name);
    if (value == nullptr) return;
    std::int64_t const* is = value->number();
    if (is == nullptr || *is < from || *is > 100'000) {
      return report("grouping.wish_number", name, value->line);
    }
    out = *is;
  }
  void number(std::string_view name, std::int64_t from, std::int64_t& out) {
    std::optional<std::int64_t> is;
    number(name, from, is);
    if (is) out = *is;
  }

  void truth(std::string_view name, bool& out) {
    toml::Value const* value = find(name);
    if (value == nullptr) return;
    if (bool const* is = value->truth()) {
      out = *is;
    } else {
      report("grouping.wish_truth", name, value->line);
    }
  }

  // One text or a list of texts; a number counts as its digits, for ids are often numbers.
  void texts(std::string_view name, std::vector<std::string>& out) {
    toml::Value const* value = find(name);
    if (value != nullptr) texts_of(*value, name, out);
  }

  void texts_of(toml::Value const& value, std::string_view name, std::vector<std::string>& out) {
    for (toml::Value const& item : items(value)) {
      if (auto const words = text_of(item)) {
        out.push_back(*words);
      } else {
        report("grouping.wish_text", name, item.line);
      }
    }
  }

  void numbers(std::string_view name, std::vector<std::int64_t>& out) {
    toml::Value const* value = find(name);
    if (value == nullptr) return;
    for (toml::Value const& item : items(*value)) {
      std::int64_t const* is = item.number();
      if (is == nullptr || *is < 1 || *is > 100'000) {
        return report("grouping.wish_number", name, item.line);
      }
      out.push_back(*is);
    }
  }

  // The items of a list, or the one value itself.
  [[nodiscard]] static toml::List items(toml::Value const& value) {
    if (toml::List const* list = value.list()) return *list;
    return {value};
  }

  static std::optional<std::string> text_of(toml::Value const& value) {
    if (std::string const* words = value.text()) return *words;
    if (std::int64_t const* number = value.number()) return std::to_string(*number);
    return std::nullopt;
  }

  void report(std::string_view key, std::string_view name, std::int64_t line) {
    problems_.push_back(
        invalid(key, {{"name", std::string(name)}, {"line", std::to_string(line)}}));
  }

 private:
  toml::Table const* table_ = nullptr;
  std::int64_t line_ = 0;
  std::vector<std::string> known_{};
  std::vector<Error>& problems_;
};

class WishReader {
 public:
  Result<Wishes> read(toml::Value const& root) {
    {
      TableReader table(root, problems_);
      read_frame(table);
      read_goals(table);
      pairs(table, "apart", wishes_.apart);
      pairs(table, "together", wishes_.together);
      each(table, "limit", [this](TableReader& wish) { limit(wish); });
      each(table, "fixed", [this](TableReader& wish) { seat(wish); });
      each(table, "absent", [this](TableReader& wish) { absence(wish); });
      each(table, "room", [this](TableReader& wish) { room(wish); });
      each(table, "escort", [this](TableReader& wish) { escort(wish); });
    }
    if (!problems_.empty()) return all_of(std::move(problems_));
    return std::move(wishes_);
  }

 private:
  template <class Take>
  void each(TableReader& table, std::string_view name, Take const& take) {
    toml::Value const* value = table.find(name);
    if (value == nullptr) return;
    for (toml::Value const& item : TableReader::items(*value)) {
      TableReader wish(item, problems_);
      take(wish);
    }
  }

  void read_frame(TableReader& table) {
    table.number("groups", 1, wishes_.groups);
    table.number("rounds", 1, wishes_.rounds);
    table.numbers("sizes", wishes_.sizes);
    table.number("smallest", 0, wishes_.smallest);
    table.number("largest", 1, wishes_.largest);
    std::string lead;
    table.text("lead", lead);
    if (!lead.empty()) wishes_.lead = lead;
    table.text("language", wishes_.language);
    table.truth("managers_apart", wishes_.managers_apart);
    table.truth("case_handlers_apart", wishes_.case_handlers_apart);
  }

  void read_goals(TableReader& table) {
    std::vector<std::string> different;
    table.texts("different", different);
    if (table.find("different") != nullptr) wishes_.different = different;
    table.texts("numbers", wishes_.numbers);
    table.texts("company", wishes_.company);
    table.texts("gather", wishes_.gather);
    table.texts("order", wishes_.order);
    std::string meet = "new";
    table.text("meet", meet);
    wishes_.meet_new = meet == "new";
    if (meet != "new" && meet != "any") table.report("grouping.wish_meet", meet, table.line());
    toml::Value const* weights = table.find("weights");
    if (weights == nullptr) return;
    TableReader reader(*weights, problems_);
    for (char const* goal : {"moves", "spread", "level", "company", "gather", "meetings", "load"}) {
      std::optional<std::int64_t> weight;
      reader.number(goal, 0, weight);
      if (weight) wishes_.weights.push_back({goal, *weight});
    }
  }

  // apart = [["p1", "p2"], …], or [[apart]] people = ["p1", "p2"] reason = "…".
  void pairs(TableReader& table, std::string_view name, std::vector<PairWish>& out) {
    toml::Value const* value = table.find(name);
    if (value == nullptr) return;
    for (toml::Value const& item : TableReader::items(*value)) {
      PairWish wish;
      wish.line = item.line;
      if (item.table() != nullptr) {
        TableReader reader(item, problems_);
        reader.texts("people", wish.people);
        reader.text("reason", wish.reason);
      } else if (item.list() != nullptr) {
        table.texts_of(item, name, wish.people);
      }
      if (wish.people.size() < 2) table.report("grouping.wish_pair", name, item.line);
      out.push_back(std::move(wish));
    }
  }

  void limit(TableReader& wish) {
    LimitWish limit;
    limit.line = wish.line();
    std::string role;
    wish.text("role", role);
    wish.text("column", limit.column);
    wish.text("value", limit.value);
    if (!role.empty()) {
      limit.column = "role";
      limit.value = role;
    }
    if (limit.column.empty() || limit.value.empty()) {
      wish.report("grouping.wish_missing", "column, value", wish.line());
    }
    wish.number("minimum", 0, limit.minimum);
    wish.number("maximum", 0, limit.maximum);
    wish.numbers("groups", limit.groups);
    wishes_.limits.push_back(std::move(limit));
  }

  void seat(TableReader& wish) {
    SeatWish seat;
    seat.line = wish.line();
    wish.required_text("person", seat.person);
    wish.number("group", 1, seat.group);
    if (seat.group == 0) wish.report("grouping.wish_missing", "group", wish.line());
    wish.numbers("rounds", seat.rounds);
    wish.numbers("round", seat.rounds);
    wishes_.seats.push_back(std::move(seat));
  }

  void absence(TableReader& wish) {
    AbsenceWish absence;
    absence.line = wish.line();
    wish.required_text("person", absence.person);
    wish.numbers("rounds", absence.rounds);
    wish.numbers("round", absence.rounds);
    wishes_.absent.push_back(std::move(absence));
  }

  void room(TableReader& wish) {
    RoomWish room;
    room.line = wish.line();
    wish.number("group", 1, room.group);
    if (room.group == 0) wish.report("grouping.wish_missing", "group", wish.line());
    wish.texts("offers", room.offers);
    wishes_.rooms.push_back(std::move(room));
  }

  void escort(TableReader& wish) {
    EscortWish escort;
    escort.line = wish.line();
    wish.required_text("need", escort.need);
    wish.required_text("role", escort.role);
    wishes_.escorts.push_back(std::move(escort));
  }

  Wishes wishes_{};
  std::vector<Error> problems_{};
};

}  // namespace

Result<Wishes> read_wishes(std::string_view text) {
  ASSIGN_OR_RETURN(toml::Value const root, toml::read(text));
  return WishReader().read(root);
}

}  // namespace klantendag::grouping
