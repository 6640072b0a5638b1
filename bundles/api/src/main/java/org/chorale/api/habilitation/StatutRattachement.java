package org.chorale.api.habilitation;

/** The states of an attachment, as the published API names them. */
public enum StatutRattachement {
    EN_COURS_DE_VALIDATION,
    REFUSEE,
    VALIDEE,
    DESACTIVEE,
    SUPPRIMEE
}
