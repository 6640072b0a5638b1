package org.chorale.espace.soustraitance.internal.circuit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.cycle.ContributionCycle;
import org.chorale.api.cycle.Transition;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.CircuitDeFacture;
import org.chorale.api.facture.Intervenants;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.MentionValideur;
import org.chorale.api.format.Severite;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.planification.Echeances;
import org.chorale.espace.soustraitance.internal.EspaceFacturesAValider;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Invoices of subcontractors and cotraitants: through their valideur, and in time. */
@Component(service = ContributionCycle.class)
public class CircuitSousTraitance implements CircuitDeFacture {
    private static final Libelle VALIDEUR = new Libelle("Valideur", "Validator");
    private static final Libelle AIDE = new Libelle(
            "Pour A9 et A12 : le SIRET du titulaire ou du mandataire, et « / code » pour un de ses services.",
            "For A9 and A12: the SIRET of the holder or of the leader, and “/ code” for one of its services.");

    private final Annuaire annuaire;
    private final Intervenants intervenants;
    private final Echeances echeances;
    private final Avertissements avertissements;

    @Activate
    public CircuitSousTraitance(
            @Reference Annuaire annuaire,
            @Reference Intervenants intervenants,
            @Reference Echeances echeances,
            @Reference Avertissements avertissements) {
        this.annuaire = annuaire;
        this.intervenants = intervenants;
        this.echeances = echeances;
        this.avertissements = avertissements;
    }

    @Override
    public Set<Cadre> cadres() {
        return Etapes.CADRES;
    }

    @Override
    public List<Transition> transitions() {
        return Etapes.lignes();
    }

    @Override
    public Saisie saisie(Cadre cadre) {
        return cadre == Etapes.SOUS_TRAITANT
                ? new Saisie(
                        new Libelle(
                                "A9 – demande de paiement d'un sous-traitant",
                                "A9 – payment request of a subcontractor"),
                        VALIDEUR,
                        AIDE)
                : new Saisie(
                        new Libelle("A12 – facture d'un cotraitant", "A12 – invoice of a member of a group"),
                        VALIDEUR,
                        AIDE);
    }

    @Override
    public Admission admettre(Presentee p) {
        // Several requests of one number are one subcontractor's way of asking again (specifications of 2026,
        // 3.2.1.4.2).
        boolean doublon = p.cadre() == Etapes.SOUS_TRAITANT;
        Optional<MentionValideur> mention = MentionValideur.lire(p.lue());
        if (mention.isEmpty()) {
            return refus(
                    p,
                    doublon,
                    new ChoixDuValideur.Faute(
                            "SST-VALIDEUR-MANQUANT",
                            new Libelle(
                                    "Une facture de cadre %s passe par la structure qui la valide, et celle-ci n'en nomme aucune."
                                            .formatted(p.cadre().code()),
                                    "An invoice of cadre %s goes through the structure that validates it, and this one names none."
                                            .formatted(p.cadre().code())),
                            new Libelle(
                                    "Ajoutez une note (BT-22) « Valideur : » suivie du SIRET de qui la valide, le titulaire ou le mandataire.",
                                    "Add a note (BT-22) “Valideur :” followed by the SIRET of who validates it.")),
                    null);
        }
        ChoixDuValideur choix = ChoixDuValideur.de(
                annuaire,
                1,
                mention.get().identifiant(),
                mention.get().service(),
                Set.of(p.fournisseur().id(), p.destinataire().id()));
        return choix.faute() == null && choix.valideur() != null
                ? new Admission(List.of(choix.valideur()), List.of(), doublon)
                : refus(p, doublon, choix.faute(), mention.get().identifiant());
    }

    private static Admission refus(
            Presentee p, boolean doublon, ChoixDuValideur.@Nullable Faute faute, @Nullable String trouve) {
        if (faute == null) {
            throw new IllegalArgumentException("neither a valideur nor a fault");
        }
        return new Admission(
                List.of(),
                List.of(Constat.de(
                                faute.regle(),
                                Severite.ERREUR,
                                Couche.PORTAIL,
                                faute.message().fr())
                        .avecTerme("BG-1")
                        .avecPlace(p.lue()
                                .place("BG-1")
                                .or(() -> p.lue().place("BT-22"))
                                .orElse(null))
                        .avecValeurs(trouve, "l'identifiant d'une structure active")
                        .avecRemede(faute.remede().fr())),
                doublon);
    }

    @Override
    public StatutFacture suite(FactureId facture, StatutFacture de, List<StatutFacture> possibles) {
        boolean second = intervenants.de(facture).stream()
                .anyMatch(i -> i.rang() == 2 && i.espace().equals(EspaceFacturesAValider.CODE));
        return possibles.stream()
                .filter(s -> (s == StatutFacture.A_VALIDER_2) == second)
                .findFirst()
                .orElse(possibles.get(0));
    }

    @Override
    public void passee(Mouvement m) {
        Cadre cadre = m.facture().cadre();
        String reference = m.facture().id().toString();
        if (m.de() != null && Delai.court(cadre, m.de())) {
            echeances.annuler(EcheanceDeValidation.TYPE, reference);
        }
        if (Delai.court(cadre, m.vers())) {
            String rang = m.vers() == StatutFacture.A_VALIDER_1 ? "1" : "2";
            echeances.poser(EcheanceDeValidation.TYPE, reference, Delai.terme(m.quand()), Map.of("rang", rang));
        }
        avertissements.dire(m, intervenants.de(m.facture().id()));
    }
}
