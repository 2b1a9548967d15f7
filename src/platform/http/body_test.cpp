// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/body.hpp"

#include <doctest/doctest.h>

#include "platform/http/cookies.hpp"

namespace klantendag::http {
namespace {

struct Dechunked {
  ChunkedReader::State state{};
  std::string data{};
  std::string left{};
};

Dechunked dechunk(std::string_view bytes) {
  ChunkedReader reader;
  Dechunked result;
  auto const taken = reader.read(bytes, result.data);
  result.state = reader.state();
  result.left = bytes.substr(taken);
  return result;
}

TEST_CASE("chunks become one body and what follows is left alone") {
  auto const result = dechunk("5\r\nhallo\r\n6;ext=1\r\n daar!\r\n0\r\nTrailer: x\r\n\r\nGET /");

  CHECK(result.state == ChunkedReader::State::done);
  CHECK(result.data == "hallo daar!");
  CHECK(result.left == "GET /");
}

TEST_CASE("a chunk that could be read in two ways is broken") {
  for (std::string_view const bytes :
       {"-1\r\n", "+1\r\n", "0x1\r\n", " 1\r\n", "1 \r\n", "\r\n", "g\r\n", "1\n", "1\r\r",
        "1\r\nab", "1\r\na\n", "1\r\na\r\r", "10000000000\r\n", "0\r\n\n", "0\r\nA: b\n", "1;\n"}) {
    CAPTURE(bytes);
    CHECK(dechunk(bytes).state == ChunkedReader::State::broken);
  }
  CHECK(dechunk("1;" + std::string(300, 'x')).state == ChunkedReader::State::broken);
  CHECK(dechunk("0\r\n" + std::string(5000, 'x')).state == ChunkedReader::State::broken);
  CHECK(dechunk("ffffffff\r\n").state == ChunkedReader::State::reading);
}

// Remembers files instead of writing them; may be full.
struct Memory final : FileSink {
  bool begin(Upload const& upload) override {
    all += "<" + upload.file_name + ">";
    return true;
  }
  bool write(std::string_view bytes) override {
    all += bytes;
    return all.size() <= room;
  }
  bool end() override { return true; }

  std::string all{};
  std::size_t room = 1000;
};

TEST_CASE("a multipart form gives its fields and its files") {
  Memory files;
  MultipartReader reader("b", files);
  std::string_view const body =
      "--b\r\nContent-Disposition: form-data; name=\"naam\"\r\n\r\nAn\r\n\r\n--c\r\n"
      "--b\r\nContent-Disposition: form-data; name=\"leeg\"\r\n\r\n\r\n"
      "--b\r\nContent-Type: text/csv\r\n"
      "content-disposition: form-data; name=f; filename=\"a "
      "\\\"x\\\".csv\"\r\n\r\n1;2\r\n--b--\r\n";

  for (char const letter : body) reader.read(std::string_view(&letter, 1));

  CHECK(reader.state() == MultipartReader::State::done);
  auto const fields = reader.fields();
  CHECK(fields.exact("naam") == "An\r\n\r\n--c");
  CHECK(fields.has("leeg"));
  CHECK(files.all == "<a \"x\".csv>1;2");
}

TEST_CASE("a multipart form that is no form is refused") {
  auto const state_of = [](std::string_view body) {
    Memory files;
    MultipartReader reader("b", files);
    return reader.read(body);
  };
  constexpr auto broken = MultipartReader::State::broken;

  CHECK(state_of("x--b\r\n") == broken);
  CHECK(state_of("--bxy") == broken);
  CHECK(state_of("--b\r\n\r\n\r\n\r\nx") == broken);
  CHECK(state_of("--b\r\nA\r\n\r\n") == broken);
  CHECK(state_of("--b\r\nContent-Disposition: attachment; name=a\r\n\r\n") == broken);
  CHECK(state_of("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n\xff\r\n--b--") == broken);
  CHECK(state_of("--b\r\nX: " + std::string(9000, 'x')) == broken);
  CHECK(state_of("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx") ==
        MultipartReader::State::reading);
}

TEST_CASE("a full disk is told while the file comes in") {
  Memory files;
  files.room = 10;
  MultipartReader reader("b", files);

  auto const state = reader.read(
      "--b\r\nContent-Disposition: form-data; name=a; filename=f\r\n\r\n" + std::string(100, 'x'));

  CHECK(state == MultipartReader::State::no_room);
}

TEST_CASE("a boundary is short and plain") {
  CHECK(multipart_boundary("multipart/form-data; boundary=abc") == "abc");
  CHECK(multipart_boundary("Multipart/Form-Data; charset=x; boundary=\"a b\"") == "a b");
  for (std::string_view const type :
       {"multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=a",
        "multipart/form-data; boundary=\"a", "multipart/form-data; boundary=\"a \"",
        "multipart/form-data; boundary=a\rb"}) {
    CAPTURE(type);
    CHECK_FALSE(multipart_boundary(type));
  }
}

TEST_CASE("over https only cookies with the prefix are ours") {
  std::string_view const header = "klantendag=planted; __Host-klantendag=ours; bad; =x; a=\"b\"";

  auto const secure = parse_cookies(header, Scheme::https);
  auto const plain = parse_cookies(header, Scheme::http);

  CHECK(secure == Named{{"klantendag", "ours"}});
  CHECK(plain.at("klantendag") == "planted");
  CHECK_FALSE(plain.contains("a"));
  CHECK(set_cookie({.name = "k", .value = "v", .max_age_s = 0}, Scheme::https) ==
        "__Host-k=v; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
}

}  // namespace
}  // namespace klantendag::http
