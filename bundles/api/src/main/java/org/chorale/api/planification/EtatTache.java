package org.chorale.api.planification;

/** The states of a job; one that is done is no more. */
public enum EtatTache {
    /** To be done: now, at its moment, or when its handler is there. */
    EN_ATTENTE,
    /** A node works on it. */
    EN_COURS,
    /** Failed too often: somebody must look at the reason, then try again or give up. */
    EN_INCIDENT
}
