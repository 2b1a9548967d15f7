// SPDX-License-Identifier: EUPL-1.2
// The CSV files of the sortition community, read as they are: all three header styles, any case and
// outer blanks. Every problem is named with its file, line and column, all at once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "core/lottery/instance.hpp"

namespace klantendag::lottery {

struct File {
  std::string_view name{};  // as the user calls it, for messages
  std::string_view bytes{};
};

[[nodiscard]] Result<std::vector<Quota>> read_quotas(File const& file);

// The people as the file tells them; `values` holds for each feature the place of the quota.
struct Person {
  std::string id{};
  std::vector<std::int32_t> values{};
  std::string home{};  // empty: alone, or no household rule
};

struct PoolOptions {
  std::string id_column{};               // empty: id, nationbuilder_id, pool_member_identifier, row
  std::vector<std::string> household{};  // columns that together are an address
};

[[nodiscard]] Result<std::vector<Person>> read_people(File const& file,
                                                      std::vector<Quota> const& quotas,
                                                      PoolOptions const& options);

// Groups the people into classes. Errors: lottery.size_too_large, lottery.size_too_small, no people.
[[nodiscard]] Result<Instance> make_instance(std::vector<Quota> quotas, std::vector<Person> people,
                                             std::int64_t size);

}  // namespace klantendag::lottery
