# SPDX-License-Identifier: EUPL-1.2
# The law: every room of the house, floor by floor, and whom it may use. Downward only; core and
# platform never see each other; a module sees another only through its one public header.
# tools/check_layers.py reads this file. There is no list of exceptions, because there are none.


# --- base: words everybody speaks -----------------------------------------------------------------
add_room(base VENDOR PkgConfig::sodium Boost::json)

# --- core: pure algorithms, no clock, no chance, no files -----------------------------------------
add_room(core/dutch USES base)
file(GLOB dutch_data CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/core/dutch/data/*.txt)
embed_files(core_dutch dutch_data ${dutch_data})
# Learning is arithmetic on millions of numbers: without -O2 the test that makes the model anew takes minutes.
set_source_files_properties(src/core/dutch/text_learner.cpp src/core/dutch/mixer.cpp PROPERTIES COMPILE_OPTIONS -O2 SKIP_PRECOMPILE_HEADERS ON)
add_room(core/asks USES base core/dutch)
add_room(core/grouping USES base)
add_room(core/stats USES base)
add_room(core/report USES base VENDOR PkgConfig::cmark)
add_room(core/readability USES base)
add_room(core/lp USES base)
add_room(core/lottery USES base core/lp)
# --- platform: the outside world ------------------------------------------------------------------
add_room(platform/files USES base)
add_room(platform/cli USES base platform/files)
add_room(platform/crypto USES base platform/files VENDOR PkgConfig::sodium OpenSSL::Crypto)
add_room(platform/clock USES base)
add_room(platform/log USES base VENDOR spdlog::spdlog)
add_room(platform/config USES base platform/files)
add_room(platform/sql USES base VENDOR PkgConfig::sqlite PkgConfig::postgres Threads::Threads)
add_room(platform/control USES base platform/cli platform/files VENDOR Threads::Threads)
add_room(platform/work USES base platform/sql)
add_room(platform/keystore USES base platform/crypto platform/sql)
add_room(platform/jobs USES base platform/sql platform/work platform/log VENDOR Threads::Threads)
add_room(platform/metrics USES base)
add_room(platform/spreadsheet USES base VENDOR PkgConfig::libzip EXPAT::EXPAT)
add_room(platform/calendar USES base VENDOR PkgConfig::libical)
add_room(platform/process USES base)
add_room(platform/pdf USES base platform/files platform/process)
add_room(platform/office USES base platform/files platform/process)
add_room(platform/mail USES base platform/files VENDOR CURL::libcurl)
add_room(platform/mailbox USES base VENDOR PkgConfig::gmime CURL::libcurl)
add_room(platform/i18n USES base)
add_room(platform/html USES base platform/i18n)
add_room(platform/qr USES base platform/html VENDOR PkgConfig::qrencode)
add_room(platform/http USES base platform/crypto platform/sql platform/work platform/html VENDOR Boost::headers ZLIB::ZLIB Threads::Threads)
# --- modules: one room per capability, each using rooms of the levels above it only ---------------
set(EVERY_MODULE_USES base platform/sql platform/work platform/http platform/html platform/i18n)

# level 1
add_module(audit)
add_module(charts CORE report)
# level 2
add_module(accounts USES audit PLATFORM crypto keystore qr)
embed_files(modules_accounts common_passwords ${CMAKE_SOURCE_DIR}/src/modules/accounts/data/common_passwords.bin)
add_module(editions USES audit PLATFORM calendar)
# level 3
add_module(obligations USES audit accounts editions PLATFORM calendar crypto keystore)
add_module(outbox USES audit editions PLATFORM crypto files jobs keystore log mail)
add_module(complaints USES audit editions PLATFORM crypto files jobs keystore spreadsheet)
add_module(participants USES audit editions PLATFORM crypto files keystore spreadsheet)
# level 4
add_module(walkin USES audit accounts editions obligations PLATFORM calendar crypto keystore qr)
add_module(werkmap USES audit accounts editions outbox CORE asks dutch readability stats PLATFORM crypto jobs keystore mail)
add_module(stories USES audit accounts editions obligations participants PLATFORM crypto keystore)
add_module(recruitment USES audit complaints editions PLATFORM crypto keystore)
add_module(groups USES audit editions participants CORE grouping PLATFORM crypto keystore qr)
add_module(selection USES audit editions complaints CORE lottery lp PLATFORM files)
# level 5
add_module(intake USES audit werkmap PLATFORM crypto files jobs log mailbox spreadsheet)
add_module(day USES audit accounts editions groups obligations participants stories CORE dutch PLATFORM crypto keystore)
add_module(actions USES audit accounts editions obligations outbox participants stories CORE dutch PLATFORM crypto files jobs keystore mail)
# level 6
add_module(themes USES audit editions participants stories day CORE dutch stats PLATFORM crypto keystore)
add_module(givers USES audit editions obligations participants stories actions PLATFORM crypto)
add_module(exchange USES actions audit editions obligations recruitment stories werkmap PLATFORM crypto)
# level 7
add_module(survey USES audit charts day editions participants themes CORE dutch report stats PLATFORM crypto keystore log)
add_module(sharing USES audit actions editions obligations outbox participants stories themes CORE dutch stats PLATFORM crypto files jobs keystore log mail pdf process)
# level 8
add_module(council USES audit accounts editions obligations survey CORE stats PLATFORM crypto keystore)
# level 9
add_module(letters USES audit council editions participants outbox CORE readability PLATFORM calendar crypto jobs keystore log mail pdf)
file(GLOB letter_defaults CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/modules/letters/defaults/*.txt)
embed_files(modules_letters letter_defaults ${letter_defaults})
# level 10
add_module(retrospective USES actions audit charts day editions groups letters obligations outbox participants stories survey themes CORE dutch report stats PLATFORM crypto files office pdf)

# --- app: what runs -------------------------------------------------------------------------------
add_room(app/commands USES base core/dutch core/grouping core/lottery core/report platform/cli platform/crypto platform/i18n)
add_room(app USES
             app/commands
             core/asks
             core/lottery
             core/stats
             modules/accounts
             modules/actions
             modules/audit
             modules/complaints
             modules/council
             modules/day
             modules/editions
             modules/exchange
             modules/givers
             modules/groups
             modules/intake
             modules/letters
             modules/obligations
             modules/outbox
             modules/participants
             modules/recruitment
             modules/retrospective
             modules/selection
             modules/sharing
             modules/stories
             modules/survey
             modules/themes
             modules/walkin
             modules/werkmap
             platform/cli platform/config platform/clock platform/control platform/crypto platform/files
             platform/html platform/http platform/i18n platform/jobs platform/log platform/mail
             platform/mailbox
             platform/metrics platform/office platform/pdf platform/qr platform/spreadsheet platform/sql platform/work
         VENDOR Threads::Threads)
add_program()
