package org.chorale.socle.annuaire.internal.fiche;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.annuaire.ModificationDeFiche;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.socle.annuaire.internal.fiche.Ecarts.Ecart;
import org.jspecify.annotations.NullUnmarked;

/** A row of ann_modification. */
@Entity
@Table(name = "ann_modification")
@NullUnmarked
class ModificationEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ann_modification_seq")
    @SequenceGenerator(name = "ann_modification_seq", sequenceName = "ann_modification_seq", allocationSize = 50)
    private long id;

    @Column(name = "structure_id", updatable = false)
    private long structureId;

    @Column(name = "quand", updatable = false)
    private Instant quand;

    @Column(name = "par", updatable = false)
    private long par;

    @Column(name = "champ", updatable = false)
    private String champ;

    @Column(name = "avant", updatable = false)
    private String avant;

    @Column(name = "apres", updatable = false)
    private String apres;

    protected ModificationEntity() {}

    ModificationEntity(StructureId structure, UtilisateurId par, Instant quand, Ecart ecart) {
        this.structureId = structure.valeur();
        this.quand = quand;
        this.par = par.valeur();
        this.champ = ecart.champ();
        this.avant = ecart.avant();
        this.apres = ecart.apres();
    }

    ModificationDeFiche enModification() {
        return new ModificationDeFiche(
                id, new StructureId(structureId), quand, new UtilisateurId(par), champ, avant, apres);
    }
}
