// SPDX-License-Identifier: EUPL-1.2
#include "power.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <utility>

namespace durability {
namespace {

namespace fs = std::filesystem;
using klantendag::Rng;

constexpr std::size_t sector = 512;

std::mutex notes_mutex;
std::string noted_folder;  // empty: nobody notes
std::vector<Event> notes;

// The shared memory beside the log is not part of what must survive.
bool survives(std::string const& name) {
  return !name.ends_with("-shm") && !name.ends_with(".lock");
}

std::string path_of(int descriptor) {
  std::array<char, 4096> path{};
  std::string const link = "/proc/self/fd/" + std::to_string(descriptor);
  ssize_t const size = ::readlink(link.c_str(), path.data(), path.size());
  return size > 0 ? std::string(path.data(), static_cast<std::size_t>(size)) : std::string();
}

void put_on(std::string& content, Event const& event) {
  if (event.kind == Event::Kind::truncate) {
    content.resize(event.at);
    return;
  }
  if (content.size() < event.at + event.bytes.size()) content.resize(event.at + event.bytes.size());
  content.replace(event.at, event.bytes.size(), event.bytes);
}

void tear(Event& event, Rng& rng) {
  std::size_t const sectors = event.bytes.size() / sector;
  if (sectors > 0 && rng.below(4) == 0) event.bytes.resize(sector * rng.below(sectors + 1));
}

}  // namespace

void start_notes(std::string const& folder) {
  std::lock_guard const lock(notes_mutex);
  notes.clear();
  noted_folder = folder;
}

std::vector<Event> stop_notes() {
  std::lock_guard const lock(notes_mutex);
  noted_folder.clear();
  return std::exchange(notes, {});
}

void note_acknowledgement() {
  std::lock_guard const lock(notes_mutex);
  notes.push_back({.kind = Event::Kind::acknowledge});
}

void note_call(Event::Kind kind, int descriptor, std::string bytes, std::size_t at) {
  std::lock_guard const lock(notes_mutex);
  if (noted_folder.empty()) return;
  std::string const path = path_of(descriptor);
  if (!path.starts_with(noted_folder + "/")) return;
  std::string name = path.substr(noted_folder.size() + 1);
  if (!survives(name)) return;
  notes.push_back({.kind = kind, .file = std::move(name), .bytes = std::move(bytes), .at = at});
}

Disk::Disk(std::string const& folder) {
  for (auto const& entry : fs::directory_iterator(folder)) {
    if (!survives(entry.path().filename())) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files_[entry.path().filename()].synced.assign(std::istreambuf_iterator<char>(file), {});
  }
}

void Disk::play(Event const& event) {
  if (event.kind == Event::Kind::acknowledge) {
    ++acknowledged_;
    return;
  }
  File& file = files_[event.file];
  if (event.kind != Event::Kind::sync) {
    file.waiting.push_back(event);
    return;
  }
  for (Event const& waiting : file.waiting) put_on(file.synced, waiting);
  file.waiting.clear();
}

void Disk::save_after_loss(std::string const& folder, Rng& rng) const {
  fs::remove_all(folder);
  fs::create_directories(folder);
  std::uint64_t const mode = rng.below(3);
  for (auto const& [name, file] : files_) {
    std::string content = file.synced;
    std::size_t const first = rng.below(file.waiting.size() + 1);
    for (std::size_t i = 0; i < file.waiting.size(); ++i) {
      bool const kept = (mode == 1 && i < first) || (mode == 2 && rng.below(2) == 0);
      if (!kept) continue;
      Event event = file.waiting[i];
      tear(event, rng);
      put_on(content, event);
    }
    std::ofstream(folder + "/" + name, std::ios::binary) << content;
  }
}

}  // namespace durability
