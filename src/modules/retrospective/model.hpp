// SPDX-License-Identifier: EUPL-1.2
// The retrospective of an edition: an article in versions that never change, with the places of figures
// in it; and what was published, with the figures as they were that day. A publication lives so:
// published → replaced (by a later one in the same language) or withdrawn.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/language.hpp"
#include "base/time.hpp"
#include "core/report/document.hpp"
#include "modules/editions/model.hpp"

namespace klantendag {
struct PublicationRecord;
using PublicationId = Id<PublicationRecord>;
}  // namespace klantendag

namespace klantendag::retrospective {

struct Article {
  std::string title{};
  std::string body{};  // plain Markdown; {cijfer-clienten} is the place of a figure

  bool operator==(Article const&) const = default;
};

struct Version {
  EditionId edition{};
  Language language = Language::nl;
  std::int64_t number = 1;
  Article article{};
  std::string written_by{};  // pseudonym, as in the record
  Instant written_at{};
};

// A figure in one language, and the page that it comes from.
struct Figure {
  std::string name{};   // as it stands in the text, without braces
  std::string value{};  // as it is printed
  std::string source{};
  bool settled = false;   // of a survey that was shared: what it counted can never be another
  std::string counted{};  // that, apart from the words in which it is said; of a settled one

  bool operator==(Figure const&) const = default;
};
struct Picture {
  std::string name{};
  report::Chart chart{};
};
struct Grid {
  std::string name{};
  report::Table table{};
};

struct Facts {
  std::vector<Figure> figures{};
  std::vector<Picture> pictures{};
  std::vector<Grid> grids{};

  [[nodiscard]] Figure const* find(std::string_view name) const {
    for (Figure const& figure : figures) {
      if (figure.name == name) return &figure;
    }
    return nullptr;
  }
};

enum class State { published, replaced, withdrawn };

struct Publication {
  PublicationId id{};
  EditionId edition{};
  Language language = Language::nl;
  State state = State::published;
  std::int64_t version = 1;
  std::string facts{};  // as facts.hpp writes them
  std::string page{};   // the whole HTML, byte for byte
  std::int64_t writer = 1;
  std::string sha256{};  // of the page
  std::string published_by{};
  Instant published_at{};
};

}  // namespace klantendag::retrospective
