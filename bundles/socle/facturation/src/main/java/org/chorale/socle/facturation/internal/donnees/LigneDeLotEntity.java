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
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.LotsDeFactures.LigneDeLot;
import org.chorale.api.facture.LotsDeFactures.SortDeFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.persistance.ConvertisseurInstant;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What became of one invoice of a batch. */
@Entity
@Table(name = "fac_lot_ligne")
@IdClass(RangDeLot.class)
@NullUnmarked
public class LigneDeLotEntity {
    private static final int RAISON_MAX = 500;

    @Id
    @Column(name = "lot_id")
    private long lot;

    @Id
    private int rang;

    @Column(name = "facture_id")
    private long facture;

    private String numero;
    private String tiers;

    @Enumerated(EnumType.STRING)
    private StatutFacture de;

    @Enumerated(EnumType.STRING)
    private SortDeFacture sort;

    @Convert(converter = ConvertisseurInstant.class)
    private Instant passe;

    @Column(name = "raison_fr")
    private String raisonFr;

    @Column(name = "raison_en")
    private String raisonEn;

    protected LigneDeLotEntity() {}

    /** @param passe when the invoice got its status, or null where it did not */
    public LigneDeLotEntity(long lot, int rang, LigneDeLot ligne, @Nullable Instant passe) {
        this.lot = lot;
        this.rang = rang;
        facture = ligne.facture().valeur();
        numero = ligne.numero();
        tiers = Texte.coupeOu(ligne.tiers(), 200, "");
        de = ligne.de();
        sort = ligne.sort();
        this.passe = passe;
        raisonFr = ligne.raison() == null ? null : Texte.coupe(ligne.raison().fr(), RAISON_MAX);
        raisonEn = ligne.raison() == null ? null : Texte.coupe(ligne.raison().en(), RAISON_MAX);
    }

    /** It was taken back. */
    public void annuler() {
        sort = SortDeFacture.ANNULEE;
    }

    public FactureId facture() {
        return new FactureId(facture);
    }

    public int rang() {
        return rang;
    }

    public @Nullable StatutFacture de() {
        return de;
    }

    public SortDeFacture sort() {
        return sort;
    }

    public @Nullable Instant passe() {
        return passe;
    }

    /** As its author reads it. */
    public LigneDeLot enLigne(boolean annulable) {
        Libelle raison = raisonFr == null || raisonFr.isEmpty()
                ? null
                : new Libelle(raisonFr, raisonEn == null ? raisonFr : raisonEn);
        return new LigneDeLot(facture(), numero, tiers, de, sort, raison, annulable);
    }
}
