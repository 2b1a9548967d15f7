// SPDX-License-Identifier: EUPL-1.2
#include "platform/control/control.hpp"

#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <thread>

#include "platform/control/frames.hpp"
#include "platform/files/descriptor.hpp"
#include "platform/files/files.hpp"

namespace klantendag::control {
namespace {

using Socket = files::Descriptor;

std::optional<sockaddr_un> address_of(std::string const& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return std::nullopt;
  std::memcpy(address.sun_path, path.data(), path.size());
  return address;
}

sockaddr const* generic(sockaddr_un const& address) {
  return reinterpret_cast<sockaddr const*>(&address);
}

// A console whose other end is the command that called.
class CallerConsole final : public cli::Console {
 public:
  CallerConsole(int socket, Request const& request) : socket_(socket), request_(request) {}

  void out(std::string_view text) override { (void)send(socket_, 'O', text); }
  void error(std::string_view text) override { (void)send(socket_, 'E', text); }
  std::optional<std::string> read_input() override { return std::nullopt; }
  Result<std::string> read_file(std::string_view path) override {
    constexpr std::size_t limit = std::size_t{1} << 30;
    return files::read(from_caller(path), limit);
  }
  Result<void> read_file_in_pieces(
      std::string_view path, std::function<Result<void>(std::string_view)> const& take) override {
    return files::each_piece(from_caller(path), take);
  }
  Result<void> write_file(std::string_view path, std::string_view bytes) override {
    return files::write(from_caller(path), bytes);
  }
  [[nodiscard]] Language language() const override { return request_.language; }

 private:
  [[nodiscard]] std::string from_caller(std::string_view path) const {
    return path.starts_with('/') ? std::string(path) : request_.folder + "/" + std::string(path);
  }

  int socket_;
  Request const& request_;
};

std::optional<Request> read_request(int socket) {
  Request request;
  while (auto frame = receive(socket)) {
    switch (frame->kind) {
      case 'L':
        request.language = language_named(frame->bytes).value_or(Language::nl);
        break;
      case 'F':
        request.folder = std::move(frame->bytes);
        break;
      case 'W':
        request.words.push_back(std::move(frame->bytes));
        break;
      case 'G':
        return request;
      default:
        return std::nullopt;
    }
  }
  return std::nullopt;
}

class LocalServer final : public Server {
 public:
  LocalServer(Socket socket, std::string path, Run run)
      : socket_(std::move(socket)), path_(std::move(path)), run_(std::move(run)) {
    thread_ = std::thread([this] { serve(); });
  }

  ~LocalServer() override {
    stopping_ = true;
    ::shutdown(socket_.number(), SHUT_RDWR);
    thread_.join();
    ::unlink(path_.c_str());
  }

 private:
  void serve() {
    while (!stopping_) {
      Socket const caller(::accept4(socket_.number(), nullptr, nullptr, SOCK_CLOEXEC));
      if (caller.number() < 0) {
        if (errno == EINTR || errno == ECONNABORTED) continue;
        return;
      }
      auto const request = read_request(caller.number());
      if (!request) continue;
      CallerConsole console(caller.number(), *request);
      int const status = run_(*request, console);
      (void)send(caller.number(), 'X', std::to_string(status));
    }
  }

  Socket socket_;
  std::string path_;
  Run run_;
  std::atomic<bool> stopping_ = false;
  std::thread thread_{};
};

Error cannot_listen() {
  return unavailable("control.cannot_listen", {{"reason", std::strerror(errno)}});
}

}  // namespace

Result<std::unique_ptr<Server>> Server::listen(std::string const& socket_path, Run run) {
  auto const address = address_of(socket_path);
  if (!address) return unavailable("control.cannot_listen", {{"reason", "path too long"}});
  Socket socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (socket.number() < 0) return cannot_listen();
  // Whoever holds the folder may take over the socket that a crash left behind.
  ::unlink(socket_path.c_str());
  mode_t const before = ::umask(0177);
  int const bound = ::bind(socket.number(), generic(*address), sizeof *address);
  ::umask(before);
  if (bound != 0 || ::listen(socket.number(), 8) != 0) return cannot_listen();
  return std::unique_ptr<Server>(
      std::make_unique<LocalServer>(std::move(socket), socket_path, std::move(run)));
}

std::optional<int> forward(std::string const& socket_path, Request const& request,
                           cli::Console& console) {
  auto const address = address_of(socket_path);
  if (!address) return std::nullopt;
  Socket const socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (socket.number() < 0 || ::connect(socket.number(), generic(*address), sizeof *address) != 0) {
    return std::nullopt;
  }
  bool sent = send(socket.number(), 'L', code_of(request.language)) &&
              send(socket.number(), 'F', request.folder);
  for (std::string const& word : request.words) sent = sent && send(socket.number(), 'W', word);
  if (!sent || !send(socket.number(), 'G', "")) return std::nullopt;
  while (auto const frame = receive(socket.number())) {
    if (frame->kind == 'O') console.out(frame->bytes);
    if (frame->kind == 'E') console.error(frame->bytes);
    if (frame->kind == 'X') return std::atoi(frame->bytes.c_str());
  }
  constexpr int unavailable_status = 6;  // the server went away in the middle
  return unavailable_status;
}

std::string socket_of(std::string const& data_folder) {
  return data_folder + "/control.sock";
}

}  // namespace klantendag::control
