// SPDX-License-Identifier: EUPL-1.2
// Hands the words of the command line to the program and answers its exit status.
#include <string>
#include <vector>

#include "app/run.hpp"

int main(int count, char** words) {
  return klantendag::app::run(std::vector<std::string>(words + 1, words + count));
}
