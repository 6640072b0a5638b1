# Measures, a line of JSON each.
# shellcheck shell=bash

commande_bench() {
    local connus="flux500.derby demarrage memoire" nom
    for nom in "$@"; do
        case " $connus " in
            *" $nom "*) ;;
            *) refuser "La mesure « $nom » n'existe pas.$(suggestion "$nom" $connus) Mesures : ${connus// /, }." ;;
        esac
    done
    preparer
    construire
    # shellcheck disable=SC2086
    [ $# -gt 0 ] || set -- $connus
    exec "$JAVA" -Dfile.encoding=UTF-8 \
        -cp "$RACINE/outils/bench/target/bench-0.1.0.jar:$RACINE/outils/bench/target/lib/*" \
        org.chorale.bench.Bench --distribution "$DISTRIBUTION" --travail "$RACINE/target/bench" "$@"
}
