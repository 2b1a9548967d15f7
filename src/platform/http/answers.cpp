// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/answers.hpp"

#include <utility>

#include "platform/http/wire.hpp"

namespace klantendag::http {

Answers::Owed::~Owed() {
  give(plain_refusal(500));
}

void Answers::Owed::give(Response response) {
  if (given_.exchange(true)) return;
  std::exchange(resume_, nullptr)(std::move(response));
  answers_.given();  // the last touch: whoever waits for it may end the server
}

std::shared_ptr<Answers::Owed> Answers::owe(Resume resume) {
  if (++owed_ > most_) {
    given();
    return nullptr;
  }
  return std::make_shared<Owed>(*this, std::move(resume));
}

void Answers::given() {
  std::lock_guard const lock(mutex_);
  if (--owed_ == 0) none_.notify_all();
}

void Answers::wait_until_none() {
  std::unique_lock lock(mutex_);
  none_.wait(lock, [this] { return owed_ == 0; });
}

}  // namespace klantendag::http
