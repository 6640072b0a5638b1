package org.chorale.socle.facturation.internal.donnees;

import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.format.VentilationTva;
import org.jspecify.annotations.NullUnmarked;

/** A rate of the VAT recapitulation of an invoice. */
@Entity
@Table(name = "fac_taxe")
@IdClass(RangDeFacture.class)
@NullUnmarked
public class TaxeEntity {
    @Id
    @Column(name = "facture_id")
    private long facture;

    @Id
    private int rang;

    private BigDecimal taux;
    private String categorie;

    @Column(name = "base_ht")
    private BigDecimal base;

    private BigDecimal montant;

    protected TaxeEntity() {}

    /** A rate as it was read; {@code rang} counts from 1. */
    public TaxeEntity(long facture, int rang, VentilationTva lue) {
        this.facture = facture;
        this.rang = rang;
        taux = Taux.garde(lue.taux());
        categorie = Texte.coupeOu(lue.categorie(), 10, "S");
        base = Montant.garde(lue.base());
        montant = Montant.garde(lue.montant());
    }

    public DetailFacture.Taxe enTaxe() {
        return new DetailFacture.Taxe(
                Montant.lisibleOuNull(taux), categorie, Montant.lisible(base), Montant.lisible(montant));
    }
}
