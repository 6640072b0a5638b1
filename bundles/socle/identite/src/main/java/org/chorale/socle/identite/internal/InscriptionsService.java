package org.chorale.socle.identite.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.courrier.Courriers;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Inscriptions;
import org.chorale.api.identite.Origine;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.identite.Sessions;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Taches;
import org.chorale.socle.identite.internal.Freins.Nature;
import org.chorale.socle.identite.internal.Freins.Tentative;
import org.chorale.socle.identite.internal.LienEntity.Genre;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What people do themselves about their accounts. Whether an address is known is looked up by a job, after the answer: the
 * work of the answer is the same for both.
 */
@Component(configurationPid = Reglages.PID)
public final class InscriptionsService implements Inscriptions {
    private static final int JETON_MAX = 100;

    private final JpaTemplate jpa;
    private final UtilisateurRepository utilisateurs;
    private final Cles cles;
    private final MotsDePasse motsDePasse;
    private final Freins freins;
    private final Sessions sessions;
    private final Taches taches;
    private final Courriers courriers;
    private final Evenements evenements;
    private final Clock horloge;
    private final int longueurMinimale;

    /** Takes what it needs. */
    @Activate
    public InscriptionsService(
            @Reference(target = "(osgi.unit.name=identite)") JpaTemplate jpa,
            @Reference(target = "(bundle=identite)") SchemaPret schema,
            @Reference Cles cles,
            @Reference MotsDePasse motsDePasse,
            @Reference Freins freins,
            @Reference Sessions sessions,
            @Reference Taches taches,
            @Reference Courriers courriers,
            @Reference Evenements evenements,
            @Reference Clock horloge,
            Reglages reglages) {
        this.jpa = jpa;
        this.utilisateurs = new UtilisateurRepository(jpa);
        this.cles = cles;
        this.motsDePasse = motsDePasse;
        this.freins = freins;
        this.sessions = sessions;
        this.taches = taches;
        this.courriers = courriers;
        this.evenements = evenements;
        this.horloge = horloge;
        this.longueurMinimale = reglages.longueurMinimale();
    }

    @Override
    public int longueurMinimale() {
        return longueurMinimale;
    }

    @Override
    public Optional<UtilisateurId> inscrire(Inscription inscription, Origine origine) {
        Saisies.exiger(inscription);
        motsDePasse.exigerFort(inscription.motDePasse(), inscription.adresseConnexion());
        freins.compter(new Tentative(Nature.INSCRIPTION, "", origine, false));
        LienEntity demande = LienEntity.inscription(
                inscription, motsDePasse.hacher(inscription.motDePasse()), empreinteDePersonne(), horloge.instant());
        try {
            return jpa.txExpr(TransactionType.Required, em -> noter(em, demande, pris(demande)));
        } catch (RuntimeException e) {
            // Taken since we looked. Whatever the database calls that, whoever looks again sees it.
            if (jpa.txExpr(TransactionType.RequiresNew, em -> pris(demande))) {
                return jpa.txExpr(TransactionType.Required, em -> noter(em, demande, true));
            }
            throw e;
        }
    }

    private boolean pris(LienEntity demande) {
        return utilisateurs.deConnexion(demande.connexion()).isPresent();
    }

    private Optional<UtilisateurId> noter(EntityManager em, LienEntity demande, boolean pris) {
        Instant maintenant = horloge.instant();
        Optional<UtilisateurId> nouveau = Optional.empty();
        if (!pris) {
            UtilisateurEntity compte = UtilisateurEntity.enAttente(demande, maintenant);
            utilisateurs.ajouter(compte);
            nouveau = Optional.of(compte.id());
        }
        publier(pris ? "compte.inscription.repetee" : "compte.cree", nouveau.orElse(null), demande.connexion());
        demander(em, demande, Map.of());
        return nouveau;
    }

    @Override
    public void renvoyerActivation(String adresseConnexion, Origine origine) {
        demander(Genre.RENVOI, adresseConnexion, origine);
    }

    @Override
    public void demanderReinitialisation(String adresseConnexion, Origine origine) {
        demander(Genre.REINITIALISATION, adresseConnexion, origine);
    }

    @Override
    public void renvoyerActivation(UtilisateurId utilisateur) {
        utilisateurs.deNumeros(List.of(utilisateur)).stream()
                .filter(UtilisateurEntity::estEnAttente)
                .map(u -> u.vue().adresseConnexion())
                .forEach(a -> jpa.tx(
                        TransactionType.Required,
                        em -> demander(em, nouveauLien(Genre.RENVOI, a), EnvoiDeLiens.SANS_LIMITE)));
    }

    private void demander(Genre genre, String adresse, Origine origine) {
        Saisies.exigerAdresse("adresseConnexion", adresse);
        freins.compter(new Tentative(Nature.LIEN, adresse, origine, false));
        jpa.tx(TransactionType.Required, em -> demander(em, nouveauLien(genre, adresse), Map.of()));
    }

    private LienEntity nouveauLien(Genre genre, String adresse) {
        return new LienEntity(genre, adresse, empreinteDePersonne(), horloge.instant());
    }

    /** Of a token that nobody has. */
    private String empreinteDePersonne() {
        return cles.empreinte("lien", cles.secret(ComptesService.OCTETS_DU_SECRET));
    }

    private void demander(EntityManager em, LienEntity lien, Map<String, String> donnees) {
        em.persist(lien);
        taches.planifier(EnvoiDeLiens.TYPE, Long.toString(lien.id()), donnees);
    }

    @Override
    public String activer(String jeton) {
        return jpa.txExpr(TransactionType.Required, em -> bon(em, Genre.ACTIVATION, jeton)
                        .flatMap(lien -> activer(em, lien)))
                .orElseThrow(RefusIdentite.LienPerime::new);
    }

    private Optional<String> activer(EntityManager em, LienEntity lien) {
        Instant maintenant = horloge.instant();
        Optional<UtilisateurEntity> compte = utilisateurs
                .deConnexion(lien.connexion())
                .flatMap(u -> UtilisateurRepository.verrouiller(em, u.id().valeur()))
                .filter(UtilisateurEntity::estEnAttente);
        compte.ifPresent(u -> {
            if (lien.estUneDemande()) {
                u.reprendre(lien, maintenant);
            }
            u.activer();
            LienRepository.epuiser(em, lien.connexion(), maintenant);
            publier("compte.active", u.id(), lien.connexion());
        });
        return compte.map(u -> u.vue().adresseConnexion());
    }

    @Override
    public boolean reinitialisable(String jeton) {
        return adresseAReinitialiser(jeton).isPresent();
    }

    private Optional<String> adresseAReinitialiser(String jeton) {
        return jpa.txExpr(TransactionType.Required, em -> bon(em, Genre.REINITIALISATION, jeton)
                .map(LienEntity::adresse));
    }

    @Override
    public void reinitialiser(String jeton, String motDePasse, Origine origine) {
        String adresse = adresseAReinitialiser(jeton).orElseThrow(RefusIdentite.LienPerime::new);
        motsDePasse.exigerFort(motDePasse, adresse);
        String hache = motsDePasse.hacher(motDePasse);
        UtilisateurId qui = jpa.txExpr(TransactionType.Required, em -> bon(em, Genre.REINITIALISATION, jeton)
                        .flatMap(l -> utilisateurs.deConnexion(l.connexion()))
                        .flatMap(u -> UtilisateurRepository.verrouiller(em, u.id().valeur()))
                        .map(u -> changer(em, u, hache)))
                .orElseThrow(RefusIdentite.LienPerime::new);
        sessions.revoquerLesAutres(qui, "");
        freins.absoudre(new Tentative(Nature.PERSONNE, adresse, origine, false));
    }

    @Override
    public void changerMotDePasse(
            UtilisateurId utilisateur, String actuel, String nouveau, @Nullable String session, Origine origine) {
        UtilisateurEntity qui = utilisateurs.deNumeros(List.of(utilisateur)).stream()
                .filter(UtilisateurEntity::estActif)
                .filter(u -> u.genre() == Appelant.Genre.PERSONNE)
                .findFirst()
                .orElseThrow(RefusIdentite.ConnexionRefusee::new);
        String adresse = qui.vue().adresseConnexion();
        motsDePasse.exigerFort(nouveau, adresse);
        // They are signed in here: what others try elsewhere does not hold them up.
        Tentative tentative = new Tentative(Nature.PERSONNE, adresse, origine, true);
        freins.compter(tentative);
        if (!motsDePasse.verifier(actuel, Optional.of(qui.secret()))) {
            throw new RefusIdentite.ConnexionRefusee();
        }
        freins.absoudre(tentative);
        String hache = motsDePasse.hacher(nouveau);
        jpa.tx(TransactionType.Required, em -> UtilisateurRepository.verrouiller(em, utilisateur.valeur())
                .ifPresent(u -> changer(em, u, hache)));
        sessions.revoquerLesAutres(utilisateur, session == null ? "" : session);
    }

    private UtilisateurId changer(EntityManager em, UtilisateurEntity compte, String hache) {
        Instant maintenant = horloge.instant();
        String connexion = UtilisateurEntity.cleDeConnexion(compte.vue().adresseConnexion());
        if (compte.estEnAttente()) {
            compte.activer();
            publier("compte.active", compte.id(), connexion);
        }
        compte.changerSecret(hache, maintenant);
        LienRepository.epuiser(em, connexion, maintenant);
        publier("compte.motdepasse", compte.id(), connexion);
        courriers.poster(LettresDeCompte.motDePasseChange(compte.vue().adresseConnexion(), compte.langue()));
        return compte.id();
    }

    private Optional<LienEntity> bon(EntityManager em, Genre genre, String jeton) {
        return jeton.isEmpty() || jeton.length() > JETON_MAX
                ? Optional.empty()
                : LienRepository.bon(em, genre, cles.empreinte("lien", jeton), horloge.instant());
    }

    private void publier(String type, @Nullable UtilisateurId compte, String connexion) {
        String sujet = compte == null ? "compte:" : "compte:" + compte.valeur();
        evenements.publier(
                new Evenement(type, sujet, horloge.instant(), Set.of(), Map.of("adresseConnexion", connexion)));
    }
}
