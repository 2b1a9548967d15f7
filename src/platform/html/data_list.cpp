// SPDX-License-Identifier: EUPL-1.2
#include "platform/html/data_list.hpp"

#include "platform/html/element.hpp"
#include "platform/html/prose.hpp"

namespace klantendag::html {

Html data_list(std::span<DataItem const> items) {
  Html list;
  for (DataItem const& item : items) {
    Html const actions =
        item.action.empty() ? Html{} : element("dd", "utrecht-data-list__actions", {item.action});
    list += element("div", "utrecht-data-list__item",
                    {element("dt", "utrecht-data-list__item-key", {text(item.name)}),
                     element("dd", "utrecht-data-list__item-value", {item.value}), actions});
  }
  return element("dl", "utrecht-data-list utrecht-data-list--rows", {list});
}

Html key_figures(std::span<KeyFigure const> figures) {
  Html list;
  for (KeyFigure const& figure : figures) {
    Html const number = element("span", "klantendag-figures__number", {text(figure.number)});
    Html const label = element("span", "klantendag-figures__label", {text(figure.label)});
    Html const both = join({number, " ", label});
    list += element(
        "li", "klantendag-figures__item",
        {figure.url.empty()
             ? element("div", "klantendag-figures__content", {both})
             : element("a",
                       {attribute("class", "klantendag-figures__content klantendag-figures__link"),
                        href(figure.url)},
                       {both})});
  }
  return element("ul", "klantendag-figures", {list});
}

Html task_list(std::span<TaskItem const> tasks) {
  Html list;
  for (TaskItem const& task : tasks) {
    Html const detail = task.detail.empty()
                            ? Html{}
                            : element("span", "klantendag-tasks__detail", {text(task.detail)});
    list +=
        element("li", "klantendag-tasks__item",
                {element("div", "klantendag-tasks__words", {link(task.url, task.title), detail}),
                 task.badge});
  }
  return element("ul", "klantendag-tasks", {list});
}

}  // namespace klantendag::html
