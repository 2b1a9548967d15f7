// SPDX-License-Identifier: EUPL-1.2 AND MIT
// The three example days of groupselect-lib (MIT License, Copyright (c) 2025 Philipp C. Verpoort; the
// permission notice is in groupselect.license), coded: a word per person, a letter per field.
#pragma once

#include <string_view>

namespace klantendag::grouping::reference {

inline constexpr std::string_view sf_f_40 =
    "aaaaaaa baaabbb abaaacc abbacdc aaaabbc babaaad baaaaae bbaaadc aaabcba aaaaccb "
    "baaaace aabacca babacac bbaacac abaacdb abaaade abaaaad abaacba bbaaaab bbbabaa "
    "aaaacde bbaaadb baaaacd abaacba baaaace baabccc baaabcd bbbabdd ababbcd aaaaaaa "
    "ababbbe aaabcae baaaaae abbbcdb bbaaadb bababde aaabbdc abaacba bbaaaad bbabcac";

inline constexpr std::string_view hundred_i =
    "aaaaa abbaa bbaba babca abbda aaaab aaaab baaba abbca bbbda aaaaa baaaa aabbb bbbcb "
    "babda bbbaa abbaa babba babca aabdb abbab abbaa babba aabca bbada abaaa babab aabbb "
    "bbbca abbda abbaa babaa aabba aabcb aabdb babba bbbda abbaa bbbba abbda aabdb aaaab "
    "baaaa aaada abbaa bbbca babda aabdb bbaab abbda aaaaa babca babba abbaa aabcb aaaab "
    "baaca aabba aaaba abaaa bbada abbcb abbcb aaada aaada abaca bbaaa aabaa aabab babbb "
    "bbbda babaa babaa aabaa aabca baacb aaacb abaca abbaa aabda babba abada babab bbbab "
    "bbbda aabaa babda aabca bbaaa aabcb bbabb abbda aaada bbaba abbaa bbbaa aabab babab "
    "aabca bbbaa";

inline constexpr std::string_view philipps =
    "aaaaa bbbba acbba accbb adcbb adbba acaba adcab bccba bbaba adcba acaba aaaba ababa "
    "bbcba abbbb adcaa ababa cbcba bdbba abbaa bacba adaba bbcba acbba bccbb aacba aabba "
    "abcaa baabb aabbb abbba bcbba bdcba aabba abbab babba bdbba bdcba aacba bcbaa baabb "
    "bdcaa baaba bccba bcaba accba bccba bdcca bdcbb bacba bbcaa bcbba bcaba bcbbb bcbba "
    "bdaba aaaba accba abcba bbaba babba accba bbcba acaba acaba ababb bbbba abbba bbada "
    "bdabb bbada adbba babaa babbb bdbba abbba bccba acbba bcbba abbbb babba bdcaa aacba "
    "bdcbb acbba adcba adbba babaa accaa adaab babba acaba bbbba bdbbb adbba baaba accab "
    "bbcba adcba babba bccba ababa adaab baabb ababa bdbbb acbba acbba aacba";

}  // namespace klantendag::grouping::reference
