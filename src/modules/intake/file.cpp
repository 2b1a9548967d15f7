// SPDX-License-Identifier: EUPL-1.2
#include "modules/intake/file.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "modules/intake/columns.hpp"
#include "modules/intake/message.hpp"
#include "modules/werkmap/werkmap.hpp"
#include "platform/mailbox/mbox.hpp"

namespace klantendag::intake {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t longest_line = 4 * 1024 * 1024;  // ours; a message may have 200,000 bytes

Result<std::string> beginning_of(spreadsheet::Source const& source) {
  constexpr std::size_t enough = 4096;
  std::string out;
  RETURN_IF_ERROR(source([&](std::string_view piece) -> Result<void> {
    out += piece.substr(0, enough - std::min(enough, out.size()));
    return {};
  }));
  if (out.empty()) return invalid("intake.empty_file");
  return out;
}

Form form_of(std::string_view beginning, std::string_view file_name) {
  if (beginning.starts_with(byte_order_mark)) beginning.remove_prefix(byte_order_mark.size());
  if (trim(beginning).starts_with('{')) return Form::json_lines;
  if (beginning.starts_with("From ")) return Form::mbox;
  return lower(file_name).ends_with(".eml") ? Form::letter : Form::table;
}

// Cuts pieces into lines; a line that is too long is given as an empty one, and not kept.
class Lines {
 public:
  using Take =
      std::function<Result<void>(std::int64_t line, std::string_view words, bool too_long)>;
  explicit Lines(Take take) : take_(std::move(take)) {}

  Result<void> feed(std::string_view piece) {
    while (!piece.empty()) {
      std::size_t const end = piece.find('\n');
      std::string_view const part = piece.substr(0, end);
      too_long_ = too_long_ || rest_.size() + part.size() > longest_line;
      if (too_long_) {
        rest_.clear();
      } else {
        rest_ += part;
      }
      if (end == std::string_view::npos) return {};
      RETURN_IF_ERROR(give());
      piece.remove_prefix(end + 1);
    }
    return {};
  }
  Result<void> finish() { return rest_.empty() && !too_long_ ? Result<void>() : give(); }

 private:
  Result<void> give() {
    ++line_;
    std::string_view words = rest_;
    if (line_ == 1 && words.starts_with(byte_order_mark)) {
      words.remove_prefix(byte_order_mark.size());
    }
    words = trim(words);
    auto const taken =
        words.empty() && !too_long_ ? Result<void>() : take_(line_, words, too_long_);
    rest_.clear();
    too_long_ = false;
    return taken;
  }

  Take take_;
  std::string rest_{};
  std::int64_t line_ = 0;
  bool too_long_ = false;
};

class Reading {
 public:
  Reading(Order const& order, Batch& batch, Language language)
      : order_(order), batch_(batch), given_(order.given), language_(language) {}

  Result<void> run(Form form) {
    bool const mail = form == Form::mbox || form == Form::letter;
    if (given_.channel.empty()) given_.channel = mail ? "mail" : "file";
    // A letter names no office.
    if (mail && trim(given_.office).empty()) return invalid_field("office", "intake.no_office");
    switch (form) {
      case Form::json_lines:
        return json_lines();
      case Form::table:
        return table();
      case Form::mbox:
        return mbox();
      case Form::letter:
        return letter();
    }
    return {};
  }

 private:
  Result<werkmap::Incoming> of_line(std::string_view words) const {
    auto const object = json::parse(words);
    if (!object) return invalid("intake.no_json");
    ASSIGN_OR_RETURN(auto draft, draft_of(*object));
    return message_of(std::move(draft), given_);
  }

  Result<void> json_lines() {
    Lines lines([this](std::int64_t line, std::string_view words, bool too_long) {
      return batch_.add(
          line, too_long ? Result<werkmap::Incoming>(invalid("intake.long_line")) : of_line(words));
    });
    RETURN_IF_ERROR(order_.source([&](std::string_view piece) { return lines.feed(piece); }));
    return lines.finish();
  }

  Result<void> table() {
    ASSIGN_OR_RETURN(auto const format, spreadsheet::look_at(order_.source));
    std::optional<Columns> columns;
    return spreadsheet::each_row(order_.source, format, [&](csv::Row& row) -> Result<void> {
      if (!columns) {
        ASSIGN_OR_RETURN(columns, Columns::from(row.fields));
        return {};
      }
      if (row.malformed) return batch_.add(row.line, invalid("intake.quote"));
      return batch_.add(row.line, message_of(columns->draft_of(row.fields), given_));
    });
  }

  Result<void> mbox() {
    mailbox::MboxReader reader;
    mailbox::Letter letter;
    std::int64_t letters = 0;
    auto const take_all = [&]() -> Result<void> {
      while (reader.next(letter)) {
        ++letters;
        RETURN_IF_ERROR(add(letter));
      }
      return {};
    };
    RETURN_IF_ERROR(order_.source([&](std::string_view piece) {
      reader.feed(piece);
      return take_all();
    }));
    reader.finish();
    RETURN_IF_ERROR(take_all());
    return letters == 0 ? invalid("intake.no_mbox") : Result<void>();
  }

  Result<void> letter() {
    mailbox::Letter letter{.line = 1};
    RETURN_IF_ERROR(order_.source([&](std::string_view piece) -> Result<void> {
      std::size_t const room = mailbox::most_letter_bytes - letter.bytes.size();
      letter.cut = letter.cut || piece.size() > room;
      letter.bytes += piece.substr(0, room);
      return {};
    }));
    return add(letter);
  }

  Result<void> add(mailbox::Letter const& letter) {
    auto message =
        message_of(mailbox::read_letter(letter.bytes), {.cut = letter.cut}, given_, language_);
    if (auto const checked = werkmap::check(message); !checked) {
      return batch_.add(letter.line, checked.error());
    }
    return batch_.add(letter.line, std::move(message));
  }

  Order const& order_;
  Batch& batch_;
  Given given_;
  Language language_;
};

}  // namespace

std::optional<Form> form_named(std::string_view name) {
  if (name == "jsonl") return Form::json_lines;
  if (name == "csv") return Form::table;
  if (name == "mbox") return Form::mbox;
  if (name == "eml") return Form::letter;
  return std::nullopt;
}

Result<Report> take_file(Desk& desk, crypto::Keys const& keys, Order const& order) {
  RETURN_IF_ERROR(desk.read([](Work& work) { return require(work, Permission::bring_messages); }));
  ASSIGN_OR_RETURN(auto const beginning, beginning_of(order.source));
  Batch batch(desk, keys, order.progress);
  RETURN_IF_ERROR(Reading(order, batch, desk.language)
                      .run(order.form.value_or(form_of(beginning, order.file_name))));
  RETURN_IF_ERROR(batch.save());
  return std::move(batch).take();
}

}  // namespace klantendag::intake
