// SPDX-License-Identifier: EUPL-1.2
// Loss of power, without pulling a plug: everything that a run wrote and synced is noted, and what a
// disk may hold afterwards is made from the notes. It has what was synced, and anything of the rest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/random.hpp"

namespace durability {

struct Event {
  enum class Kind { write, truncate, sync, acknowledge };

  Kind kind = Kind::write;
  std::string file{};   // its name in the folder
  std::string bytes{};  // written
  std::size_t at = 0;   // where, or the new size
};

// Notes what happens to the files of this folder from now on.
void start_notes(std::string const& folder);
void note_acknowledgement();
[[nodiscard]] std::vector<Event> stop_notes();

// Called by the functions of faults.cpp after the system did it.
void note_call(Event::Kind kind, int descriptor, std::string bytes, std::size_t at);

// A disk that plays the events.
class Disk {
 public:
  // The files of the folder, all of them synced.
  explicit Disk(std::string const& folder);

  void play(Event const& event);
  // What may be there when the power goes now: none, a first part or any part of what was not synced;
  // every fourth write torn at a sector of 512 bytes.
  void save_after_loss(std::string const& folder, klantendag::Rng& rng) const;
  [[nodiscard]] std::int64_t acknowledged() const { return acknowledged_; }

 private:
  struct File {
    std::string synced{};
    std::vector<Event> waiting{};
  };

  std::map<std::string, File> files_{};
  std::int64_t acknowledged_ = 0;
};

}  // namespace durability
