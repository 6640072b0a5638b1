#!/bin/sh
# Fetches the vendored assets anew from the npm registry (npm pack), checks each package against the sha512 below, and
# writes files and provenance note. To move to another version: change it here with its sha512 (npm view NAME dist.integrity).
set -eu
cd "$(dirname "$0")/.."
cible=src/main/resources/org/chorale/socle/portail/internal/actifs
atelier=$(mktemp -d)
trap 'rm -rf "$atelier"' EXIT

note=$cible/PROVENANCE.md
{
  echo "# Files of others in this folder"
  echo
  echo "Unchanged files of npm packages, written by \`outils/actualiser-assets.sh\`. Everything else here is the project's own."
  echo
  echo "| file | package | version | licence | sha512 of the package |"
  echo "|---|---|---|---|---|"
} > "$atelier/note"

# prendre PACKAGE VERSION LICENCE SHA512(base64) then pairs: FILE-IN-PACKAGE NAME-HERE
prendre() {
  paquet=$1 version=$2 licence=$3 attendu=$4
  shift 4
  archive=$(cd "$atelier" && npm pack --silent "$paquet@$version" 2>/dev/null)
  obtenu=$(openssl dgst -sha512 -binary "$atelier/$archive" | openssl base64 -A)
  if [ "$obtenu" != "$attendu" ]; then
    echo "$paquet@$version: sha512 $obtenu instead of $attendu; nothing was changed for it" >&2
    exit 1
  fi
  rm -rf "$atelier/package" && tar -xzf "$atelier/$archive" -C "$atelier"
  while [ $# -gt 0 ]; do
    cp "$atelier/package/$1" "$cible/$2"
    echo "| $2 | $paquet | $version | $licence | $attendu |" >> "$atelier/note"
    shift 2
  done
  cp "$atelier/package/LICENSE" "$cible/licences/$(echo "$paquet" | tr -d @ | tr / -)-LICENSE.txt"
}

mkdir -p "$cible/licences"
prendre @digdir/designsystemet-css 1.22.0 MIT \
  f/+YOK1Gvl7ypdeRh0TDGs28eu8DkOPDAR+T8yLpnys9FxNWX05UNuhXJwYwRuzF9WUgjAhpJ5JKdodTDxWMEA== \
  dist/theme/designsystemet.css designsystemet-theme.css dist/src/index.css designsystemet.css
prendre htmx.org 2.0.10 0BSD \
  kdeJe7ZVwaS6QMz/ebBIVtZdpwen6L0OQ5GOhPV9MKBb196TCZeZu4yA7ZIQsaLKv7EpXz+So7KSXNuHXhj7Cw== \
  dist/htmx.min.js htmx.min.js
prendre htmx-ext-sse 2.2.2 0BSD \
  MTnKkBzA2t4sI8gOXrRiPaceTlkUbrw3+3qOy1BfuBNIPBalsJiT4qxUGd6W48ggOkfe2akOnB8uxICJKw+Dsg== \
  sse.js htmx-sse.js

mv "$atelier/note" "$note"
