// SPDX-License-Identifier: EUPL-1.2
// The only translation unit with the network library: sockets, deadlines and coroutines. What bytes
// mean is decided in head, body and wire, which know no sockets; what requests mean, in dispatch.

// Clang 14, which builds the fuzz targets, cannot compile coroutines with the sanitizers on.
#if !defined(__clang__) || __clang_major__ > 14
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <set>
#include <thread>

#include "platform/http/body.hpp"
#include "platform/http/incoming.hpp"
#include "platform/http/server_core.hpp"
#include "platform/http/wire.hpp"

namespace klantendag::http {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::awaitable;
using asio::ip::tcp;

constexpr auto tuple = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t read_bytes = 16 * 1024;
constexpr std::size_t write_bytes = 64 * 1024;  // a piece that must go out within header_time
constexpr std::chrono::milliseconds drain_grace{300};  // for requests that are on the wire
constexpr std::chrono::milliseconds accept_pause{50};  // when no descriptor is left
constexpr std::chrono::seconds linger_time{2};         // so that a refusal is read before the reset
constexpr std::size_t linger_bytes = 4 << 20;
constexpr std::chrono::seconds turn_away_time{1};

std::chrono::milliseconds span_of(Duration duration) {
  return std::chrono::milliseconds(duration.ms);
}

// Says that we are done and reads a little on: closing with unread bytes would reset the connection,
// and the client would lose the answer that says why.
awaitable<void> take_leave(beast::tcp_stream& stream, std::chrono::milliseconds at_most) {
  boost::system::error_code ignored;
  stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
  auto const deadline = std::chrono::steady_clock::now() + at_most;
  std::array<char, 4096> unread{};
  for (std::size_t read = 0; read < linger_bytes;) {
    stream.expires_at(deadline);
    auto const [error, count] = co_await stream.async_read_some(asio::buffer(unread), tuple);
    if (error) co_return;
    read += count;
  }
}

// An IPv4 client of an IPv6 socket is still that IPv4 client.
std::string text_of(asio::ip::address const& address) {
  if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address.to_string();
  return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
}

class Connection;

// One thread with its own event loop: a connection lives on one of them, so it needs no lock.
struct Loop {
  asio::io_context io{1};
  asio::executor_work_guard<asio::io_context::executor_type> guard{io.get_executor()};
  std::set<Connection*> connections{};
  std::thread thread{};
};

class Engine final : public Server {
 public:
  Engine(ServerSettings settings, ServerParts parts)
      : core_(std::move(settings), std::move(parts)) {}
  ~Engine() override { drain_and_stop(); }

  Result<void> open();
  [[nodiscard]] int port() const override { return port_; }
  void drain_and_stop() override;

 private:
  awaitable<void> accept_all();
  awaitable<void> accompany(Loop& loop, tcp::socket socket, std::string peer);
  awaitable<void> turn_away(tcp::socket socket);
  void welcome(Loop& loop, tcp::socket socket);
  void accept_waiting();
  Loop& next_loop() { return *loops_[next_++ % loops_.size()]; }

  ServerCore core_;
  int port_ = 0;
  std::vector<std::unique_ptr<Loop>> loops_{};
  std::size_t next_ = 0;
  std::unique_ptr<tcp::acceptor> acceptor_{};
  bool stopped_ = false;
};

class Connection {
 public:
  Connection(ServerCore& core, Loop& loop, tcp::socket socket, std::string peer)
      : core_(core), loop_(loop), stream_(std::move(socket)), peer_(std::move(peer)) {
    loop_.connections.insert(this);
  }
  ~Connection() {
    loop_.connections.erase(this);
    core_.guests.leave(peer_);
  }
  Connection(Connection const&) = delete;
  Connection& operator=(Connection const&) = delete;

  awaitable<void> run();
  void close_when_idle() {
    if (idle_) stream_.close();
  }

 private:
  enum class Next { another_request, close, linger };

  awaitable<bool> read_more(Moment deadline);
  awaitable<std::size_t> read_head(bool first, int& refused);
  awaitable<Next> serve(Head& head, int served);
  awaitable<bool> read_body(BodyReader& body);
  awaitable<Response> answer(Request& request);  // takes it
  awaitable<bool> send(std::string_view bytes);  // which outlive it
  awaitable<Next> refuse(Response const& response);

  ServerCore& core_;
  Loop& loop_;
  beast::tcp_stream stream_;
  std::string peer_;
  std::array<char, read_bytes> piece_{};
  std::string received_{};  // and not used yet
  bool idle_ = true;        // between two requests: nothing of the next one is here
};

awaitable<bool> Connection::read_more(Moment deadline) {
  stream_.expires_at(deadline);
  auto const [error, count] = co_await stream_.async_read_some(asio::buffer(piece_), tuple);
  if (error) co_return false;
  received_.append(piece_.data(), count);
  co_return true;
}

awaitable<void> Connection::run() {
  for (int served = 0;; ++served) {
    int refused = 0;
    auto const length = co_await read_head(served == 0, refused);
    Next next = Next::close;
    if (refused != 0) {
      next = co_await refuse(core_.refusal(refused));
    } else if (length > 0) {
      auto parsed = parse_head(std::string_view(received_).substr(0, length), core_.limits);
      received_.erase(0, length);
      if (auto const* refusal = std::get_if<Refusal>(&parsed)) {
        next = co_await refuse(core_.refusal(refusal->status));
      } else {
        next = co_await serve(std::get<Head>(parsed), served);
      }
    }
    if (next == Next::another_request) continue;
    if (next == Next::linger) co_await take_leave(stream_, linger_time);
    co_return;
  }
}

// The length of a complete head; 0 when the client left, was too slow, or is refused.
awaitable<std::size_t> Connection::read_head(bool first, int& refused) {
  auto const now = std::chrono::steady_clock::now();
  auto const& settings = core_.settings;
  idle_ = received_.empty();
  if (idle_) {
    if (!co_await read_more(now + span_of(first ? settings.header_time : settings.idle_time))) {
      co_return 0;
    }
    idle_ = false;
  }
  auto const deadline = std::chrono::steady_clock::now() + span_of(settings.header_time);
  for (;;) {
    auto const found = find_head(received_, core_.limits);
    refused = found.refused;
    if (found.refused != 0 || found.length > 0) co_return found.length;
    if (!co_await read_more(deadline)) co_return 0;
  }
}

awaitable<Connection::Next> Connection::serve(Head& head, int served) {
  auto const begin = std::chrono::steady_clock::now();
  bool const keep_alive = head.keep_alive;
  bool const waits_for_us = head.expects_continue && received_.empty();
  BodyReader body(head, core_.body_limit(head), core_.settings.upload_folder);
  auto request = make_request(std::move(head));
  if (!request) co_return co_await refuse(core_.refusal(400));
  if (body.refused() != 0) co_return co_await refuse(core_.refusal(body.refused(), *request));
  if (!body.done() && core_.answers.is_full()) {
    co_return co_await refuse(core_.refusal(503, *request));
  }
  if (!body.done() && waits_for_us && !co_await send("HTTP/1.1 100 Continue\r\n\r\n")) {
    co_return Next::close;
  }
  if (!co_await read_body(body)) co_return Next::close;
  if (int const status = body.finish(*request); status != 0) {
    co_return co_await refuse(core_.refusal(status, *request));
  }
  auto const files = body.take_files();  // kept until the answer is there
  request->client_address =
      client_address(request->header("x-forwarded-for"), peer_, core_.settings.trusted_proxies);

  auto const method = request->method;
  auto const with_body = method == Method::head ? WithBody::head_only : WithBody::yes;
  // Written out: GCC 12 destroys temporaries of a co_await inside ?: or a call twice.
  Response response;
  if (auto asset = core_.shelf.answer(*request)) {
    response = std::move(*asset);
    core_.finish(response, Kind::asset);
  } else {
    response = co_await answer(*request);
    core_.finish(response, Kind::page);  // adds nothing, unless nobody gave this answer
  }

  bool const stays =
      keep_alive && !core_.draining && served + 1 < core_.settings.requests_per_connection;
  auto const after = stays ? After::keep_open : After::close;
  auto const bytes = to_wire(response, after, with_body, core_.date());
  bool const sent = co_await send(bytes);
  core_.note(name_of(method), response, begin);
  if (!sent) co_return Next::close;
  co_return stays ? Next::another_request : Next::linger;
}

awaitable<bool> Connection::read_body(BodyReader& body) {
  auto const& settings = core_.settings;
  auto const begin = std::chrono::steady_clock::now() + span_of(settings.header_time);
  while (!body.done()) {
    if (!received_.empty()) {
      auto const taken = body.read(received_);
      received_.erase(0, taken);
      continue;
    }
    // So much time as the slowest client that we serve needs for what has come.
    auto const earned = std::chrono::milliseconds(body.received() * 1000 / settings.body_rate);
    if (!co_await read_more(begin + earned)) co_return false;
  }
  co_return true;
}

// Sleeps until some thread has the answer, then goes on with it on our own.
awaitable<Response> Connection::answer(Request& request) {
  auto const begin = [this, &request](auto handler) {
    auto waiting = std::make_shared<decltype(handler)>(std::move(handler));
    core_.handle(std::move(request), [executor = stream_.get_executor(), waiting](Response given) {
      asio::post(executor, [waiting, given = std::move(given)]() mutable {
        std::move (*waiting)(std::move(given));
      });
    });
  };
  co_return co_await asio::async_initiate<decltype(asio::use_awaitable), void(Response)>(
      begin, asio::use_awaitable);
}

awaitable<bool> Connection::send(std::string_view bytes) {
  for (std::size_t from = 0; from < bytes.size(); from += write_bytes) {
    auto const piece = bytes.substr(from, write_bytes);
    stream_.expires_after(span_of(core_.settings.header_time));
    auto const [error, count] = co_await asio::async_write(stream_, asio::buffer(piece), tuple);
    if (error) co_return false;
  }
  co_return true;
}

awaitable<Connection::Next> Connection::refuse(Response const& response) {
  core_.note("-", response, std::chrono::steady_clock::now());
  auto const bytes = to_wire(response, After::close, WithBody::yes, core_.date());
  bool const sent = co_await send(bytes);
  co_return sent ? Next::linger : Next::close;
}

Result<void> Engine::open() {
  for (int count = 0; count < std::max(1, core_.settings.threads); ++count) {
    loops_.push_back(std::make_unique<Loop>());
  }
  boost::system::error_code error;
  auto const address = asio::ip::make_address(core_.settings.address, error);
  tcp::endpoint const endpoint(address, static_cast<asio::ip::port_type>(core_.settings.port));
  acceptor_ = std::make_unique<tcp::acceptor>(loops_.front()->io);
  if (!error) acceptor_->open(endpoint.protocol(), error);
  if (!error) acceptor_->set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor_->bind(endpoint, error);
  if (!error) acceptor_->listen(asio::socket_base::max_listen_connections, error);
  if (error) {
    stopped_ = true;
    return conflict("http.cannot_listen", {{"address", core_.settings.address},
                                           {"port", std::to_string(core_.settings.port)},
                                           {"reason", error.message()}});
  }
  port_ = acceptor_->local_endpoint().port();
  asio::co_spawn(loops_.front()->io, accept_all(), asio::detached);
  for (auto& loop : loops_) {
    loop->thread = std::thread([&io = loop->io] { io.run(); });
  }
  return {};
}

awaitable<void> Engine::accept_all() {
  asio::steady_timer pause(loops_.front()->io);
  for (;;) {
    Loop& loop = next_loop();
    auto [error, socket] = co_await acceptor_->async_accept(loop.io, tuple);
    if (core_.draining || !acceptor_->is_open()) {
      if (!error) welcome(loop, std::move(socket));
      co_return;
    }
    if (!error) {
      welcome(loop, std::move(socket));
      continue;
    }
    pause.expires_after(accept_pause);  // out of descriptors: do not spin
    co_await pause.async_wait(tuple);
  }
}

awaitable<void> Engine::accompany(Loop& loop, tcp::socket socket, std::string peer) {
  Connection connection(core_, loop, std::move(socket), std::move(peer));
  co_await connection.run();
}

awaitable<void> Engine::turn_away(tcp::socket socket) {
  beast::tcp_stream stream(std::move(socket));
  auto const bytes = to_wire(core_.refusal(503), After::close, WithBody::yes, core_.date());
  stream.expires_after(turn_away_time);
  co_await asio::async_write(stream, asio::buffer(bytes), tuple);
  co_await take_leave(stream, turn_away_time);
}

void Engine::welcome(Loop& loop, tcp::socket socket) {
  boost::system::error_code error;
  auto const endpoint = socket.remote_endpoint(error);
  if (error) return;  // gone already
  socket.set_option(tcp::no_delay(true), error);
  auto peer = text_of(endpoint.address());
  if (core_.guests.enter(peer)) {
    asio::co_spawn(loop.io, accompany(loop, std::move(socket), std::move(peer)), asio::detached);
  } else {
    asio::co_spawn(loop.io, turn_away(std::move(socket)), asio::detached);
  }
}

// Between accept() and our closing the listener, connections may wait in the system's queue.
void Engine::accept_waiting() {
  boost::system::error_code error;
  acceptor_->non_blocking(true, error);
  while (!error) {
    Loop& loop = next_loop();
    tcp::socket socket(loop.io);
    acceptor_->accept(socket, error);
    if (!error) welcome(loop, std::move(socket));
  }
  acceptor_->close(error);
}

void Engine::drain_and_stop() {
  if (std::exchange(stopped_, true)) return;
  core_.draining = true;
  asio::post(loops_.front()->io, [this] { accept_waiting(); });
  std::this_thread::sleep_for(drain_grace);
  for (auto& loop : loops_) {
    asio::post(loop->io, [&connections = loop->connections] {
      for (Connection* connection : connections) connection->close_when_idle();
    });
  }
  core_.guests.wait_until_empty(core_.settings.drain_time);
  core_.answers.wait_until_none();  // what a handler or the writer still holds refers to us
  core_.workers.reset();
  for (auto& loop : loops_) loop->io.stop();
  for (auto& loop : loops_) loop->thread.join();
}

}  // namespace

Result<std::unique_ptr<Server>> Server::listen(ServerSettings settings, ServerParts parts) {
  auto engine = std::make_unique<Engine>(std::move(settings), std::move(parts));
  RETURN_IF_ERROR(engine->open());
  return std::unique_ptr<Server>(std::move(engine));
}

}  // namespace klantendag::http

#endif
