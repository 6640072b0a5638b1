package org.chorale.socle.brouillons.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.identifiant.Empreinte;
import org.jspecify.annotations.NullUnmarked;

/** A piece of an upload, its bytes kept like those of any document. */
@Entity
@Table(name = "bro_morceau")
@NullUnmarked
public class MorceauEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bro_seq_morceau")
    @SequenceGenerator(name = "bro_seq_morceau", sequenceName = "bro_seq_morceau", allocationSize = 50)
    private long id;

    @Column(name = "envoi_id")
    private long envoi;

    private long debut;
    private long taille;
    private String empreinte;

    protected MorceauEntity() {}

    MorceauEntity(long envoi, long debut, Document document) {
        this.envoi = envoi;
        this.debut = debut;
        taille = document.taille();
        empreinte = document.empreinte().hex();
    }

    Empreinte empreinte() {
        return new Empreinte(empreinte);
    }
}
