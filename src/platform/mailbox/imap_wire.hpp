// SPDX-License-Identifier: EUPL-1.2
// A connection to a mailbox server: encrypted and logged in by libcurl, then bytes both ways.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "platform/mailbox/imap.hpp"

namespace klantendag::mailbox {

class ImapWire {
 public:
  // Errors: those of letters_after.
  [[nodiscard]] static Result<ImapWire> open(ImapServer const& server);
  ~ImapWire();
  ImapWire(ImapWire&& other) noexcept;
  ImapWire& operator=(ImapWire&&) = delete;

  [[nodiscard]] Result<void> send(std::string_view bytes);
  // The next bytes that came, at least one. Error unavailable/mailbox.interrupted.
  [[nodiscard]] Result<std::string> receive();

 private:
  struct Line;
  explicit ImapWire(std::unique_ptr<Line> line);

  std::unique_ptr<Line> line_;
};

}  // namespace klantendag::mailbox
