// SPDX-License-Identifier: EUPL-1.2
// panel.json, written and read: the same bytes for the same draw.
#include "base/json.hpp"
#include "base/sha256.hpp"
#include "core/lottery/draw.hpp"

namespace klantendag::lottery {
namespace {

json::Array array_of(std::vector<std::string> const& texts) {
  json::Array array;
  for (std::string const& text : texts) array.emplace_back(text);
  return array;
}

class PanelReader {
 public:
  explicit PanelReader(json::Value const& root) : root_(root) {}

  void text(std::string_view name, std::string& out) {
    auto const* value = root_.find(name);
    if (value == nullptr || value->string() == nullptr) return miss(name);
    out = *value->string();
  }
  void whole(std::string_view name, std::int64_t& out) {
    auto const* value = root_.find(name);
    if (value == nullptr || value->integer() == nullptr) return miss(name);
    out = *value->integer();
  }
  void texts(std::string_view name, std::vector<std::string>& out) {
    auto const* value = root_.find(name);
    if (value == nullptr || value->array() == nullptr) return miss(name);
    for (auto const& item : *value->array()) {
      if (item.string() == nullptr) return miss(name);
      out.push_back(*item.string());
    }
  }
  [[nodiscard]] std::string const& missing() const { return missing_; }

 private:
  void miss(std::string_view name) {
    if (missing_.empty()) missing_ = name;
  }

  json::Value const& root_;
  std::string missing_{};
};

}  // namespace

std::string write_panel(DrawnPanel const& drawn) {
  json::Object object{{"method", drawn.method},
                      {"seed", drawn.seed},
                      {"secrets", array_of(drawn.secrets)},
                      {"commitments", array_of(drawn.commitments)},
                      {"lottery_root", drawn.lottery_root},
                      {"denominator", drawn.denominator},
                      {"number", drawn.number},
                      {"panel", drawn.panel},
                      {"panels", drawn.panels},
                      {"from", drawn.from},
                      {"to", drawn.to},
                      {"members", array_of(drawn.members)},
                      {"path", array_of(drawn.path)}};
  // Over all of the above: also a change that would draw the same panel shows.
  object.emplace_back("fingerprint", hex(sha256(json::write(json::Value(object)))));
  return json::write(json::Value(std::move(object))) + "\n";
}

Result<DrawnPanel> read_panel(std::string_view text) {
  ASSIGN_OR_RETURN(json::Value const root, json::parse(text));
  DrawnPanel drawn;
  PanelReader reader(root);
  reader.text("method", drawn.method);
  reader.text("seed", drawn.seed);
  reader.texts("secrets", drawn.secrets);
  reader.texts("commitments", drawn.commitments);
  reader.text("lottery_root", drawn.lottery_root);
  reader.whole("denominator", drawn.denominator);
  reader.whole("number", drawn.number);
  reader.whole("panel", drawn.panel);
  reader.whole("panels", drawn.panels);
  reader.whole("from", drawn.from);
  reader.whole("to", drawn.to);
  reader.texts("members", drawn.members);
  reader.texts("path", drawn.path);
  if (!reader.missing().empty()) {
    return invalid_field(reader.missing(), "lottery.panel_member", {{"member", reader.missing()}});
  }
  return drawn;
}

}  // namespace klantendag::lottery
