# The tests: Maven's own run, shortened while it goes on, verbatim at its end.
# shellcheck shell=bash

commande_test() {
    local vite= journal=$RACINE/target/test.log options=() exclus m sources
    while [ $# -gt 0 ]; do
        case $1 in
            --vite) vite=oui ;;
            *) refuser "L'option « $1 » n'existe pas.$(suggestion "$1" --vite) « ./chorale aide » les donne toutes." ;;
        esac
        shift
    done
    preparer
    mkdir -p "$RACINE/target"
    if [ -n "$vite" ]; then
        # Left out: what needs the assembled product or looks at the whole of it, and what needs a database.
        exclus=
        for m in features karaf-assembly outils/bench \
            $(sed -n 's|.*<module>\(.*\)</module>.*|itests/\1|p' "$RACINE/itests/pom.xml" 2>/dev/null); do
            [ -f "$RACINE/$m/pom.xml" ] && exclus=$exclus,!$m
        done
        options=(test -fae -T2 -DexcludedGroups=base -Dspotless.check.skip=true -Dcyclonedx.skip=true -pl "${exclus#,}")
        # A minute is too short for what Java would learn in it.
        export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${MAVEN_OPTS:-}"
        # Nothing changed: the pages' templates, generated anew each time, are no reason to compile all that uses them.
        sources=$(empreinte tests)
        [ "$(cat "$MARQUE.vite" 2>/dev/null)" = "$sources" ] && options+=(-Dmaven.compiler.useIncrementalCompilation=false)
    else
        options=(install -fae)
        sources=$(empreinte)
    fi
    battre "$$" &
    BATTEMENT=$!
    trap 'kill "$BATTEMENT" 2>/dev/null; exit 130' INT TERM
    set -o pipefail
    "${MAVEN[@]}" "${MAVEN_EN_PLUS[@]}" "${options[@]}" 2>&1 | tee "$journal" | abreger
    local code=$?
    kill "$BATTEMENT" 2>/dev/null
    wait "$BATTEMENT" 2>/dev/null
    # By itself, once nothing is timed any more.
    if [ $code -eq 0 ] && [ -z "$vite" ]; then
        tirer_au_sort 5 || code=1
    fi
    # What was tested need not be built again to be run.
    if [ $code -eq 0 ]; then printf '%s\n' "$sources" >"$MARQUE${vite:+.vite}"; fi
    return $code
}

# A sign of life on the error stream every fifteen seconds.
battre() {
    local debut=$SECONDS
    while sleep 15 && kill -0 "$1" 2>/dev/null; do dire "… $((SECONDS - debut)) s"; done
}

# Modules, test classes and faults as they come; before the summary the sum of all tests; from the summary on everything.
abreger() {
    awk -W interactive '
        # mawk and gawk both: what -W means to neither of them is ignored.
        function montrer(l) { print l; fflush() }
        fin { montrer($0); next }
        /^\[INFO\] Reactor Summary/ {
            fin = 1
            printf "[INFO] \n[INFO] Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n[INFO] ------------------------------------------------------------------------\n", t, f, e, s
            montrer($0); next
        }
        /Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+/ {
            ligne = $0
            if (ligne !~ /Time elapsed/) {
                gsub(/[^0-9,]/, "", ligne); split(ligne, n, ",")
                t += n[1]; f += n[2]; e += n[3]; s += n[4]
            }
            montrer($0); next
        }
        /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ || /^\[ERROR\]/ || /^\[INFO\] BUILD/ || /IGNORÉ|SKIPPED/ { montrer($0) }
    '
}
