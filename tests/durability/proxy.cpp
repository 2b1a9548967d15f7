// SPDX-License-Identifier: EUPL-1.2
#include "proxy.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <utility>

namespace durability {
namespace {

constexpr std::string_view socket_name = "/.s.PGSQL.5432";

sockaddr_un address_of(std::string const& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  return address;
}

sockaddr const* plain(sockaddr_un const& address) {
  return reinterpret_cast<sockaddr const*>(&address);
}

using Buffer = std::array<char, 65'536>;

bool pass_on(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

}  // namespace

Proxy::Proxy(std::string folder, std::string server_folder)
    : server_path_(server_folder + std::string(socket_name)) {
  std::filesystem::create_directories(folder);
  sockaddr_un const address = address_of(folder + std::string(socket_name));
  listener_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (::bind(listener_, plain(address), sizeof address) == 0) ::listen(listener_, 32);
  acceptor_ = std::thread([this] { accept_all(); });
}

Proxy::~Proxy() {
  ::shutdown(listener_, SHUT_RDWR);
  acceptor_.join();
  ::close(listener_);
  for (std::thread& thread : threads_) thread.join();
}

void Proxy::accept_all() {
  while (true) {
    int const client = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
    if (client < 0) return;
    threads_.emplace_back([this, client] { serve(client); });
  }
}

void Proxy::serve(int client) {
  int const server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un const address = address_of(server_path_);
  bool goes_on = ::connect(server, plain(address), sizeof address) == 0;
  while (goes_on) {
    std::array<pollfd, 2> both = {pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
    if (::poll(both.data(), both.size(), -1) < 0) break;
    if (both[0].revents != 0) goes_on = from_client(client, server);
    if (goes_on && both[1].revents != 0) goes_on = from_server(server, client);
  }
  ::close(server);
  ::close(client);
}

bool Proxy::from_client(int client, int server) {
  Buffer buffer;
  ssize_t const size = ::recv(client, buffer.data(), buffer.size(), 0);
  if (size <= 0) return false;
  std::string_view const said(buffer.data(), static_cast<std::size_t>(size));
  Cut cut = Cut::none;
  if (said.find("COMMIT") != std::string_view::npos) cut = cut_.exchange(Cut::none);
  if (cut != Cut::none) ++cuts_;
  if (cut == Cut::before_commit) return false;
  if (!pass_on(server, said)) return false;
  if (cut == Cut::none) return true;
  // The server answers when it has committed; nobody will hear it.
  (void)::recv(server, buffer.data(), buffer.size(), 0);
  return false;
}

bool Proxy::from_server(int server, int client) {
  Buffer buffer;
  ssize_t const size = ::recv(server, buffer.data(), buffer.size(), 0);
  return size > 0 && pass_on(client, {buffer.data(), static_cast<std::size_t>(size)});
}

}  // namespace durability
