package org.chorale.socle.facturation.internal.donnees;

import java.math.BigDecimal;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.format.LigneLue;
import org.jspecify.annotations.NullUnmarked;

/** A line of an invoice. */
@Entity
@Table(name = "fac_ligne")
@IdClass(RangDeFacture.class)
@NullUnmarked
public class LigneEntity {
    @Id
    @Column(name = "facture_id")
    private long facture;

    @Id
    @Column(name = "numero")
    private int rang;

    private String reference;
    private String denomination;
    private BigDecimal quantite;
    private String unite;

    @Column(name = "prix_unitaire")
    private BigDecimal prixUnitaire;

    private BigDecimal remise;

    @Column(name = "montant_ht")
    private BigDecimal montantHt;

    @Column(name = "taux_tva")
    private BigDecimal tauxTva;

    protected LigneEntity() {}

    /** A line as it was read; {@code rang} counts from 1. */
    public LigneEntity(long facture, int rang, LigneLue lue) {
        this.facture = facture;
        this.rang = rang;
        reference = Texte.coupeOu(lue.numero(), 100, Integer.toString(rang));
        denomination = Texte.coupeOu(lue.designation(), 512, "—");
        quantite = Montant.gardeOuNull(lue.quantite());
        unite = Texte.coupe(lue.unite(), 20);
        prixUnitaire = Montant.gardeOuNull(lue.prixNet());
        remise = lue.remisesEtCharges().stream()
                .filter(r -> !r.charge() && r.montant() != null)
                .map(r -> Montant.garde(r.montant()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        montantHt = Montant.garde(lue.montantHt());
        tauxTva = Taux.garde(lue.tauxTva());
    }

    public DetailFacture.Ligne enLigne() {
        return new DetailFacture.Ligne(
                rang,
                reference,
                denomination,
                Montant.lisibleOuNull(quantite),
                unite,
                Montant.lisibleOuNull(prixUnitaire),
                Montant.lisible(remise),
                Montant.lisible(montantHt),
                Montant.lisibleOuNull(tauxTva));
    }
}
