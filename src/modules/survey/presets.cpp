// SPDX-License-Identifier: EUPL-1.2
// The words of the two ready questionnaires, in both languages: those of domain.md E, and what the report of
// 2012 tells beside them of both audiences: useful, as expected, free to speak, heard, taken seriously.
#include "modules/survey/presets.hpp"

namespace klantendag::survey {
namespace {

using Kind = Question::Kind;

std::vector<Option> yes_a_little_no() {
  return {{"yes", "ja", "yes"}, {"little", "een beetje", "a little"}, {"no", "nee", "no"}};
}

std::vector<Question> for_clients() {
  return {
      {"mark",
       Kind::mark,
       "Welk cijfer geeft u de klantendag?",
       "Which mark do you give the customer day?",
       {}},
      {"free", Kind::choice, "Kon u vrij praten?", "Could you speak freely?", yes_a_little_no()},
      {"heard", Kind::choice, "Voelde u zich gehoord?", "Did you feel heard?", yes_a_little_no()},
      {"serious", Kind::choice, "Namen wij u serieus?", "Did we take you seriously?",
       yes_a_little_no()},
      {"useful", Kind::choice, "Vond u de klantendag zinvol?",
       "Did you find the customer day worthwhile?", yes_a_little_no()},
      {"expected", Kind::choice, "Was de dag zoals u had verwacht?",
       "Was the day as you had expected?", yes_a_little_no()},
      {"again",
       Kind::choice,
       "Wilt u nog een keer meedoen?",
       "Would you like to take part again?",
       {{"yes", "ja", "yes"}, {"no", "nee", "no"}, {"unknown", "weet ik niet", "I do not know"}}},
      {"again_why", Kind::open, "Waarom wel of niet?", "Why, or why not?", {}},
      {"missed",
       Kind::open,
       "Wie had er ook bij moeten zijn?",
       "Who else should have been there?",
       {}},
      {"first",
       Kind::open,
       "Wat moeten wij als eerste beter doen?",
       "What should we do better first?",
       {}},
  };
}

std::vector<Question> for_employees() {
  return {
      {"mark",
       Kind::mark,
       "Welk cijfer geeft u deze middag?",
       "Which mark do you give this afternoon?",
       {}},
      {"useful", Kind::choice, "Vond u deze middag zinvol?",
       "Did you find this afternoon worthwhile?", yes_a_little_no()},
      {"expected", Kind::choice, "Was de middag zoals u had verwacht?",
       "Was the afternoon as you had expected?", yes_a_little_no()},
      {"free", Kind::choice, "Kon u vrij praten?", "Could you speak freely?", yes_a_little_no()},
      {"heard", Kind::choice, "Voelde u zich gehoord?", "Did you feel heard?", yes_a_little_no()},
      {"serious", Kind::choice, "Voelde u zich serieus genomen?", "Did you feel taken seriously?",
       yes_a_little_no()},
      {"learnt",
       Kind::open,
       "Wat hoorde u dat u nog niet wist?",
       "What did you hear that you did not know yet?",
       {}},
      {"tomorrow",
       Kind::open,
       "Wat gaat u morgen anders doen?",
       "What will you do differently tomorrow?",
       {}},
      {"again",
       Kind::choice,
       "Wilt u volgend jaar weer meedoen?",
       "Would you like to take part again next year?",
       {{"yes", "ja", "yes"},
        {"colleague", "nee, een collega mag ook eens", "no, it is a colleague's turn"},
        {"no", "nee, om een andere reden", "no, for another reason"}}},
      {"missed",
       Kind::several,
       "Wie miste u?",
       "Whom did you miss?",
       {{"manager", "leidinggevende", "manager"},
        {"doctor", "arts", "doctor"},
        {"labour_expert", "arbeidsdeskundige", "labour expert"},
        {"board", "bestuur", "board"},
        {"other", "iemand anders", "somebody else"}}},
      {"council",
       Kind::choice,
       "Wist u al dat er een cliëntenraad is?",
       "Did you know that there is a client council?",
       {{"yes", "ja", "yes"}, {"no", "nee", "no"}}},
      {"council_now",
       Kind::choice,
       "Weet u nu wat de cliëntenraad kan doen?",
       "Do you know now what the client council can do?",
       {{"yes", "ja", "yes"}, {"no", "nee", "no"}}},
  };
}

}  // namespace

std::vector<Question> usual_questions(Audience audience) {
  return audience == Audience::clients ? for_clients() : for_employees();
}

}  // namespace klantendag::survey
