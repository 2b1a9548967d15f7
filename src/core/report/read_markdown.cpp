// SPDX-License-Identifier: EUPL-1.2
// cmark reads the Markdown (CommonMark 0.30); we walk over its tree and take only what we know.
#include <cmark.h>

#include <algorithm>
#include <memory>

#include "core/report/read.hpp"

namespace klantendag::report {
namespace {

struct Free {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, Free>;

std::string literal_of(cmark_node* node) {
  char const* const text = cmark_node_get_literal(node);
  return text == nullptr ? std::string() : std::string(text);
}

void append(Words& words, Run run) {
  if (run.text.empty()) return;
  if (!words.runs.empty()) {
    Run& last = words.runs.back();
    if (last.strong == run.strong && last.emphasis == run.emphasis && last.address == run.address) {
      last.text += run.text;
      return;
    }
  }
  words.runs.push_back(std::move(run));
}

// `style`: what stands around these words; its text is empty.
void read_inlines(cmark_node* parent, Run const& style, Words& words) {
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
       node = cmark_node_next(node)) {
    Run inner = style;
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        inner.text = " ";
        append(words, std::move(inner));
        break;
      case CMARK_NODE_STRONG:
        inner.strong = true;
        read_inlines(node, inner, words);
        break;
      case CMARK_NODE_EMPH:
        inner.emphasis = true;
        read_inlines(node, inner, words);
        break;
      case CMARK_NODE_LINK: {
        std::string const address = cmark_node_get_url(node);
        if (is_safe_address(address)) inner.address = address;
        read_inlines(node, inner, words);
        break;
      }
      case CMARK_NODE_IMAGE:
        read_inlines(node, inner, words);
        break;
      default:  // text, code, and markup as the letters that it is
        inner.text = literal_of(node);
        append(words, std::move(inner));
    }
  }
}

Words words_of(cmark_node* node) {
  Words words;
  read_inlines(node, {}, words);
  return words;
}

// All words under a node, paragraph after paragraph.
void gather(cmark_node* node, Words& words) {
  for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
       child = cmark_node_next(child)) {
    cmark_node_type const type = cmark_node_get_type(child);
    if (!words.runs.empty()) append(words, {.text = " "});
    if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING) {
      read_inlines(child, {}, words);
    } else if (cmark_node_first_child(child) != nullptr) {
      gather(child, words);
    } else {
      append(words, {.text = literal_of(child)});
    }
  }
}

void read_blocks(cmark_node* parent, std::vector<Block>& blocks) {
  for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
       node = cmark_node_next(node)) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        blocks.emplace_back(
            Heading{std::clamp(cmark_node_get_heading_level(node), 2, 4), plain(words_of(node))});
        break;
      case CMARK_NODE_PARAGRAPH:
        blocks.emplace_back(Paragraph{words_of(node)});
        break;
      case CMARK_NODE_BLOCK_QUOTE: {
        Quote quote;
        gather(node, quote.words);
        blocks.emplace_back(std::move(quote));
        break;
      }
      case CMARK_NODE_LIST: {
        List list;
        if (cmark_node_get_list_type(node) == CMARK_ORDERED_LIST)
          list.marker = List::Marker::numbers;
        for (cmark_node* item = cmark_node_first_child(node); item != nullptr;
             item = cmark_node_next(item)) {
          list.items.emplace_back();
          gather(item, list.items.back());
        }
        blocks.emplace_back(std::move(list));
        break;
      }
      case CMARK_NODE_THEMATIC_BREAK:
        break;
      default:
        blocks.emplace_back(Paragraph{literal_of(node)});
    }
  }
}

}  // namespace

std::vector<Block> read_markdown(std::string_view text) {
  Tree const tree(cmark_parse_document(text.data(), text.size(), CMARK_OPT_VALIDATE_UTF8));
  cmark_consolidate_text_nodes(tree.get());
  std::vector<Block> blocks;
  read_blocks(tree.get(), blocks);
  return blocks;
}

}  // namespace klantendag::report
