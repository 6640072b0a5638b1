package org.chorale.socle.identite.internal;

import java.time.Duration;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.identite.Inscriptions.Inscription;
import org.jspecify.annotations.Nullable;

/** A request for a mail about an account, and the link sent for it. */
@Entity
@Table(name = "ide_lien")
class LienEntity {
    @Id
    @SequenceGenerator(name = "ide_lien_seq", sequenceName = "ide_lien_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ide_lien_seq")
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Genre genre;

    @Column(nullable = false, length = 254)
    private String connexion;

    @Column(nullable = false, length = 254)
    private String adresse;

    @Column(nullable = false, length = 64)
    private String empreinte;

    @Column(nullable = false, length = 2)
    private String langue = "fr";

    @Column(name = "adresse_contact", nullable = false, length = 254)
    private String adresseContact = "";

    @Column(nullable = false, length = 100)
    private String prenom = "";

    @Column(nullable = false, length = 100)
    private String nom = "";

    @Column(nullable = false, length = 100)
    private String secret = "";

    @Column(nullable = false)
    private Instant cree;

    @Column
    private @Nullable Instant envoye;

    @Column
    private @Nullable Instant expiration;

    @Column
    private @Nullable Instant utilise;

    protected LienEntity() {}

    /** @param empreinte of a token that nobody has: the one that is sent is made when the mail is written */
    LienEntity(Genre genre, String adresse, String empreinte, Instant cree) {
        this.genre = genre;
        this.adresse = adresse.strip();
        this.connexion = UtilisateurEntity.cleDeConnexion(adresse);
        this.empreinte = empreinte;
        this.cree = cree;
    }

    static LienEntity inscription(Inscription demande, String secret, String empreinte, Instant cree) {
        LienEntity lien = new LienEntity(Genre.ACTIVATION, demande.adresseConnexion(), empreinte, cree);
        String contact = demande.adresseContact();
        lien.adresseContact = contact == null ? "" : contact.strip();
        lien.prenom = demande.prenom().strip();
        lien.nom = demande.nom().strip();
        lien.langue = "en".equals(demande.langue().getLanguage()) ? "en" : "fr";
        lien.secret = secret;
        return lien;
    }

    /** The same request again, to be sent once more. */
    void copier(LienEntity autre) {
        langue = autre.langue;
        adresseContact = autre.adresseContact;
        prenom = autre.prenom;
        nom = autre.nom;
        secret = autre.secret;
    }

    void envoyer(Genre nouveau, String nouvelleEmpreinte, Instant maintenant) {
        genre = nouveau;
        empreinte = nouvelleEmpreinte;
        envoye = maintenant;
        expiration = maintenant.plus(nouveau.duree);
    }

    boolean estBon(Genre attendu, Instant maintenant) {
        return genre == attendu
                && utilise == null
                && envoye != null
                && expiration != null
                && maintenant.isBefore(expiration);
    }

    /** Whether it carries what an account was asked for with. */
    boolean estUneDemande() {
        return !secret.isEmpty();
    }

    Genre genre() {
        return genre;
    }

    String connexion() {
        return connexion;
    }

    String adresse() {
        return adresse;
    }

    String langue() {
        return langue;
    }

    String adresseContact() {
        return adresseContact;
    }

    String prenom() {
        return prenom;
    }

    String nom() {
        return nom;
    }

    String secret() {
        return secret;
    }

    long id() {
        return id;
    }

    /** What the mail is for. */
    enum Genre {
        ACTIVATION(Duration.ofDays(1)),
        /** The activation again: becomes one when it is sent. */
        RENVOI(Duration.ofDays(1)),
        REINITIALISATION(Duration.ofHours(1)),
        /** No link: there is an account already. */
        AVIS(Duration.ofDays(1));

        private final Duration duree;

        Genre(Duration duree) {
            this.duree = duree;
        }

        /** How long the link is good; also over which time mails are counted. */
        Duration duree() {
            return duree;
        }
    }
}
