// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/head.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "base/text.hpp"

namespace klantendag::http {

namespace {

constexpr std::string_view line_end = "\r\n";

// RFC 9110 5.6.2.
bool is_token(std::string_view text) {
  constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return !text.empty() && std::all_of(text.begin(), text.end(), [&](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || marks.find(letter) != std::string_view::npos;
  });
}

// Visible ASCII only: no blank, no control character, no raw UTF-8 (it comes percent-coded).
bool is_visible(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char letter) { return letter > 0x20 && letter < 0x7f; });
}

// RFC 9110 5.5, with tab: no other control character and no NUL. Bytes from 0x80 on may stand there.
bool is_field_value(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char letter) {
    auto const byte = static_cast<unsigned char>(letter);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
  });
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& letter : out) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return out;
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

std::optional<std::int64_t> parse_length(std::string_view text) {
  // Digits only (no sign, no list), and no number that could overflow anywhere.
  if (text.empty() || text.size() > 15) return std::nullopt;
  std::int64_t length = 0;
  for (char const letter : text) {
    if (letter < '0' || letter > '9') return std::nullopt;
    length = length * 10 + (letter - '0');
  }
  return length;
}

// host or host:port, as RFC 3986 3.2.2 allows, without user information.
bool is_host(std::string_view text) {
  constexpr std::string_view marks = "-._~[]:";
  return !text.empty() && text.size() <= 255 && text.front() != ':' &&
         std::all_of(text.begin(), text.end(), [&](char letter) {
           return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                  (letter >= '0' && letter <= '9') || marks.find(letter) != std::string_view::npos;
         });
}

class Reader {
 public:
  Reader(std::string_view text, HeadLimits const& limits) : rest_(text), limits_(limits) {}

  [[nodiscard]] std::variant<Head, Refusal> read() {
    if (!request_line() || !headers() || !host() || !framing() || !connection()) return refusal_;
    return std::move(head_);
  }

 private:
  bool refuse(int status, std::string_view reason) {
    refusal_ = {status, reason};
    return false;
  }

  std::string_view next_line() {
    auto const end = rest_.find(line_end);
    auto const line = rest_.substr(0, end);
    rest_.remove_prefix(std::min(rest_.size(), line.size() + line_end.size()));
    return line;
  }

  bool request_line() {
    auto const line = next_line();
    if (line.size() > limits_.request_line) return refuse(414, "request line too long");
    auto const words = split(line, ' ');
    if (words.size() != 3) return refuse(400, "request line");
    if (!is_token(words[0]) || words[0].size() > 32) return refuse(400, "method");
    if (!is_visible(words[1])) return refuse(400, "target");
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0") return version(words[2]);
    head_.method = method_named(words[0]);
    is_1_0_ = words[2] == "HTTP/1.0";
    return target(words[1]);
  }

  bool version(std::string_view text) {
    bool const well_formed = text.size() == 8 && text.starts_with("HTTP/") && text[6] == '.' &&
                             text[5] >= '0' && text[5] <= '9' && text[7] >= '0' && text[7] <= '9';
    return refuse(well_formed ? 505 : 400, "version");
  }

  bool target(std::string_view text) {
    if (text == "*") {
      head_.any_path = true;
      head_.raw_path = "/";
      return head_.method == Method::options || refuse(400, "target");
    }
    for (std::string_view const scheme : {"http://", "https://"}) {
      if (!lower_ascii(text.substr(0, scheme.size())).starts_with(scheme)) continue;
      text.remove_prefix(scheme.size());
      auto const slash = std::min(text.find('/'), text.size());
      target_host_ = text.substr(0, slash);
      text.remove_prefix(slash);
      if (text.empty()) text = "/";
    }
    if (text.front() != '/' || text.find('#') != std::string_view::npos) {
      return refuse(400, "target");
    }
    auto const question = std::min(text.find('?'), text.size());
    head_.raw_path = text.substr(0, question);
    if (question < text.size()) head_.raw_query = text.substr(question + 1);
    return true;
  }

  bool headers() {
    for (std::size_t count = 0;; ++count) {
      auto const line = next_line();
      if (line.empty()) return rest_.empty() || refuse(400, "head");
      if (count == limits_.headers) return refuse(431, "too many headers");
      if (!header(line)) return false;
    }
  }

  bool header(std::string_view line) {
    // A line that begins with a blank continues the one before (obs-fold); a blank before the colon
    // hides a name from one of two readers. is_token refuses both.
    auto const colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) {
      return refuse(400, "header name");
    }
    auto const value = without_blanks(line.substr(colon + 1));
    if (!is_field_value(value)) return refuse(400, "header value");

    auto const name = lower_ascii(line.substr(0, colon));
    auto const [place, is_new] = head_.headers.emplace(name, value);
    if (is_new) return true;
    constexpr std::array<std::string_view, 9> only_once{
        "host",          "content-length", "transfer-encoding", "content-type", "expect",
        "authorization", "origin",         "idempotency-key",   "range"};
    if (std::find(only_once.begin(), only_once.end(), name) != only_once.end()) {
      return refuse(400, "header twice");
    }
    // An empty element of a list says nothing (RFC 9110 5.6.1).
    if (value.empty()) return true;
    if (!place->second.empty()) place->second += name == "cookie" ? "; " : ", ";
    place->second += value;
    return true;
  }

  bool host() {
    auto const found = head_.headers.find("host");
    if (found == head_.headers.end()) {
      return (is_1_0_ && !target_host_) || refuse(400, "host missing");
    }
    if (!is_host(found->second)) return refuse(400, "host");
    if (target_host_ && lower_ascii(*target_host_) != lower_ascii(found->second)) {
      return refuse(400, "target for another host");
    }
    return true;
  }

  bool framing() {
    auto const length = head_.headers.find("content-length");
    auto const coding = head_.headers.find("transfer-encoding");
    bool const has_length = length != head_.headers.end();
    if (coding != head_.headers.end()) {
      if (has_length) return refuse(400, "length and coding");
      if (is_1_0_) return refuse(400, "coding in HTTP/1.0");
      if (lower_ascii(coding->second) != "chunked") return refuse(400, "transfer coding");
      head_.framing = BodyFraming::chunked;
      return true;
    }
    if (!has_length) return true;
    auto const bytes = parse_length(length->second);
    if (!bytes) return refuse(400, "content length");
    head_.length = *bytes;
    if (*bytes > 0) head_.framing = BodyFraming::length;
    return true;
  }

  bool connection() {
    auto const found = head_.headers.find("connection");
    auto const wish = found == head_.headers.end() ? std::string() : lower_ascii(found->second);
    head_.keep_alive = !is_1_0_;
    for (std::string_view const word : split(wish, ',')) {
      if (without_blanks(word) == "close") head_.keep_alive = false;
    }
    auto const expect = head_.headers.find("expect");
    if (expect == head_.headers.end()) return true;
    if (lower_ascii(expect->second) != "100-continue") return refuse(417, "expectation");
    head_.expects_continue = !is_1_0_;
    return true;
  }

  std::string_view rest_;
  HeadLimits const& limits_;
  Head head_{};
  bool is_1_0_ = false;
  std::optional<std::string_view> target_host_{};
  Refusal refusal_{};
};

}  // namespace

HeadSearch find_head(std::string_view received, HeadLimits const& limits) {
  auto const first_line = received.substr(0, limits.request_line + line_end.size());
  if (first_line.size() > limits.request_line && first_line.find('\n') == std::string_view::npos) {
    return {.refused = 414};
  }
  // A bare line feed could end the head for another reader: refused at once, not waited upon.
  for (auto at = received.find('\n'); at != std::string_view::npos;
       at = received.find('\n', at + 1)) {
    if (at == 0 || received[at - 1] != '\r') return {.refused = 400};
    if (at >= 3 && received.substr(at - 3, 4) == "\r\n\r\n") break;
  }
  auto const end = received.substr(0, limits.head).find("\r\n\r\n");
  if (end != std::string_view::npos) return {.length = end + 4};
  if (received.size() >= limits.head) return {.refused = 431};
  return {};
}

std::variant<Head, Refusal> parse_head(std::string_view head, HeadLimits const& limits) {
  return Reader(head, limits).read();
}

}  // namespace klantendag::http
