# What every command uses: saying, refusing, suggesting, showing that something goes on.
# shellcheck shell=bash

dire() { printf '%s\n' "$*" >&2; }

# A wrong command line: one sentence, exit code 2.
refuser() { dire "$*"; exit 2; }

# Something prevents it: one sentence that says what to do, exit code 1.
empecher() { dire "$*"; exit 1; }

sur_terminal() { [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; }

# suggestion MOT CONNU… : « Vouliez-vous dire « x » ? » where one is near, else nothing.
suggestion() {
    local mot=$1
    shift
    printf '%s\n' "$@" | awk -v a="$mot" '
        function min(x, y) { return x < y ? x : y }
        function distance(a, b,   i, j, ligne, diagonale, t) {
            for (j = 0; j <= length(b); j++) ligne[j] = j
            for (i = 1; i <= length(a); i++) {
                diagonale = ligne[0]; ligne[0] = i
                for (j = 1; j <= length(b); j++) {
                    t = diagonale + (substr(a, i, 1) != substr(b, j, 1)); diagonale = ligne[j]
                    ligne[j] = min(t, min(ligne[j], ligne[j - 1]) + 1)
                }
            }
            return ligne[length(b)]
        }
        { d = distance(a, $0); if (index($0, a) == 1) d = 1; if (meilleur == "" || d < m) { m = d; meilleur = $0 } }
        END { if (meilleur != "" && m <= (length(meilleur) < 6 ? 2 : 3)) printf " Vouliez-vous dire « %s » ?", meilleur }'
}

# A path given on the command line, absolute.
absolu() { case $1 in /*) printf '%s' "$1" ;; *) printf '%s/%s' "$ICI" "$1" ;; esac; }

# progres TEXTE : replaces the line on a terminal; elsewhere a line every ten seconds at most.
DERNIER_PROGRES=0
progres() {
    if sur_terminal; then
        printf '\r\033[K%.*s' "${COLUMNS:-100}" "$*" >&2
    elif [ $((SECONDS - DERNIER_PROGRES)) -ge 10 ]; then
        DERNIER_PROGRES=$SECONDS
        dire "$*"
    fi
}
fin_progres() { if sur_terminal; then printf '\r\033[K' >&2; fi; }

port_libre() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# lire_data "$@" : takes --data out of the arguments; leaves DATA and RESTE.
lire_data() {
    DATA=
    RESTE=()
    while [ $# -gt 0 ]; do
        case $1 in
            --data) [ $# -ge 2 ] || refuser "L'option --data attend un dossier, par exemple « --data ./donnees »."
                DATA=$(absolu "$2"); shift ;;
            --data=*) DATA=$(absolu "${1#--data=}") ;;
            *) RESTE+=("$1") ;;
        esac
        shift
    done
}
