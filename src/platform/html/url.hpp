// SPDX-License-Identifier: EUPL-1.2
// Url: where a link or form goes. A path of ours is a pattern that the compiler checked plus escaped
// segments; a run-time string becomes a Url only through the doors at the bottom, which refuse.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace klantendag::html {

class Url {
 public:
  Url() = default;  // this same page

  // Adds ?name=value or &name=value, both escaped.
  [[nodiscard]] Url with(std::string_view name, std::string_view value) const;
  [[nodiscard]] Url with(std::string_view name, std::int64_t value) const;
  // Adds #id.
  [[nodiscard]] Url at(std::string_view id) const;

  [[nodiscard]] std::string const& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

 private:
  friend class UrlMaker;
  explicit Url(std::string text) : text_(std::move(text)) {}

  std::string text_{};
};

// "/edities/{}/programma": begins with one slash and has a {} for each segment.
template <class... Segments>
class UrlPattern {
 public:
  template <std::size_t N>
  consteval UrlPattern(char const (&text)[N]) : text_(text, N - 1) {  // NOLINT
    if (text_.substr(0, 1) != "/" || text_.substr(0, 2) == "//") throw "a path begins with one /";
    std::size_t places = 0;
    for (std::size_t at = 0; at + 1 < text_.size(); ++at) {
      if (text_[at] == '{' && text_[at + 1] == '}') ++places;
    }
    if (places != sizeof...(Segments)) throw "as many segments as {}";
  }
  [[nodiscard]] constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

class UrlMaker {
 public:
  explicit UrlMaker(std::string_view pattern) : rest_(pattern) {}
  // Percent-encoded, so it stays one segment; "." and ".." and nothing at all become "_".
  void segment(std::string_view value);
  [[nodiscard]] Url url() &&;

  [[nodiscard]] static std::optional<Url> outside(std::string_view address);
  [[nodiscard]] static Url in_page(std::string_view id);
  [[nodiscard]] static Url mail_to(std::string_view address);
  [[nodiscard]] static Url phone(std::string_view number);

 private:
  std::string_view rest_;
  std::string made_{};
};

// A segment is text, a whole number, or an id (anything with text()).
template <class Segment>
std::string segment_text(Segment const& segment) {
  if constexpr (std::convertible_to<Segment const&, std::string_view>) {
    return std::string(std::string_view(segment));
  } else if constexpr (std::integral<Segment>) {
    return std::to_string(segment);
  } else {
    return std::string(segment.text());
  }
}

// url("/edities/{}/programma", edition.id)
template <class... Segments>
[[nodiscard]] Url url(UrlPattern<std::type_identity_t<Segments>...> pattern,
                      Segments const&... segments) {
  UrlMaker maker(pattern.text());
  (maker.segment(segment_text(segments)), ...);
  return std::move(maker).url();
}

// Another site, from a setting: only http:// and https://, else nothing.
[[nodiscard]] inline std::optional<Url> outside_url(std::string_view address) {
  return UrlMaker::outside(address);
}
// "#id" on this page.
[[nodiscard]] inline Url in_page(std::string_view id) {
  return UrlMaker::in_page(id);
}
[[nodiscard]] inline Url mail_to(std::string_view address) {
  return UrlMaker::mail_to(address);
}
[[nodiscard]] inline Url phone(std::string_view number) {
  return UrlMaker::phone(number);
}

}  // namespace klantendag::html
