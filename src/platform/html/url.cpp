// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/url.hpp"

namespace klantendag::html {
namespace {

bool is_unreserved(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '-' || letter == '.' || letter == '_' ||
         letter == '~';
}

// RFC 3986, 2.3: everything but the unreserved letters as %XX.
void append_encoded(std::string& out, std::string_view value) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  for (char const letter : value) {
    if (is_unreserved(letter)) {
      out += letter;
      continue;
    }
    auto const byte = static_cast<unsigned char>(letter);
    out += '%';
    out += hex[byte >> 4U];
    out += hex[byte & 15U];
  }
}

}  // namespace

Url Url::with(std::string_view name, std::string_view value) const {
  std::size_t const hash = text_.find('#');
  std::string made = text_.substr(0, hash);
  made += made.find('?') == std::string::npos ? '?' : '&';
  append_encoded(made, name);
  made += '=';
  append_encoded(made, value);
  if (hash != std::string::npos) made.append(text_, hash);
  return Url(std::move(made));
}

Url Url::with(std::string_view name, std::int64_t value) const {
  return with(name, std::string_view(std::to_string(value)));
}

Url Url::at(std::string_view id) const {
  std::string made = text_.substr(0, text_.find('#'));
  made += '#';
  append_encoded(made, id);
  return Url(std::move(made));
}

void UrlMaker::segment(std::string_view value) {
  std::size_t const place = rest_.find("{}");
  made_ += rest_.substr(0, place);
  rest_.remove_prefix(place + 2);
  // Browsers walk up for "." and "..", also when they are encoded.
  bool const walks = value.empty() || value == "." || value == "..";
  append_encoded(made_, walks ? "_" : value);
}

Url UrlMaker::url() && {
  made_ += rest_;
  return Url(std::move(made_));
}

std::optional<Url> UrlMaker::outside(std::string_view address) {
  if (!address.starts_with("https://") && !address.starts_with("http://")) return std::nullopt;
  for (char const letter : address) {
    auto const byte = static_cast<unsigned char>(letter);
    if (byte <= 0x20 || byte == 0x7f) return std::nullopt;
  }
  return Url(std::string(address));
}

Url UrlMaker::in_page(std::string_view id) {
  return Url().at(id);
}

Url UrlMaker::mail_to(std::string_view address) {
  std::string made = "mailto:";
  std::size_t const at = address.rfind('@');
  append_encoded(made, address.substr(0, at));
  if (at != std::string_view::npos) {
    made += '@';
    append_encoded(made, address.substr(at + 1));
  }
  return Url(std::move(made));
}

Url UrlMaker::phone(std::string_view number) {
  std::string made = "tel:";
  for (char const letter : number) {
    if ((letter >= '0' && letter <= '9') || (letter == '+' && made.size() == 4)) made += letter;
  }
  return Url(std::move(made));
}

}  // namespace klantendag::html
