# The tests: all is built once, then its parts are tested by Maven runs side by side, each shortened while it goes on; what
# each said at its end comes verbatim after the last.
# shellcheck shell=bash

PARTIES=$RACINE/target/test
# What takes a portal, and what takes a browser; whatever else there is, in every module, is the part « unites ».
PARTIE_PRODUIT=itests,itests/produit
PARTIE_PAGES=itests/pages,itests/facturx,itests/architecture
HORS_UNITES=!${PARTIE_PRODUIT//,/,!},!${PARTIE_PAGES//,/,!}
# The lifecycle's own goals for tests, then the one that looks at the form of the sources: all else has been done.
EPREUVES=(surefire:test failsafe:integration-test failsafe:verify spotless:check)

commande_test() {
    local vite= sources code
    while [ $# -gt 0 ]; do
        case $1 in
            --vite) vite=oui ;;
            *) refuser "L'option « $1 » n'existe pas.$(suggestion "$1" --vite) « ./chorale aide » les donne toutes." ;;
        esac
        shift
    done
    preparer
    rm -rf "$PARTIES"
    mkdir -p "$PARTIES"
    battre "$$" &
    BATTEMENT=$!
    trap 'arreter_parties; exit 130' INT TERM
    if [ -n "$vite" ]; then
        sources=$(empreinte tests)
        eprouver_vite "$sources"
    else
        eprouver_tout
    fi
    clore
    code=$?
    kill "$BATTEMENT" 2>/dev/null
    wait "$BATTEMENT" 2>/dev/null
    # By itself, once nothing is timed any more.
    if [ $code -eq 0 ] && [ -z "$vite" ]; then
        tirer_au_sort 5 || code=1
    fi
    trap - INT TERM
    if [ $code -eq 0 ] && [ -n "$vite" ]; then printf '%s\n' "$sources" >"$MARQUE.vite"; fi
    return $code
}

eprouver_vite() {
    local exclus= m options
    # Left out: what needs the assembled product or looks at the whole of it, and what needs a database.
    for m in features karaf-assembly outils/bench \
        $(sed -n 's|.*<module>\(.*\)</module>.*|itests/\1|p' "$RACINE/itests/pom.xml" 2>/dev/null); do
        [ -f "$RACINE/$m/pom.xml" ] && exclus=$exclus,!$m
    done
    options=(test -fae -T2 -DexcludedGroups=base -Dspotless.check.skip=true -Dcyclonedx.skip=true -pl "${exclus#,}")
    # A minute is too short for what Java would learn in it.
    export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC ${MAVEN_OPTS:-}"
    # Nothing changed: the pages' templates, generated anew each time, are no reason to compile all that uses them.
    [ "$(cat "$MARQUE.vite" 2>/dev/null)" = "$1" ] && options+=(-Dmaven.compiler.useIncrementalCompilation=false)
    attendre_parties vite
    partie vite "${options[@]}"
}

# Two parts at a time: whoever has ended one takes the next that nobody has taken.
eprouver_tout() {
    local sources
    sources=$(empreinte)
    attendre_parties construction produit unites pages
    partie construction install -fae -T2 -DskipTests -Dspotless.check.skip=true
    [ "$(code_de construction)" = 0 ] || { attendre_parties construction; return; }
    # What was built need not be built again to be run, whatever its tests say.
    printf '%s\n' "$sources" >"$MARQUE"
    # From here on Maven only starts others.
    export MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx1g ${MAVEN_OPTS:-}"
    local files=()
    file produit pages unites &
    files+=($!)
    file unites pages produit &
    files+=($!)
    wait "${files[@]}"
}

file() {
    local nom
    for nom in "$@"; do
        mkdir "$PARTIES/$nom.prise" 2>/dev/null || continue
        case $nom in
            produit) partie produit "${EPREUVES[@]}" -fae -pl "$PARTIE_PRODUIT" ;;
            pages) partie pages "${EPREUVES[@]}" -fae -pl "$PARTIE_PAGES" ;;
            unites) partie unites "${EPREUVES[@]}" -fae -pl "$HORS_UNITES" ;;
        esac
    done
}

# attendre_parties NOM… : those that have to end well; one that never began has failed.
attendre_parties() { printf '%s\n' "$@" >"$PARTIES/attendues"; }

# partie NOM OPTION… : one run of Maven, its log beside its exit code, which is written when it has one.
partie() {
    local nom=$1
    shift
    mkfifo "$PARTIES/$nom.flux"
    tee "$PARTIES/$nom.log" <"$PARTIES/$nom.flux" | abreger &
    local lecture=$!
    "${MAVEN[@]}" "${MAVEN_EN_PLUS[@]}" "$@" >"$PARTIES/$nom.flux" 2>&1 &
    echo $! >"$PARTIES/$nom.pid"
    wait $!
    printf '%s\n' $? >"$PARTIES/$nom.code"
    wait $lecture
}

code_de() { cat "$PARTIES/$1.code" 2>/dev/null || echo 1; }

# With what they started: portals and browsers, which the keyboard does not reach from here.
arreter_parties() {
    local pid
    for pid in $(cat "$PARTIES"/*.pid 2>/dev/null) $(jobs -p); do arreter_arbre "$pid"; done
}

arreter_arbre() {
    local enfant
    for enfant in $(sed -n "s/^\([0-9]*\) (.*) . $1 .*/\1/p" /proc/[0-9]*/stat 2>/dev/null); do arreter_arbre "$enfant"; done
    kill "$1" 2>/dev/null
}

# clore : how each part ended, those that failed last; in test.log after all that they said. 1 if one failed.
clore() {
    local nom bonnes=() autres=() journal=$RACINE/target/test.log
    : >"$journal"
    while IFS= read -r nom; do
        if [ "$(code_de "$nom")" = 0 ] && verdict "$nom"; then bonnes+=("$nom"); else autres+=("$nom"); fi
        sed '/^\[INFO\] Reactor Summary/,$d' "$PARTIES/$nom.log" >>"$journal" 2>/dev/null
    done <"$PARTIES/attendues"
    printf '\n'
    for nom in "${bonnes[@]}" "${autres[@]}"; do fin_de "$nom"; done >"$PARTIES/fin"
    [ ${#autres[@]} -gt 0 ] || modules_muets >>"$PARTIES/fin" || autres+=(muets)
    tee -a "$journal" <"$PARTIES/fin"
    [ ${#autres[@]} -eq 0 ]
}

verdict() { grep -q '^\[INFO\] BUILD SUCCESS$' "$PARTIES/$1.log" 2>/dev/null; }

# Tests that are there and did not run, whatever the reason: one line for each module, and 1.
modules_muets() {
    local module muets=0
    [ -e "$PARTIES/construction.code" ] || return 0
    while IFS= read -r module; do
        [ -n "$(find "$RACINE/$module/target" -maxdepth 2 -newer "$PARTIES/construction.code" -name 'TEST-*.xml' -print -quit 2>/dev/null)" ] ||
            { printf '[ERROR] Aucun test n%sa tourné dans %s.\n' "'" "$module"; muets=1; }
    done < <(cd "$RACINE" && find . -name target -prune -o -path '*/src/test/java/*' \( -name '*Test.java' -o -name '*IT.java' \) -print |
        sed 's|^\./||; s|/src/test/java/.*||' | sort -u)
    [ $muets -eq 0 ] || printf '[INFO] BUILD FAILURE\n'
    return $muets
}

# fin_de NOM : Maven's own closing lines, with the sum of the part's tests among them.
fin_de() {
    local journal=$PARTIES/$1.log sans=
    # A success that Maven told and did not live to the end of is none.
    grep -q '^\[INFO\] BUILD FAILURE$' "$journal" 2>/dev/null || { verdict "$1" && [ "$(code_de "$1")" = 0 ]; } || sans=oui
    # Maven's last word is an escape sequence without an end of line.
    [ -n "$sans" ] || sed -n '/^\[INFO\] Reactor Summary/,$p' "$journal" | sed $'s/\033\\[[0-9;]*m//g'
    somme "$1"
    [ -z "$sans" ] ||
        printf '[ERROR] La partie « %s » a fini sans le verdict de Maven (code %s) : son journal est %s.\n[INFO] BUILD FAILURE\n' \
            "$1" "$(cat "$PARTIES/$1.code" 2>/dev/null || echo aucun)" "$journal"
}

somme() {
    [ "$1" != construction ] || return 0
    awk -v partie="$1" '
        /Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+/ && !/Time elapsed/ {
            gsub(/[^0-9,]/, ""); split($0, n, ",")
            t += n[1]; f += n[2]; e += n[3]; s += n[4]
        }
        END { printf "[INFO] Tests run: %d, Failures: %d, Errors: %d, Skipped: %d (%s)\n", t, f, e, s, partie }
    ' "$PARTIES/$1.log" 2>/dev/null
}

# A sign of life on the error stream every fifteen seconds.
battre() {
    local debut=$SECONDS
    while sleep 15 && kill -0 "$1" 2>/dev/null; do dire "… $((SECONDS - debut)) s"; done
}

# Modules, test classes and faults as they come, until the summary.
abreger() {
    awk -W interactive '
        # mawk and gawk both: what -W means to neither of them is ignored.
        /^\[INFO\] Reactor Summary/ { fin = 1 }
        fin { next }
        /Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+/ ||
        /^\[INFO\] Building .*\[[0-9]+\/[0-9]+\]$/ || /^\[ERROR\]/ || /IGNORÉ|SKIPPED/ { print; fflush() }
    '
}
