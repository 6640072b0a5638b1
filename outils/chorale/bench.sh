# Measures, a line of JSON each.
# shellcheck shell=bash

commande_bench() {
    if [ "${1:-}" = --charger ]; then shift; charger_un_million "$@"; return; fi
    local connus="flux500.derby flux500.postgresql depot50.p99 abonnements10000.derby droits demarrage memoire" nom droits= code=0 autres=() regles=()
    # Those that need the public corpora and another validator are taken when named.
    local connus_des_regles="regles.ubl21k regles.cii34k regles.lignes lecture.20k"
    # These take minutes, up to a quarter of an hour and gigabytes: when named.
    local connus_des_recherches="recherche.1M.p99.derby recherche.1M.p99.postgresql exports"
    for nom in "$@"; do
        case " $connus $connus_des_regles $connus_des_recherches " in
            *" $nom "*) ;;
            *) refuser "La mesure « $nom » n'existe pas.$(suggestion "$nom" $connus $connus_des_regles $connus_des_recherches) Mesures : ${connus// /, }, ${connus_des_regles// /, }, ${connus_des_recherches// /, }." ;;
        esac
    done
    preparer
    # shellcheck disable=SC2086
    [ $# -gt 0 ] || set -- $connus
    for nom in "$@"; do
        case " $connus_des_regles " in *" $nom "*) regles+=("$nom") ;; esac
    done
    [ ${#regles[@]} -eq $# ] || construire
    for nom in "$@"; do
        case " $connus_des_regles " in
            *" $nom "*) ;;
            *) if [ "$nom" = droits ]; then droits=oui; else autres+=("$nom"); fi ;;
        esac
    done
    if [ ${#autres[@]} -gt 0 ]; then
        "$JAVA" -Dfile.encoding=UTF-8 \
            -cp "$RACINE/outils/bench/target/bench-0.1.0.jar:$RACINE/outils/bench/target/lib/*" \
            org.chorale.bench.Bench --distribution "$DISTRIBUTION" --travail "$RACINE/target/bench" "${autres[@]}" || code=1
    fi
    if [ -n "$droits" ]; then mesurer_les_droits || code=1; fi
    if [ ${#regles[@]} -gt 0 ]; then mesurer_les_regles "${regles[@]}" || code=1; fi
    return $code
}

# A data folder of invoices to search in, and to look at afterwards: « ./chorale run --data DIR ».
charger_un_million() {
    local dossier=$ICI/donnees-million combien=1000000
    while [ $# -gt 0 ]; do
        case $1 in
            --data) dossier=${2:-}; shift 2 ;;
            --factures) combien=${2:-}; shift 2 ;;
            *) refuser "L'option « $1 » n'existe pas : bench --charger [--data DIR] [--factures N]." ;;
        esac
    done
    [[ $combien =~ ^[1-9][0-9]{0,7}$ ]] || refuser "--factures veut un nombre de factures."
    [ ! -e "$dossier" ] || refuser "Le dossier $dossier existe déjà : donnez-en un nouveau par --data."
    preparer
    construire
    "$JAVA" -Dfile.encoding=UTF-8 \
        -cp "$RACINE/outils/bench/target/bench-0.1.0.jar:$RACINE/outils/bench/target/lib/*" \
        org.chorale.bench.Bench --distribution "$DISTRIBUTION" --travail "$RACINE/target/bench" --charger "$dossier" "$combien"
}

# The rights check of a request, inside the room that does it: a million attachments in its real tables, Derby then
# PostgreSQL. From outside, HTTP alone would take longer than what is measured.
mesurer_les_droits() {
    local journal=$RACINE/target/bench/droits.log
    mkdir -p "$RACINE/target/bench"
    dire "droits : un million de rattachements sur Derby et sur PostgreSQL, quelques minutes…"
    CHORALE_MESURES=1 CHORALE_CI=1 "${MAVEN[@]}" -q -pl bundles/socle/habilitations -am test \
        -Dtest=MesureDesDroitsTest -Dsurefire.failIfNoSpecifiedTests=false -Dtests.memoire=4g -Dtests.jvm=-XX:+UseParallelGC >"$journal" 2>&1 </dev/null ||
        { dire "droits : la mesure a échoué, lisez $journal."; return 1; }
    # Then the worse of the two, under the name that stands for both.
    awk -F '"valeur":' '/^\{"nom":"droits/ { print; n++; split($2, v, ",")
            if ($0 ~ /"droits\.(derby|postgresql)"/ && v[1] + 0 > pire + 0) { pire = v[1]; ligne = $0 } }
        END { sub(/"droits\.[a-z]*"/, "\"droits\"", ligne); if (n) print ligne; exit !n }' "$journal" || { dire "droits : aucune mesure dans $journal."; return 1; }
}
