package org.chorale.socle.evenements.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.evenement.Evenement;

/** Something that happened. */
@Entity
@Table(name = "evt_evenement")
class EvenementEntity {
    @Id
    @SequenceGenerator(name = "evt_evenement_seq", sequenceName = "evt_evenement_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evt_evenement_seq")
    private long id;

    @Column(nullable = false, length = 80)
    private String type;

    @Column(nullable = false, length = 200)
    private String sujet;

    @Column(nullable = false)
    private Instant quand;

    @Column(nullable = false)
    private Instant inseree;

    @Column(nullable = false, length = ContenuJson.LONGUEUR_MAX)
    private String contenu;

    protected EvenementEntity() {}

    EvenementEntity(Evenement evenement, Instant maintenant) {
        this.type = evenement.type();
        this.sujet = evenement.sujet();
        this.quand = evenement.quand();
        this.inseree = maintenant;
        this.contenu = ContenuJson.ecrire(evenement);
    }

    long id() {
        return id;
    }

    Evenement evenement() {
        return ContenuJson.lire(type, sujet, quand, contenu);
    }
}
