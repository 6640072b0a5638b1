# Chance: bytes that no one wrote, for every reader of documents.
# shellcheck shell=bash

ALEA_MODULE=bundles/socle/formats

commande_alea() {
    local minutes=${1:-5}
    [ $# -le 1 ] || refuser "La commande « alea » prend un nombre de minutes, et rien d'autre."
    [[ $minutes =~ ^[1-9][0-9]{0,3}$ ]] || refuser "« $minutes » n'est pas un nombre de minutes : par exemple « ./chorale alea 30 »."
    preparer
    construire_alea
    tirer_au_sort "$minutes"
}

construire_alea() {
    local journal=$RACINE/target/alea.log
    mkdir -p "$RACINE/target"
    dire "Construction…"
    "${MAVEN[@]}" "${MAVEN_EN_PLUS[@]}" install -DskipTests -Dspotless.check.skip=true -Dcyclonedx.skip=true -pl "$ALEA_MODULE" -am \
        >"$journal" 2>&1 || maven_a_echoue "$journal"
}

# tirer_au_sort MINUTES : in all, shared by the readers, two of them at a time. 1 if one of them threw, did not end or
# ate the memory; the input is then kept where every test run replays it.
tirer_au_sort() {
    local module=$RACINE/$ALEA_MODULE dossier=$RACINE/target/alea classe classes=() secondes echecs=0 chemin n=0
    rm -rf "$dossier"
    mkdir -p "$dossier"
    "${MAVEN[@]}" "${MAVEN_EN_PLUS[@]}" -q -pl "$ALEA_MODULE" dependency:build-classpath -DincludeScope=test \
        -Dmdep.outputFile="$dossier/chemin" >"$RACINE/target/alea.log" 2>&1 || maven_a_echoue "$RACINE/target/alea.log"
    chemin=$module/target/test-classes:$module/target/classes:$(cat "$dossier/chemin")
    while IFS= read -r classe; do
        classe=${classe#"$module/src/test/java/"}
        classe=${classe%.java}
        classes+=("${classe//\//.}")
    done < <(find "$module/src/test/java" -name '*AleatoireTest.java' | LC_ALL=C sort)
    [ ${#classes[@]} -gt 0 ] || empecher "Aucun lecteur à éprouver dans $ALEA_MODULE : le dépôt est incomplet."
    secondes=$(($1 * 60 / ${#classes[@]}))
    dire "Hasard : ${#classes[@]} lecteurs, $secondes s chacun, deux à la fois."
    for classe in "${classes[@]}"; do
        un_lecteur "$classe" "$secondes" "$chemin" "$dossier" &
        n=$((n + 1))
        [ $((n % 2)) -ne 0 ] || wait
    done
    wait
    for classe in "${classes[@]}"; do
        rapporter "$classe" "$dossier" || echecs=$((echecs + 1))
    done
    [ $echecs -eq 0 ]
}

# The limits are the runner's: 20 s for one input, and a memory that no document may fill. The record left out is one that
# the runner itself breaks: seen through its eyes, it has no fields.
un_lecteur() {
    local classe=$1 secondes=$2 chemin=$3 dossier=$4 code
    cd "$RACINE/$ALEA_MODULE" || return 1
    mkdir -p "$dossier/$classe"
    # Hundreds of megabytes of what PDFBox thinks of bytes made by chance would hide what matters.
    "$JAVA" -Xmx384m -Dorg.slf4j.simpleLogger.log.org.apache.pdfbox=off -Dfile.encoding=UTF-8 -Duser.timezone=UTC -Duser.language=fr -Duser.country=FR -cp "$chemin" \
        com.code_intelligence.jazzer.Jazzer --target_class="$classe" --instrumentation_includes='org.chorale.socle.formats.**' \
        --instrumentation_excludes='org.chorale.socle.formats.internal.lecture.PrePasse$Resultat' \
        -max_total_time="$secondes" -timeout=20 -rss_limit_mb=1536 -print_final_stats=1 -artifact_prefix="$dossier/$classe/" \
        >"$dossier/$classe.log" 2>&1 </dev/null
    code=$?
    printf '%s\n' "$code" >"$dossier/$classe.code"
}

# One line for a reader that held; for one that did not, what it said and where the input is.
rapporter() {
    local classe=$1 dossier=$2 nom=${1##*.} essais
    essais=$(sed -n 's/^stat::number_of_executed_units: *//p' "$dossier/$classe.log" | tail -n 1)
    if [ "$(cat "$dossier/$classe.code" 2>/dev/null)" = 0 ] && [ "${essais:-0}" -gt 0 ]; then
        printf '%s : %s essais, rien.\n' "${nom%AleatoireTest}" "$essais"
        return 0
    fi
    dire "${nom%AleatoireTest} : ÉCHEC après ${essais:-0} essais. Le journal : $dossier/$classe.log ; l'entrée fautive, s'il y en a une :"
    find "$dossier/$classe" "$RACINE/$ALEA_MODULE/src/test/resources" "$RACINE/$ALEA_MODULE" -maxdepth 8 -newer "$dossier/chemin" \
        -type f \( -name 'crash-*' -o -name 'timeout-*' -o -name 'oom-*' -o -name 'slow-unit-*' \) 2>/dev/null | sort -u >&2
    grep -m 12 -E '^== |^\s+at org\.chorale|Exception|Error' "$dossier/$classe.log" >&2
    return 1
}
