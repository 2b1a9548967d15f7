// SPDX-License-Identifier: EUPL-1.2
// Connections to read with: as many as read at once, up to a bound; each read sees one snapshot.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "platform/sql/connection.hpp"
#include "platform/sql/database.hpp"

namespace klantendag::sql {

class Readers {
 public:
  using Open = std::function<Result<std::unique_ptr<Connection>>()>;
  Readers(Open open, std::size_t most) : open_(std::move(open)), most_(most) {}

  [[nodiscard]] Result<void> read(Unit const& unit);
  // The same, with the connection itself: for backups and checks.
  [[nodiscard]] Result<void> with_connection(std::function<Result<void>(Connection&)> const& task);

 private:
  [[nodiscard]] Result<std::unique_ptr<Connection>> take();
  void give_back(std::unique_ptr<Connection> connection);

  Open open_;
  std::size_t most_;
  std::mutex mutex_{};
  std::condition_variable free_{};
  std::vector<std::unique_ptr<Connection>> idle_{};
  std::size_t in_use_ = 0;
};

}  // namespace klantendag::sql
