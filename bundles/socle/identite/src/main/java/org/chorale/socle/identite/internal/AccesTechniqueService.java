package org.chorale.socle.identite.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.identite.AccesTechnique;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.socle.identite.internal.Freins.Nature;
import org.chorale.socle.identite.internal.Freins.Tentative;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Access of programs. Their secrets have 144 random bits, so the right one is let through however many wrong ones came
 * before: guessing is hopeless, and nobody can lock a program out. Wrong ones are counted and slowed down.
 */
@Component(service = {AccesTechnique.class, AccesTechniqueService.class})
public final class AccesTechniqueService implements AccesTechnique {
    private static final int DUREE_SECONDES = 3600;
    private static final int SAISIE_MAX = 254;

    /** Compared with where there is no account, so that the answer takes as long. */
    private static final String PERSONNE = "-".repeat(43);

    private final JpaTemplate jpa;
    private final UtilisateurRepository utilisateurs;
    private final Cles cles;
    private final Freins freins;
    private final Clock horloge;
    private final JetonsSignes jetons;
    private final CacheBref<String, Client> clients = new CacheBref<>();
    private final CacheBref<Long, Client> clientsParNumero = new CacheBref<>();
    private final CacheBref<String, Compte> comptes = new CacheBref<>();

    /** Takes what it needs. */
    @Activate
    public AccesTechniqueService(
            @Reference(target = "(osgi.unit.name=identite)") JpaTemplate jpa,
            @Reference(target = "(bundle=identite)") SchemaPret schema,
            @Reference Cles cles,
            @Reference Freins freins,
            @Reference Clock horloge) {
        this.jpa = jpa;
        this.utilisateurs = new UtilisateurRepository(jpa);
        this.cles = cles;
        this.freins = freins;
        this.horloge = horloge;
        this.jetons = new JetonsSignes(cles);
    }

    @Override
    public JetonAcces delivrer(String clientId, String clientSecret, Origine origine) {
        Optional<Client> client =
                tropLong(clientId, clientSecret) ? Optional.empty() : clients.lire(clientId, this::client);
        boolean bon = estLeBon("client", clientSecret, client.map(Client::secret));
        if (!bon) {
            freins.compter(new Tentative(Nature.CLIENT, clientId, origine, false));
            throw new RefusIdentite.ClientInvalide();
        }
        long numero = client.filter(Client::actif)
                .orElseThrow(RefusIdentite.ClientInvalide::new)
                .numero();
        Instant expiration = horloge.instant().plusSeconds(DUREE_SECONDES);
        return new JetonAcces(jetons.signer(new JetonsSignes.Contenu(numero, expiration)), DUREE_SECONDES);
    }

    @Override
    public boolean estValable(String jeton) {
        return jetons.lire(jeton)
                .filter(j -> horloge.instant().isBefore(j.expiration()))
                .flatMap(j -> clientsParNumero.lire(j.client(), this::client))
                .filter(Client::actif)
                .isPresent();
    }

    @Override
    public Appelant compteTechnique(String login, String motDePasse, Origine origine) {
        Optional<Compte> compte = tropLong(login, motDePasse)
                ? Optional.empty()
                : comptes.lire(UtilisateurEntity.cleDeConnexion(login), this::compte);
        boolean bon = estLeBon("technique", motDePasse, compte.map(Compte::secret));
        if (!bon) {
            freins.compter(new Tentative(Nature.TECHNIQUE, login, origine, false));
            throw new RefusIdentite.CompteTechniqueRefuse();
        }
        return compte.filter(c -> c.estUtilisable(horloge.instant()))
                .map(Compte::appelant)
                .orElseThrow(RefusIdentite.CompteTechniqueRefuse::new);
    }

    /** What is remembered of a compte technique is read anew from the next call on. */
    void oublier(String login) {
        comptes.oublier(UtilisateurEntity.cleDeConnexion(login));
    }

    private boolean estLeBon(String usage, String secret, Optional<String> connu) {
        return Cles.egales(cles.empreinte(usage, secret), connu.orElse(PERSONNE));
    }

    private static boolean tropLong(String nom, String secret) {
        return nom.length() > SAISIE_MAX || secret.length() > SAISIE_MAX;
    }

    private Optional<Client> client(String clientId) {
        return jpa.txExpr(TransactionType.Required, em -> em.createQuery(
                        "select c from ClientEntity c where c.clientId = :clientId", ClientEntity.class)
                .setParameter("clientId", clientId)
                .getResultStream()
                .findFirst()
                .map(Client::de));
    }

    private Optional<Client> client(long numero) {
        return jpa.txExpr(TransactionType.Required, em -> Optional.ofNullable(em.find(ClientEntity.class, numero))
                .map(Client::de));
    }

    private Optional<Compte> compte(String login) {
        return utilisateurs.deConnexion(Genre.TECHNIQUE, login).map(Compte::de);
    }

    private record Client(long numero, String secret, boolean actif) {
        private static Client de(ClientEntity c) {
            return new Client(c.id(), c.secret(), c.estActif());
        }
    }

    private record Compte(
            String secret, boolean actif, @Nullable Instant expiration, Appelant appelant) {
        private static Compte de(UtilisateurEntity u) {
            return new Compte(u.secret(), u.estActif(), u.secretExpiration(), u.appelant());
        }

        private boolean estUtilisable(Instant maintenant) {
            return actif && (expiration == null || maintenant.isBefore(expiration));
        }
    }
}
