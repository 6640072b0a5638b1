package org.chorale.socle.facturation.internal.donnees;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.chorale.api.facture.ActionFacture;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What somebody did with an invoice beside giving it another status: a row of its journal, written once. */
@Entity
@Table(name = "fac_journal")
@IdClass(RangDeFacture.class)
@NullUnmarked
public class JournalEntity {
    @Id
    @Column(name = "facture_id")
    private long facture;

    @Id
    private int rang;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ActionFacture action;

    @Convert(converter = ConvertisseurInstant.class)
    @Column(updatable = false)
    private Instant quand;

    @Column(name = "structure_id", updatable = false)
    private long structure;

    @Column(name = "acteur_id", updatable = false)
    private long acteurId;

    @Column(updatable = false)
    private String acteur;

    @Column(updatable = false)
    private String detail;

    @Column(updatable = false)
    private String empreinte;

    protected JournalEntity() {}

    /** @param dernier the last row of that journal, or null where this one begins it */
    public JournalEntity(long facture, @Nullable JournalEntity dernier, Fait fait) {
        this.facture = facture;
        rang = dernier == null ? 1 : dernier.rang + 1;
        action = fait.action();
        quand = fait.quand();
        structure = fait.structure().valeur();
        acteurId = fait.acteurId();
        acteur = Texte.coupeOu(fait.acteur(), 200, "—");
        detail = Texte.coupe(fait.detail(), 2000);
        empreinte = calculer(dernier == null ? null : dernier.empreinte);
    }

    /** What its hash must be after that one. */
    public String calculer(@Nullable String avant) {
        return Chaine.empreinte(
                avant,
                facture,
                rang,
                action.name(),
                quand,
                structure,
                acteurId,
                acteur,
                detail == null || detail.isEmpty() ? null : detail);
    }

    public long facture() {
        return facture;
    }

    public int rang() {
        return rang;
    }

    public ActionFacture action() {
        return action;
    }

    public Instant quand() {
        return quand;
    }

    public StructureId structure() {
        return new StructureId(structure);
    }

    public String acteur() {
        return acteur;
    }

    public @Nullable String detail() {
        return detail == null || detail.isEmpty() ? null : detail;
    }

    public String empreinte() {
        return empreinte;
    }

    /**
     * What was done.
     *
     * @param structure for which structure
     * @param detail what more there is to say, or null
     */
    public record Fait(
            ActionFacture action,
            Instant quand,
            StructureId structure,
            long acteurId,
            String acteur,
            @Nullable String detail) {}
}
