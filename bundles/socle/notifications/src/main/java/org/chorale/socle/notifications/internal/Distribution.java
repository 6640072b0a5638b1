package org.chorale.socle.notifications.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.evenement.EcouteurEvenement;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires.Titulaires;
import org.chorale.api.notification.Groupe;
import org.chorale.api.notification.Notifications;
import org.chorale.api.notification.Rythme;
import org.chorale.api.page.Diffusion;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.persistance.Transactions;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Makes lines of a notice, one for each whom it reaches, and has their letters written. */
@Component(service = EcouteurEvenement.class)
public final class Distribution implements EcouteurEvenement {
    /** News that waited that long (a room that was away, a past that was brought in) are news no more. */
    static final Duration AGE_MAX = Duration.ofDays(2);

    /** How long a group takes more in. */
    static final Duration GROUPE = Duration.ofMinutes(10);

    private final JpaTemplate jpa;
    private final Cercle cercle;
    private final Lettres lettres;
    private final Transactions transactions;
    private final Clock horloge;
    private final AtomicReference<@Nullable Diffusion> diffusion = new AtomicReference<>();

    /** Open pages are told where there is somebody to tell them. */
    @Activate
    public Distribution(
            @Reference(target = "(osgi.unit.name=notifications)") JpaTemplate jpa,
            @Reference(target = "(bundle=notifications)") SchemaPret schema,
            @Reference Cercle cercle,
            @Reference Lettres lettres,
            @Reference Transactions transactions,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.cercle = cercle;
        this.lettres = lettres;
        this.transactions = transactions;
        this.horloge = horloge;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "delier")
    void lier(Diffusion arrivee) {
        diffusion.set(arrivee);
    }

    void delier(Diffusion partie) {
        diffusion.compareAndSet(partie, null);
    }

    @Override
    public String nom() {
        return "notifications";
    }

    @Override
    public Set<String> types() {
        return Set.of(AvisTransporte.TYPE);
    }

    @Override
    public void recevoir(Evenement evenement) {
        Instant maintenant = horloge.instant();
        if (evenement.quand().isBefore(maintenant.minus(AGE_MAX))) {
            return;
        }
        Avis avis = AvisTransporte.deballer(evenement);
        List<UtilisateurId> concernes = cercle.de(avis);
        if (concernes.isEmpty()) {
            return;
        }
        jpa.tx(TransactionType.Required, em -> {
            Map<UtilisateurId, Choix> choix = Choix.de(em, concernes);
            for (UtilisateurId personne : concernes) {
                inscrire(em, personne, avis, choix.getOrDefault(personne, Choix.AUCUN), maintenant);
            }
        });
        transactions.apresCommit(() -> sonner(Set.copyOf(concernes)));
    }

    private void inscrire(EntityManager em, UtilisateurId personne, Avis avis, Choix choix, Instant maintenant) {
        String espace =
                avis.destinataires() instanceof Titulaires t ? t.espace().valeur() : null;
        Rythme rythme = choix.pour(espace).orElse(avis.rythme());
        Lignes lignes = new Lignes(em);
        Groupe groupe = avis.groupe();
        Optional<LigneEntity> commune =
                groupe == null ? Optional.empty() : lignes.duGroupe(personne, groupe.cle(), maintenant.minus(GROUPE));
        if (groupe != null && commune.isPresent()) {
            commune.get().ajouter(avis, groupe, rythme);
        } else {
            lignes.ajouter(new LigneEntity(personne, avis, rythme, maintenant));
            lignes.borner(personne);
        }
        lettres.prevoir(personne, rythme, maintenant);
    }

    private void sonner(Set<UtilisateurId> personnes) {
        Diffusion presente = diffusion.get();
        if (presente != null) {
            presente.a(personnes, Notifications.DIFFUSION);
        }
    }
}
