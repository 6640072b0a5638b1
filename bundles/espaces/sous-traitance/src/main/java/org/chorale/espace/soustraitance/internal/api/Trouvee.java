package org.chorale.espace.soustraitance.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Intervenant;
import org.jspecify.annotations.Nullable;

/** One invoice of the valideur's searches, as published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Trouvee(
        long idFacture,
        String typeDemandePaiement,
        long idFournisseur,
        String identifiantFournisseur,
        String typeIdentifiantFournisseur,
        String designationFournisseur,
        long idDestinataire,
        String typeIdentifiantDestinataire,
        String identifiantDestinataire,
        String designationDestinataire,
        @Nullable Long idServiceExecutant,
        @Nullable String codeServiceExecutant,
        @Nullable String nomServiceExecutant,
        @Nullable Long idValideur,
        @Nullable String typeIdentifiantValideur,
        @Nullable String identifiantValideur,
        @Nullable String designationValideur,
        String typeFacture,
        String numeroFacture,
        String dateFacture,
        String dateDepot,
        BigDecimal montantHT,
        BigDecimal montantTTC,
        BigDecimal montantAPayer,
        String devise,
        String statut,
        @Nullable String numeroMarche,
        @Nullable String numeroEngagement) {
    static Trouvee de(Facture f, @Nullable Intervenant valideur) {
        Facture.ServiceDestinataire service = f.service();
        return new Trouvee(
                f.id().valeur(),
                "FACTURE",
                f.fournisseur().id().valeur(),
                f.fournisseur().identifiant().valeur(),
                f.fournisseur().identifiant().type().name(),
                f.fournisseur().designation(),
                f.destinataire().id().valeur(),
                f.destinataire().identifiant().type().name(),
                f.destinataire().identifiant().valeur(),
                f.destinataire().designation(),
                service == null ? null : (Long) service.id().valeur(),
                service == null ? null : service.code(),
                service == null ? null : service.libelle(),
                valideur == null ? null : (Long) valideur.structure().valeur(),
                valideur == null ? null : valideur.identifiant().type().name(),
                valideur == null ? null : valideur.identifiant().valeur(),
                valideur == null ? null : valideur.designation(),
                f.type().name(),
                f.numero(),
                Dates.jour(f.dateFacture()),
                Dates.jour(f.depot()),
                f.montantHt(),
                f.montantTtc(),
                f.montantAPayer(),
                f.devise(),
                f.statut().name(),
                f.marche(),
                f.engagement());
    }
}
