package org.chorale.socle.brouillons.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.chorale.api.brouillon.Envois;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;

/** An upload. */
@Entity
@Table(name = "bro_envoi")
@NullUnmarked
public class EnvoiEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bro_seq_envoi")
    @SequenceGenerator(name = "bro_seq_envoi", sequenceName = "bro_seq_envoi", allocationSize = 50)
    private long id;

    @Column(name = "brouillon_id")
    private long brouillon;

    private String nom;
    private long taille;
    private long recu;

    @Column(name = "fichier_id")
    private Long fichier;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant cree;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant modifie;

    @Version
    private long version;

    protected EnvoiEntity() {}

    EnvoiEntity(long brouillon, String nom, long taille, Instant quand) {
        this.brouillon = brouillon;
        this.nom = nom;
        this.taille = taille;
        cree = quand;
        modifie = quand;
    }

    void avancer(long octets, Instant quand) {
        recu += octets;
        modifie = quand;
    }

    void terminer(long devenu) {
        fichier = devenu;
    }

    long id() {
        return id;
    }

    long brouillon() {
        return brouillon;
    }

    Envois.Envoi en() {
        return new Envois.Envoi(id, nom, taille, recu, fichier);
    }
}
