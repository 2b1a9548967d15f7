// SPDX-License-Identifier: EUPL-1.2
#include "faults.hpp"

#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>

#include "power.hpp"

namespace durability {
namespace {

Plan plan;
std::atomic<int> calls{0};

template <class Function>
Function system_function(char const* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

// True when this call must fail; errno says why.
bool fails(Call call) {
  if (call != plan.call) return false;
  int const number = ++calls;
  if (plan.fault == Fault::none) return false;
  if (number != plan.at && !(plan.lasting && number > plan.at)) return false;
  if (plan.fault == Fault::die) ::kill(::getpid(), SIGKILL);
  errno = plan.error;
  return true;
}

}  // namespace

void set_plan(Plan const& next) {
  plan = next;
  calls = 0;
}

int calls_so_far() {
  return calls;
}

}  // namespace durability

extern "C" {

ssize_t pwrite64(int descriptor, void const* bytes, size_t size, off64_t offset) {
  static auto* const below =
      durability::system_function<ssize_t (*)(int, void const*, size_t, off64_t)>("pwrite64");
  if (durability::fails(durability::Call::write)) return -1;
  ssize_t const written = below(descriptor, bytes, size, offset);
  if (written > 0) {
    durability::note_call(durability::Event::Kind::write, descriptor,
                          {static_cast<char const*>(bytes), static_cast<size_t>(written)},
                          static_cast<size_t>(offset));
  }
  return written;
}

int ftruncate64(int descriptor, off64_t size) noexcept {
  static auto* const below = durability::system_function<int (*)(int, off64_t)>("ftruncate64");
  if (durability::fails(durability::Call::write)) return -1;
  int const outcome = below(descriptor, size);
  if (outcome == 0) {
    durability::note_call(durability::Event::Kind::truncate, descriptor, "",
                          static_cast<size_t>(size));
  }
  return outcome;
}

int fdatasync(int descriptor) {
  static auto* const below = durability::system_function<int (*)(int)>("fdatasync");
  if (durability::fails(durability::Call::sync)) return -1;
  int const outcome = below(descriptor);
  if (outcome == 0) durability::note_call(durability::Event::Kind::sync, descriptor, "", 0);
  return outcome;
}
}
