package org.chorale.socle.identite.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.courrier.Courriers;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Tache;
import org.chorale.api.planification.TraitementTache;
import org.chorale.socle.identite.internal.LienEntity.Genre;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Looks, after the answer was given, what there is to write to an address, and writes it. Only here does it matter whether
 * an account exists: whoever asked has gone.
 */
@Component
public final class EnvoiDeLiens implements TraitementTache {
    static final String TYPE = "identite.lien";

    /** Sent whatever was sent before. */
    static final Map<String, String> SANS_LIMITE = Map.of("limite", "non");

    /** How many mails of a kind one account gets in the time that a link is good. */
    static final int LETTRES_MAX = 5;

    private static final int OCTETS_DU_JETON = 32;

    private final JpaTemplate jpa;
    private final UtilisateurRepository utilisateurs;
    private final Cles cles;
    private final Courriers courriers;
    private final Clock horloge;

    /** Takes what it needs. */
    @Activate
    public EnvoiDeLiens(
            @Reference(target = "(osgi.unit.name=identite)") JpaTemplate jpa,
            @Reference(target = "(bundle=identite)") SchemaPret schema,
            @Reference Cles cles,
            @Reference Courriers courriers,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.utilisateurs = new UtilisateurRepository(jpa);
        this.cles = cles;
        this.courriers = courriers;
        this.horloge = horloge;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void traiter(Tache tache) {
        boolean limite = tache.donnees().isEmpty();
        jpa.tx(TransactionType.Required, em -> {
            LienRepository.aTraiter(em, Long.parseLong(tache.reference())).ifPresent(l -> repondre(em, l, limite));
            tache.terminer();
        });
    }

    private void repondre(EntityManager em, LienEntity lien, boolean limite) {
        Optional<UtilisateurEntity> compte = utilisateurs.deConnexion(Appelant.Genre.PERSONNE, lien.connexion());
        Genre genre = compte.map(c -> aEcrire(lien.genre(), c)).orElse(null);
        if (genre == null || limite && tropEcrit(em, lien, genre)) {
            if (!lien.estUneDemande()) {
                em.remove(lien);
            }
            return;
        }
        ecrire(em, lien, genre, compte.get());
    }

    /** What becomes of a request for this account; null: nothing is written. */
    private static @Nullable Genre aEcrire(Genre demande, UtilisateurEntity compte) {
        return switch (demande) {
            case ACTIVATION, AVIS -> compte.estEnAttente() ? Genre.ACTIVATION : Genre.AVIS;
            case RENVOI -> compte.estEnAttente() ? Genre.ACTIVATION : null;
            case REINITIALISATION -> compte.estActif() || compte.estEnAttente() ? Genre.REINITIALISATION : null;
        };
    }

    private boolean tropEcrit(EntityManager em, LienEntity lien, Genre genre) {
        Instant depuis = horloge.instant().minus(genre.duree());
        return LienRepository.envoyes(em, lien.connexion(), genre, depuis) >= LETTRES_MAX;
    }

    private void ecrire(EntityManager em, LienEntity lien, Genre genre, UtilisateurEntity compte) {
        if (lien.genre() == Genre.RENVOI) {
            LienRepository.derniereDemande(em, lien.connexion()).ifPresent(lien::copier);
        }
        String jeton = cles.secret(OCTETS_DU_JETON);
        lien.envoyer(genre, cles.empreinte("lien", jeton), horloge.instant());
        courriers.poster(
                switch (genre) {
                    case REINITIALISATION -> LettresDeCompte.reinitialisation(lien, jeton, compte.langue());
                    case AVIS -> LettresDeCompte.dejaUnCompte(lien, compte.langue());
                    case ACTIVATION, RENVOI ->
                        LettresDeCompte.activation(
                                lien,
                                jeton,
                                lien.estUneDemande() ? Locale.forLanguageTag(lien.langue()) : compte.langue());
                });
    }
}
