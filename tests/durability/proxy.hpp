// SPDX-License-Identifier: EUPL-1.2
// Stands between the program and the server, and hangs up at a COMMIT: before the server hears it, or
// after the server did it and before the program hears so.
#pragma once

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace durability {

enum class Cut { none, before_commit, after_commit };

class Proxy {
 public:
  // Listens in the folder under the name that libpq looks for.
  Proxy(std::string folder, std::string server_folder);
  ~Proxy();
  Proxy(Proxy const&) = delete;
  Proxy& operator=(Proxy const&) = delete;

  // At the next COMMIT.
  void arm(Cut cut) { cut_ = cut; }
  [[nodiscard]] int cuts() const { return cuts_; }

 private:
  void accept_all();
  void serve(int client);
  // Passes on what one side said; false when the connection is over.
  [[nodiscard]] bool from_client(int client, int server);
  [[nodiscard]] bool from_server(int server, int client);

  std::string server_path_;
  int listener_ = -1;
  std::atomic<Cut> cut_{Cut::none};
  std::atomic<int> cuts_{0};
  std::vector<std::thread> threads_{};
  std::thread acceptor_{};
};

}  // namespace durability
