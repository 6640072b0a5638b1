package org.chorale.espace.sollicitations.internal.service;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.persistence.EntityManager;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.identifiant.StructureId;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.donnees.MessageEntity;
import org.chorale.espace.sollicitations.internal.donnees.PieceEntity;
import org.chorale.espace.sollicitations.internal.donnees.SollicitationEntity;
import org.chorale.espace.sollicitations.internal.donnees.Tables;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.TropDeMessages;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes what was done: the state, the line of history, the deadlines, the event and the mail, all or none. */
@Component(service = Ecriture.class)
public class Ecriture {
    private final Calendrier calendrier;
    private final Facteur facteur;
    private final Evenements evenements;
    private final Clock horloge;

    /** By the component runtime. */
    @Activate
    public Ecriture(
            @Reference Calendrier calendrier,
            @Reference Facteur facteur,
            @Reference Evenements evenements,
            @Reference Clock horloge) {
        this.calendrier = calendrier;
        this.facteur = facteur;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    /** Now. */
    public Instant maintenant() {
        return horloge.instant();
    }

    /**
     * In the caller's transaction.
     *
     * @param quand when it takes effect
     */
    public void inscrire(
            EntityManager em,
            SollicitationEntity s,
            Action action,
            Etat vers,
            Auteur auteur,
            Instant quand,
            @Nullable String texte,
            List<FichierDeBrouillon> pieces) {
        int rang = new Tables(em).dernierRang(s.id()) + 1;
        if (rang > Saisies.MESSAGES_MAX && auteur.cote() != Message.Cote.SYSTEME && vers != Etat.CLOTUREE) {
            throw new TropDeMessages(Saisies.MESSAGES_MAX);
        }
        if (action == Action.TRANSFERT) {
            s.transferer();
        }
        Etat avant = s.en().etat();
        if (vers != avant || action == Action.DEPOT) {
            s.passer(vers, quand);
            calendrier.suivre(s.id(), vers, quand);
        }
        em.persist(new MessageEntity(s.id(), rang, action, vers, auteur, quand, texte));
        pieces.forEach(p -> em.persist(new PieceEntity(s.id(), rang, p)));
        em.flush();
        Sollicitation apres = s.en();
        facteur.raconter(apres, action, auteur, texte);
        if (vers == Etat.A_CONFIRMER) {
            // Nobody else knows of it yet.
            return;
        }
        evenements.publier(new Evenement(
                "sollicitation.etat",
                "sollicitation:" + s.id(),
                quand,
                concernees(apres),
                Map.of("numero", apres.numero(), "etat", vers.name(), "action", action.name())));
    }

    private static Set<StructureId> concernees(Sollicitation s) {
        Set<StructureId> toutes = new HashSet<>();
        if (s.emetteur().structure() != null) {
            toutes.add(s.emetteur().structure());
        }
        if (s.destinataire().structure() != null) {
            toutes.add(s.destinataire().structure());
        }
        return toutes;
    }
}
