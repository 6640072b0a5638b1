package org.chorale.espace.sollicitations.internal.service;

import java.util.List;
import java.util.Locale;
import org.chorale.api.acces.Portee;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is asked; nothing of it is believed yet.
 *
 * @param pour for which structure or service one asks
 * @param sousCategorie the code of what it is about
 * @param objet its subject
 * @param texte the question
 * @param siretDestinataire who shall answer, where a structure does; ignored where the support does
 * @param codeService which service of it, or empty
 * @param numeroFacture the number of the invoice it is about, or empty
 * @param nouveauSiret of a change of SIRET; empty otherwise
 * @param pieces attachments that were given before, by their number
 * @param langue the sender's
 */
public record Demande(
        @Nullable Portee pour,
        String sousCategorie,
        String objet,
        String texte,
        String siretDestinataire,
        String codeService,
        String numeroFacture,
        String nouveauSiret,
        List<Long> pieces,
        Locale langue) {
    /** Keeps its own copy. */
    public Demande {
        pieces = List.copyOf(pieces);
    }
}
