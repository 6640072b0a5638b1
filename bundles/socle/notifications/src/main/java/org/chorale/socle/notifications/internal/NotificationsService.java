package org.chorale.socle.notifications.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Notifications;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes notices into the outbox, and knows the lines that came of them. */
@Component(service = {Notifications.class, NotificationsService.class})
public final class NotificationsService implements Notifications {
    private static final int COMPTE_MAX = 100;

    private final JpaTemplate jpa;
    private final Evenements evenements;
    private final Droits droits;

    /** Takes what it needs. */
    @Activate
    public NotificationsService(
            @Reference(target = "(osgi.unit.name=notifications)") JpaTemplate jpa,
            @Reference(target = "(bundle=notifications)") SchemaPret schema,
            @Reference Evenements evenements,
            @Reference Droits droits) {
        this.jpa = jpa;
        this.evenements = evenements;
        this.droits = droits;
    }

    @Override
    public void prevenir(Avis avis) {
        evenements.publier(AvisTransporte.emballer(avis));
    }

    @Override
    public int nonLues(Appelant appelant) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<LigneEntity> lignes = new Lignes(em).nonLues(appelant.id());
            return Math.min(COMPTE_MAX, droits.lisibles(appelant.id(), lignes).size());
        });
    }

    /** Everything that the person may read now, the latest first. */
    List<LigneEntity> toutes(UtilisateurId utilisateur) {
        return jpa.txExpr(
                TransactionType.Required, em -> droits.lisibles(utilisateur, new Lignes(em).toutes(utilisateur)));
    }

    /**
     * Marks one of the person's lines as read.
     *
     * @return where it leads, empty where there is none of that number, or they may not read it any more
     */
    Optional<String> ouvrir(UtilisateurId utilisateur, long id) {
        return jpa.txExpr(TransactionType.Required, em -> {
            List<LigneEntity> une =
                    new Lignes(em).une(utilisateur, id).map(List::of).orElse(List.of());
            List<LigneEntity> lisible = droits.lisibles(utilisateur, une);
            lisible.forEach(LigneEntity::lire);
            return lisible.stream().map(LigneEntity::chemin).findFirst();
        });
    }

    /** Marks them as read. */
    void lire(UtilisateurId utilisateur, List<Long> ids) {
        jpa.tx(TransactionType.Required, em -> new Lignes(em).lire(utilisateur, ids));
    }

    /** What the person chose. */
    Choix choix(UtilisateurId utilisateur) {
        return jpa.txExpr(TransactionType.Required, em -> Choix.de(em, utilisateur));
    }

    /**
     * Keeps what the person chose; letters that wait leave at the pace they were told at.
     *
     * @param sujets what they were asked about: what is not chosen of it goes by importance again
     */
    void choisir(UtilisateurId utilisateur, Choix choix, Collection<String> sujets) {
        jpa.tx(TransactionType.Required, em -> choix.garder(em, utilisateur, sujets));
    }
}
