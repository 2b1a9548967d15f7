// SPDX-License-Identifier: EUPL-1.2
// GMime takes the letter apart; what of it is to be read is decided here.
#include "platform/mailbox/received.hpp"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

#include "base/check.hpp"
#include "base/text.hpp"
#include "platform/mailbox/charset.hpp"
#include "platform/mailbox/content.hpp"
#include "platform/mailbox/flowed.hpp"
#include "platform/mailbox/html_text.hpp"
#include "platform/mailbox/letter_headers.hpp"

namespace klantendag::mailbox {
namespace {

struct Release {
  void operator()(void* object) const { g_object_unref(object); }
  void operator()(GDateTime* time) const { g_date_time_unref(time); }
};
template <class T>
using Held = std::unique_ptr<T, Release>;

constexpr int deepest = 100;  // parts within parts; a real letter has four at most

std::string_view view(char const* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

template <class T>
T* as(void* object) {  // GLib's own types begin with their parent
  return static_cast<T*>(object);
}

std::string written(GMimeStream* memory) {
  GByteArray const* const array = g_mime_stream_mem_get_byte_array(as<GMimeStreamMem>(memory));
  if (array == nullptr || array->len == 0) return {};
  return {reinterpret_cast<char const*>(array->data), array->len};
}

// GMime drops a last group that has no "=" behind it; here it gets them.
std::string decoded_base64(std::string encoded) {
  auto const is_in_group = [](unsigned char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+' ||
           c == '/' || c == '=';
  };
  auto const letters = std::count_if(encoded.begin(), encoded.end(), is_in_group);
  encoded.append(static_cast<std::size_t>((4 - letters % 4) % 4), '=');
  GMimeEncoding decoder{};
  g_mime_encoding_init_decode(&decoder, GMIME_CONTENT_ENCODING_BASE64);
  std::string out(g_mime_encoding_outlen(&decoder, encoded.size()), '\0');
  out.resize(g_mime_encoding_step(&decoder, encoded.data(), encoded.size(), out.data()));
  return out;
}

std::string bytes_of(GMimePart* part) {
  GMimeDataWrapper* const content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  Held<GMimeStream> const memory(g_mime_stream_mem_new());
  if (g_mime_data_wrapper_get_encoding(content) != GMIME_CONTENT_ENCODING_BASE64) {
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    return written(memory.get());
  }
  GMimeStream* const encoded = g_mime_data_wrapper_get_stream(content);
  g_mime_stream_reset(encoded);
  g_mime_stream_write_to_stream(encoded, memory.get());
  return decoded_base64(written(memory.get()));
}

class Leaf {
 public:
  explicit Leaf(GMimePart* part)
      : part_(part),
        object_(as<GMimeObject>(static_cast<void*>(part))),
        type_(g_mime_object_get_content_type(object_)) {}

  [[nodiscard]] Content content() const {
    std::string text;
    if (is("text", "html")) {
      text = text_of_html(clean(text_in(bytes_of(part_), charset())));
    } else if (is("text", "plain")) {
      text = plain();
    } else if (is("application", "octet-stream") && name().empty()) {
      // A type that nobody understood. Letters are letters.
      std::string const bytes = bytes_of(part_);
      if (is_valid_utf8(bytes) && bytes.find('\0') == std::string::npos) text = clean(bytes);
    }
    Content out = content_with(std::move(text));
    if (is_attached(out)) out.attachments.push_back(name());
    return out;
  }

 private:
  [[nodiscard]] bool is(char const* type, char const* subtype) const {
    return type_ != nullptr && g_mime_content_type_is_type(type_, type, subtype) != 0;
  }

  [[nodiscard]] std::string name() const { return one_line(view(g_mime_part_get_filename(part_))); }

  [[nodiscard]] std::string_view parameter(char const* key) const {
    return view(type_ == nullptr ? nullptr : g_mime_content_type_get_parameter(type_, key));
  }
  [[nodiscard]] std::string_view charset() const { return parameter("charset"); }

  [[nodiscard]] std::string plain() const {
    std::string text = clean(text_in(bytes_of(part_), charset()));
    if (lower(parameter("format")) != "flowed") return text;
    bool const joined = lower(parameter("delsp")) == "yes";
    return unflowed(text, joined ? DeleteSpace::yes : DeleteSpace::no);
  }

  // A logo within the page and a signature of a machine are nothing that somebody sent along.
  [[nodiscard]] bool is_attached(Content const& read) const {
    if (lower(view(g_mime_object_get_disposition(object_))) == "attachment") return true;
    if (read.letters > 0 || is("text", "*") || is("application", "pgp-signature") ||
        is("application", "pkcs7-signature") || is("application", "x-pkcs7-signature") ||
        is("message", "*")) {
      return !name().empty() && read.letters == 0 && !is("application", "*");
    }
    return g_mime_object_get_content_id(object_) == nullptr;
  }

  GMimePart* part_;
  GMimeObject* object_;
  GMimeContentType* type_;
};

Content content_of(GMimeObject* object, int depth);

std::vector<Content> contents_of(GMimeMultipart* parts, int depth) {
  std::vector<Content> out;
  for (int i = 0; i < g_mime_multipart_get_count(parts); ++i) {
    out.push_back(content_of(g_mime_multipart_get_part(parts, i), depth + 1));
  }
  return out;
}

// What stands around the parts is read where the parts say nothing: a border that was never drawn.
Content all_of(GMimeMultipart* parts, int depth) {
  Content out = joined(contents_of(parts, depth));
  if (out.letters > 0) return out;
  for (char const* const piece :
       {g_mime_multipart_get_prologue(parts), g_mime_multipart_get_epilogue(parts)}) {
    add(out, content_with(clean(text_in(view(piece), ""))));
  }
  return out;
}

bool is_a(GMimeObject* object, GType type) {
  return g_type_check_instance_is_a(as<GTypeInstance>(static_cast<void*>(object)), type) != 0;
}

// A letter within the letter is read as well: often it is what somebody wants to be answered.
Content content_of(GMimeObject* object, int depth) {
  if (object == nullptr || depth > deepest) return {};
  void* const any = object;
  if (is_a(object, GMIME_TYPE_MESSAGE_PART)) {
    GMimeMessage* const inner = g_mime_message_part_get_message(as<GMimeMessagePart>(any));
    if (inner == nullptr) return {};
    return content_of(g_mime_message_get_mime_part(inner), depth + 1);
  }
  if (is_a(object, GMIME_TYPE_MULTIPART)) {
    GMimeContentType* const type = g_mime_object_get_content_type(object);
    bool const choice = g_mime_content_type_is_type(type, "multipart", "alternative") != 0;
    auto* const parts = as<GMimeMultipart>(any);
    return choice ? fullest(contents_of(parts, depth)) : all_of(parts, depth);
  }
  if (is_a(object, GMIME_TYPE_PART)) return Leaf(as<GMimePart>(any)).content();
  return {};
}

void keep(Received& out, Content content) {
  std::string_view const text = trim(content.text);
  out.cut = text.size() > most_text_bytes;
  std::size_t end = std::min(text.size(), most_text_bytes);
  // Not within a letter: UTF-8 goes on with bytes of the form 10xxxxxx.
  while (out.cut && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  out.text = text.substr(0, end);
  out.attachments = std::move(content.attachments);
}

Held<GMimeMessage> parsed(std::string_view bytes) {
  static bool const ready = [] {
    g_mime_init();
    return true;
  }();
  CHECK_PROMISE(ready);
  Held<GMimeStream> const stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  Held<GMimeParser> const parser(g_mime_parser_new_with_stream(stream.get()));
  return Held<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

}  // namespace

Received read_letter(std::string_view bytes) {
  Received out;
  Held<GMimeMessage> const message = parsed(bytes);
  if (message == nullptr) {
    keep(out, {.text = clean(text_in(bytes, ""))});
    return out;
  }
  read_headers(message.get(), out);
  keep(out, content_of(g_mime_message_get_mime_part(message.get()), 0));
  return out;
}

}  // namespace klantendag::mailbox
