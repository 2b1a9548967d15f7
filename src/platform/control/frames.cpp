// SPDX-License-Identifier: EUPL-1.2
#include "platform/control/frames.hpp"

#include <sys/socket.h>

#include <cerrno>

namespace klantendag::control {
namespace {

constexpr std::uint32_t largest_frame = 16U << 20;

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    auto const sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool receive_all(int socket, char* bytes, std::size_t size) {
  while (size > 0) {
    auto const got = ::recv(socket, bytes, size, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    bytes += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace

bool send(int socket, char kind, std::string_view bytes) {
  std::string frame(1, kind);
  auto const size = static_cast<std::uint32_t>(bytes.size());
  for (int shift = 0; shift < 32; shift += 8) frame += static_cast<char>((size >> shift) & 0xffU);
  frame += bytes;
  return send_all(socket, frame);
}

std::optional<Frame> receive(int socket) {
  unsigned char head[5];
  if (!receive_all(socket, reinterpret_cast<char*>(head), sizeof head)) return std::nullopt;
  std::uint32_t size = 0;
  for (int i = 4; i >= 1; --i) size = (size << 8) | head[i];
  if (size > largest_frame) return std::nullopt;
  Frame frame{.kind = static_cast<char>(head[0]), .bytes = std::string(size, '\0')};
  if (!receive_all(socket, frame.bytes.data(), size)) return std::nullopt;
  return frame;
}

}  // namespace klantendag::control
