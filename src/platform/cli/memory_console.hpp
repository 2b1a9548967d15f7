// SPDX-License-Identifier: EUPL-1.2
// A console over strings: for tests, and for a command that another one calls.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "platform/cli/command.hpp"

namespace klantendag::cli {

class MemoryConsole final : public Console {
 public:
  explicit MemoryConsole(std::string typed = {}, Language language = Language::nl)
      : input(std::move(typed)), language_(language) {}

  std::string input;  // what read_input still has to give
  std::string output{};
  std::string messages{};                                   // standard error
  std::map<std::string, std::string, std::less<>> files{};  // read first from here, then from disk

  void out(std::string_view text) override { output += text; }
  void error(std::string_view text) override { messages += text; }
  [[nodiscard]] std::optional<std::string> read_input() override;
  [[nodiscard]] Result<std::string> read_file(std::string_view path) override;
  [[nodiscard]] Result<void> write_file(std::string_view path, std::string_view bytes) override;
  [[nodiscard]] Language language() const override { return language_; }

 private:
  Language language_;
};

}  // namespace klantendag::cli
