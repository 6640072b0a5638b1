package org.chorale.socle.annuaire.internal.fiche;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.annuaire.MandatsDeFacturation.Mandat;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.NullUnmarked;

/** A row of ann_mandat. */
@Entity
@Table(name = "ann_mandat")
@NullUnmarked
class MandatEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ann_mandat_seq")
    @SequenceGenerator(name = "ann_mandat_seq", sequenceName = "ann_mandat_seq", allocationSize = 50)
    private long id;

    @Column(name = "structure_id")
    private long structureId;

    @Column(name = "signe_le")
    private Instant signeLe;

    @Column(name = "signe_par")
    private long signePar;

    @Column(name = "revoque_le")
    private Instant revoqueLe;

    @Column(name = "revoque_par")
    private Long revoquePar;

    @Column(name = "en_vigueur_de")
    private Long enVigueurDe;

    protected MandatEntity() {}

    MandatEntity(StructureId structure, UtilisateurId par, Instant quand) {
        structureId = structure.valeur();
        enVigueurDe = structure.valeur();
        signePar = par.valeur();
        signeLe = quand;
    }

    void revoquer(UtilisateurId par, Instant quand) {
        enVigueurDe = null;
        revoquePar = par.valeur();
        revoqueLe = quand;
    }

    Mandat enMandat() {
        return new Mandat(
                id,
                signeLe,
                new UtilisateurId(signePar),
                revoqueLe,
                revoquePar == null ? null : new UtilisateurId(revoquePar));
    }
}
