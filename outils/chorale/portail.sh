# A portal and its data folder: running or not, starting, stopping.
# shellcheck shell=bash

# The process that holds the data folder; empty where none does.
pid_du_portail() {
    local pid
    pid=$(tr -cd 0-9 2>/dev/null <"$1/.verrou" | head -c 10) || return 1
    [ -n "$pid" ] && tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -q 'org.chorale.lanceur.Lanceur' && printf '%s' "$pid"
}

# Without --data: ./donnees, or the demonstration where only that one exists.
data_par_defaut() {
    if [ -z "$DATA" ]; then
        DATA=$(absolu donnees)
        if [ ! -d "$DATA" ] && [ -d "$RACINE/.chorale/demo" ]; then DATA=$RACINE/.chorale/demo; fi
    fi
    [ -d "$DATA" ] || empecher "Le dossier de données $DATA n'existe pas : donnez celui d'un portail par --data."
}

commande_run() {
    preparer
    construire
    cd "$ICI" || exit 1
    exec "$DISTRIBUTION/bin/chorale" run "$@"
}

# demarrer DATA JOURNAL OPTION… : in the background, in its own session; leaves PID_PORTAIL.
demarrer() {
    local data=$1 journal=$2
    shift 2
    : >"$journal"
    setsid "$DISTRIBUTION/bin/chorale" run --data "$data" "$@" >"$journal" 2>&1 </dev/null &
    PID_PORTAIL=$!
}

# attendre_pret JOURNAL SECONDES : until PRET; leaves ADRESSE.
attendre_pret() {
    local journal=$1 limite=$2 debut=$SECONDS etape
    while :; do
        ADRESSE=$(sed -n 's/^PRET //p' "$journal" | head -n 1)
        [ -n "$ADRESSE" ] && break
        if ! kill -0 "$PID_PORTAIL" 2>/dev/null; then
            fin_progres
            tail -n 5 "$journal" >&2
            empecher "Le portail n'a pas démarré : sa sortie est dans $journal."
        fi
        if [ $((SECONDS - debut)) -ge "$limite" ]; then
            fin_progres
            tail -n 3 "$journal" >&2
            arreter_pid "$PID_PORTAIL"
            empecher "Le portail n'est pas prêt après $limite s et a été arrêté : sa sortie est dans $journal."
        fi
        etape=$(grep -E '^(OUVERT|En attente)' "$journal" | tail -n 1)
        progres "Démarrage… $((SECONDS - debut)) s ${etape}"
        sleep 0.5
    done
    fin_progres
    dire "Portail prêt en $((SECONDS - debut)) s : $ADRESSE"
}

# arreter_pid PID : SIGTERM, then waits a minute for the clean stop.
arreter_pid() {
    local pid=$1 debut=$SECONDS
    kill -TERM "$pid" 2>/dev/null || return 0
    while kill -0 "$pid" 2>/dev/null; do
        # A child of ours stays visible until it is waited for.
        [ "$(sed 's/.*) //; s/ .*//' "/proc/$pid/stat" 2>/dev/null)" = Z ] && return 0
        if [ $((SECONDS - debut)) -ge 70 ]; then return 1; fi
        progres "Arrêt… $((SECONDS - debut)) s"
        sleep 0.2
    done
    fin_progres
}

commande_arret() {
    local pid
    lire_data "$@"
    [ ${#RESTE[@]} -eq 0 ] || refuser "L'option « ${RESTE[0]} » n'existe pas : « ./chorale arret --data DIR »."
    data_par_defaut
    pid=$(pid_du_portail "$DATA") || { dire "Aucun portail ne tourne dans $DATA."; return 0; }
    arreter_pid "$pid" || empecher "Le portail (processus $pid) ne s'est pas arrêté en 70 s : lisez $DATA/journaux/chorale.log."
    dire "Portail arrêté."
}
