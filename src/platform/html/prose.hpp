// SPDX-License-Identifier: EUPL-1.2
// Running text: headings, paragraphs, links, lists, and words that are only read aloud.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "platform/html/html.hpp"
#include "platform/html/url.hpp"

namespace klantendag::html {

// The page's own h1 comes from Page::title; sections in it begin at 2.
enum class Level { h1 = 1, h2, h3, h4 };
[[nodiscard]] Html heading(Level level, std::string_view words);
[[nodiscard]] Html heading(Level level, std::string_view words, std::string_view id);

[[nodiscard]] Html paragraph(std::string_view words);
[[nodiscard]] Html paragraph(Parts content);
[[nodiscard]] Html lead(std::string_view words);
[[nodiscard]] Html small_print(std::string_view words);
// What people wrote: every line end of theirs stays; an empty line begins a paragraph.
[[nodiscard]] Html typed_text(std::string_view words);

[[nodiscard]] Html link(Url const& url, std::string_view words);
// The same words in several rows differ by `about`, which is only read aloud (WCAG 2.4.4).
[[nodiscard]] Html link(Url const& url, std::string_view words, std::string_view about);

[[nodiscard]] Html unordered_list(std::span<Html const> items);
[[nodiscard]] Html ordered_list(std::span<Html const> items);

// Words for who listens instead of looks.
[[nodiscard]] Html spoken(std::string_view words);
// A person's or product's name: translation programs leave it alone.
[[nodiscard]] Html name(std::string_view name);
[[nodiscard]] Html separator();
// A part of the page with a heading of its own.
[[nodiscard]] Html section(std::string_view heading, Parts content);

}  // namespace klantendag::html
