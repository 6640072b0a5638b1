package org.chorale.socle.evenements.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An event still to be delivered to one listener. */
@Entity
@Table(name = "evt_livraison")
class LivraisonEntity {
    private static final int ERREUR_MAX = 500;

    @Id
    @SequenceGenerator(name = "evt_livraison_seq", sequenceName = "evt_livraison_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evt_livraison_seq")
    private long id;

    @Column(name = "evenement_id", nullable = false)
    private long evenementId;

    @Column(nullable = false, length = 100)
    private String ecouteur;

    @Column(nullable = false)
    private int essais;

    @Column(nullable = false)
    private Instant inseree;

    @Column(nullable = false)
    private Instant prochain;

    @Column(length = ERREUR_MAX)
    private @Nullable String erreur;

    protected LivraisonEntity() {}

    LivraisonEntity(long evenementId, String ecouteur, Instant maintenant, Instant prochain) {
        this.evenementId = evenementId;
        this.ecouteur = ecouteur;
        this.inseree = maintenant;
        this.prochain = prochain;
    }

    long id() {
        return id;
    }

    String ecouteur() {
        return ecouteur;
    }

    int essais() {
        return essais;
    }

    void reporter(Instant quand, String raison) {
        essais++;
        prochain = quand;
        erreur = raison.length() <= ERREUR_MAX ? raison : raison.substring(0, ERREUR_MAX);
    }
}
