// SPDX-License-Identifier: EUPL-1.2
#include "platform/work/work.hpp"

namespace klantendag {

Result<void> require(Work const& work, Permission permission) {
  if (work.actor.permissions.has(permission)) return {};
  return forbidden("error.forbidden");
}

Result<void> Desk::read(Task const& task) {
  return database_.read([&](sql::Session& session) {
    Work work{.session = session, .actor = actor, .now = now(), .ids = ids_, .language = language};
    return task(work);
  });
}

Result<void> Desk::write(Task const& task) {
  return database_.write([&](sql::Session& session) {
    Work work{.session = session, .actor = actor, .now = now(), .ids = ids_, .language = language};
    return task(work);
  });
}

}  // namespace klantendag
