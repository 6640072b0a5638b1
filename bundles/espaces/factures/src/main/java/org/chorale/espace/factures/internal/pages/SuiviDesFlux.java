package org.chorale.espace.factures.internal.pages;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination.Sens;
import org.chorale.api.commun.Parcours;
import org.chorale.api.commun.Repere;
import org.chorale.api.facture.CritereFlux;
import org.chorale.api.facture.EtatFlux;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * What flux are searched by, as the address says it.
 *
 * @param valeurs what each field holds
 * @param critere the same, understood
 * @param parcours which slice
 * @param fautes what is wrong, field by field
 */
public record SuiviDesFlux(
        Map<String, List<String>> valeurs, CritereFlux critere, Parcours parcours, List<Faute> fautes) {
    private static final int PAR_PAGE = 25;
    private static final int TEXTE = 100;

    static SuiviDesFlux de(Map<String, ? extends List<String>> envoyes, Perimetre perimetre, Locale langue) {
        Formulaire f = new Formulaire(envoyes, langue);
        String texte = f.texte("q", TEXTE);
        Set<EtatFlux> etats = f.choix("etat", EtatFlux.class, EnumSet.allOf(EtatFlux.class));
        String structure = f.texte("structure", TEXTE);
        Set<StructureId> deposants = perimetre.structures().stream()
                .filter(s -> s.toString().equals(structure))
                .collect(Collectors.toSet());
        if (structure != null && deposants.isEmpty()) {
            f.inconnu("structure", structure);
        }
        LocalDate du = f.date("du");
        LocalDate au = f.date("au");
        f.enOrdre(du, au, "au", TexteRecherche.DATES_INVERSEES);
        Repere avant = f.repere("avant");
        return new SuiviDesFlux(
                f.gardes(),
                new CritereFlux(texte, etats, deposants, du, au),
                new Parcours(PAR_PAGE, Sens.DESCENDANT, avant == null ? f.repere("apres") : avant, avant != null),
                List.copyOf(f.fautes()));
    }

    /** What a field holds, empty where nothing. */
    public String valeur(String champ) {
        List<String> v = valeurs.get(champ);
        return v == null ? "" : v.get(0);
    }

    /** What is wrong with a field, or null. */
    public @Nullable Faute faute(String champ) {
        return fautes.stream().filter(f -> champ.equals(f.champ())).findFirst().orElse(null);
    }

    /** Whether anything is searched for. */
    public boolean filtre() {
        return !valeurs.isEmpty();
    }

    /** The address of the same search at another place. */
    public String adresse(String sens, @Nullable Repere repere) {
        String criteres = Formulaire.adresse(valeurs);
        String place = repere == null ? "" : sens + "=" + Formulaire.encoder(repere.texte());
        String suite = criteres.isEmpty() || place.isEmpty() ? criteres + place : criteres + "&" + place;
        return Face.EMISES.adresse() + "/depots" + (suite.isEmpty() ? "" : "?" + suite);
    }
}
