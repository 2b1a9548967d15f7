// SPDX-License-Identifier: EUPL-1.2
#include "platform/keystore/keystore.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "platform/crypto/box.hpp"
#include "platform/crypto/secret.hpp"
#include "platform/keystore/key_block.hpp"

namespace klantendag::keystore {

struct Keystore::Owner {
  crypto::RootKey which;
  std::string_view subject;
};

namespace {

constexpr std::array<std::string_view, Keystore::block_columns> block_column_names = {
    "class", "last_subject", "first_subject", "root_version", "wrapped", "made_at"};

// Bound to the wrapped key, so that one cannot take another's place.
struct Bound {
  Bound(std::string_view subject, crypto::RootKey which, std::int64_t root_version)
      : version(std::to_string(root_version)), words{subject, crypto::name(which), version} {}
  Bound(Bound const&) = delete;
  Bound& operator=(Bound const&) = delete;

  std::string version;
  std::array<std::string_view, 3> words;
};

// A block with a subject's key, and where it stands in it.
struct Found {
  sql::Row row;
  std::vector<WrappedKey> keys{};  // parts of the row
  std::size_t at = 0;
};

// Nearly always the first block that ends behind the subject holds it; the blocks of two imports
// in the same millisecond may overlap, so a second look goes through all that could.
Result<std::optional<Found>> find_in_blocks(sql::Session& session, std::string_view which,
                                            std::string_view subject) {
  for (std::int64_t const most : {std::int64_t{1}, std::int64_t{1} << 40}) {
    ASSIGN_OR_RETURN(auto rows, session.query(R"(
      SELECT class, last_subject, first_subject, root_version, wrapped
      FROM subject_key_blocks
      WHERE class = ?1 AND last_subject >= ?2 AND first_subject <= ?2
      ORDER BY last_subject
      LIMIT ?3)",
                                              {which, subject, most}));
    for (sql::Row& row : rows) {
      ASSIGN_OR_RETURN(auto keys, keys_in(row.bytes(4)));
      auto const key = std::find_if(keys.begin(), keys.end(),
                                    [&](WrappedKey const& one) { return one.subject == subject; });
      if (key == keys.end()) continue;
      auto const at = static_cast<std::size_t>(key - keys.begin());
      return std::optional(Found{std::move(row), std::move(keys), at});
    }
    if (rows.empty()) break;
  }
  return std::optional<Found>{};
}

Result<void> change_block(sql::Session& session, sql::Row const& row, std::int64_t root_version,
                          std::string block) {
  return session.run(
      R"(
    UPDATE subject_key_blocks SET root_version = ?4, wrapped = ?5
    WHERE class = ?1 AND last_subject = ?2 AND first_subject = ?3)",
      {row.text(0), row.text(1), row.text(2), root_version, sql::Bytes{std::move(block)}});
}

}  // namespace

std::string Keystore::wrap(Owner const& owner, crypto::DataKey const& key) const {
  Bound const bound(owner.subject, owner.which, roots_.newest_version(owner.which));
  return crypto::lock_box(roots_.newest(owner.which).bytes(), bound.words, key.bytes());
}

Result<crypto::DataKey> Keystore::unwrap(Owner const& owner, std::int64_t root_version,
                                         std::string_view wrapped) const {
  crypto::Secret const* const root = roots_.version(owner.which, root_version);
  if (root == nullptr) {
    return internal("platform/keystore/keystore.cpp", "no root key of this version");
  }
  Bound const bound(owner.subject, owner.which, root_version);
  auto plain = crypto::unlock_box(root->bytes(), bound.words, wrapped);
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
                              Instant now, crypto::RandomPool& random) const {
  std::int64_t const version = roots_.newest_version(which);
  std::string_view const root = roots_.newest(which).bytes();
  Made made;
  made.keys.reserve(subjects.size());
  for (std::size_t from = 0; from < subjects.size(); from += keys_in_block) {
    auto const some = subjects.subspan(from, std::min(keys_in_block, subjects.size() - from));
    std::string block;
    for (std::string const& subject : some) {
      made.keys.push_back(crypto::DataKey::random(random));
      Bound const bound(subject, which, version);
      append_key(block,
                 {subject, crypto::lock_box(root, bound.words, made.keys.back().bytes(), random)});
    }
    auto const [first, last] = std::minmax_element(some.begin(), some.end());
    made.blocks.text(crypto::name(which))
        .text(*last)
        .text(*first)
        .integer(version)
        .bytes(block)
        .integer(now.ms);
  }
  return made;
}

Result<void> Keystore::save_blocks(sql::Session& session, sql::PackedRows const& blocks) {
  return session.insert_packed("subject_key_blocks", block_column_names, blocks);
}

Result<crypto::DataKey> Keystore::find(sql::Session& session, crypto::RootKey which,
                                       std::string_view subject) const {
  ASSIGN_OR_RETURN(auto const row, session.find(R"(SELECT root_version, wrapped
                                   FROM subject_keys
                                   WHERE subject = ?1 AND class = ?2)",
                                                {subject, crypto::name(which)}));
  if (row) return unwrap({which, subject}, row->integer(0), row->bytes(1));
  ASSIGN_OR_RETURN(auto const block, find_in_blocks(session, crypto::name(which), subject));
  if (!block) return not_found("keystore.erased");
  return unwrap({which, subject}, block->row.integer(3), block->keys[block->at].wrapped);
}

Result<std::int64_t> Keystore::erase(sql::Session& session, std::string_view subject) {
  ASSIGN_OR_RETURN(std::int64_t erased,
                   session.exec("DELETE FROM subject_keys WHERE subject = ?1", {subject}));
  for (std::size_t which = 0; which < crypto::root_key_count; ++which) {
    ASSIGN_OR_RETURN(
        auto const found,
        find_in_blocks(session, crypto::name(static_cast<crypto::RootKey>(which)), subject));
    if (!found) continue;
    std::string others;
    for (WrappedKey const& key : found->keys) {
      if (key.subject != subject) append_key(others, key);
    }
    RETURN_IF_ERROR(change_block(session, found->row, found->row.integer(3), std::move(others)));
    ++erased;
  }
  return erased;
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
  if (!rows.empty()) return static_cast<std::int64_t>(rows.size());
  return rewrap_blocks(session, which, limit);
}

// Whole blocks, at least one; an empty one, of which all were erased, counts as one key.
Result<std::int64_t> Keystore::rewrap_blocks(sql::Session& session, crypto::RootKey which,
                                             std::int64_t limit) const {
  std::int64_t const newest = roots_.newest_version(which);
  auto const most = 1 + limit / static_cast<std::int64_t>(keys_in_block);
  ASSIGN_OR_RETURN(auto const rows, session.query(R"(
    SELECT class, last_subject, first_subject, root_version, wrapped
    FROM subject_key_blocks
    WHERE class = ?1 AND root_version < ?2
    ORDER BY last_subject
    LIMIT ?3)",
                                                  {crypto::name(which), newest, most}));
  std::int64_t done = 0;
  for (sql::Row const& row : rows) {
    ASSIGN_OR_RETURN(auto const keys, keys_in(row.bytes(4)));
    std::string block;
    for (WrappedKey const& wrapped : keys) {
      Owner const owner{which, wrapped.subject};
      ASSIGN_OR_RETURN(auto const key, unwrap(owner, row.integer(3), wrapped.wrapped));
      append_key(block, {wrapped.subject, wrap(owner, key)});
    }
    RETURN_IF_ERROR(change_block(session, row, newest, std::move(block)));
    done += std::max<std::int64_t>(1, static_cast<std::int64_t>(keys.size()));
  }
  return done;
}

}  // namespace klantendag::keystore
