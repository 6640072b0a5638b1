package org.chorale.socle.annuaire.internal.fiche;

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
import org.chorale.api.annuaire.PiecesDeStructure.Genre;
import org.chorale.api.annuaire.PiecesDeStructure.Piece;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.NullUnmarked;

/** A row of ann_piece. */
@Entity
@Table(name = "ann_piece")
@NullUnmarked
class PieceEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ann_piece_seq")
    @SequenceGenerator(name = "ann_piece_seq", sequenceName = "ann_piece_seq", allocationSize = 50)
    private long id;

    @Column(name = "structure_id")
    private long structureId;

    @Enumerated(EnumType.STRING)
    @Column(name = "genre")
    private Genre genre;

    @Column(name = "nom")
    private String nom;

    @Column(name = "taille")
    private long taille;

    @Column(name = "empreinte")
    private String empreinte;

    @Column(name = "ajoutee_le")
    private Instant ajouteeLe;

    @Column(name = "ajoutee_par")
    private long ajouteePar;

    protected PieceEntity() {}

    PieceEntity(StructureId structure, Genre genre, String nom, Document contenu) {
        this.structureId = structure.valeur();
        this.genre = genre;
        this.nom = nom;
        this.taille = contenu.taille();
        this.empreinte = contenu.empreinte().hex();
    }

    PieceEntity par(UtilisateurId qui, Instant quand) {
        ajouteePar = qui.valeur();
        ajouteeLe = quand;
        return this;
    }

    /** The same bytes, of the structure that goes on. */
    PieceEntity pour(StructureId autre) {
        return new PieceEntity(autre, genre, nom, new Document(empreinte(), taille))
                .par(new UtilisateurId(ajouteePar), ajouteeLe);
    }

    boolean estDe(StructureId structure) {
        return structureId == structure.valeur();
    }

    String nom() {
        return nom;
    }

    Empreinte empreinte() {
        return new Empreinte(empreinte);
    }

    Piece enPiece() {
        return new Piece(id, genre, nom, taille, ajouteeLe, new UtilisateurId(ajouteePar));
    }
}
