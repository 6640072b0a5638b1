# Building, only when something changed.
# shellcheck shell=bash

DISTRIBUTION=$RACINE/karaf-assembly/target/assembly
MARQUE=$RACINE/target/chorale.construit
# Options for every Maven run; CHORALE_MAVEN adds to them (such as another local repository).
MAVEN=(mvn -B -ntp -f "$RACINE/pom.xml")
read -r -a MAVEN_EN_PLUS <<<"${CHORALE_MAVEN:-}"

# All that goes into the distribution: a change of a test or of a text is none. With « tests », those too.
empreinte() {
    local sauf=(-path '*/src/test' -o)
    [ "${1:-}" = tests ] && sauf=()
    (cd "$RACINE" && find pom.xml .mvn bundles features karaf-assembly lanceur exemples outils \
        \( "${sauf[@]}" -name target -o -name .cifuzz-corpus \) -prune -o -type f ! -name '*.md' ! -name '*.sh' ! -name '*.log' -print0 2>/dev/null |
        LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)
    echo "$JAVA_HOME"
}

modules_presents() {
    local m liste=
    for m in "$@"; do [ -f "$RACINE/$m/pom.xml" ] && liste=$liste,$m; done
    printf '%s' "${liste#,}"
}

construire() {
    local journal=$RACINE/target/construction.log actuelle
    actuelle=$(empreinte)
    if [ -x "$DISTRIBUTION/bin/chorale" ] && [ "$(cat "$MARQUE" 2>/dev/null)" = "$actuelle" ]; then
        return 0
    fi
    mkdir -p "$RACINE/target"
    dire "Construction du portail (la première fois, Maven télécharge ses dépendances : quelques minutes)…"
    "${MAVEN[@]}" "${MAVEN_EN_PLUS[@]}" install -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcyclonedx.skip=true \
        -pl "$(modules_presents karaf-assembly outils/demo outils/bench)" -am >"$journal" 2>&1 &
    suivre_maven "$journal" $! || maven_a_echoue "$journal"
    printf '%s\n' "$actuelle" >"$MARQUE"
}

# suivre_maven JOURNAL PID : one line that moves, module by module; the exit code of Maven.
suivre_maven() {
    local journal=$1 pid=$2 debut=$SECONDS module
    # Ctrl-C ends Maven too.
    trap 'kill "$pid" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$pid" 2>/dev/null; do
        module=$(sed -n 's/^\[INFO\] Building \(.*\) [0-9][^ ]* *\(\[[0-9]*\/[0-9]*\]\)$/\2 \1/p' "$journal" 2>/dev/null | tail -n 1)
        progres "Construction… $((SECONDS - debut)) s ${module}"
        sleep 1
    done
    trap - INT TERM
    fin_progres
    wait "$pid" || return 1
    dire "Construction terminée en $((SECONDS - debut)) s."
}

maven_a_echoue() {
    grep -E '^\[ERROR\]' "$1" | grep -vE 'Help 1|re-run Maven|Re-run Maven|For more information|^\[ERROR\] *$' | head -n 12 >&2
    empecher "La construction a échoué : le journal complet est dans $1."
}
