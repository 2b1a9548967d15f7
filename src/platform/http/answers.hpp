// SPDX-License-Identifier: EUPL-1.2
// The answers that the house owes: how many at once, and that each one comes, if only as an error, so
// that no client waits for ever and we never leave while one is owed.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

#include "platform/http/response.hpp"

namespace klantendag::http {

class Answers {
 public:
  using Resume = std::function<void(Response)>;

  // One owed answer. Given once; when it is dropped without, the client gets an error of ours.
  class Owed {
   public:
    Owed(Answers& answers, Resume resume) : answers_(answers), resume_(std::move(resume)) {}
    ~Owed();
    Owed(Owed const&) = delete;
    Owed& operator=(Owed const&) = delete;

    void give(Response response);

   private:
    Answers& answers_;
    Resume resume_;
    std::atomic<bool> given_{false};
  };

  explicit Answers(int most) : most_(most) {}

  [[nodiscard]] bool is_full() const { return owed_ >= most_; }
  // Null when as many as we want are owed already.
  [[nodiscard]] std::shared_ptr<Owed> owe(Resume resume);
  void wait_until_none();

 private:
  void given();

  int most_;
  std::atomic<int> owed_{0};
  std::mutex mutex_{};
  std::condition_variable none_{};
};

}  // namespace klantendag::http
