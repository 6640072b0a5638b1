package org.chorale.socle.identite.internal;

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

/** An OAuth2 client. */
@Entity
@Table(name = "ide_client")
class ClientEntity {
    @Id
    @SequenceGenerator(name = "ide_client_seq", sequenceName = "ide_client_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ide_client_seq")
    private long id;

    @Column(name = "client_id", nullable = false, length = 64)
    private String clientId;

    @Column(nullable = false, length = 200)
    private String nom;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private EtatCompte etat;

    @Column(nullable = false, length = 64)
    private String secret;

    @Column(nullable = false)
    private Instant cree;

    protected ClientEntity() {}

    ClientEntity(String clientId, String nom, String secret, Instant cree) {
        this.clientId = clientId;
        this.nom = nom;
        this.etat = EtatCompte.ACTIF;
        this.secret = secret;
        this.cree = cree;
    }

    long id() {
        return id;
    }

    String secret() {
        return secret;
    }

    boolean estActif() {
        return etat == EtatCompte.ACTIF;
    }
}
