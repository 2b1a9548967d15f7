// SPDX-License-Identifier: EUPL-1.2
// Letters that came in: any bytes give text that is UTF-8, without control characters, the same twice;
// a file of letters is cut alike whatever the pieces; HTML gives no more than it holds.
#include <string>
#include <vector>

#include "base/text.hpp"
#include "fuzz.hpp"
#include "platform/mailbox/html_text.hpp"
#include "platform/mailbox/mbox.hpp"
#include "platform/mailbox/received.hpp"

namespace klantendag::mailbox {
namespace {

void check_words(std::string_view words) {
  CHECK_PROMISE(is_valid_utf8(words));
  for (char const c : words) CHECK_PROMISE(c == '\n' || c == '\t' || (c & '\xE0') != 0);
}

void check_letter(std::string_view bytes) {
  Received const received = read_letter(bytes);
  check_words(received.text);
  CHECK_PROMISE(received.text.size() <= most_text_bytes);
  for (auto const* const header :
       {&received.message_id, &received.from_address, &received.from_name, &received.subject}) {
    check_words(*header);
    CHECK_PROMISE(header->find('\n') == std::string::npos);
  }
  CHECK_PROMISE(read_letter(bytes).text == received.text);
}

std::vector<std::string> letters_of(std::string_view bytes, std::size_t piece) {
  MboxReader reader;
  std::vector<std::string> out;
  Letter letter;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    reader.feed(bytes.substr(at, piece));
    while (reader.next(letter)) out.push_back(letter.bytes);
  }
  reader.finish();
  while (reader.next(letter)) out.push_back(letter.bytes);
  return out;
}

}  // namespace
}  // namespace klantendag::mailbox

FUZZ_TARGET(mailbox) {
  using namespace klantendag::mailbox;
  check_letter(bytes);
  auto const letters = letters_of(bytes, bytes.size() + 1);
  for (std::size_t const piece : {1U, 3U, 64U}) CHECK_PROMISE(letters_of(bytes, piece) == letters);
  for (auto const& letter : letters) check_letter(letter);
  // At most six "> " before each letter, and "- " for a list.
  CHECK_PROMISE(text_of_html(bytes).size() <= 16 * bytes.size() + 16);
}
