package org.chorale.api.format;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invoice line (BG-25).
 *
 * @param numero BT-126
 * @param note BT-127
 * @param objet BT-128
 * @param quantite BT-129
 * @param unite BT-130, UN/ECE Rec. 20 and 21
 * @param montantHt BT-131
 * @param ligneCommande BT-132
 * @param comptable BT-133
 * @param periode BG-26
 * @param remisesEtCharges BG-27, BG-28
 * @param prixNet BT-146
 * @param remisePrix BT-147
 * @param prixBrut BT-148
 * @param quantiteBase BT-149
 * @param uniteBase BT-150
 * @param categorieTva BT-151
 * @param tauxTva BT-152
 * @param designation BT-153
 * @param description BT-154
 * @param referenceVendeur BT-155
 * @param referenceAcheteur BT-156
 * @param referenceStandard BT-157
 * @param classifications BT-158
 * @param paysOrigine BT-159
 * @param attributs BG-32
 */
public record LigneLue(
        @Nullable String numero,
        @Nullable String note,
        @Nullable Identifiant objet,
        @Nullable BigDecimal quantite,
        @Nullable String unite,
        @Nullable BigDecimal montantHt,
        @Nullable String ligneCommande,
        @Nullable String comptable,
        @Nullable Periode periode,
        List<RemiseOuCharge> remisesEtCharges,
        @Nullable BigDecimal prixNet,
        @Nullable BigDecimal remisePrix,
        @Nullable BigDecimal prixBrut,
        @Nullable BigDecimal quantiteBase,
        @Nullable String uniteBase,
        @Nullable String categorieTva,
        @Nullable BigDecimal tauxTva,
        @Nullable String designation,
        @Nullable String description,
        @Nullable String referenceVendeur,
        @Nullable String referenceAcheteur,
        @Nullable Identifiant referenceStandard,
        List<Identifiant> classifications,
        @Nullable String paysOrigine,
        List<Attribut> attributs) {

    public LigneLue {
        remisesEtCharges = List.copyOf(remisesEtCharges);
        classifications = List.copyOf(classifications);
        attributs = List.copyOf(attributs);
    }

    /** An attribute of the item: name BT-160, value BT-161. */
    public record Attribut(@Nullable String nom, @Nullable String valeur) {}
}
