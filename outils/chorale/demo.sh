# The demonstration: a portal with data, and two programs that speak to its API.
# shellcheck shell=bash

commande_demo() {
    local once= port= journal pid code arguments=()
    lire_data "$@"
    set -- "${RESTE[@]}"
    while [ $# -gt 0 ]; do
        case $1 in
            --once) once=oui ;;
            --port) [ $# -ge 2 ] || refuser "L'option --port attend un nombre, par exemple « --port 8080 »."
                port=$2; shift ;;
            --port=*) port=${1#--port=} ;;
            *) refuser "L'option « $1 » n'existe pas.$(suggestion "$1" --once --port --data) « ./chorale aide » les donne toutes." ;;
        esac
        shift
    done
    preparer
    construire
    preparer_data_demo
    if [ -z "$port" ]; then
        port=0
        port_libre 8080 && port=8080
    fi
    journal=$DATA/journaux/demarrage.log
    demarrer "$DATA" "$journal" --demo --port "$port"
    trap 'fin_progres; arreter_pid "$PID_PORTAIL"; exit 130' INT TERM
    attendre_pret "$journal" 300
    trap - INT TERM
    [ -n "$once" ] && arguments+=(--once)
    "$JAVA" -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
        -cp "$RACINE/outils/demo/target/demo-0.1.0.jar:$RACINE/outils/demo/target/lib/*" \
        org.chorale.demo.Demo --data "$DATA" "${arguments[@]}"
    code=$?
    if [ -n "$once" ]; then
        arreter_pid "$PID_PORTAIL" || { dire "Le portail ne s'est pas arrêté proprement : lisez $DATA/journaux/chorale.log."; code=1; }
        wait "$PID_PORTAIL" || { dire "Le portail a fini sur une erreur : lisez $DATA/journaux/chorale.log."; code=1; }
        dire "Portail arrêté."
    else
        disown "$PID_PORTAIL" 2>/dev/null
        printf '\nLe portail reste ouvert. Pour l%sarrêter :  ./chorale arret --data %s\n' "'" "$(relatif "$DATA")"
    fi
    return $code
}

relatif() { case $1 in "$ICI"/*) printf '%s' "${1#"$ICI"/}" ;; *) printf '%s' "$1" ;; esac; }

# Our own folder starts afresh each time; one that was given is used as it is.
preparer_data_demo() {
    local pid
    if [ -z "$DATA" ]; then
        DATA=$RACINE/.chorale/demo
        if pid=$(pid_du_portail "$DATA"); then
            dire "La démonstration précédente tourne encore : on l'arrête."
            arreter_pid "$pid" || empecher "Elle (processus $pid) ne s'arrête pas : arrêtez-la, puis relancez."
        fi
        rm -rf -- "$DATA" || empecher "$DATA ne s'efface pas : vérifiez ses droits, ou donnez un autre dossier par --data."
    elif pid=$(pid_du_portail "$DATA"); then
        empecher "Un portail tourne déjà dans $DATA (processus $pid) : « ./chorale arret --data $DATA » l'arrête."
    fi
    (umask 077 && mkdir -p "$DATA/journaux") || empecher "On ne peut pas créer $DATA : donnez un autre dossier par --data."
}
