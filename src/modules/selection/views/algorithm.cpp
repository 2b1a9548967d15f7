// SPDX-License-Identifier: EUPL-1.2
// The description for the Algorithm register, field by field; the register is in Dutch.
#include "base/text.hpp"
#include "modules/selection/views.hpp"
#include "platform/html/alert.hpp"
#include "platform/html/button.hpp"
#include "platform/html/data_list.hpp"
#include "platform/html/element.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::selection::views {

using html::Html;

Html algorithm(Texts const& texts, EditionId edition, std::vector<RegisterField> const& fields,
               std::vector<std::string> const& to_fill) {
  std::vector<html::DataItem> items;
  for (RegisterField const& field : fields) {
    if (!field.value.empty()) items.push_back({field.name, html::text(field.value), {}});
  }
  return html::join(
      {html::lead(texts.selection_register_lead()),
       html::alert(texts.language, html::Alert::info,
                   texts.selection_register_fill(join(to_fill, ", "))),
       html::element("div", {html::attribute("lang", "nl")}, {html::data_list(items)}),
       html::button_group(
           {html::button_link(urls::algorithm_file(edition), texts.selection_register_download(),
                              html::Button::primary)})});
}

}  // namespace klantendag::selection::views
