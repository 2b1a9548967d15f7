// SPDX-License-Identifier: EUPL-1.2
// spdlog brings levels, the lock and the moment; what a line looks like is ours.
#include "platform/log/log.hpp"

#include <spdlog/logger.h>
#include <spdlog/sinks/base_sink.h>
#include <unistd.h>

#include <chrono>
#include <memory>
#include <mutex>

#include "platform/log/line.hpp"

namespace klantendag::log {
namespace {

spdlog::level::level_enum theirs(Level level) {
  switch (level) {
    case Level::debug:
      return spdlog::level::debug;
    case Level::info:
      return spdlog::level::info;
    case Level::warning:
      return spdlog::level::warn;
    case Level::error:
      return spdlog::level::err;
  }
  return spdlog::level::info;
}

Level ours(spdlog::level::level_enum level) {
  if (level >= spdlog::level::err) return Level::error;
  if (level == spdlog::level::warn) return Level::warning;
  return level == spdlog::level::info ? Level::info : Level::debug;
}

void to_standard_error(std::string_view line) {
  // A log that cannot be written has nobody left to tell; the work goes on.
  [[maybe_unused]] auto const written = ::write(STDERR_FILENO, line.data(), line.size());
}

class Sink final : public spdlog::sinks::base_sink<std::mutex> {
 public:
  explicit Sink(Options options) : options_(std::move(options)) {
    if (!options_.write) options_.write = to_standard_error;
  }

 protected:
  void sink_it_(spdlog::details::log_msg const& message) override {
    auto const since = message.time.time_since_epoch();
    Instant const at{std::chrono::duration_cast<std::chrono::milliseconds>(since).count()};
    std::string_view const payload(message.payload.data(), message.payload.size());
    options_.write(whole_line(at, ours(message.level), payload, options_.format));
  }
  void flush_() override {}

 private:
  Options options_;
};

struct Log {
  Format format;
  spdlog::logger logger;

  explicit Log(Options options) : format(options.format), logger("klantendag") {
    logger.set_level(theirs(options.level));
    logger.sinks().push_back(std::make_shared<Sink>(std::move(options)));
  }
};

std::unique_ptr<Log>& current() {
  static auto log = std::make_unique<Log>(Options{});
  return log;
}

void write(Level level, std::string_view event, Fields fields, std::string_view more = {}) {
  Log& log = *current();
  auto const severity = theirs(level);
  if (!log.logger.should_log(severity)) return;
  std::string payload;
  append_word(payload, "event", event, log.format);
  for (Field const& field : fields) field.append(payload, log.format);
  payload += more;
  log.logger.log(severity, spdlog::string_view_t(payload.data(), payload.size()));
}

}  // namespace

void debug(Literal event, Fields fields) {
  write(Level::debug, event, fields);
}

void info(Literal event, Fields fields) {
  write(Level::info, event, fields);
}

void warning(Literal event, Fields fields) {
  write(Level::warning, event, fields);
}

void error(Literal event, Fields fields) {
  write(Level::error, event, fields);
}

void failed(Literal event, Error const& problem, Fields fields) {
  switch (problem.kind) {
    case ErrorKind::invalid:
    case ErrorKind::not_found:
    case ErrorKind::forbidden:
    case ErrorKind::conflict:
      return;
    case ErrorKind::unavailable:
    case ErrorKind::storage_full:
      return write(Level::warning, event, fields, error_fields(problem, current()->format));
    case ErrorKind::internal:
      return write(Level::error, event, fields, error_fields(problem, current()->format));
  }
}

void open(Options options) {
  current() = std::make_unique<Log>(std::move(options));
}

}  // namespace klantendag::log
