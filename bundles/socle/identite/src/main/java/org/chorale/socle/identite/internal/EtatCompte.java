package org.chorale.socle.identite.internal;

/** Whether an account or a client may be used. */
enum EtatCompte {
    ACTIF,
    INACTIF
}
