package org.chorale.socle.identite.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.EtatDuCompte;
import org.chorale.api.identite.RefusIdentite;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Echeances;
import org.chorale.api.refus.RefusCommun;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts. */
@Component(configurationPid = Reglages.PID)
public final class ComptesService implements Comptes {
    /** 144 random bits: 24 characters that no form, shell or header has to escape. */
    static final int OCTETS_DU_SECRET = 18;

    private final JpaTemplate jpa;
    private final UtilisateurRepository utilisateurs;
    private final Cles cles;
    private final MotsDePasse motsDePasse;
    private final Freins freins;
    private final Echeances echeances;
    private final Clock horloge;
    private final Duration validiteTechnique;

    /** Takes what it needs. */
    @Activate
    public ComptesService(
            @Reference(target = "(osgi.unit.name=identite)") JpaTemplate jpa,
            @Reference(target = "(bundle=identite)") SchemaPret schema,
            @Reference Cles cles,
            @Reference MotsDePasse motsDePasse,
            @Reference Freins freins,
            @Reference Echeances echeances,
            @Reference Clock horloge,
            Reglages reglages) {
        this.jpa = jpa;
        this.utilisateurs = new UtilisateurRepository(jpa);
        this.cles = cles;
        this.motsDePasse = motsDePasse;
        this.freins = freins;
        this.echeances = echeances;
        this.horloge = horloge;
        this.validiteTechnique = Duration.ofDays(reglages.motDePasseTechniqueJours());
    }

    @Override
    public UtilisateurId creerPersonne(NouvellePersonne personne, String motDePasse) {
        Saisies.exiger(personne);
        motsDePasse.exigerFort(motDePasse, personne.adresseConnexion());
        exigerLibre(personne.adresseConnexion());
        return ajouter(personne, motsDePasse.hacher(motDePasse));
    }

    @Override
    public List<UtilisateurId> creerPersonnes(List<NouvellePersonne> personnes, List<String> secrets) {
        for (int i = 0; i < personnes.size(); i++) {
            Saisies.exiger(personnes.get(i));
            motsDePasse.exigerFort(secrets.get(i), personnes.get(i).adresseConnexion());
            exigerLibre(personnes.get(i).adresseConnexion());
        }
        List<String> haches = secrets.parallelStream().map(motsDePasse::hacher).toList();
        List<UtilisateurId> ids = new ArrayList<>();
        for (int i = 0; i < personnes.size(); i++) {
            ids.add(ajouter(personnes.get(i), haches.get(i)));
        }
        return ids;
    }

    private UtilisateurId ajouter(NouvellePersonne personne, String hache) {
        UtilisateurEntity nouvelle = UtilisateurEntity.personne(personne, hache, horloge.instant());
        try {
            utilisateurs.ajouter(nouvelle);
        } catch (RuntimeException e) {
            // Taken since we looked. Whatever the database calls that, whoever looks again sees it.
            exigerLibreAilleurs(personne.adresseConnexion());
            throw e;
        }
        return nouvelle.id();
    }

    @Override
    public void changerAdresseContact(UtilisateurId personne, String adresseContact) {
        if (!adresseContact.isBlank()) {
            Saisies.exigerAdresse("adresseContact", adresseContact);
        }
        if (!utilisateurs.changerAdresseContact(personne, adresseContact)) {
            throw new RefusCommun.Introuvable(new Libelle("Ce compte", "This account"));
        }
    }

    @Override
    public Secret creerCompteTechnique(StructureId structure) {
        return jpa.txExpr(TransactionType.Required, em -> creerTechnique(structure, horloge.instant()));
    }

    private Secret creerTechnique(StructureId structure, Instant maintenant) {
        String login = "TECH_%d_%s@cpro.fr"
                .formatted(
                        utilisateurs.nombreDeTechniques(structure) + 1,
                        HexFormat.of().formatHex(cles.octets(3)));
        String motDePasse = cles.secret(OCTETS_DU_SECRET);
        UtilisateurEntity compte = UtilisateurEntity.technique(
                structure,
                login,
                cles.empreinte("technique", motDePasse),
                maintenant,
                maintenant.plus(validiteTechnique));
        utilisateurs.ajouter(compte);
        ComptesTechniquesService.prevenir(echeances, structure, compte.id(), maintenant.plus(validiteTechnique));
        return new Secret(compte.id().valeur(), login, motDePasse);
    }

    @Override
    public Secret creerClient(String nom) {
        Saisies.exigerTexte("nom", nom, 200);
        String clientId = UUID.randomUUID().toString();
        String secret = cles.secret(OCTETS_DU_SECRET);
        ClientEntity client =
                new ClientEntity(clientId, nom.strip(), cles.empreinte("client", secret), horloge.instant());
        jpa.tx(TransactionType.Required, em -> {
            em.persist(client);
            em.flush();
        });
        return new Secret(client.id(), clientId, secret);
    }

    @Override
    public Optional<Personne> personne(String adresseConnexion) {
        return utilisateurs.deConnexion(Genre.PERSONNE, adresseConnexion).map(UtilisateurEntity::vue);
    }

    @Override
    public Map<UtilisateurId, Personne> utilisateurs(Collection<UtilisateurId> ids) {
        return utilisateurs.deNumeros(ids).stream()
                .map(UtilisateurEntity::vue)
                .collect(Collectors.toUnmodifiableMap(Personne::id, Function.identity()));
    }

    @Override
    public Set<UtilisateurId> personnes(Collection<UtilisateurId> ids) {
        return utilisateurs.deNumeros(ids).stream()
                .filter(u -> u.genre() == Genre.PERSONNE)
                .map(UtilisateurEntity::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<UtilisateurId, EtatDuCompte> etats(Collection<UtilisateurId> ids) {
        List<UtilisateurEntity> comptes = utilisateurs.deNumeros(ids);
        Map<String, Instant> retenus = freins.retenus(comptes.stream()
                .filter(u -> u.genre() == Genre.PERSONNE)
                .map(UtilisateurEntity::connexion)
                .toList());
        Instant maintenant = horloge.instant();
        return comptes.stream()
                .collect(Collectors.toUnmodifiableMap(
                        UtilisateurEntity::id, u -> new EtatDuCompte(u.etat(maintenant), retenus.get(u.connexion()))));
    }

    private void exigerLibre(String adresse) {
        if (utilisateurs.deConnexion(adresse).isPresent()) {
            throw new RefusIdentite.AdresseConnexionPrise();
        }
    }

    private void exigerLibreAilleurs(String adresse) {
        if (jpa.txExpr(TransactionType.RequiresNew, em -> utilisateurs.deConnexion(adresse))
                .isPresent()) {
            throw new RefusIdentite.AdresseConnexionPrise();
        }
    }
}
