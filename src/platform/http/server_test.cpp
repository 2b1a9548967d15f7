// SPDX-License-Identifier: EUPL-1.2
#include "platform/http/server.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <thread>

#include "platform/http/headers.hpp"

namespace klantendag::http {
namespace {

// Sends bytes as they are and reads until the other side closes.
class Client {
 public:
  explicit Client(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0);
  }
  ~Client() { ::close(socket_); }
  Client(Client const&) = delete;
  Client& operator=(Client const&) = delete;

  void send(std::string_view bytes) {
    CHECK(::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) ==
          static_cast<ssize_t>(bytes.size()));
  }
  std::string all() {
    std::string out;
    std::array<char, 4096> piece{};
    for (;;) {
      auto const count = ::recv(socket_, piece.data(), piece.size(), 0);
      if (count <= 0) return out;
      out.append(piece.data(), static_cast<std::size_t>(count));
    }
  }

 private:
  int socket_;
};

std::string asked(int port, std::string_view bytes) {
  Client client(port);
  client.send(bytes);
  return client.all();
}

int count_of(std::string_view text, std::string_view part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

// Answers what it understood of the request.
void echo(Request const& request, std::function<void(Response)> const& answer) {
  Response response;
  response.content_type = "text/plain";
  response.body = std::string(name_of(request.method)) + " " + request.path + "\n";
  for (auto const& [name, value] : request.form.entries()) {
    response.body += name + "=" + value + "\n";
  }
  for (Upload const& upload : request.uploads) {
    std::ifstream file(upload.path);
    std::string const bytes{std::istreambuf_iterator<char>(file), {}};
    response.body += upload.field + ":" + upload.file_name + ":" + bytes + "\n";
  }
  response.body += request.body;
  response.headers.emplace_back("X-Client", request.client_address);
  answer(std::move(response));
}

std::unique_ptr<Server> house(ServerSettings settings = {}, ServerParts parts = {}) {
  settings.port = 0;
  settings.upload_folder = std::filesystem::temp_directory_path().string();
  if (!parts.dispatch) parts.dispatch = echo;
  parts.body_limit = [](Method, std::string_view) { return 1000; };
  parts.assets.push_back({"/assets/app.css", "text/css", "body { margin: 0 }"});
  auto server = Server::listen(std::move(settings), std::move(parts));
  REQUIRE(server.ok());
  return std::move(server).value();
}

TEST_CASE("a request is answered and the connection closes when asked") {
  auto const server = house();

  auto const answer =
      asked(server->port(), "GET /a%20b?x=1 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

  CHECK(answer.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(answer.find("Connection: close\r\n") != std::string::npos);
  CHECK(answer.ends_with("\r\n\r\nGET /a b\n"));
}

TEST_CASE("three requests in one go are answered in order") {
  auto const server = house();

  auto const answer = asked(server->port(),
                            "GET /1 HTTP/1.1\r\nHost: h\r\n\r\n"
                            "POST /2 HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\n\r\nabc"
                            "GET /3 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

  auto const first = answer.find("GET /1\n");
  auto const second = answer.find("POST /2\nabc");
  auto const third = answer.find("GET /3\n");
  CHECK(first < second);
  CHECK(second < third);
  CHECK(third != std::string::npos);
}

TEST_CASE("HEAD says how long the answer would be and does not send it") {
  auto const server = house();

  auto const answer =
      asked(server->port(), "HEAD /a HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

  CHECK(answer.find("Content-Length: 8\r\n") != std::string::npos);
  CHECK(answer.ends_with("\r\n\r\n"));
}

TEST_CASE("a chunked form arrives whole") {
  auto const server = house();

  auto const answer =
      asked(server->port(),
            "POST /f HTTP/1.1\r\nHost: h\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
            "5\r\nnaam=\r\n6;ext=1\r\nCli%C3\r\nB\r\n%ABnt&x=1+2\r\n0\r\nTrailer: x\r\n\r\n");

  CHECK(answer.ends_with("POST /f\nnaam=Cliënt\nx=1 2\n"));
}

TEST_CASE("files of a form stand on disk while the request lasts") {
  auto const server = house();
  std::string const body =
      "--XX\r\nContent-Disposition: form-data; name=\"naam\"\r\n\r\nAn\r\n"
      "--XX\r\nContent-Disposition: form-data; name=\"lijst\"; filename=\"a.csv\"\r\n"
      "Content-Type: text/csv\r\n\r\n1,2\r\n3,4\r\n--XX--\r\n";

  auto const answer = asked(
      server->port(), "POST /f HTTP/1.1\r\nHost: h\r\nConnection: close\r\nContent-Length: " +
                          std::to_string(body.size()) +
                          "\r\nContent-Type: multipart/form-data; boundary=XX\r\n\r\n" + body);

  CHECK(answer.ends_with("POST /f\nnaam=An\nlijst:a.csv:1,2\r\n3,4\n"));
}

TEST_CASE("a body beyond the limit of its route is refused before it is read") {
  auto const server = house();

  CHECK(asked(server->port(), "POST /f HTTP/1.1\r\nHost: h\r\nContent-Length: 1001\r\n\r\n")
            .starts_with("HTTP/1.1 413 "));
  std::string chunks = "POST /f HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (int count = 0; count < 20; ++count) chunks += "64\r\n" + std::string(100, 'x') + "\r\n";
  CHECK(asked(server->port(), chunks).starts_with("HTTP/1.1 413 "));
}

TEST_CASE("every answer carries the headers of the house") {
  auto const server = house();

  for (std::string_view const request : {"nonsense\r\n\r\n", "GET /assets/app.css HTTP/1.0\r\n\r\n",
                                         "GET / HTTP/1.1\r\nHost: h\r\nHost: h\r\n\r\n"}) {
    auto const answer = asked(server->port(), request);
    CHECK(answer.find("X-Content-Type-Options: nosniff\r\n") != std::string::npos);
    CHECK(answer.find("Content-Security-Policy: default-src 'none'") != std::string::npos);
  }
}

TEST_CASE("an asset is known again by its tag and can be read in part") {
  auto const server = house();
  auto const get = [&](std::string const& header) {
    return asked(
        server->port(),
        "GET /assets/app.css HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + header + "\r\n");
  };

  auto const whole = get("");
  auto const from = whole.find("ETag: ") + 6;
  auto const tag = whole.substr(from, whole.find("\r\n", from) - from);
  CHECK(whole.ends_with("body { margin: 0 }"));
  CHECK(get("If-None-Match: " + tag + "\r\n").starts_with("HTTP/1.1 304 "));
  CHECK(get("Range: bytes=7-12\r\n").ends_with("margin"));
  CHECK(get("Range: bytes=-4\r\n").ends_with("\r\n\r\n 0 }"));
  CHECK(get("Range: bytes=100-\r\n").starts_with("HTTP/1.1 416 "));
  CHECK(get("Range: bytes=0-1,3-4\r\n").starts_with("HTTP/1.1 200 "));
  CHECK(get("Range: bytes=0-1\r\nIf-Range: \"other\"\r\n").starts_with("HTTP/1.1 200 "));
}

TEST_CASE("a forwarded address counts only from a proxy that is trusted") {
  auto const forged =
      "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
      "X-Forwarded-For: 9.9.9.9, 10.0.0.7\r\n\r\n";

  CHECK(asked(house()->port(), forged).find("X-Client: 127.0.0.1\r\n") != std::string::npos);
  ServerSettings behind_proxy;
  behind_proxy.trusted_proxies = {"127.0.0.1"};
  CHECK(asked(house(behind_proxy)->port(), forged).find("X-Client: 10.0.0.7\r\n") !=
        std::string::npos);
}

TEST_CASE("what does not fit in the queue is told so at once") {
  std::atomic<bool> open{false};
  ServerSettings narrow;
  narrow.workers = 1;
  narrow.waiting_requests = 1;
  ServerParts parts;
  parts.dispatch = [&](Request request, std::function<void(Response)> const& answer) {
    while (!open) std::this_thread::yield();
    echo(request, answer);
  };
  auto const server = house(narrow, std::move(parts));
  std::mutex mutex;
  std::string answers;
  std::atomic<int> refused{0};
  std::vector<std::thread> clients;
  for (int count = 0; count < 6; ++count) {
    clients.emplace_back([&] {
      auto const answer =
          asked(server->port(), "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
      std::lock_guard const lock(mutex);
      answers += answer;
      if (answer.starts_with("HTTP/1.1 503 ")) ++refused;
    });
  }

  while (refused < 4) std::this_thread::yield();
  open = true;
  for (std::thread& client : clients) client.join();

  CHECK(count_of(answers, "HTTP/1.1 503 ") == 4);
  CHECK(count_of(answers, "Retry-After: 1\r\n") == 4);
  CHECK(count_of(answers, "HTTP/1.1 200 ") == 2);
}

TEST_CASE("a request that was taken in is answered although we stop") {
  std::atomic<bool> begun{false};
  ServerParts parts;
  parts.dispatch = [&](Request request, std::function<void(Response)> const& answer) {
    begun = true;
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    echo(request, answer);
  };
  auto const server = house({}, std::move(parts));
  Client waiting(server->port());
  Client idle(server->port());
  waiting.send("GET /laatste HTTP/1.1\r\nHost: h\r\n\r\n");
  while (!begun) std::this_thread::yield();

  server->drain_and_stop();

  CHECK(waiting.all().ends_with("GET /laatste\n"));
  CHECK(idle.all().empty());
}

TEST_CASE("an answer that nobody gives becomes an error of ours") {
  ServerParts parts;
  parts.dispatch = [](Request, std::function<void(Response)> const&) {};
  auto const server = house({}, std::move(parts));

  CHECK(asked(server->port(), "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
            .starts_with("HTTP/1.1 500 "));
}

TEST_CASE("a port that is taken is an error with a reason") {
  auto const server = house();
  ServerSettings same;
  same.port = server->port();

  auto const second = Server::listen(same, {.dispatch = echo});

  REQUIRE_FALSE(second.ok());
  CHECK(second.error().key == "http.cannot_listen");
}

}  // namespace
}  // namespace klantendag::http
