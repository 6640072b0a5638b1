package org.chorale.socle.identite.internal;

/** Whether an account or a client may be used. */
enum EtatCompte {
    /** Asked for, not yet activated by the link of a mail. */
    EN_ATTENTE,
    ACTIF,
    INACTIF
}
