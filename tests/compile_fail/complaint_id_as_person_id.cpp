// SPDX-License-Identifier: EUPL-1.2
// The id of a complaint is not the id of a person, and plain text is neither.
#include "base/id.hpp"

namespace klantendag {

struct Complaint;
struct Person;

bool is_invited(Id<Person> person);

bool ask(Id<Person> person, Id<Complaint> complaint) {
#ifdef FAIL
  return is_invited(complaint);
#else
  (void)complaint;
  return is_invited(person);
#endif
}

}  // namespace klantendag
