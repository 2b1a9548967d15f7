// SPDX-License-Identifier: EUPL-1.2
#include "core/lottery/bundle.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "base/sha256.hpp"
#include "core/lottery/order.hpp"
#include "core/lottery/pool.hpp"
#include "core/lottery/publish.hpp"
#include "core/lottery/record_json.hpp"

namespace klantendag::lottery {
namespace {

constexpr std::string_view format_name = "klantendag-loting-1";

json::Array array_of(std::vector<std::string> const& texts) {
  json::Array array;
  for (std::string const& text : texts) array.emplace_back(text);
  return array;
}

json::Object content_of(Bundle const& bundle) {
  json::Array replaced;
  for (Replaced const& one : bundle.replaced) {
    replaced.emplace_back(json::Object{{"dropped", one.dropped}, {"successor", one.successor}});
  }
  return {{"bundle", format_name},
          {"edition", bundle.edition},
          {"program", bundle.program},
          {"algorithm_version", algorithm_version},
          {"objective", name_of(Objective::leximin)},
          {"size", bundle.pool.size},
          {"household", array_of(bundle.pool.household)},
          {"input_sha256", input_sha256(bundle.pool)},
          {"features", bundle.pool.features},
          {"people", bundle.pool.people},
          {"lottery", bundle.lottery},
          {"panel", bundle.panel},
          {"order", array_of(bundle.order)},
          {"replaced", std::move(replaced)}};
}

class Members {
 public:
  explicit Members(json::Value const& object) : object_(object) {}

  std::string text(std::string_view name) {
    auto const* member = object_.find(name);
    if (member != nullptr && member->string() != nullptr) return *member->string();
    miss(name);
    return {};
  }
  std::int64_t whole(std::string_view name) {
    auto const* member = object_.find(name);
    if (member != nullptr && member->integer() != nullptr) return *member->integer();
    miss(name);
    return 0;
  }
  json::Array list(std::string_view name) {
    auto const* member = object_.find(name);
    if (member != nullptr && member->array() != nullptr) return *member->array();
    miss(name);
    return {};
  }
  std::vector<std::string> texts(std::string_view name) {
    std::vector<std::string> all;
    for (json::Value const& item : list(name)) {
      if (item.string() == nullptr) miss(name);
      if (item.string() != nullptr) all.push_back(*item.string());
    }
    return all;
  }
  void miss(std::string_view name) {
    if (missing_.empty()) missing_ = name;
  }
  [[nodiscard]] std::string const& missing() const { return missing_; }

 private:
  json::Value const& object_;
  std::string missing_{};
};

Error differs(std::string_view part) {
  return invalid("lottery.replay_part", {{"part", std::string(part)}});
}

// The bundle's result made anew from its input; what stands in `given` of the result is not looked at,
// but for the secrets and who dropped out.
Result<Bundle> made_again(Bundle const& given) {
  Bundle again = given;
  ASSIGN_OR_RETURN(DrawnPanel const told, read_panel(given.panel));
  ASSIGN_OR_RETURN(Record const record, solve_pool(given.pool));
  again.lottery = record_text(record);
  ASSIGN_OR_RETURN(DrawnPanel const drawn, draw_by_secrets(record, told.secrets, told.commitments));
  again.panel = write_panel(drawn);
  again.order = order_of(record, drawn);
  again.replaced.clear();
  Vacant vacant{.order = again.order};
  vacant.sitting = {drawn.members.begin(), drawn.members.end()};
  for (Replaced const& one : given.replaced) {
    // Who has no seat cannot drop out: the list then ends here, and differs.
    if (vacant.sitting.erase(one.dropped) == 0) break;
    vacant.gone.insert(one.dropped);
    auto const next = successor(record.instance, vacant);
    if (!next && next.error().key != "lottery.nobody_left") return next.error();
    again.replaced.push_back({one.dropped, next ? next->id : std::string()});
    if (next) vacant.sitting.insert(next->id);
  }
  return again;
}

}  // namespace

std::string input_sha256(Pool const& pool) {
  return hex(sha256(pool.features + pool.people));
}

Result<Instance> instance_of(Pool const& pool) {
  ASSIGN_OR_RETURN(auto quotas, read_quotas({"features.csv", pool.features}));
  ASSIGN_OR_RETURN(auto people, read_people({"people.csv", pool.people}, quotas,
                                            {.id_column = {}, .household = pool.household}));
  return make_instance(std::move(quotas), std::move(people), pool.size);
}

Result<Record> solve_pool(Pool const& pool, std::int64_t steps) {
  ASSIGN_OR_RETURN(Instance instance, instance_of(pool));
  ASSIGN_OR_RETURN(auto const solution,
                   solve(instance, {.objective = Objective::leximin, .steps = steps}));
  Record record = publish(std::move(instance), solution);
  record.input_sha256 = input_sha256(pool);
  record.household = pool.household;
  return record;
}

std::string record_text(Record const& record) {
  std::string text;
  write_record(record, [&](std::string_view piece) { text += piece; });
  return text;
}

bool is_bundle(std::string_view text) {
  return text.starts_with(R"({"bundle":)");
}

std::string fingerprint_of(Bundle const& bundle) {
  return hex(sha256(json::write(json::Value(content_of(bundle)))));
}

std::string write_bundle(Bundle const& bundle) {
  json::Object object = content_of(bundle);
  object.emplace_back("fingerprint", hex(sha256(json::write(json::Value(object)))));
  object.emplace_back("public_key", bundle.public_key);
  object.emplace_back("signature", bundle.signature);
  return json::write(json::Value(std::move(object))) + "\n";
}

Result<Bundle> read_bundle(std::string_view text) {
  ASSIGN_OR_RETURN(json::Value const root, json::parse(text));
  Members members(root);
  Bundle bundle{.edition = members.text("edition"),
                .program = members.text("program"),
                .pool = {.features = members.text("features"),
                         .people = members.text("people"),
                         .size = members.whole("size"),
                         .household = members.texts("household")},
                .lottery = members.text("lottery"),
                .panel = members.text("panel"),
                .order = members.texts("order"),
                .public_key = members.text("public_key"),
                .signature = members.text("signature")};
  for (json::Value const& item : members.list("replaced")) {
    Members one(item);
    bundle.replaced.push_back({one.text("dropped"), one.text("successor")});
    if (!one.missing().empty()) members.miss("replaced");
  }
  if (members.text("bundle") != format_name) members.miss("bundle");
  if (members.missing().empty()) return bundle;
  return invalid_field(members.missing(), "lottery.bundle_member", {{"member", members.missing()}});
}

std::string signed_text(std::string_view fingerprint) {
  return "klantendag lottery bundle\n" + std::string(fingerprint) + "\n";
}

std::vector<Error> replay_bundle(std::string_view text) {
  auto const given = read_bundle(text);
  if (!given) return {given.error()};
  std::vector<Error> differences;
  auto const again = made_again(*given);
  if (!again) differences.push_back(again.error());
  if (again) {
    if (again->lottery != given->lottery) differences.push_back(differs("lottery"));
    if (again->panel != given->panel) differences.push_back(differs("panel"));
    if (again->order != given->order) differences.push_back(differs("order"));
    if (again->replaced != given->replaced) differences.push_back(differs("replaced"));
  }
  // Everything the same, yet other bytes: something around it was changed.
  if (differences.empty() && write_bundle(*given) != text) {
    differences.push_back(differs("fingerprint"));
  }
  return differences;
}

}  // namespace klantendag::lottery
