#!/bin/sh
# Makes what the tests open: the page of Vitrine (web/dist) and the page of cases (teavm-config/target/cases), out of the
# wasm that was just compiled.
set -eu
cd "$(dirname -- "$0")/../web"
[ -d node_modules ] || npm ci --no-audit --no-fund
npm run --silent build
node build/cases.mjs
