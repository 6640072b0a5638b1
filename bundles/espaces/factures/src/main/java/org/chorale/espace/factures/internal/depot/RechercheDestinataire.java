package org.chorale.espace.factures.internal.depot;

import java.util.List;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.CritereStructures;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.jspecify.annotations.Nullable;

/**
 * A search of public structures that receive.
 *
 * @param nom part of the name as typed
 * @param ville beginning of the town as typed
 * @param siret beginning of the SIRET as typed
 * @param faite whether anything was asked for
 * @param trouvees what was found, fifty at most
 */
public record RechercheDestinataire(String nom, String ville, String siret, boolean faite, List<Structure> trouvees) {
    private static final int LONGUEUR_MAX = 100;
    private static final int RESULTATS = 50;

    static RechercheDestinataire de(Annuaire annuaire, String nom, String ville, String siret) {
        String n = court(nom);
        String v = court(ville);
        String s = court(siret).replaceAll("[\\s\\u00a0.]", "");
        boolean faite = !(n + v + s).isEmpty();
        List<Structure> trouvees = !faite || !s.matches("[0-9]{0,14}")
                ? List.of()
                : annuaire.rechercher(
                                new CritereStructures(
                                        vide(s),
                                        TypeIdentifiant.SIRET,
                                        vide(n),
                                        null,
                                        vide(v),
                                        NatureStructure.PUBLIQUE,
                                        true,
                                        null,
                                        null),
                                new Pagination(1, RESULTATS, "DesignationStructure", Pagination.Sens.ASCENDANT))
                        .elements();
        return new RechercheDestinataire(n, v, s, faite, trouvees);
    }

    private static String court(String texte) {
        String propre = texte.strip();
        return propre.length() <= LONGUEUR_MAX ? propre : propre.substring(0, LONGUEUR_MAX);
    }

    private static @Nullable String vide(String texte) {
        return texte.isEmpty() ? null : texte;
    }
}
