package org.chorale.socle.identite.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.NouvellePersonne;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.chorale.api.identite.EtatDuCompte;
import org.jspecify.annotations.Nullable;

/** A user: a person or a technical account. */
@Entity
@Table(name = "ide_utilisateur")
class UtilisateurEntity {
    @Id
    @SequenceGenerator(name = "ide_utilisateur_seq", sequenceName = "ide_utilisateur_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ide_utilisateur_seq")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Genre genre;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private EtatCompte etat;

    /** Neither this nor the address it is made from ever changes. */
    @Column(nullable = false, length = 254, updatable = false)
    private String connexion;

    @Column(name = "adresse_connexion", nullable = false, length = 254, updatable = false)
    private String adresseConnexion;

    @Column(name = "adresse_contact", nullable = false, length = 254)
    private String adresseContact;

    @Column(nullable = false, length = 100)
    private String prenom;

    @Column(nullable = false, length = 100)
    private String nom;

    @Column(nullable = false, length = 2)
    private String langue;

    @Column(nullable = false, length = 200)
    private String roles;

    @Column(nullable = false, length = 100)
    private String secret;

    @Column(name = "secret_depuis", nullable = false)
    private Instant secretDepuis;

    @Column(name = "secret_expiration")
    private @Nullable Instant secretExpiration;

    @Column(name = "structure_id")
    private @Nullable Long structureId;

    @Column(nullable = false)
    private Instant cree;

    @Version
    @Column(nullable = false)
    private int version;

    protected UtilisateurEntity() {}

    private UtilisateurEntity(Genre genre, String adresseConnexion, String secret, Instant maintenant) {
        this.genre = genre;
        this.etat = EtatCompte.ACTIF;
        this.connexion = cleDeConnexion(adresseConnexion);
        this.adresseConnexion = adresseConnexion;
        this.adresseContact = "";
        this.prenom = "";
        this.nom = "";
        this.langue = "fr";
        this.roles = "";
        this.secret = secret;
        this.secretDepuis = maintenant;
        this.cree = maintenant;
    }

    static UtilisateurEntity personne(NouvellePersonne personne, String secret, Instant maintenant) {
        UtilisateurEntity u = new UtilisateurEntity(
                Genre.PERSONNE, personne.adresseConnexion().strip(), secret, maintenant);
        u.changerAdresseContact(personne.adresseContact());
        u.prenom = personne.prenom().strip();
        u.nom = personne.nom().strip();
        u.roles = ecrire(personne.roles());
        return u;
    }

    static UtilisateurEntity technique(
            StructureId structure, String login, String secret, Instant maintenant, Instant expiration) {
        UtilisateurEntity u = new UtilisateurEntity(Genre.TECHNIQUE, login, secret, maintenant);
        u.structureId = structure.valeur();
        u.secretExpiration = expiration;
        return u;
    }

    /** What an address of sign-in or a login is looked up by: case and surrounding blanks do not matter. */
    static String cleDeConnexion(String adresse) {
        return adresse.strip().toLowerCase(Locale.ROOT);
    }

    UtilisateurId id() {
        return new UtilisateurId(id);
    }

    Genre genre() {
        return genre;
    }

    /** A person who cannot sign in before the activation. */
    static UtilisateurEntity enAttente(LienEntity demande, Instant maintenant) {
        UtilisateurEntity u = new UtilisateurEntity(Genre.PERSONNE, demande.adresse(), demande.secret(), maintenant);
        u.etat = EtatCompte.EN_ATTENTE;
        u.reprendre(demande, maintenant);
        return u;
    }

    /** Becomes what was asked for: of several requests, it is the activated one that counts. */
    final void reprendre(LienEntity demande, Instant maintenant) {
        changerAdresseContact(demande.adresseContact());
        prenom = demande.prenom();
        nom = demande.nom();
        langue = demande.langue();
        changerSecret(demande.secret(), maintenant);
    }

    boolean estEnAttente() {
        return etat == EtatCompte.EN_ATTENTE;
    }

    Locale langue() {
        return Locale.forLanguageTag(langue);
    }

    boolean estActif() {
        return etat == EtatCompte.ACTIF;
    }

    EtatDuCompte.Etat etat(Instant maintenant) {
        return switch (etat) {
            case EN_ATTENTE -> EtatDuCompte.Etat.EN_ATTENTE;
            case INACTIF -> EtatDuCompte.Etat.INACTIF;
            case ACTIF ->
                secretExpiration != null && !maintenant.isBefore(secretExpiration)
                        ? EtatDuCompte.Etat.EXPIRE
                        : EtatDuCompte.Etat.ACTIF;
        };
    }

    /** What it is looked up by. */
    String connexion() {
        return connexion;
    }

    String secret() {
        return secret;
    }

    @Nullable
    Instant secretExpiration() {
        return secretExpiration;
    }

    final void changerSecret(String nouveau, Instant maintenant) {
        secret = nouveau;
        secretDepuis = maintenant;
    }

    /** Nothing is the adresse de connexion. */
    final void changerAdresseContact(String adresse) {
        adresseContact = adresse.isBlank() ? adresseConnexion : adresse.strip();
    }

    /** Another password, good until then. */
    void renouveler(String nouveau, Instant maintenant, Instant expiration) {
        changerSecret(nouveau, maintenant);
        secretExpiration = expiration;
    }

    void fermer() {
        etat = EtatCompte.INACTIF;
    }

    boolean estTechniqueDe(StructureId structure) {
        return genre == Genre.TECHNIQUE && structureId != null && structureId == structure.valeur();
    }

    CompteTechnique compteTechnique(Instant maintenant) {
        return new CompteTechnique(id(), adresseConnexion, etat(maintenant), cree, secretDepuis, secretExpiration);
    }

    void activer() {
        etat = EtatCompte.ACTIF;
    }

    void donner(Role role) {
        Set<Role> tous = EnumSet.of(role);
        tous.addAll(roles());
        roles = ecrire(tous);
    }

    Set<Role> roles() {
        return Arrays.stream(roles.split(","))
                .filter(r -> !r.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    Appelant appelant() {
        String nomComplet = vue().nomComplet();
        return new Appelant(id(), genre, nomComplet.isEmpty() ? adresseConnexion : nomComplet, roles());
    }

    Personne vue() {
        return new Personne(id(), adresseConnexion, adresseContact, prenom, nom);
    }

    private static String ecrire(Collection<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
