package org.chorale.socle.facturation.internal.compterendu;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.CompteRendu.FactureDuFlux;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.jspecify.annotations.Nullable;

/**
 * Findings as the published compte rendu divides them: what makes an invoice be refused, by invoice; and what concerns
 * files rather than invoices, together with the harmless findings, which would look like refusals in the first list.
 *
 * @param factures by invoice
 * @param techniques the others
 */
public record ErreursFlux(List<ErreurDP> factures, List<ErreurTechnique> techniques) {
    private static final Set<Couche> TECHNIQUES = EnumSet.of(Couche.CONTENEUR, Couche.XML, Couche.XSD);

    static ErreursFlux de(CompteRendu cr) {
        List<ErreurDP> factures = new ArrayList<>();
        List<ErreurTechnique> techniques = new ArrayList<>();
        cr.constats().forEach(c -> techniques.add(technique(c, null)));
        for (FactureDuFlux facture : cr.factures()) {
            for (Constat constat : facture.constats()) {
                if (constat.severite().bloquante() && !TECHNIQUES.contains(constat.couche())) {
                    factures.add(new ErreurDP(
                            facture.numero(),
                            facture.identifiantFournisseur(),
                            facture.identifiantDestinataire(),
                            libelle(constat)));
                } else {
                    techniques.add(technique(constat, facture));
                }
            }
        }
        return new ErreursFlux(List.copyOf(factures), List.copyOf(techniques));
    }

    private static ErreurTechnique technique(Constat constat, @Nullable FactureDuFlux facture) {
        String libelle = facture == null ? libelle(constat) : facture.nomFichier() + " : " + libelle(constat);
        return new ErreurTechnique(constat.regle(), libelle, constat.severite().name());
    }

    /** The message, where it is, and what to do: in the one sentence that clients show. */
    private static String libelle(Constat constat) {
        StringBuilder b = new StringBuilder(constat.message());
        String balise = constat.chemin() != null ? constat.chemin() : constat.terme();
        if (balise != null) {
            b.append(" (balise : ").append(balise);
            if (constat.ligne() != null) {
                b.append(", ligne ").append(constat.ligne());
            }
            b.append(')');
        }
        if (constat.remede() != null) {
            b.append(' ').append(constat.remede());
        }
        return b.toString();
    }

    /** What is wrong with an invoice. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ErreurDP(
            @Nullable String numeroDP,
            @Nullable String identifiantFournisseur,
            @Nullable String identifiantDestinataire,
            String libelleErreurDP) {}

    /** What was found about a file, refused or not: the nature says how much it weighs. */
    public record ErreurTechnique(String codeErreur, String libelleErreur, String natureErreur) {}
}
