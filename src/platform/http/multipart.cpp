// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/multipart.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace klantendag::http {

namespace {

constexpr std::size_t most_parts = 1000;
constexpr std::size_t longest_part_head = 8 * 1024;
constexpr std::size_t most_field_bytes = 1 << 20;  // of all fields that are no file

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& letter : out) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return out;
}

// The value of `name=…` among the parameters of a header: quoted with backslashes, or bare.
std::optional<std::string> parameter(std::string_view header, std::string_view name) {
  bool quoted = false;
  for (std::size_t at = 0; at < header.size(); ++at) {
    if (header[at] == '\\' && quoted) {
      ++at;
    } else if (header[at] == '"') {
      quoted = !quoted;
    } else if (header[at] == ';' && !quoted) {
      auto rest = header.substr(at + 1);
      while (!rest.empty() && (rest.front() == ' ' || rest.front() == '\t')) rest.remove_prefix(1);
      if (lower_ascii(rest.substr(0, name.size())) != name) continue;
      rest.remove_prefix(name.size());
      if (rest.empty() || rest.front() != '=') continue;
      rest.remove_prefix(1);
      if (rest.empty() || rest.front() != '"') {
        return std::string(trim(rest.substr(0, rest.find(';'))));
      }
      std::string value;
      for (rest.remove_prefix(1); !rest.empty(); rest.remove_prefix(1)) {
        if (rest.front() == '"') return value;
        if (rest.front() == '\\' && rest.size() > 1) rest.remove_prefix(1);
        value += rest.front();
      }
      return std::nullopt;
    }
  }
  return std::nullopt;
}

bool is_boundary_letter(char letter) {
  constexpr std::string_view marks = "'()+_,-./:=? ";
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || marks.find(letter) != std::string_view::npos;
}

bool is_clean_text(std::string_view text) {
  return is_valid_utf8(text) && text.find('\0') == std::string_view::npos;
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type) {
  auto const type = lower_ascii(trim(content_type.substr(0, content_type.find(';'))));
  if (type != "multipart/form-data") return std::nullopt;
  auto boundary = parameter(content_type, "boundary");
  bool const good = boundary && !boundary->empty() && boundary->size() <= 70 &&
                    boundary->back() != ' ' &&
                    std::all_of(boundary->begin(), boundary->end(), is_boundary_letter);
  return good ? boundary : std::nullopt;
}

MultipartReader::MultipartReader(std::string_view boundary, FileSink& sink)
    : delimiter_("\r\n--"), sink_(sink) {
  delimiter_ += boundary;
}

MultipartReader::State MultipartReader::read(std::string_view bytes) {
  if (state_ != State::reading) return state_;
  buffer_ += bytes;
  while (state_ == State::reading && step()) {
  }
  return state_;
}

bool MultipartReader::step() {
  switch (place_) {
    case Place::preamble:
      return preamble();
    case Place::headers:
      return headers();
    case Place::content:
      return content();
    case Place::epilogue:
      buffer_.clear();
      return false;
  }
  return false;
}

bool MultipartReader::broken() {
  state_ = State::broken;
  return false;
}

// Browsers send no preamble, so what stands before the first boundary is an attempt at something.
bool MultipartReader::preamble() {
  auto const compared = std::min(buffer_.size(), delimiter_.size());
  if (buffer_.compare(0, compared, delimiter_, 0, compared) != 0) return broken();
  if (buffer_.size() < delimiter_.size() + 2) return false;
  buffer_.erase(0, delimiter_.size());
  return after_boundary();
}

// Behind a boundary: "--" ends it all, CR LF begins a part.
bool MultipartReader::after_boundary() {
  if (buffer_.starts_with("--")) {
    place_ = Place::epilogue;
    state_ = State::done;
    return false;
  }
  if (!buffer_.starts_with("\r\n") || ++parts_ > most_parts) return broken();
  buffer_.erase(0, 2);
  place_ = Place::headers;
  part_ = {};
  is_file_ = false;
  value_.clear();
  return true;
}

bool MultipartReader::headers() {
  auto const end = buffer_.find("\r\n\r\n");
  if (end == std::string::npos) return buffer_.size() > longest_part_head ? broken() : false;
  if (end > longest_part_head) return broken();
  std::string const head = buffer_.substr(0, end);
  buffer_.erase(0, end + 4);

  for (std::size_t from = 0; from < head.size();) {
    auto const line_end = std::min(head.find("\r\n", from), head.size());
    if (!header_line(std::string_view(head).substr(from, line_end - from))) return broken();
    from = line_end + 2;
  }
  if (part_.field.empty()) return broken();
  place_ = Place::content;
  if (is_file_ && !sink_.begin(part_)) {
    state_ = State::no_room;
    return false;
  }
  return true;
}

bool MultipartReader::header_line(std::string_view line) {
  auto const colon = line.find(':');
  if (colon == std::string_view::npos || !is_clean_text(line)) return false;
  auto const name = lower_ascii(line.substr(0, colon));
  auto const value = trim(line.substr(colon + 1));
  if (name == "content-type") part_.content_type = value.substr(0, 200);
  if (name != "content-disposition") return true;

  if (!lower_ascii(value).starts_with("form-data") || !part_.field.empty()) return false;
  part_.field = parameter(value, "name").value_or("");
  auto const file_name = parameter(value, "filename");
  is_file_ = file_name.has_value();
  part_.file_name = file_name.value_or("").substr(0, 1000);
  return true;
}

bool MultipartReader::content() {
  auto const end = buffer_.find(delimiter_);
  if (end == std::string::npos) {
    // What could be the beginning of a boundary waits for more bytes.
    if (buffer_.size() <= delimiter_.size()) return false;
    auto const safe = buffer_.size() - delimiter_.size();
    if (!deliver(std::string_view(buffer_).substr(0, safe))) return false;
    buffer_.erase(0, safe);
    return false;
  }
  if (buffer_.size() < end + delimiter_.size() + 2) return false;
  if (!deliver(std::string_view(buffer_).substr(0, end)) || !end_part()) return false;
  buffer_.erase(0, end + delimiter_.size());
  return after_boundary();
}

bool MultipartReader::deliver(std::string_view bytes) {
  if (is_file_) {
    if (!bytes.empty() && !sink_.write(bytes)) state_ = State::no_room;
    return state_ == State::reading;
  }
  field_bytes_ += bytes.size();
  if (field_bytes_ > most_field_bytes) return broken();
  value_ += bytes;
  return true;
}

bool MultipartReader::end_part() {
  if (is_file_) {
    if (!sink_.end()) state_ = State::no_room;
    return state_ == State::reading;
  }
  if (!is_clean_text(value_)) return broken();
  fields_.add(std::move(part_.field), std::move(value_));
  return true;
}

}  // namespace klantendag::http
