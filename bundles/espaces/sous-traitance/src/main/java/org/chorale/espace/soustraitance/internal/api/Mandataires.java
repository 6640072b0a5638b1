package org.chorale.espace.soustraitance.internal.api;

import java.util.Set;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.CritereFactures.Participation;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun;
import org.chorale.espace.soustraitance.internal.EspaceFacturesAValider;
import org.jspecify.annotations.Nullable;

/**
 * Whom a cotraitant's program names. An invoice tells those it names by name, and numbers can be counted up: a number
 * alone is enough only for whom the caller could see otherwise.
 */
final class Mandataires {
    private static final Pagination UNE = new Pagination(1, 1, null, Pagination.Sens.DESCENDANT);

    private final Factures factures;
    private final Annuaire annuaire;

    Mandataires(Factures factures, Annuaire annuaire) {
        this.factures = factures;
        this.annuaire = annuaire;
    }

    /** The identifier to look up, or null where none is named. */
    @Nullable
    String nomme(Perimetre perimetre, @Nullable Long numero, @Nullable String identifiant) {
        String donne = Champs.texte(identifiant);
        if (donne != null || numero == null || numero < 1) {
            return donne;
        }
        StructureId id = new StructureId(numero);
        return annuaire.structure(id)
                .filter(s -> connue(perimetre, s))
                .map(s -> s.identifiant().valeur())
                .orElseThrow(() -> refus(numero));
    }

    /** The same sentence whoever is behind a number, and where nobody is. */
    static RefusCommun.ParametreInvalide refus(@Nullable Long numero) {
        return new RefusCommun.ParametreInvalide(
                "idValideur",
                new Libelle(
                        "La structure n° %s ne peut pas valider cette facture après vous.".formatted(numero),
                        "Structure no. %s cannot validate this invoice after you.".formatted(numero)),
                new Libelle(
                        "Nommez le mandataire du groupement par son SIRET, dans identifiantValideur ou sur la page de la facture.",
                        "Name the group's leader by its SIRET, in identifiantValideur or on the invoice's page."));
    }

    private boolean connue(Perimetre perimetre, Structure s) {
        CritereFactures validees = CritereFactures.tout()
                .avecParticipation(new Participation(Set.of(EspaceFacturesAValider.CODE), s.id()));
        return s.estPublique()
                || perimetre.structures().contains(s.id())
                || factures.rechercher(perimetre, Cote.INTERVENANT, validees, UNE)
                                .total()
                        > 0;
    }
}
