// SPDX-License-Identifier: EUPL-1.2
#include "platform/keystore/keystore.hpp"

#include <array>

#include "platform/crypto/box.hpp"
#include "platform/crypto/secret.hpp"

namespace klantendag::keystore {

// Bound to the wrapped key, so that one cannot take another's place.
struct Keystore::Owner {
  crypto::RootKey which;
  std::string_view subject;

  [[nodiscard]] std::array<std::string, 3> bound(std::int64_t root_version) const {
    return {std::string(subject), std::string(crypto::name(which)), std::to_string(root_version)};
  }
};

std::string Keystore::wrap(Owner const& owner, crypto::DataKey const& key) const {
  return crypto::lock_box(roots_.newest(owner.which).bytes(),
                          owner.bound(roots_.newest_version(owner.which)), key.bytes());
}

Result<crypto::DataKey> Keystore::unwrap(Owner const& owner, std::int64_t root_version,
                                         std::string_view wrapped) const {
  crypto::Secret const* const root = roots_.version(owner.which, root_version);
  if (root == nullptr) {
    return internal("platform/keystore/keystore.cpp", "no root key of this version");
  }
  auto plain = crypto::unlock_box(root->bytes(), owner.bound(root_version), wrapped);
  if (!plain || plain->size() != crypto::key_bytes) {
    return internal("platform/keystore/keystore.cpp", "a subject's key does not open");
  }
  crypto::DataKey const key(*plain);
  crypto::wipe(*plain);
  return key;
}

Result<crypto::DataKey> Keystore::key_for(sql::Session& session, crypto::RootKey which,
                                          std::string_view subject, Instant now) const {
  auto found = find(session, which, subject);
  if (found || found.error().kind != ErrorKind::not_found) return found;

  auto const key = crypto::DataKey::random();
  RETURN_IF_ERROR(session.exec(
      R"(INSERT INTO subject_keys (subject, class, root_version, wrapped, made_at)
         VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (subject, class) DO NOTHING)",
      {subject, crypto::name(which), roots_.newest_version(which),
       sql::Bytes{wrap({which, subject}, key)}, now}));
  return find(session, which, subject);
}

Keystore::Made Keystore::make(crypto::RootKey which, std::span<std::string const> subjects,
                              Instant now) const {
  std::int64_t const version = roots_.newest_version(which);
  Made made;
  made.keys.reserve(subjects.size());
  made.rows.reserve(subjects.size());
  for (std::string const& subject : subjects) {
    made.keys.push_back(crypto::DataKey::random());
    made.rows.push_back({subject, crypto::name(which), version,
                         sql::Bytes{wrap({which, subject}, made.keys.back())}, now});
  }
  return made;
}

Result<void> Keystore::save(sql::Session& session, Made const& made) {
  constexpr std::array<std::string_view, 5> columns = {"subject", "class", "root_version",
                                                       "wrapped", "made_at"};
  return session.insert_many("subject_keys", columns, made.rows);
}

Result<std::vector<crypto::DataKey>> Keystore::make_many(sql::Session& session,
                                                         crypto::RootKey which,
                                                         std::span<std::string const> subjects,
                                                         Instant now) const {
  Made made = make(which, subjects, now);
  RETURN_IF_ERROR(save(session, made));
  return std::move(made.keys);
}

Result<crypto::DataKey> Keystore::find(sql::Session& session, crypto::RootKey which,
                                       std::string_view subject) const {
  ASSIGN_OR_RETURN(auto const row, session.find(R"(SELECT root_version, wrapped
                                   FROM subject_keys
                                   WHERE subject = ?1 AND class = ?2)",
                                                {subject, crypto::name(which)}));
  if (!row) return not_found("keystore.erased");
  return unwrap({which, subject}, row->integer(0), row->bytes(1));
}

Result<std::int64_t> Keystore::erase(sql::Session& session, std::string_view subject) {
  return session.exec("DELETE FROM subject_keys WHERE subject = ?1", {subject});
}

Result<std::int64_t> Keystore::rewrap(sql::Session& session, crypto::RootKey which,
                                      std::int64_t limit) const {
  std::int64_t const newest = roots_.newest_version(which);
  ASSIGN_OR_RETURN(auto const rows, session.query(R"(SELECT subject, root_version, wrapped
                                    FROM subject_keys
                                    WHERE class = ?1 AND root_version < ?2
                                    ORDER BY subject
                                    LIMIT ?3)",
                                                  {crypto::name(which), newest, limit}));
  for (sql::Row const& row : rows) {
    Owner const owner{which, row.text(0)};
    ASSIGN_OR_RETURN(auto const key, unwrap(owner, row.integer(1), row.bytes(2)));
    RETURN_IF_ERROR(session.exec(
        R"(UPDATE subject_keys SET root_version = ?3, wrapped = ?4
           WHERE subject = ?1 AND class = ?2)",
        {owner.subject, crypto::name(which), newest, sql::Bytes{wrap(owner, key)}}));
  }
  return static_cast<std::int64_t>(rows.size());
}

}  // namespace klantendag::keystore
