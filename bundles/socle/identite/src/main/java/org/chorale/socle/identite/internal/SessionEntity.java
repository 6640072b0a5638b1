package org.chorale.socle.identite.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.identite.Origine;
import org.jspecify.annotations.Nullable;

/** A session of a person in a browser. */
@Entity
@Table(name = "ide_session")
class SessionEntity {
    private static final int AGENT_MAX = 200;
    private static final int ADRESSE_MAX = 64;

    @Id
    @SequenceGenerator(name = "ide_session_seq", sequenceName = "ide_session_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ide_session_seq")
    private long id;

    @Column(nullable = false, length = 64)
    private String empreinte;

    @Column(name = "utilisateur_id", nullable = false)
    private long utilisateurId;

    @Column(nullable = false)
    private Instant creee;

    @Column(nullable = false)
    private Instant vue;

    @Column(nullable = false)
    private Instant expiration;

    @Column(nullable = false, length = AGENT_MAX)
    private String agent;

    @Column(nullable = false, length = ADRESSE_MAX)
    private String adresse;

    @Column
    private @Nullable Instant revoquee;

    protected SessionEntity() {}

    SessionEntity(String empreinte, long utilisateurId, Origine origine, Instant maintenant, Instant expiration) {
        this.empreinte = empreinte;
        this.utilisateurId = utilisateurId;
        this.creee = maintenant;
        this.vue = maintenant;
        this.expiration = expiration;
        this.agent = couper(origine.agent(), AGENT_MAX);
        this.adresse = couper(origine.adresse(), ADRESSE_MAX);
    }

    static String adresseGardee(Origine origine) {
        return couper(origine.adresse(), ADRESSE_MAX);
    }

    private static String couper(String texte, int longueur) {
        return texte.length() <= longueur ? texte : texte.substring(0, longueur);
    }

    long id() {
        return id;
    }

    String empreinte() {
        return empreinte;
    }

    Origine origine() {
        return new Origine(adresse, agent);
    }

    Instant creee() {
        return creee;
    }

    Instant vue() {
        return vue;
    }

    Instant expiration() {
        return expiration;
    }
}
