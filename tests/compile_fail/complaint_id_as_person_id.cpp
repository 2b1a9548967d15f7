// SPDX-License-Identifier: EUPL-1.2
// The id of a complaint is not the id of a person, and plain text is neither.
#include "base/id.hpp"

namespace klantendag {

struct Complaint;
struct Person;

bool is_invited(Id<Person> person);

#ifdef FAIL
bool ask(Id<Complaint> complaint) {
  return is_invited(complaint);
}
#else
bool ask(Id<Person> person) {
  return is_invited(person);
}
#endif

}  // namespace klantendag
