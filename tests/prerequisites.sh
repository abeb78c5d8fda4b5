#!/usr/bin/env bash
# Sees to it that what the tests need besides the .NET SDK is there: PostgreSQL, Chromium, Chinese fonts, what reads the
# QR codes of e-invoices (libzbar, pdftoppm), and the web servers that systems sign people in behind (Apache with two modules, nginx),
# and a directory that knows passwords (slapd).
# Installs it on Debian and its kin as root or through sudo; elsewhere it names what to install and stops.
set -euo pipefail

has_postgresql() { compgen -G '/usr/lib/postgresql/*/bin/initdb' > /dev/null || command -v initdb > /dev/null; }
has_chromium() { command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null; }
has_chinese_font() { command -v fc-list > /dev/null && [[ -n "$(fc-list :lang=zh-cn)" ]]; }
has_zbar() { compgen -G '/usr/lib/*/libzbar.so.0' > /dev/null || { command -v ldconfig > /dev/null && ldconfig -p | grep -q 'libzbar\.so\.0'; }; }
has_poppler() { command -v pdftoppm > /dev/null; }

has_apache_module() { [[ -e "/usr/lib/apache2/modules/mod_$1.so" ]]; }
has_slapd() { [[ -x /usr/sbin/slapd ]]; }
has_nginx() { [[ -x /usr/sbin/nginx ]]; }

missing_packages() {
  has_postgresql || echo postgresql
  has_chromium || echo chromium
  has_chinese_font || echo fontconfig fonts-noto-cjk
  has_zbar || echo libzbar0
  has_poppler || echo poppler-utils
  has_apache_module auth_cas || echo apache2-bin libapache2-mod-auth-cas
  has_apache_module auth_openidc || echo apache2-bin libapache2-mod-auth-openidc
  has_nginx || echo nginx
  has_slapd || echo slapd
}

run_as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
  command -v apt-get > /dev/null && { [[ $EUID -eq 0 ]] || sudo -n true 2> /dev/null; }
}

# Debian's packages start servers of their own when they are installed. The tests start theirs, so none is asked for.
without_system_servers() {
  local setting=/etc/postgresql-common/createcluster.d/opssupport-tests.conf policy=/usr/sbin/policy-rc.d made=
  run_as_root mkdir -p "${setting%/*}"
  echo 'create_main_cluster = false' | run_as_root tee "$setting" > /dev/null
  if [[ ! -e $policy ]]; then
    printf '#!/bin/sh\nexit 101\n' | run_as_root tee "$policy" > /dev/null
    run_as_root chmod +x "$policy"
    made=$policy
  fi
  local result=0
  "$@" || result=$?
  run_as_root rm -f "$setting" $made
  return "$result"
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
without_system_servers install_packages "${missing[@]}"
