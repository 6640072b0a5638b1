package org.chorale.espace.sollicitations.internal.service;

import org.chorale.api.acces.Appelant;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.espace.sollicitations.internal.service.Message.Cote;
import org.jspecify.annotations.Nullable;

/** Who did something. */
public record Auteur(Cote cote, @Nullable UtilisateurId id, String nom) {
    /** The portal itself. */
    public static final Auteur PORTAIL = new Auteur(Cote.SYSTEME, null, "Le portail");

    private static final int NOM_MAX = 200;

    /** Cuts a name that the table could not hold. */
    public Auteur {
        nom = nom.length() <= NOM_MAX ? nom : nom.substring(0, NOM_MAX);
    }

    /** A user on that side. */
    public static Auteur de(Cote cote, Appelant appelant) {
        return new Auteur(cote, appelant.id(), appelant.nom());
    }
}
