// SPDX-License-Identifier: EUPL-1.2
#include "platform/sql/sqlite_checksum.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/check.hpp"

namespace klantendag::sql {
namespace {

// SQLite allots szOsFile bytes: ours, and behind it the file of the system below.
struct CheckedFile {
  sqlite3_file base;

  [[nodiscard]] sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* below(sqlite3_file* file) {
  return reinterpret_cast<CheckedFile*>(file)->below();
}
sqlite3_io_methods const& methods(sqlite3_file* file) {
  return *below(file)->pMethods;
}
sqlite3_vfs* system_vfs(sqlite3_vfs* vfs) {
  return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

std::uint64_t stored_checksum(unsigned char const* page) {
  std::uint64_t sum = 0;
  std::memcpy(&sum, page + checked_page_size - checksum_size, sizeof sum);
  return sum;
}

std::span<unsigned char const> content(unsigned char const* page) {
  return {page, checked_page_size - checksum_size};
}

bool is_page(int amount, sqlite3_int64 offset) {
  return amount == static_cast<int>(checked_page_size) &&
         offset % static_cast<sqlite3_int64>(checked_page_size) == 0;
}

int read(sqlite3_file* file, void* buffer, int amount, sqlite3_int64 offset) {
  int const code = methods(file).xRead(below(file), buffer, amount, offset);
  // Less than a page is only the head of the file; its page is read whole right after.
  if (code != SQLITE_OK || amount < 512) return code;
  auto const* const page = static_cast<unsigned char const*>(buffer);
  if (!is_page(amount, offset)) return SQLITE_IOERR_DATA;
  return page_checksum(content(page)) == stored_checksum(page) ? SQLITE_OK : SQLITE_IOERR_DATA;
}

int write(sqlite3_file* file, void const* buffer, int amount, sqlite3_int64 offset) {
  if (!is_page(amount, offset)) return methods(file).xWrite(below(file), buffer, amount, offset);
  std::array<unsigned char, checked_page_size> page{};
  std::memcpy(page.data(), buffer, page.size());
  std::uint64_t const sum = page_checksum(content(page.data()));
  std::memcpy(page.data() + page.size() - checksum_size, &sum, sizeof sum);
  return methods(file).xWrite(below(file), page.data(), amount, offset);
}

// Everything else goes on to the system below as it is.
int close(sqlite3_file* file) {
  int const code = methods(file).xClose(below(file));
  file->pMethods = nullptr;
  return code;
}
int truncate(sqlite3_file* f, sqlite3_int64 size) {
  return methods(f).xTruncate(below(f), size);
}
int sync(sqlite3_file* f, int flags) {
  return methods(f).xSync(below(f), flags);
}
int file_size(sqlite3_file* f, sqlite3_int64* size) {
  return methods(f).xFileSize(below(f), size);
}
int lock(sqlite3_file* f, int level) {
  return methods(f).xLock(below(f), level);
}
int unlock(sqlite3_file* f, int level) {
  return methods(f).xUnlock(below(f), level);
}
int is_locked(sqlite3_file* f, int* answer) {
  return methods(f).xCheckReservedLock(below(f), answer);
}
int control(sqlite3_file* f, int what, void* with) {
  return methods(f).xFileControl(below(f), what, with);
}
int sector_size(sqlite3_file* f) {
  return methods(f).xSectorSize(below(f));
}
int characteristics(sqlite3_file* f) {
  return methods(f).xDeviceCharacteristics(below(f));
}
int shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** memory) {
  return methods(f).xShmMap(below(f), page, size, extend, memory);
}
int shm_lock(sqlite3_file* f, int offset, int n, int flags) {
  return methods(f).xShmLock(below(f), offset, n, flags);
}
void shm_barrier(sqlite3_file* f) {
  methods(f).xShmBarrier(below(f));
}
int shm_unmap(sqlite3_file* f, int remove) {
  return methods(f).xShmUnmap(below(f), remove);
}

// Version 2: the log's shared memory, but no reading of pages past the check (mmap).
constexpr sqlite3_io_methods checked_methods = {
    2,         close,     read,    write,       truncate,        sync,    file_size, lock,
    unlock,    is_locked, control, sector_size, characteristics, shm_map, shm_lock,  shm_barrier,
    shm_unmap, nullptr,   nullptr};

int open(sqlite3_vfs* vfs, char const* name, sqlite3_file* file, int flags, int* opened) {
  sqlite3_vfs* const system = system_vfs(vfs);
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0) return system->xOpen(system, name, file, flags, opened);
  file->pMethods = nullptr;
  int const code = system->xOpen(system, name, below(file), flags, opened);
  if (code == SQLITE_OK) file->pMethods = &checked_methods;
  return code;
}

sqlite3_vfs make_vfs() {
  sqlite3_vfs* const system = sqlite3_vfs_find(nullptr);
  CHECK_PROMISE(system != nullptr);
  sqlite3_vfs vfs = *system;
  vfs.pNext = nullptr;
  vfs.zName = "klantendag";
  vfs.pAppData = system;
  vfs.szOsFile = static_cast<int>(sizeof(CheckedFile)) + system->szOsFile;
  vfs.xOpen = open;
  return vfs;
}

}  // namespace

char const* checksum_vfs() {
  // Nobody reads SQLite's counts of memory, and counting takes a lock for every value. Refused, without
  // harm, when SQLite is in use already.
  [[maybe_unused]] static int const uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  static sqlite3_vfs vfs = make_vfs();
  static int const registered = sqlite3_vfs_register(&vfs, 0);
  CHECK_PROMISE(registered == SQLITE_OK);
  return vfs.zName;
}

std::uint64_t page_checksum(std::span<unsigned char const> page) {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  for (std::size_t at = 0; at + 8 <= page.size(); at += 8) {
    std::array<std::uint32_t, 2> words{};
    std::memcpy(words.data(), page.data() + at, sizeof words);
    first += words[0] + second;
    second += words[1] + first;
  }
  return std::uint64_t{first} << 32U | second;
}

}  // namespace klantendag::sql
