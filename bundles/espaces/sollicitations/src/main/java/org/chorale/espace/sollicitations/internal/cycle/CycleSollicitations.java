package org.chorale.espace.sollicitations.internal.cycle;

import static org.chorale.espace.sollicitations.internal.cycle.Action.ACCEPTATION;
import static org.chorale.espace.sollicitations.internal.cycle.Action.CLOTURE_AUTOMATIQUE;
import static org.chorale.espace.sollicitations.internal.cycle.Action.COMPLEMENT;
import static org.chorale.espace.sollicitations.internal.cycle.Action.CONFIRMATION;
import static org.chorale.espace.sollicitations.internal.cycle.Action.DEMANDE_COMPLEMENT;
import static org.chorale.espace.sollicitations.internal.cycle.Action.REPONSE;
import static org.chorale.espace.sollicitations.internal.cycle.Action.RETOUR;
import static org.chorale.espace.sollicitations.internal.cycle.Action.TRANSFERT;
import static org.chorale.espace.sollicitations.internal.cycle.Etat.A_CONFIRMER;
import static org.chorale.espace.sollicitations.internal.cycle.Etat.CLOTUREE;
import static org.chorale.espace.sollicitations.internal.cycle.Etat.COMPLEMENT_DEMANDE;
import static org.chorale.espace.sollicitations.internal.cycle.Etat.COMPLETEE;
import static org.chorale.espace.sollicitations.internal.cycle.Etat.NOUVELLE;
import static org.chorale.espace.sollicitations.internal.cycle.Etat.REPONDUE;
import static org.chorale.espace.sollicitations.internal.cycle.Etat.RETOURNEE;
import static org.chorale.espace.sollicitations.internal.cycle.Etat.TRANSFEREE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chorale.api.cycle.ContributionCycle;
import org.chorale.api.cycle.Transition;
import org.chorale.api.cycle.Transition.Exigence;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsEmises;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsRecues;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * The table. Rows of Sollicitations reçues are the recipient's, the operator where that is the support; those of
 * Sollicitations émises are the sender's, whoever holds the link where there is no account.
 */
@Component(service = ContributionCycle.class)
public final class CycleSollicitations implements ContributionCycle {
    /** Its name. */
    public static final String NOM = "sollicitation";

    @Override
    public String cycle() {
        return NOM;
    }

    @Override
    public List<Transition> transitions() {
        List<Transition> lignes = new ArrayList<>();
        lignes.add(ligne(A_CONFIRMER, CONFIRMATION, NOUVELLE, EspaceSollicitationsEmises.CODE));
        for (Etat de : List.of(NOUVELLE, COMPLETEE, RETOURNEE, TRANSFEREE)) {
            lignes.add(recue(de, REPONSE, REPONDUE));
            lignes.add(recue(de, DEMANDE_COMPLEMENT, COMPLEMENT_DEMANDE));
            lignes.add(ligne(de, ACCEPTATION, CLOTUREE, EspaceSollicitationsRecues.CODE));
        }
        for (Etat de : List.of(NOUVELLE, COMPLETEE, RETOURNEE)) {
            lignes.add(recue(de, TRANSFERT, TRANSFEREE));
        }
        for (Etat de : List.of(NOUVELLE, COMPLEMENT_DEMANDE, RETOURNEE, TRANSFEREE)) {
            lignes.add(
                    ligne(de, COMPLEMENT, COMPLETEE, EspaceSollicitationsEmises.CODE, Exigence.PIECE_OU_COMMENTAIRE));
        }
        lignes.add(ligne(REPONDUE, RETOUR, RETOURNEE, EspaceSollicitationsEmises.CODE, Exigence.COMMENTAIRE));
        for (Etat de : List.of(NOUVELLE, REPONDUE, COMPLEMENT_DEMANDE, COMPLETEE, RETOURNEE, TRANSFEREE)) {
            lignes.add(ligne(de, Action.CLOTURE, CLOTUREE, EspaceSollicitationsEmises.CODE));
        }
        for (Etat de : List.of(REPONDUE, COMPLEMENT_DEMANDE)) {
            lignes.add(ligne(de, CLOTURE_AUTOMATIQUE, CLOTUREE, null));
        }
        return List.copyOf(lignes);
    }

    private static Transition recue(Etat de, Action action, Etat vers) {
        return ligne(de, action, vers, EspaceSollicitationsRecues.CODE, Exigence.COMMENTAIRE);
    }

    private static Transition ligne(
            Etat de, Action action, Etat vers, @Nullable CodeEspace acteur, Exigence... exigences) {
        return new Transition(de.name(), action.name(), vers.name(), acteur, Set.of(exigences));
    }
}
