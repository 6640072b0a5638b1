# The product's verdicts beside published ones and beside other validators, and the speed of its rules.
# shellcheck shell=bash

commande_conformite() {
    [ $# -eq 0 ] || refuser "La commande « conformite » ne prend pas d'argument."
    preparer
    exiger_le_corpus
    construire_conformite
    dire "Verdicts : un millier de documents par trois validateurs, quelques minutes…"
    lancer_conformite org.chorale.conformite.Conformite
}

# mesurer_les_regles NOM… : XSD and EN 16931, warm, beside phive in the same run.
mesurer_les_regles() {
    exiger_le_corpus
    construire_conformite
    lancer_conformite org.chorale.conformite.Regles "$@"
}

exiger_le_corpus() {
    [ -n "${CHORALE_CORPUS:-}" ] || empecher "CHORALE_CORPUS n'est pas défini : donnez-lui le dossier des corpus publics (celui de expected.jsonl)."
    [ -f "$CHORALE_CORPUS/expected.jsonl" ] || empecher "$CHORALE_CORPUS n'est pas le dossier des corpus : expected.jsonl n'y est pas."
}

# With the validators that the product is compared with, which nothing else needs: fetched the first time.
construire_conformite() {
    local journal=$RACINE/target/conformite.log
    mkdir -p "$RACINE/target"
    dire "Construction (la première fois, Maven télécharge Mustang et phive : quelques minutes)…"
    "${MAVEN[@]}" "${MAVEN_EN_PLUS[@]}" -P conformite install -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcyclonedx.skip=true \
        -pl outils/conformite/mustang,outils/conformite/phive,outils/conformite/table -am >"$journal" 2>&1 &
    suivre_maven "$journal" $! || maven_a_echoue "$journal"
}

lancer_conformite() {
    local classe=$1
    shift
    # The collector that a portal runs with.
    "$JAVA" -XX:+UseParallelGC -Xmx1g -Dfile.encoding=UTF-8 -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
        -cp "$RACINE/outils/conformite/table/target/conformite-table-0.1.0.jar:$RACINE/outils/conformite/table/target/lib/*" \
        "$classe" "$CHORALE_CORPUS" "$RACINE/outils/conformite" "$@" 2>"$RACINE/target/conformite.err"
}
