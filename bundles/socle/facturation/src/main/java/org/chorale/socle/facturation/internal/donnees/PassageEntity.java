package org.chorale.socle.facturation.internal.donnees;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A status that an invoice reached: a row of its history, written once. */
@Entity
@Table(name = "fac_passage")
@NullUnmarked
public class PassageEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fac_seq_passage")
    @SequenceGenerator(name = "fac_seq_passage", sequenceName = "fac_seq_passage", allocationSize = 50)
    private long id;

    @Column(name = "facture_id", updatable = false)
    private long facture;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StatutFacture statut;

    @Convert(converter = ConvertisseurInstant.class)
    @Column(updatable = false)
    private Instant quand;

    @Column(updatable = false)
    private String motif;

    @Column(updatable = false)
    private String acteur;

    @Column(name = "acteur_id", updatable = false)
    private Long acteurId;

    private Integer rang;
    private String empreinte;

    protected PassageEntity() {}

    /** A row that is not chained yet: {@link FactureEntity#passer} writes them. */
    PassageEntity(long facture, StatutFacture statut, Instant quand, @Nullable String motif, Acteur par) {
        this.facture = facture;
        this.statut = statut;
        this.quand = quand;
        this.motif = motif;
        acteur = Texte.coupeOu(par.nom(), 200, "—");
        acteurId = par.id();
    }

    /** Takes its place in the chain of its invoice. */
    String sceller(int place, @Nullable String avant) {
        rang = place;
        empreinte = calculer(avant);
        return empreinte;
    }

    /** What its hash must be after that one. */
    public String calculer(@Nullable String avant) {
        return Chaine.empreinte(
                avant,
                facture,
                rang,
                statut.name(),
                quand,
                motif == null || motif.isEmpty() ? null : motif,
                acteur,
                acteurId);
    }

    public long id() {
        return id;
    }

    public long facture() {
        return facture;
    }

    public StatutFacture statut() {
        return statut;
    }

    public @Nullable Integer rang() {
        return rang;
    }

    public @Nullable String empreinte() {
        return empreinte;
    }

    public Historique.Passage enPassage() {
        return new Historique.Passage(id, statut, quand, motif == null || motif.isEmpty() ? null : motif, acteur);
    }

    /**
     * Who acts.
     *
     * @param id the user, or null for the portal itself
     */
    public record Acteur(@Nullable Long id, String nom) {
        /** The portal itself. */
        public static final Acteur PORTAIL = new Acteur(null, "Chorale");
    }
}
