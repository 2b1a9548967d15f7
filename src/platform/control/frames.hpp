// SPDX-License-Identifier: EUPL-1.2
// What goes over the local socket: a letter that says what it is, four bytes of length, the bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace klantendag::control {

struct Frame {
  char kind = 0;  // L language, F folder, W word, G go; back: O out, E error, X exit status
  std::string bytes{};
};

// False when the other side is gone.
[[nodiscard]] bool send(int socket, char kind, std::string_view bytes);
// Nothing at the end, or when what came is not a frame. At most 16 MiB.
[[nodiscard]] std::optional<Frame> receive(int socket);

}  // namespace klantendag::control
