package org.chorale.espace.soustraitance.internal.circuit;

import static org.chorale.api.facture.StatutFacture.ABSENCE_VALIDATION_1_HORS_DELAI;
import static org.chorale.api.facture.StatutFacture.ABSENCE_VALIDATION_2_HORS_DELAI;
import static org.chorale.api.facture.StatutFacture.A_VALIDER_1;
import static org.chorale.api.facture.StatutFacture.A_VALIDER_2;
import static org.chorale.api.facture.StatutFacture.DEPOSEE;
import static org.chorale.api.facture.StatutFacture.EN_COURS_ACHEMINEMENT;
import static org.chorale.api.facture.StatutFacture.ERREUR_COTRAITANT_SUR_VALIDEUR;
import static org.chorale.api.facture.StatutFacture.ERREUR_FOURNISSEUR_SUR_VALIDEUR;
import static org.chorale.api.facture.StatutFacture.REFUSEE_1;
import static org.chorale.api.facture.StatutFacture.REFUSEE_2;
import static org.chorale.api.facture.StatutFacture.VALIDEE_1;
import static org.chorale.api.facture.StatutFacture.VALIDEE_2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chorale.api.cycle.Transition;
import org.chorale.api.cycle.Transition.Exigence;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.espace.soustraitance.internal.EspaceFacturesAValider;
import org.jspecify.annotations.Nullable;

/** The rows of the circuit. */
public final class Etapes {
    /** Whose invoices a titulaire validates. */
    public static final Cadre SOUS_TRAITANT = Cadre.A9_FACTURE_SOUSTRAITANT;

    /** Whose invoices a mandataire validates. */
    public static final Cadre COTRAITANT = Cadre.A12_FACTURE_COTRAITANT;

    /** Both. */
    public static final Set<Cadre> CADRES = Set.of(SOUS_TRAITANT, COTRAITANT);

    /** What a valideur sees, in the order of the circuit. */
    public static final List<StatutFacture> VISIBLES = List.of(
            A_VALIDER_1,
            ERREUR_FOURNISSEUR_SUR_VALIDEUR,
            REFUSEE_1,
            VALIDEE_1,
            ABSENCE_VALIDATION_1_HORS_DELAI,
            A_VALIDER_2,
            ERREUR_COTRAITANT_SUR_VALIDEUR,
            REFUSEE_2,
            VALIDEE_2,
            ABSENCE_VALIDATION_2_HORS_DELAI,
            EN_COURS_ACHEMINEMENT,
            StatutFacture.MISE_A_DISPOSITION,
            StatutFacture.A_RECYCLER,
            StatutFacture.SUSPENDUE,
            StatutFacture.COMPLETEE,
            StatutFacture.REJETEE,
            StatutFacture.SERVICE_FAIT,
            StatutFacture.MANDATEE,
            StatutFacture.MISE_A_DISPOSITION_COMPTABLE,
            StatutFacture.COMPTABILISEE,
            StatutFacture.MISE_EN_PAIEMENT);

    private static final CodeEspace EMISES = new CodeEspace("factures-emises");
    private static final Set<Cadre> A9 = Set.of(SOUS_TRAITANT);

    private Etapes() {}

    /** All of them. */
    public static List<Transition> lignes() {
        List<Transition> lignes = new ArrayList<>();
        lignes.add(ligne(DEPOSEE, "MISE_EN_VALIDATION", A_VALIDER_1, null, CADRES));
        decisions(lignes, 1, CADRES);
        lignes.add(ligne(
                ERREUR_FOURNISSEUR_SUR_VALIDEUR,
                "CORRECTION_VALIDEUR",
                A_VALIDER_1,
                EMISES,
                CADRES,
                Exigence.INTERVENANT));
        lignes.add(ligne(VALIDEE_1, "ACHEMINEMENT", EN_COURS_ACHEMINEMENT, null, CADRES));
        lignes.add(ligne(VALIDEE_1, "SECONDE_VALIDATION", A_VALIDER_2, null, A9));
        // What a subcontractor asks for reaches the buyer whatever its titulaire says of it; of a cotraitant's a
        // refusal
        // is the end.
        lignes.add(ligne(REFUSEE_1, "ACHEMINEMENT", EN_COURS_ACHEMINEMENT, null, A9));
        lignes.add(ligne(ABSENCE_VALIDATION_1_HORS_DELAI, "ACHEMINEMENT", EN_COURS_ACHEMINEMENT, null, A9));
        decisions(lignes, 2, A9);
        lignes.add(ligne(
                ERREUR_COTRAITANT_SUR_VALIDEUR,
                "CORRECTION_VALIDEUR",
                A_VALIDER_2,
                EspaceFacturesAValider.CODE,
                A9,
                Exigence.INTERVENANT));
        lignes.add(ligne(VALIDEE_2, "ACHEMINEMENT", EN_COURS_ACHEMINEMENT, null, A9));
        lignes.add(ligne(REFUSEE_2, "ACHEMINEMENT", EN_COURS_ACHEMINEMENT, null, A9));
        lignes.add(ligne(ABSENCE_VALIDATION_2_HORS_DELAI, "ACHEMINEMENT", EN_COURS_ACHEMINEMENT, null, A9));
        return List.copyOf(lignes);
    }

    private static void decisions(List<Transition> lignes, int rang, Set<Cadre> cadres) {
        StatutFacture de = attente(rang);
        CodeEspace lui = EspaceFacturesAValider.CODE;
        lignes.add(ligne(de, "VALIDATION", rang == 1 ? VALIDEE_1 : VALIDEE_2, lui, cadres, Exigence.COMMENTAIRE));
        lignes.add(ligne(
                de, "REFUS", rang == 1 ? REFUSEE_1 : REFUSEE_2, lui, cadres, Exigence.MOTIF, Exigence.COMMENTAIRE));
        lignes.add(ligne(de, "MAUVAIS_VALIDEUR", erreur(rang), lui, cadres, Exigence.COMMENTAIRE));
        // Silence is consent by law for subcontractors (CCP, art. R2193-12); nothing says so of cotraitants.
        lignes.add(ligne(de, "ABSENCE_DE_VALIDATION", absence(rang), null, A9, Exigence.ECHEANCE));
    }

    /** Waiting for the first or the second valideur. */
    public static StatutFacture attente(int rang) {
        return rang == 1 ? A_VALIDER_1 : A_VALIDER_2;
    }

    /** Not theirs. */
    static StatutFacture erreur(int rang) {
        return rang == 1 ? ERREUR_FOURNISSEUR_SUR_VALIDEUR : ERREUR_COTRAITANT_SUR_VALIDEUR;
    }

    /** They did not answer. */
    static StatutFacture absence(int rang) {
        return rang == 1 ? ABSENCE_VALIDATION_1_HORS_DELAI : ABSENCE_VALIDATION_2_HORS_DELAI;
    }

    private static Transition ligne(
            StatutFacture de,
            String action,
            StatutFacture vers,
            @Nullable CodeEspace acteur,
            Set<Cadre> cadres,
            Exigence... exigences) {
        return new Transition(de.name(), action, vers.name(), acteur, Set.of(exigences), cadres);
    }
}
