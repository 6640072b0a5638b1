package org.chorale.socle.facturation.internal.donnees;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.document.Documents;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.identifiant.Empreinte;
import org.jspecify.annotations.NullUnmarked;

/** A document of an invoice. */
@Entity
@Table(name = "fac_piece")
@NullUnmarked
public class PieceEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fac_seq_piece")
    @SequenceGenerator(name = "fac_seq_piece", sequenceName = "fac_seq_piece", allocationSize = 50)
    private long id;

    @Column(name = "facture_id")
    private long facture;

    private boolean principale;
    private String nom;

    @Column(name = "type_mime")
    private String typeMime;

    private long taille;
    private String empreinte;

    protected PieceEntity() {}

    public PieceEntity(long facture, boolean principale, String nom, String typeMime, Documents.Document document) {
        this.facture = facture;
        this.principale = principale;
        this.nom = Texte.coupeOu(nom, 256, "piece");
        this.typeMime = Texte.coupeOu(typeMime, 100, "application/octet-stream");
        taille = document.taille();
        empreinte = document.empreinte().hex();
    }

    public long facture() {
        return facture;
    }

    public Empreinte empreinte() {
        return new Empreinte(empreinte);
    }

    public DetailFacture.Piece enPiece() {
        return new DetailFacture.Piece(id, principale, nom, typeMime, taille);
    }
}
