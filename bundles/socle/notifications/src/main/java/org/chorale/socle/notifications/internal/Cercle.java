package org.chorale.socle.notifications.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires;
import org.chorale.api.notification.Destinataires.Personnes;
import org.chorale.api.notification.Destinataires.Titulaires;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom a notice reaches: people with an account that is open, but not who did it. */
@Component(service = Cercle.class)
public final class Cercle {
    /** The most that one notice reaches; those whose accounts are the oldest. */
    static final int MAX = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Cercle.class);

    private final Habilitations habilitations;
    private final Comptes comptes;

    /** Takes what it needs. */
    @Activate
    public Cercle(@Reference Habilitations habilitations, @Reference Comptes comptes) {
        this.habilitations = habilitations;
        this.comptes = comptes;
    }

    List<UtilisateurId> de(Avis avis) {
        Set<UtilisateurId> tous = new HashSet<>(titulaires(avis.destinataires()));
        UtilisateurId sauf = avis.sauf();
        if (sauf != null) {
            tous.remove(sauf);
        }
        if (tous.isEmpty()) {
            return List.of();
        }
        Set<UtilisateurId> personnes = comptes.personnes(tous);
        var etats = comptes.etats(personnes);
        List<UtilisateurId> actives = personnes.stream()
                .filter(p -> etats.getOrDefault(p, EtatDuCompte.ACTIF).estActif())
                .sorted(Comparator.comparingLong(UtilisateurId::valeur))
                .toList();
        if (actives.size() > MAX) {
            LOG.warn("{} concerne {} personnes ; les {} premières sont prévenues.", avis.type(), actives.size(), MAX);
            return actives.subList(0, MAX);
        }
        return actives;
    }

    private Set<UtilisateurId> titulaires(Destinataires destinataires) {
        return destinataires instanceof Titulaires t
                ? habilitations.titulaires(t.espace(), t.structure(), t.service())
                : ((Personnes) destinataires).utilisateurs();
    }
}
