// SPDX-License-Identifier: EUPL-1.2
// Bodies: chunks and multipart forms say the same in whatever pieces they come, and an accepted form
// holds only what a form may hold.
#include <string>

#include "base/text.hpp"
#include "fuzz.hpp"
#include "platform/http/chunked.hpp"
#include "platform/http/multipart.hpp"

namespace klantendag::http {
namespace {

struct Dechunked {
  ChunkedReader::State state{};
  std::size_t taken = 0;
  std::string data{};

  bool operator==(Dechunked const&) const = default;
};

Dechunked dechunk(std::string_view bytes, std::size_t piece) {
  ChunkedReader reader;
  Dechunked result;
  while (result.taken < bytes.size() && reader.state() == ChunkedReader::State::reading) {
    result.taken += reader.read(bytes.substr(result.taken, piece), result.data);
  }
  result.state = reader.state();
  return result;
}

// Remembers files instead of writing them.
class Memory final : public FileSink {
 public:
  bool begin(Upload const& upload) override {
    all += "[" + upload.field + "|" + upload.file_name + "|" + upload.content_type + "]";
    return true;
  }
  bool write(std::string_view bytes) override {
    all += bytes;
    return true;
  }
  bool end() override {
    all += "[end]";
    return true;
  }

  std::string all{};
};

struct Form {
  MultipartReader::State state{};
  std::string files{};
  Fields fields{};
};

Form read_form(std::string_view bytes, std::size_t piece) {
  Memory files;
  MultipartReader reader("X", files);
  for (std::size_t at = 0; at < bytes.size(); at += piece) reader.read(bytes.substr(at, piece));
  Form form{.state = reader.state()};
  if (form.state == MultipartReader::State::done) {
    form.files = files.all;
    form.fields = reader.fields();
  }
  return form;
}

}  // namespace
}  // namespace klantendag::http

FUZZ_TARGET(http_body) {
  using namespace klantendag::http;
  auto const chunks = dechunk(bytes, bytes.size());
  auto const form = read_form(bytes, bytes.size() + 1);
  CHECK_PROMISE(chunks.data.size() <= bytes.size());
  for (std::size_t const piece : {1U, 2U, 3U, 7U, 64U}) {
    CHECK_PROMISE(dechunk(bytes, piece) == chunks);
    auto const again = read_form(bytes, piece);
    CHECK_PROMISE(again.state == form.state && again.files == form.files);
    CHECK_PROMISE(again.fields.entries() == form.fields.entries());
  }
  for (auto const& [name, value] : form.fields.entries()) {
    CHECK_PROMISE(!name.empty() && klantendag::is_valid_utf8(name));
    CHECK_PROMISE(klantendag::is_valid_utf8(value) && value.find('\0') == std::string::npos);
  }
}
