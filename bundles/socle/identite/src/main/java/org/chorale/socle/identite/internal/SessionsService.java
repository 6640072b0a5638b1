package org.chorale.socle.identite.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.identite.Sessions;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun;
import org.chorale.socle.identite.internal.Freins.Nature;
import org.chorale.socle.identite.internal.Freins.Tentative;
import org.chorale.socle.identite.internal.SessionRepository.Ouverte;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signing in, and knowing who a cookie is. */
@Component(configurationPid = Reglages.PID)
public final class SessionsService implements Sessions {
    private static final int OCTETS_DU_JETON = 32;
    private static final int JETON_MAX = 100;

    /** Each request would otherwise be a write. */
    private static final Duration ENTRE_DEUX_ECRITURES = Duration.ofMinutes(1);

    private final UtilisateurRepository utilisateurs;
    private final SessionRepository sessions;
    private final Cles cles;
    private final MotsDePasse motsDePasse;
    private final Freins freins;
    private final Clock horloge;
    private final Duration inactivite;
    private final Duration dureeAbsolue;
    private final CacheBref<String, Ouverte> connues;

    /** Takes what it needs. */
    @Activate
    public SessionsService(
            @Reference(target = "(osgi.unit.name=identite)") JpaTemplate jpa,
            @Reference(target = "(bundle=identite)") SchemaPret schema,
            @Reference Cles cles,
            @Reference MotsDePasse motsDePasse,
            @Reference Freins freins,
            @Reference Clock horloge,
            Reglages reglages) {
        this(jpa, cles, motsDePasse, freins, horloge, reglages, System::nanoTime);
    }

    /** @param nanos by which what is remembered gets old */
    SessionsService(
            JpaTemplate jpa,
            Cles cles,
            MotsDePasse motsDePasse,
            Freins freins,
            Clock horloge,
            Reglages reglages,
            LongSupplier nanos) {
        this.connues = new CacheBref<>(nanos);
        this.utilisateurs = new UtilisateurRepository(jpa);
        this.sessions = new SessionRepository(jpa);
        this.cles = cles;
        this.motsDePasse = motsDePasse;
        this.freins = freins;
        this.horloge = horloge;
        this.inactivite = Duration.ofMinutes(reglages.inactiviteMinutes());
        this.dureeAbsolue = Duration.ofHours(reglages.dureeAbsolueHeures());
    }

    @Override
    public Session ouvrir(String adresseConnexion, String motDePasse, Origine origine) {
        Optional<UtilisateurEntity> personne = utilisateurs.deConnexion(Genre.PERSONNE, adresseConnexion);
        boolean lieuConnu = personne.filter(p -> sessions.aEteOuverteDepuis(p.id(), origine))
                .isPresent();
        Tentative tentative = new Tentative(Nature.PERSONNE, adresseConnexion, origine, lieuConnu);
        freins.compter(tentative);
        // Before anything is said of the account: the work is the same whether there is one or not.
        boolean bon = verifier(motDePasse, personne, tentative);
        UtilisateurEntity qui =
                personne.filter(p -> bon && p.estActif()).orElseThrow(RefusIdentite.ConnexionRefusee::new);
        freins.absoudre(tentative);
        rafraichirLeHachage(qui, motDePasse);
        return nouvelle(qui, origine);
    }

    @Override
    public Optional<Appelant> appelant(String jeton) {
        if (jeton.isEmpty() || jeton.length() > JETON_MAX) {
            return Optional.empty();
        }
        String empreinte = cles.empreinte("session", jeton);
        Instant maintenant = horloge.instant();
        Optional<Ouverte> session =
                connues.lire(empreinte, sessions::ouverte).filter(s -> maintenant.isBefore(s.expiration()));
        session.filter(s -> !maintenant.isBefore(s.vue().plus(ENTRE_DEUX_ECRITURES)))
                .ifPresent(s -> prolonger(empreinte, s, maintenant));
        return session.map(Ouverte::appelant);
    }

    @Override
    public void fermer(String jeton) {
        String empreinte = cles.empreinte("session", jeton);
        sessions.revoquer(empreinte, horloge.instant());
        connues.oublier(empreinte);
    }

    @Override
    public List<SessionOuverte> ouvertes(UtilisateurId utilisateur, @Nullable String jeton) {
        String celleCi = jeton == null ? "" : cles.empreinte("session", jeton);
        return sessions.bonnes(utilisateur, horloge.instant()).stream()
                .map(s -> new SessionOuverte(
                        s.id(),
                        s.origine(),
                        s.creee(),
                        s.vue(),
                        s.expiration(),
                        s.empreinte().equals(celleCi)))
                .toList();
    }

    @Override
    public boolean revoquer(UtilisateurId utilisateur, long numero) {
        return revoquerCelles(utilisateur, s -> s.id() == numero) > 0;
    }

    @Override
    public int revoquerLesAutres(UtilisateurId utilisateur, String jeton) {
        String celleCi = cles.empreinte("session", jeton);
        return revoquerCelles(utilisateur, s -> !s.empreinte().equals(celleCi));
    }

    private int revoquerCelles(UtilisateurId utilisateur, Predicate<SessionEntity> lesquelles) {
        Instant maintenant = horloge.instant();
        List<String> empreintes = sessions.bonnes(utilisateur, maintenant).stream()
                .filter(lesquelles)
                .map(SessionEntity::empreinte)
                .toList();
        empreintes.forEach(empreinte -> {
            sessions.revoquer(empreinte, maintenant);
            connues.oublier(empreinte);
        });
        return empreintes.size();
    }

    @Override
    public String jetonCsrf(String jeton) {
        return cles.empreinte("csrf", jeton);
    }

    @Override
    public boolean estJetonCsrf(String jeton, String jetonCsrf) {
        return Cles.egales(jetonCsrf(jeton), jetonCsrf);
    }

    private boolean verifier(String motDePasse, Optional<UtilisateurEntity> personne, Tentative tentative) {
        try {
            return motsDePasse.verifier(motDePasse, personne.map(UtilisateurEntity::secret));
        } catch (RefusCommun.IndisponibleMaintenant e) {
            freins.decompter(tentative);
            throw e;
        }
    }

    private void prolonger(String empreinte, Ouverte session, Instant maintenant) {
        sessions.prolonger(session.id(), maintenant, expiration(session.creee(), maintenant));
        connues.oublier(empreinte);
    }

    private Instant expiration(Instant creee, Instant maintenant) {
        Instant glissante = maintenant.plus(inactivite);
        Instant absolue = creee.plus(dureeAbsolue);
        return glissante.isBefore(absolue) ? glissante : absolue;
    }

    private Session nouvelle(UtilisateurEntity qui, Origine origine) {
        String jeton = cles.secret(OCTETS_DU_JETON);
        Instant maintenant = horloge.instant();
        Instant expiration = expiration(maintenant, maintenant);
        sessions.ajouter(new SessionEntity(
                cles.empreinte("session", jeton), qui.id().valeur(), origine, maintenant, expiration));
        return new Session(jeton, expiration, qui.appelant());
    }

    private void rafraichirLeHachage(UtilisateurEntity qui, String motDePasse) {
        if (motsDePasse.estARefaire(qui.secret())) {
            utilisateurs.changerSecret(qui.id(), motsDePasse.hacher(motDePasse), horloge.instant());
        }
    }
}
