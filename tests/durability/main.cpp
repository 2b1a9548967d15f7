// SPDX-License-Identifier: EUPL-1.2
// The tests, or with "writer" as the first argument the process that they kill.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <csignal>
#include <span>
#include <string_view>

#include "writer.hpp"

int main(int argc, char** argv) {
  // As the product does: a full disk and a gone reader are errors, not the end.
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
  std::span const arguments(argv, static_cast<std::size_t>(argc));
  if (argc > 1 && std::string_view(argv[1]) == "writer") {
    return durability::run_writer(arguments.subspan(2));
  }
  return doctest::Context(argc, argv).run();
}
