package org.chorale.espace.factures.internal.api;

import java.util.ArrayList;
import java.util.List;
import org.chorale.api.acces.Appelant;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Dossiers.Regard;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.Intervenants;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.FactureId;
import org.chorale.espace.factures.internal.EspaceFacturesEmises;
import org.chorale.espace.factures.internal.EspaceFacturesRecues;
import org.jspecify.annotations.Nullable;

/**
 * From which sides a caller may look, where the request names the espace ({@code idEspace}) rather than the operation:
 * the side that was named first, then the other. The real service takes Factures reçues where none is named.
 */
final class Regards {
    private Regards() {}

    static List<Regard> de(Habilitations habilitations, Appelant appelant, @Nullable Long idEspace) {
        Regard recues = new Regard(
                habilitations.perimetre(appelant, EspaceFacturesRecues.CODE, Mode.CONSULTATION), Cote.DESTINATAIRE);
        Regard emises = new Regard(
                habilitations.perimetre(appelant, EspaceFacturesEmises.CODE, Mode.CONSULTATION), Cote.FOURNISSEUR);
        boolean emisesDabord = idEspace != null && idEspace == EspaceFacturesEmises.NUMERO;
        return emisesDabord ? List.of(emises, recues) : List.of(recues, emises);
    }

    /** Those of the sides and, after them, of whatever espaces others take part in that invoice by. */
    static List<Regard> de(
            Habilitations habilitations,
            Intervenants intervenants,
            Appelant appelant,
            @Nullable Long idEspace,
            FactureId facture) {
        List<Regard> tous = new ArrayList<>(de(habilitations, appelant, idEspace));
        intervenants.de(facture).stream()
                .map(Intervenant::espace)
                .distinct()
                .map(e -> new Regard(habilitations.perimetre(appelant, e, Mode.CONSULTATION), Cote.INTERVENANT))
                .forEach(tous::add);
        return tous;
    }
}
