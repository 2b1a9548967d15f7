// SPDX-License-Identifier: EUPL-1.2
// One walk over the bytes. What is not surely a tag, a comment or a style sheet is text.
#include "platform/mailbox/html_text.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "platform/mailbox/html_entities.hpp"
#include "platform/mailbox/html_lines.hpp"

namespace klantendag::mailbox {
namespace {

template <std::size_t N>
bool is_one_of(std::array<std::string_view, N> const& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool ends_paragraph(std::string_view tag) {
  constexpr std::array<std::string_view, 13> tags{"p",  "h1",    "h2", "h3", "h4", "h5", "h6",
                                                  "ul", "table", "ol", "hr", "dl", "pre"};
  return is_one_of(tags, tag);
}

bool ends_line(std::string_view tag) {
  constexpr std::array<std::string_view, 13> tags{"div",     "li",      "tr",   "dt",     "dd",
                                                  "section", "article", "form", "header", "footer",
                                                  "address", "center",  "body"};
  return is_one_of(tags, tag);
}

// Nothing in it is for reading.
bool is_unread(std::string_view tag) {
  constexpr std::array<std::string_view, 3> tags{"script", "style", "title"};
  return is_one_of(tags, tag);
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

class Walk {
 public:
  explicit Walk(std::string_view html) : html_(html) {}

  std::string run() {
    while (at_ < html_.size()) {
      char const c = html_[at_];
      if (c == '<' && pass_markup()) continue;
      if (c == '&') {
        add_entity();
      } else if (is_space(c)) {
        add_space(c);
      } else {
        add_run();
      }
    }
    return lines_.take();
  }

 private:
  void add_run() {
    std::size_t end = at_ + 1;
    while (end < html_.size() && html_[end] != '<' && html_[end] != '&' && !is_space(html_[end])) {
      ++end;
    }
    lines_.add(html_.substr(at_, end - at_));
    at_ = end;
  }

  void add_space(char c) {
    ++at_;
    if (verbatim_ == 0) return lines_.blank();
    if (c == '\n') return lines_.break_line();
    if (c != '\r') lines_.add(" ");
  }

  void add_entity() {
    Entity const entity = entity_at(html_.substr(at_));
    constexpr char32_t no_break_space = 0xA0;
    if (entity.bytes == 0) {
      lines_.add("&");
    } else if (entity.letter == no_break_space || entity.letter == U'\n') {
      lines_.blank();
    } else {
      std::string letter;
      append_utf8(letter, entity.letter);
      lines_.add(letter);
    }
    at_ += std::max<std::size_t>(entity.bytes, 1);
  }

  // False: the "<" is one that somebody wrote.
  bool pass_markup() {
    std::string_view const rest = html_.substr(at_);
    if (rest.starts_with("<!--")) return pass_to("-->");
    if (rest.starts_with("<!") || rest.starts_with("<?")) return pass_to(">");
    bool const closes = rest.starts_with("</");
    std::size_t const name_at = closes ? 2 : 1;
    if (rest.size() <= name_at || !is_letter(rest[name_at])) return false;
    std::size_t name_end = name_at;
    while (name_end < rest.size() && (is_letter(rest[name_end]) || is_digit(rest[name_end]))) {
      ++name_end;
    }
    std::size_t const end = end_of_tag(at_ + name_end);
    if (end == std::string_view::npos) return false;
    std::string const tag =
        lower(rest.substr(name_at, std::min<std::size_t>(name_end - name_at, longest_name)));
    at_ = end + 1;
    act_on(tag, closes);
    return true;
  }

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }

  void act_on(std::string_view tag, bool closes) {
    if (is_unread(tag)) {
      if (!closes) pass_to_closing(tag);
    } else if (tag == "blockquote") {
      closes ? lines_.end_quotation() : lines_.begin_quotation();
    } else if (ends_paragraph(tag)) {
      lines_.end_paragraph();
      if (tag == "pre") verbatim_ = closes ? std::max(verbatim_ - 1, 0) : verbatim_ + 1;
    } else if (tag == "br") {
      lines_.break_line();
    } else if (ends_line(tag)) {
      lines_.end_line();
      if (tag == "li" && !closes) lines_.add("- ");
    } else if (tag == "td" || tag == "th") {
      lines_.blank();
    }
  }

  // The ">" that ends the tag: not one within quotes. Once quotes proved to be unpaired they are not
  // looked at any more, so that the walk stays linear.
  std::size_t end_of_tag(std::size_t from) {
    if (!quotes_are_paired_) return html_.find('>', from);
    char quote = 0;
    for (std::size_t at = from; at < html_.size(); ++at) {
      char const c = html_[at];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '>') {
        return at;
      } else if ((c == '"' || c == '\'') && html_[at - 1] == '=') {
        quote = c;
      }
    }
    quotes_are_paired_ = false;
    return html_.find('>', from);
  }

  bool pass_to(std::string_view end) {
    bool& is_there = end.size() > 1 ? comment_ends_ : tag_ends_;
    std::size_t const found = is_there ? html_.find(end, at_) : std::string_view::npos;
    is_there = found != std::string_view::npos;
    if (is_there) at_ = found + end.size();
    return is_there;
  }

  // A style sheet without an end is read as text: better odd words than lost ones.
  void pass_to_closing(std::string_view tag) {
    bool& ends = tag == "script" ? script_ends_ : tag == "style" ? style_ends_ : title_ends_;
    if (!ends) return;
    for (std::size_t at = html_.find("</", at_); at != std::string_view::npos;
         at = html_.find("</", at + 2)) {
      if (lower(html_.substr(at + 2, tag.size())) != tag) continue;
      at_ = at;
      return;
    }
    ends = false;
  }

  static constexpr std::size_t longest_name = 16;

  std::string_view html_;
  std::size_t at_ = 0;
  HtmlLines lines_{};
  int verbatim_ = 0;  // within <pre>
  bool quotes_are_paired_ = true;
  bool comment_ends_ = true;  // whether there is an end further on
  bool tag_ends_ = true;
  bool script_ends_ = true;
  bool style_ends_ = true;
  bool title_ends_ = true;
};

}  // namespace

std::string text_of_html(std::string_view html) {
  return Walk(html).run();
}

}  // namespace klantendag::mailbox
