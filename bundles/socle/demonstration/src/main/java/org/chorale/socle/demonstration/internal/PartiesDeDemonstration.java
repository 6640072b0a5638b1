package org.chorale.socle.demonstration.internal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.annuaire.AdministrationAnnuaire;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Mode;
import org.chorale.api.exploitation.JeuDeDemonstration;
import org.chorale.api.habilitation.GestionHabilitations;
import org.chorale.api.habilitation.RoleStructure;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes;
import org.chorale.api.identite.Comptes.NouvellePersonne;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.socle.demonstration.internal.Acces.CompteTechnique;
import org.chorale.socle.demonstration.internal.Acces.Oauth;
import org.chorale.socle.demonstration.internal.Acces.ServiceConnu;
import org.chorale.socle.demonstration.internal.Acces.StructureConnue;
import org.chorale.socle.demonstration.internal.Acces.Utilisateur;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds the parties, their people and their programs, once. The file with the secrets is written last in the transaction:
 * where it cannot be, nothing is added. At later starts only the address in it is brought up to date.
 */
@Component(immediate = true, configurationPid = Reglages.PID, configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class PartiesDeDemonstration implements JeuDeDemonstration {
    private static final Logger LOG = LoggerFactory.getLogger(PartiesDeDemonstration.class);
    private static final CodeEspace EMISES = new CodeEspace("factures-emises");
    private static final CodeEspace RECUES = new CodeEspace("factures-recues");
    private static final CodeEspace A_VALIDER = new CodeEspace("factures-a-valider");

    /** The company that subcontracts, and so validates. */
    private static final String TITULAIRE = "84318206400017";

    private static final String LETTRES = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Annuaire annuaire;
    private final AdministrationAnnuaire administration;
    private final Comptes comptes;
    private final GestionHabilitations gestion;
    private final String adresse;
    private final FichierAcces fichier;
    private final SecureRandom hasard = new SecureRandom();

    /** Needs the rooms whose data it adds. */
    @Activate
    public PartiesDeDemonstration(
            @Reference Annuaire annuaire,
            @Reference AdministrationAnnuaire administration,
            @Reference Comptes comptes,
            @Reference GestionHabilitations gestion,
            Reglages reglages) {
        this.annuaire = annuaire;
        this.administration = administration;
        this.comptes = comptes;
        this.gestion = gestion;
        String publique = reglages.adressePublique().isBlank() ? reglages.adresse() : reglages.adressePublique();
        this.adresse = publique.replaceAll("/+$", "");
        this.fichier = new FichierAcces(Path.of(reglages.donnees()));
        actualiserLAdresse();
    }

    /** Where there is one: a portal opened again without asking for a demonstration still has its people. */
    private void actualiserLAdresse() {
        try {
            fichier.lire().filter(a -> !a.adresse().equals(adresse)).ifPresent(a -> fichier.ecrire(a.a(adresse)));
        } catch (UncheckedIOException illisible) {
            LOG.warn(
                    "acces.json n'a pas pu être mis à jour : l'adresse qu'il donne est celle d'un démarrage passé.",
                    illisible);
        }
    }

    @Override
    public String nom() {
        return "parties";
    }

    @Override
    public int ordre() {
        return 100;
    }

    @Override
    public void ajouter() {
        List<CompteTechnique> techniques = new ArrayList<>();
        List<StructureConnue> structures = new ArrayList<>();
        for (Partie partie : Partie.toutes()) {
            StructureId id = administration.creerStructure(partie.structure());
            partie.services().forEach(s -> administration.creerService(id, s));
            structures.add(decrire(partie, id));
        }
        Map<String, StructureConnue> parSiret =
                structures.stream().collect(Collectors.toMap(StructureConnue::identifiant, s -> s));
        List<Utilisateur> utilisateurs = creer(
                Stream.concat(Partie.toutes().stream().flatMap(Partie::habitues), Habitue.tous().stream())
                        .toList(),
                parSiret);
        for (Partie partie : Partie.toutes()) {
            StructureId id = new StructureId(structure(partie.siret(), parSiret).idStructureCPP());
            if (partie.technique()) {
                techniques.add(creerTechnique(partie, id));
            }
            if (!partie.active()) {
                administration.activer(id, false);
            }
        }
        Secret client = comptes.creerClient("Démonstration");
        fichier.ecrire(new Acces(
                adresse, Oauth.de(adresse, client.login(), client.motDePasse()), techniques, utilisateurs, structures));
    }

    /** All at once: their passwords take the longest. */
    private List<Utilisateur> creer(List<Habitue> habitues, Map<String, StructureConnue> structures) {
        List<String> secrets = habitues.stream().map(h -> motDePasse()).toList();
        List<UtilisateurId> ids = comptes.creerPersonnes(
                habitues.stream()
                        .map(h -> new NouvellePersonne(h.adresse(), h.adresse(), h.prenom(), h.nom(), h.roles()))
                        .toList(),
                secrets);
        List<Utilisateur> utilisateurs = new ArrayList<>();
        for (int i = 0; i < habitues.size(); i++) {
            Habitue habitue = habitues.get(i);
            UtilisateurId id = ids.get(i);
            habitue.attaches().forEach(a -> attacher(id, a, structure(a.siret(), structures)));
            utilisateurs.add(new Utilisateur(
                    habitue.adresse(),
                    secrets.get(i),
                    habitue.profil(),
                    habitue.attaches().stream().map(Habitue.Attache::siret).toList()));
        }
        return utilisateurs;
    }

    private void attacher(UtilisateurId id, Habitue.Attache attache, StructureConnue structure) {
        StructureId la = new StructureId(structure.idStructureCPP());
        ServiceId service = attache.service() == null ? null : structure.service(attache.service());
        gestion.rattacher(id, la, service, attache.role());
        gestion.abonner(id, la, service, structure.publique() ? RECUES : EMISES, attache.mode());
        if (attache.siret().equals(TITULAIRE)) {
            gestion.abonner(id, la, service, A_VALIDER, attache.mode());
        }
    }

    private static StructureConnue structure(String siret, Map<String, StructureConnue> structures) {
        return Objects.requireNonNull(structures.get(siret), siret);
    }

    private CompteTechnique creerTechnique(Partie partie, StructureId structure) {
        Secret secret = comptes.creerCompteTechnique(structure);
        UtilisateurId id = new UtilisateurId(secret.id());
        gestion.rattacher(id, structure, null, RoleStructure.UTILISATEUR);
        gestion.abonner(id, structure, null, partie.publique() ? RECUES : EMISES, Mode.MODIFICATION);
        if (partie.siret().equals(TITULAIRE)) {
            gestion.abonner(id, structure, null, A_VALIDER, Mode.MODIFICATION);
        }
        return new CompteTechnique(
                secret.login(),
                secret.motDePasse(),
                structure.valeur(),
                partie.siret(),
                partie.publique() ? "DESTINATAIRE" : "FOURNISSEUR");
    }

    private StructureConnue decrire(Partie partie, StructureId id) {
        List<ServiceConnu> services = annuaire.services(id, Pagination.premiere()).elements().stream()
                .map(s -> new ServiceConnu(s.id().valeur(), s.code()))
                .toList();
        return new StructureConnue(
                id.valeur(),
                partie.siret(),
                partie.structure().identifiant().type().name(),
                partie.publique(),
                services);
    }

    /** Four groups of five letters and digits: strong enough for anybody, and typed without mistakes. */
    private String motDePasse() {
        StringBuilder texte = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                texte.append('-');
            }
            texte.append(LETTRES.charAt(hasard.nextInt(LETTRES.length())));
        }
        return texte.toString();
    }
}
