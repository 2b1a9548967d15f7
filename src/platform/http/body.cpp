// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/body.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "platform/http/percent.hpp"

namespace klantendag::http {

namespace {

std::string header(Head const& head, std::string_view name) {
  auto const found = head.headers.find(name);
  return found == head.headers.end() ? std::string() : found->second;
}

}  // namespace

BodyReader::BodyReader(Head const& head, std::int64_t limit, std::string_view upload_folder)
    : framing_(head.framing), limit_(limit), left_(head.length) {
  // No request decompression: a small body must not become a large one.
  auto const coding = header(head, "content-encoding");
  if (framing_ == BodyFraming::none) {
    done_ = true;
  } else if (!coding.empty() && coding != "identity") {
    refuse(415);
  } else if (framing_ == BodyFraming::length && head.length > limit) {
    refuse(413);
  } else {
    choose_shape(header(head, "content-type"), upload_folder);
  }
}

void BodyReader::choose_shape(std::string_view content_type, std::string_view upload_folder) {
  auto const type = lower(trim(content_type.substr(0, content_type.find(';'))));
  if (type == "application/x-www-form-urlencoded") {
    shape_ = Shape::urlencoded;
  } else if (type == "multipart/form-data") {
    auto const boundary = multipart_boundary(content_type);
    if (!boundary) return refuse(400);
    shape_ = Shape::multipart;
    files_ = std::make_unique<UploadFiles>(std::string(upload_folder));
    multipart_ = std::make_unique<MultipartReader>(*boundary, *files_);
  }
}

void BodyReader::refuse(int status) {
  if (refused_ == 0) refused_ = status;
  done_ = true;
}

std::size_t BodyReader::read(std::string_view bytes) {
  if (done_) return 0;
  if (framing_ == BodyFraming::length) {
    auto const mine = bytes.substr(
        0, static_cast<std::size_t>(std::min(left_, static_cast<std::int64_t>(bytes.size()))));
    left_ -= static_cast<std::int64_t>(mine.size());
    store(mine);
    if (left_ == 0) done_ = true;
    return mine.size();
  }
  std::string data;
  auto const taken = chunks_.read(bytes, data);
  store(data);
  if (chunks_.state() == ChunkedReader::State::broken) refuse(400);
  if (chunks_.state() == ChunkedReader::State::done) done_ = true;
  return taken;
}

void BodyReader::store(std::string_view bytes) {
  received_ += static_cast<std::int64_t>(bytes.size());
  if (received_ > limit_) return refuse(413);
  if (shape_ != Shape::multipart) {
    text_ += bytes;
    return;
  }
  auto const state = multipart_->read(bytes);
  if (state == MultipartReader::State::broken) refuse(400);
  if (state == MultipartReader::State::no_room) refuse(507);
}

int BodyReader::finish(Request& request) {
  if (refused_ != 0 || framing_ == BodyFraming::none) return refused_;
  switch (shape_) {
    case Shape::text:
      request.body = std::move(text_);
      return 0;
    case Shape::urlencoded: {
      auto fields = parse_urlencoded(text_);
      if (!fields) return 400;
      request.form = std::move(*fields);
      return 0;
    }
    case Shape::multipart:
      if (multipart_->state() != MultipartReader::State::done) return 400;
      request.form = multipart_->fields();
      request.uploads = files_->uploads();
      return 0;
  }
  return 500;
}

}  // namespace klantendag::http
