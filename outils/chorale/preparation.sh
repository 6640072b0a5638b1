# Java 17 and Maven: found, or installed from the system's packages.
# shellcheck shell=bash

java_majeure() { "$1" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p; s/^javac \(1\.\)\{0,1\}\([0-9][0-9]*\).*/\2/p' | head -n 1; }

# A folder with a javac that builds this: 17 to 21.
jdk_convient() {
    local majeure
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    majeure=$(java_majeure "$1/bin/javac")
    [ -n "$majeure" ] && [ "$majeure" -ge 17 ] && [ "$majeure" -le 21 ]
}

trouver_jdk() {
    local dossier javac
    for dossier in "${JAVA_HOME:-}" /usr/lib/jvm/java-17-openjdk-*; do
        if [ -n "$dossier" ] && jdk_convient "$dossier"; then JAVA_HOME=$dossier; return 0; fi
    done
    javac=$(command -v javac) || javac=
    if [ -n "$javac" ]; then
        dossier=$(dirname -- "$(dirname -- "$(readlink -f -- "$javac")")")
        if jdk_convient "$dossier"; then JAVA_HOME=$dossier; return 0; fi
    fi
    for dossier in /usr/lib/jvm/*; do
        if jdk_convient "$dossier"; then JAVA_HOME=$dossier; return 0; fi
    done
    return 1
}

# Maven 3.6.3 or newer.
maven_convient() {
    local version
    command -v mvn >/dev/null 2>&1 || return 1
    version=$(mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1)
    [ -n "$version" ] && [ "$(printf '%s\n3.6.3\n' "$version" | sort -V | head -n 1)" = 3.6.3 ]
}

# en_root COMMANDE… : as root, by sudo where needed.
en_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# installer_paquets PAQUET… : by apt-get, or one sentence.
installer_paquets() {
    local journal=$RACINE/.chorale/paquets.log
    command -v apt-get >/dev/null 2>&1 ||
        empecher "Il manque $* et ce système n'a pas apt-get : installez-les avec son propre gestionnaire de paquets, puis relancez."
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null 2>&1; then
        empecher "Il manque $* : installez-les en root (apt-get install $*), ou installez sudo, puis relancez."
    fi
    if [ "$(id -u)" != 0 ]; then
        sudo -v || empecher "Il manque $* et sudo n'est pas permis : demandez « apt-get install $* » à l'administrateur, puis relancez."
    fi
    mkdir -p "$RACINE/.chorale"
    dire "Installation de $* par apt-get…"
    # The log is written by the user, not by root.
    # shellcheck disable=SC2024
    en_root sh -c "apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $*" \
        >"$journal" 2>&1 </dev/null &
    patienter "Installation de paquets" $! || {
        tail -n 5 "$journal" >&2
        empecher "apt-get n'a pas pu installer $* : lisez $journal, vérifiez le réseau, puis relancez."
    }
}

# patienter TEXTE PID : tells that it goes on until the process ends; its exit code.
patienter() {
    local debut=$SECONDS
    while kill -0 "$2" 2>/dev/null; do
        progres "$1… $((SECONDS - debut)) s"
        sleep 1
    done
    fin_progres
    wait "$2"
}

preparer() {
    local manque=()
    trouver_jdk || manque+=(openjdk-17-jdk-headless)
    maven_convient || manque+=(maven)
    if [ ${#manque[@]} -gt 0 ]; then
        installer_paquets "${manque[@]}" ca-certificates
        trouver_jdk || empecher "Java 17 n'a pas été trouvé après l'installation : donnez le dossier d'un JDK 17 dans JAVA_HOME, puis relancez."
        maven_convient || empecher "Maven 3.6.3 ou plus récent n'a pas été trouvé : installez-le et mettez-le dans le PATH, puis relancez."
    fi
    export JAVA_HOME
    JAVA=$JAVA_HOME/bin/java
}
