package org.chorale.socle.identite.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A key of the portal. */
@Entity
@Table(name = "ide_cle")
@SuppressWarnings("NullAway.Init")
class CleEntity {
    @Id
    @Column(length = 20)
    private String nom;

    @Column(nullable = false, length = 64)
    private String valeur;

    @Column(nullable = false)
    private Instant creee;

    protected CleEntity() {}

    CleEntity(String nom, String valeur, Instant creee) {
        this.nom = nom;
        this.valeur = valeur;
        this.creee = creee;
    }

    String valeur() {
        return valeur;
    }
}
