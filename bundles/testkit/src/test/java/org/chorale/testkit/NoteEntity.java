package org.chorale.testkit;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of every kind of column that has a placeholder. */
@Entity
@Table(name = "ess_note")
@SequenceGenerator(name = "ess_note_seq", sequenceName = "ess_note_seq", allocationSize = 50)
class NoteEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ess_note_seq")
    private long id;

    @Column(nullable = false)
    private String titre = "";

    private Instant ecrite = Instant.EPOCH;

    @Lob
    private @Nullable String texte;

    @Lob
    private byte @Nullable [] piece;

    protected NoteEntity() {}

    NoteEntity(String titre, Instant ecrite) {
        this.titre = titre;
        this.ecrite = ecrite;
    }

    NoteEntity avec(String contenu, byte[] octets) {
        texte = contenu;
        piece = octets.clone();
        return this;
    }

    long id() {
        return id;
    }

    Instant ecrite() {
        return ecrite;
    }

    @Nullable
    String texte() {
        return texte;
    }

    byte @Nullable [] piece() {
        return piece == null ? null : piece.clone();
    }
}
