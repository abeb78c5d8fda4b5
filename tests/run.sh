#!/usr/bin/env bash
# Everything that must hold before a change is merged. CI runs this and nothing else.
# The last line is "N passed, N failed", summed over the results of all test projects.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

export CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
unset OPSSUPPORT_SCREENSHOTS                            # a run leaves the working tree as it was

# Whatever a run starts (compiler servers, databases, silos, browsers) inherits this folder as its TMPDIR. That is
# how it is found and ended, whichever user it runs as and whatever session it moved to.
scratch="$(mktemp -d /tmp/opssupport.XXXXXX)"
chmod 755 "$scratch"
export TMPDIR="$scratch"

started_here() {
  grep -slzx "TMPDIR=$scratch" /proc/[0-9]*/environ | cut -d/ -f3
}

clean_up() {
  local status=$? signal
  unset TMPDIR                                          # else the search for it would find itself
  for signal in TERM KILL; do
    # shellcheck disable=SC2046  # one argument for each process
    kill -s "$signal" $(started_here) 2> /dev/null || break
    for _ in {1..50}; do
      [[ -n "$(started_here)" ]] || break
      sleep 0.1
    done
  done
  rm -rf "$scratch"
  exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

step() {
  echo
  echo "== $1"
}

# Fails on a known hole; a registry that cannot be asked, or that knows of none, is no reason to stop working.
audit_packages() {
  local report
  report="$(dotnet list OpsSupport.sln package --vulnerable --include-transitive --no-restore 2>&1)" \
    || { echo "The registry could not be asked for vulnerable packages:"; tail -n 3 <<< "$report"; return 0; }
  if grep -q 'has the following vulnerable packages' <<< "$report"; then
    echo "$report" >&2
    return 1
  fi

  grep -c 'has no vulnerable packages' <<< "$report" | sed 's/$/ projects without a known vulnerable package/'
}

sum_of() {
  cat "$scratch"/results/*.trx 2> /dev/null | grep -o '<Counters [^>]*>' | grep -oE " $1=\"[0-9]+\"" | tr -dc '0-9\n' \
    | awk '{ sum += $1 } END { print sum + 0 }'
}

run_tests() {
  local status=0 passed failed
  dotnet test --solution OpsSupport.sln --no-build --configuration Release --no-progress \
    --results-directory "$scratch/results" --report-xunit-trx || status=$?
  passed="$(sum_of passed)"
  failed=$(($(sum_of failed) + $(sum_of error)))
  if [[ $status -ne 0 && $failed -eq 0 ]]; then
    echo "No test failed, but the test run ended with code $status: it counts as one failure."
    failed=1
  elif [[ $passed -eq 0 && $failed -eq 0 ]]; then
    echo "No test ran."
    status=1
  fi

  echo "$passed passed, $failed failed"
  [[ $status -eq 0 && $failed -eq 0 ]]
}

step 'What the tests need besides the SDK'
tests/prerequisites.sh

step 'Restore: the reviewed packages, none with a known hole'
dotnet restore OpsSupport.sln --locked-mode
audit_packages

step 'Format: one way to lay out code'
dotnet format OpsSupport.sln --no-restore --verify-no-changes

step 'Build: warnings, banned calls and unreviewed contracts are errors'
dotnet build OpsSupport.sln --no-restore --configuration Release

step 'Test: rules, silo, portal, layers, contracts, browser, cluster'
run_tests
