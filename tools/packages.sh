# SPDX-License-Identifier: EUPL-1.2
# Debian packages by what needs them, and how a missing one is installed. Sourced by ./start and ./check.

packages_to_run=(
  build-essential cmake ninja-build pkg-config python3  # the build
  ccache lld                                            # a quicker second build
  libboost1.81-dev libboost-json1.81-dev                # network, JSON
  libsqlite3-dev libpq-dev                              # the two databases
  libsodium-dev libssl-dev                              # passwords, sealed fields, second factor
  libcurl4-openssl-dev libgmime-3.0-dev libical-dev     # mail out and in, calendar
  libqrencode-dev                                       # QR codes
  libcmark-dev                                          # Markdown of the retrospective
  libzip-dev libexpat1-dev                              # workbooks
  libcli11-dev libspdlog-dev libfmt-dev zlib1g-dev      # command line, log, format, compression
)
packages_to_test=(
  doctest-dev librapidcheck-dev libbenchmark-dev        # tests, properties, benchmarks
  clang-format-14 clang-14 libclang-rt-14-dev           # format, second compiler, fuzzing
  postgresql-15                                         # the same tests on the other database
  chromium chromium-headless-shell                      # browser tests
  dovecot-imapd                                         # a mailbox to read
  python3-jsonschema                                    # what goes out, by its schemas
  pandoc                                                # Word and OpenDocument of the retrospective
  qpdf python3-html5lib                                 # the tags of a PDF, the parts of a page
  openjdk-17-jre-headless                               # runs the Nu Html Checker
  git procps strace wrk                                 # facts about the tree, faults, load
  libglpk-dev                                           # another solver, to compare ours with
)
packages_at_night=(
  libreoffice-writer-nogui                              # opens the Word file; 262 MB, so not in every run
)

# install_missing "why" PACKAGE...: says what is missing and why, then installs it.
install_missing() {
  local why=$1 package missing=()
  shift
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  ((${#missing[@]} == 0)) && return 0
  echo "Needed $why, and installed now: ${missing[*]}"
  local as_root=()
  if ((EUID != 0)); then
    command -v sudo >/dev/null || {
      echo "Run this as root once, or install sudo: these packages cannot be installed otherwise." >&2
      return 1
    }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Browser tests need Node.js 18 or newer with npm; Debian's will do where there is none.
install_node() {
  command -v node >/dev/null && command -v npm >/dev/null && return 0
  install_missing "for the browser tests" nodejs npm
}
