// SPDX-License-Identifier: EUPL-1.2
// Standard headers that most .cpp files use, compiled once. A comfort only: the lint preset builds
// without it, so every file still includes what it uses.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>
