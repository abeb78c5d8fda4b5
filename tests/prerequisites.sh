#!/usr/bin/env bash
# Sees to it that what the tests need besides the .NET SDK is there: PostgreSQL, Chromium, Chinese fonts, and what reads the
# QR codes of e-invoices (libzbar, pdftoppm).
# Installs it on Debian and its kin as root or through sudo; elsewhere it names what to install and stops.
set -euo pipefail

has_postgresql() { compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || command -v initdb > /dev/null; }
has_chromium() { command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null; }
has_chinese_font() { command -v fc-list > /dev/null && [[ -n "$(fc-list :lang=zh-cn)" ]]; }
has_zbar() { compgen -G '/usr/lib/*/libzbar.so.0' > /dev/null || { command -v ldconfig > /dev/null && ldconfig -p | grep -q 'libzbar\.so\.0'; }; }
has_poppler() { command -v pdftoppm > /dev/null; }

missing_packages() {
  has_postgresql || echo postgresql
  has_chromium || echo chromium
  has_chinese_font || echo fontconfig fonts-noto-cjk
  has_zbar || echo libzbar0
  has_poppler || echo poppler-utils
}

run_as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
  command -v apt-get > /dev/null && { [[ $EUID -eq 0 ]] || sudo -n true 2> /dev/null; }
}

# Debian's package starts a server of its own when it is installed. The tests start theirs, so none is asked for.
without_system_cluster() {
  local setting=/etc/postgresql-common/createcluster.d/opssupport-tests.conf
  run_as_root mkdir -p "${setting%/*}"
  echo 'create_main_cluster = false' | run_as_root tee "$setting" > /dev/null
  "$@" || { run_as_root rm -f "$setting"; return 1; }
  run_as_root rm -f "$setting"
}

install_packages() {
  run_as_root apt-get update -q
  run_as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "$@"
}

read -ra missing <<< "$(missing_packages | tr '\n' ' ')"
if [[ ${#missing[@]} -eq 0 ]]; then
  exit 0
fi

if ! may_install; then
  echo "The tests need what is missing here: ${missing[*]} (names of the Debian packages)." >&2
  echo "Install them, for example with: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
  exit 1
fi

echo "Installing ${missing[*]}"
without_system_cluster install_packages "${missing[@]}"
