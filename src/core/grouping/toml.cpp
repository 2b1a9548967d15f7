// SPDX-License-Identifier: EUPL-1.2
#include "core/grouping/toml.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::grouping::toml {
namespace {

constexpr int deepest = 16;

class TomlReader {
 public:
  explicit TomlReader(std::string_view text) : text_(text) {}

  Result<Value> read() {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    if (!is_valid_utf8(text_)) return problem("grouping.toml_not_utf8");
    Value root{Table{}, 1};
    Value* here = &root;
    for (skip(); !end(); skip()) {
      if (peek() == '[') {
        ASSIGN_OR_RETURN(here, read_heading(root));
      } else {
        RETURN_IF_ERROR(read_member(*here, 0));
      }
      RETURN_IF_ERROR(end_of_line());
    }
    return root;
  }

 private:
  [[nodiscard]] bool end() const { return at_ >= text_.size(); }
  [[nodiscard]] char peek() const { return end() ? '\0' : text_[at_]; }

  void blanks() {
    while (peek() == ' ' || peek() == '\t') ++at_;
  }

  // Blanks, comments and line ends.
  void skip() {
    for (;;) {
      blanks();
      if (peek() == '#') {
        while (!end() && peek() != '\n') ++at_;
      }
      if (peek() != '\n' && peek() != '\r') return;
      if (peek() == '\n') ++line_;
      ++at_;
    }
  }

  [[nodiscard]] Error problem(std::string_view key) const {
    return invalid(key, {{"line", std::to_string(line_)}});
  }

  Result<void> end_of_line() {
    blanks();
    if (end() || peek() == '\n' || peek() == '\r' || peek() == '#') return {};
    return problem("grouping.toml_rest_of_line");
  }

  Result<Value*> read_heading(Value& root) {
    ++at_;
    bool const of_list = peek() == '[';
    if (of_list) ++at_;
    blanks();
    ASSIGN_OR_RETURN(std::string const name, read_key());
    blanks();
    for (int i = 0; i < (of_list ? 2 : 1); ++i) {
      if (peek() != ']') return problem("grouping.toml_heading");
      ++at_;
    }
    auto& members = std::get<Table>(root.is);
    auto found = std::find_if(members.begin(), members.end(),
                              [&](auto const& member) { return member.first == name; });
    if (found == members.end()) {
      members.emplace_back(name, of_list ? Value{List{}, line_} : Value{Table{}, line_});
      found = members.end() - 1;
      if (!of_list) return &found->second;
    } else if (!of_list || !std::holds_alternative<List>(found->second.is)) {
      return problem("grouping.toml_twice");
    }
    auto& list = std::get<List>(found->second.is);
    list.push_back(Value{Table{}, line_});
    return &list.back();
  }

  Result<void> read_member(Value& table, int depth) {
    auto& members = std::get<Table>(table.is);
    ASSIGN_OR_RETURN(std::string const name, read_key());
    blanks();
    if (peek() == '.') return problem("grouping.toml_dotted");
    if (peek() != '=') return problem("grouping.toml_equals");
    ++at_;
    blanks();
    for (auto const& member : members) {
      if (member.first == name) return problem("grouping.toml_twice");
    }
    ASSIGN_OR_RETURN(Value value, read_value(depth));
    members.emplace_back(name, std::move(value));
    return {};
  }

  Result<std::string> read_key() {
    if (peek() == '"' || peek() == '\'') return read_string();
    std::size_t const from = at_;
    auto const bare = [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
             c == '_' || c == '-';
    };
    while (bare(peek())) ++at_;
    if (at_ == from) return problem("grouping.toml_key");
    return std::string(text_.substr(from, at_ - from));
  }

  Result<Value> read_value(int depth) {
    std::int64_t const line = line_;
    if (depth > deepest) return problem("grouping.toml_value");
    if (peek() == '"' || peek() == '\'') {
      ASSIGN_OR_RETURN(std::string text, read_string());
      return Value{std::move(text), line};
    }
    if (peek() == '[') return read_list(depth);
    if (peek() == '{') return read_inline(depth);
    std::size_t const from = at_;
    while (!end() && std::string_view(" \t\r\n#,]}").find(peek()) == std::string_view::npos) ++at_;
    std::string_view const word = text_.substr(from, at_ - from);
    if (word == "true") return Value{true, line};
    if (word == "false") return Value{false, line};
    auto const number = parse_integer(word);
    if (!number) return problem("grouping.toml_value");
    return Value{*number, line};
  }

  Result<Value> read_list(int depth) {
    Value value{List{}, line_};
    ++at_;
    for (skip(); peek() != ']'; skip()) {
      if (end()) return problem("grouping.toml_list");
      ASSIGN_OR_RETURN(Value item, read_value(depth + 1));
      std::get<List>(value.is).push_back(std::move(item));
      skip();
      if (peek() == ',') {
        ++at_;
      } else if (peek() != ']') {
        return problem("grouping.toml_list");
      }
    }
    ++at_;
    return value;
  }

  Result<Value> read_inline(int depth) {
    Value value{Table{}, line_};
    ++at_;
    blanks();
    while (peek() != '}') {
      RETURN_IF_ERROR(read_member(value, depth + 1));
      blanks();
      if (peek() == '}') break;
      if (peek() != ',') return problem("grouping.toml_list");
      ++at_;
      blanks();
    }
    ++at_;
    return value;
  }

  // "basic" with the short escapes, or 'literal'; both on one line.
  Result<std::string> read_string() {
    char const quote = text_[at_++];
    std::string out;
    while (peek() != quote) {
      if (end() || peek() == '\n') return problem("grouping.toml_string");
      if (quote == '"' && peek() == '\\') {
        ++at_;
        constexpr std::string_view escaped = "\"\\ntr", means = "\"\\\n\t\r";
        std::size_t const which = end() ? std::string_view::npos : escaped.find(peek());
        if (which == std::string_view::npos) return problem("grouping.toml_string");
        out += means[which];
        ++at_;
        continue;
      }
      out += text_[at_++];
    }
    ++at_;
    return out;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::int64_t line_ = 1;
};

}  // namespace

Result<Value> read(std::string_view text) {
  return TomlReader(text).read();
}

}  // namespace klantendag::grouping::toml
