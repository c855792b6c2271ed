#!/bin/sh
# Makes what the tests open: the page of Vitrine (web/dist) and the page of cases (teavm-config/target/cases), out of the
# wasm that was just compiled. Its bytes hang on what else that Maven did, so no release is made of this page:
# ./vitrine builds one anew.
set -eu
cd "$(dirname -- "$0")/../web"
[ -d node_modules ] || npm ci --no-audit --no-fund
rm -f ../target/page.built
npm run --silent build
node build/cases.mjs
