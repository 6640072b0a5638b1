package fr.exemple.carnet;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;

/** A row of the notebook. */
@Entity
@Table(name = "carnet_note")
class NoteEntity {
    @Id
    @SequenceGenerator(name = "carnet_note_seq", sequenceName = "carnet_note_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "carnet_note_seq")
    private long id;

    @Column(nullable = false)
    private long auteur;

    @Column(nullable = false, length = 500)
    private String texte;

    protected NoteEntity() {}

    NoteEntity(long auteur, String texte) {
        this.auteur = auteur;
        this.texte = texte;
    }

    String texte() {
        return texte;
    }
}
