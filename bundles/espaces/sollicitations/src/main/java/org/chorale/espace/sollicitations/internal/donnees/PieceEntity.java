package org.chorale.espace.sollicitations.internal.donnees;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.espace.sollicitations.internal.service.Message.Piece;
import org.jspecify.annotations.NullUnmarked;

/** An attachment; its bytes are in the document store. */
@Entity
@Table(name = "sol_piece")
@NullUnmarked
public class PieceEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sol_seq_piece")
    @SequenceGenerator(name = "sol_seq_piece", sequenceName = "sol_seq_piece", allocationSize = 50)
    private long id;

    @Column(name = "sollicitation_id")
    private long sollicitation;

    @Column(name = "message_rang")
    private int message;

    private String nom;

    @Column(name = "type_mime")
    private String typeMime;

    private long taille;
    private String empreinte;

    protected PieceEntity() {}

    /** What came with a message. */
    public PieceEntity(long sollicitation, int message, FichierDeBrouillon fichier) {
        this.sollicitation = sollicitation;
        this.message = message;
        nom = fichier.nom();
        typeMime = fichier.typeMime();
        taille = fichier.document().taille();
        empreinte = fichier.document().empreinte().hex();
    }

    /** Which message it came with. */
    public int message() {
        return message;
    }

    /** Of which sollicitation. */
    public long sollicitation() {
        return sollicitation;
    }

    /** Where its bytes are. */
    public Empreinte empreinte() {
        return new Empreinte(empreinte);
    }

    /** As the service hands it out. */
    public Piece en() {
        return new Piece(id, nom, typeMime, taille);
    }
}
