// SPDX-License-Identifier: EUPL-1.2
// `klantendag config --explain`: the answer is itself a file of settings that could be used.
#include <algorithm>

#include "platform/config/config.hpp"
#include "platform/config/texts.hpp"

namespace klantendag::config {
namespace {

std::string said(std::string_view key, Language language) {
  for (TextEntry const& entry : texts_table()) {
    if (entry.key == key) return std::string(language == Language::nl ? entry.nl : entry.en);
  }
  return std::string(key);
}

std::string origin_in_words(Settings::Entry const& entry, Texts const& texts) {
  switch (entry.origin) {
    case Origin::built_in:
      return std::string(texts.config_from_built_in());
    case Origin::file:
      return texts.config_from_file(entry.where);
    case Origin::environment:
      return texts.config_from_environment(entry.where);
    case Origin::flag:
      return texts.config_from_flag(entry.where);
  }
  return {};
}

std::string range_in_words(Setting const& setting, Texts const& texts) {
  switch (setting.kind) {
    case Kind::number:
      return texts.config_range(std::to_string(setting.from), std::to_string(setting.to));
    case Kind::choice: {
      std::string choices(setting.choices);
      std::replace(choices.begin(), choices.end(), '|', ' ');
      return texts.config_choices(choices);
    }
    case Kind::text:
    case Kind::secret:
    case Kind::address:
      return {};
  }
  return {};
}

}  // namespace

std::string explain(Settings const& settings, Language language) {
  Texts const texts{language};
  std::string page;
  for (Settings::Entry const& entry : settings.entries()) {
    page += "# " + said(entry.setting.meaning, language) + "\n";
    std::string const range = range_in_words(entry.setting, texts);
    if (!range.empty()) page += "# " + range + "\n";
    page += "# " + origin_in_words(entry, texts) + "\n";
    std::string const name(entry.setting.name);
    if (entry.setting.kind == Kind::secret && !entry.value.empty()) {
      // A remark, so that nobody takes the stars for the password by copying the page.
      page += "# " + name + " = ********\n\n";
    } else {
      page += name + " = " + entry.value + "\n\n";
    }
  }
  return page;
}

}  // namespace klantendag::config
