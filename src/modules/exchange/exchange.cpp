// SPDX-License-Identifier: EUPL-1.2
#include "modules/exchange/exchange.hpp"

#include <algorithm>

#include "modules/actions/actions.hpp"
#include "modules/audit/audit.hpp"
#include "modules/exchange/gather.hpp"
#include "modules/exchange/shapes.hpp"
#include "modules/stories/stories.hpp"

namespace klantendag::exchange {
namespace {

constexpr std::int64_t fewest_told = 5;  // product.md: k = 5

Result<std::vector<Improvement>> improvements_of(Work& work, crypto::Keys const& keys,
                                                 editions::Edition const& edition) {
  ASSIGN_OR_RETURN(auto const tips, stories::tips(work, keys, edition.id));
  std::vector<Improvement> all;
  for (stories::Tip const& tip : tips) {
    if (tip.state == stories::TipState::withdrawn) continue;  // the client took it back
    ASSIGN_OR_RETURN(auto const opened, actions::look_at(work, tip));
    Improvement one{.edition = edition.key, .tip = tip.id, .captured_at = tip.captured_at};
    if (!opened.decisions.empty()) one.decision = opened.decisions.back();
    one.told = std::any_of(
        opened.tellings.begin(), opened.tellings.end(),
        [](actions::Telling const& telling) { return actions::was_told(telling.state); });
    for (obligations::Obligation const& owed : opened.owed) {
      bool const to_do = owed.kind == obligations::Kind::act && obligations::is_open(owed.state);
      if (to_do) one.due = owed.due;
    }
    ASSIGN_OR_RETURN(one.words, actions::released_words(work, tip.id));
    all.push_back(std::move(one));
  }
  return all;
}

Result<EditionShape> shape_of(Work& work, editions::Edition const& edition) {
  ASSIGN_OR_RETURN(auto const tips, stories::count_tips(work, edition.id));
  EditionShape shape{.edition = edition};
  if (tips >= fewest_told) shape.tips = tips;
  return shape;
}

Result<json::Value> gathered(Work& work, crypto::Keys const& keys, editions::Edition const& edition,
                             Shape shape) {
  switch (shape) {
    case Shape::klantinteracties: {
      ASSIGN_OR_RETURN(auto const contacts, contacts_of(work, keys, edition));
      return to_json(contacts);
    }
    case Shape::edition: {
      ASSIGN_OR_RETURN(auto const edition_shape, shape_of(work, edition));
      return to_json(edition_shape);
    }
    case Shape::improvements: {
      ASSIGN_OR_RETURN(auto const improvements, improvements_of(work, keys, edition));
      return to_json(improvements, work.now);
    }
  }
  return internal("modules/exchange/exchange.cpp", "no such shape");
}

}  // namespace

std::optional<Shape> shape_named(std::string_view name) {
  if (name == "klantinteracties") return Shape::klantinteracties;
  if (name == "editie") return Shape::edition;
  if (name == "verbeterpunten") return Shape::improvements;
  return std::nullopt;
}

Result<json::Value> take_out(Work& work, crypto::Keys const& keys, editions::Edition const& edition,
                             Shape shape) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  RETURN_IF_ERROR(require(work, Permission::see_obligations));
  ASSIGN_OR_RETURN(auto value, gathered(work, keys, edition, shape));
  RETURN_IF_ERROR(audit::record(
      work, {.action = "exchange.take_out", .kind = "edition", .id = edition.id.text()}));
  return value;
}

Result<json::Value> take_out_werkmap(Work& work, Instant from) {
  RETURN_IF_ERROR(require(work, Permission::manage_register));
  RETURN_IF_ERROR(require(work, Permission::see_obligations));
  RETURN_IF_ERROR(require(work, Permission::manage_messages));
  ASSIGN_OR_RETURN(auto const contacts, contacts_of_werkmap(work, from));
  RETURN_IF_ERROR(
      audit::record(work, {.action = "exchange.take_out", .kind = "werkmap", .id = "messages"}));
  return to_json(contacts);
}

}  // namespace klantendag::exchange
