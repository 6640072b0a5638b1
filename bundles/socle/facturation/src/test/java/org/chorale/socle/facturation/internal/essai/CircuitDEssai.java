package org.chorale.socle.facturation.internal.essai;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chorale.api.cycle.Transition;
import org.chorale.api.cycle.Transition.Exigence;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.CircuitDeFacture;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Severite;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/** Invoices of subcontractors go through one structure, which the test names, before their recipient has them. */
public final class CircuitDEssai implements CircuitDeFacture {
    public static final CodeEspace ESPACE = new CodeEspace("validation-d-essai");

    public final List<Mouvement> mouvements = new ArrayList<>();
    public @Nullable StructureId valideur;
    public boolean deuxNiveaux;

    @Override
    public Set<Cadre> cadres() {
        return Set.of(Cadre.A9_FACTURE_SOUSTRAITANT);
    }

    @Override
    public List<Transition> transitions() {
        return List.of(
                ligne("DEPOSEE", "MISE_EN_VALIDATION", "A_VALIDER_1", null),
                ligne("A_VALIDER_1", "VALIDATION", "VALIDEE_1", ESPACE),
                ligne("A_VALIDER_1", "ECHEANCE", "ABSENCE_VALIDATION_1_HORS_DELAI", null, Exigence.ECHEANCE),
                ligne("A_VALIDER_1", "ERREUR", "ERREUR_FOURNISSEUR_SUR_VALIDEUR", ESPACE, Exigence.MOTIF),
                ligne(
                        "ERREUR_FOURNISSEUR_SUR_VALIDEUR",
                        "CORRECTION",
                        "A_VALIDER_1",
                        new CodeEspace("factures-emises"),
                        Exigence.INTERVENANT),
                ligne("VALIDEE_1", "ACHEMINEMENT", "EN_COURS_ACHEMINEMENT", null),
                ligne("VALIDEE_1", "SECONDE_VALIDATION", "A_VALIDER_2", null),
                ligne("ABSENCE_VALIDATION_1_HORS_DELAI", "ACHEMINEMENT", "EN_COURS_ACHEMINEMENT", null));
    }

    private static Transition ligne(
            String de, String action, String vers, @Nullable CodeEspace acteur, Exigence... exigences) {
        return new Transition(de, action, vers, acteur, Set.of(exigences), Set.of(Cadre.A9_FACTURE_SOUSTRAITANT));
    }

    @Override
    public Saisie saisie(Cadre cadre) {
        return new Saisie(new Libelle("Sous-traitant", "Subcontractor"), null, null);
    }

    @Override
    public Admission admettre(Presentee presentee) {
        StructureId qui = valideur;
        if (qui == null) {
            return new Admission(
                    List.of(),
                    List.of(Constat.de("ESSAI-VALIDEUR", Severite.ERREUR, Couche.PORTAIL, "Le valideur manque.")
                            .avecTerme("BT-22")
                            .avecRemede("Nommez-le.")),
                    true);
        }
        return new Admission(
                List.of(new Intervenant(ESPACE, 1, qui, null, Identifiant.siret(Salle.AUTRE_FOURNISSEUR), "Martin")),
                List.of(),
                true);
    }

    @Override
    public StatutFacture suite(FactureId facture, StatutFacture de, List<StatutFacture> possibles) {
        return deuxNiveaux ? StatutFacture.A_VALIDER_2 : StatutFacture.EN_COURS_ACHEMINEMENT;
    }

    @Override
    public void passee(Mouvement mouvement) {
        mouvements.add(mouvement);
    }
}
