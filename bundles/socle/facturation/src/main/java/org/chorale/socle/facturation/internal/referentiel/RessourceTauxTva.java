package org.chorale.socle.facturation.internal.referentiel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.espace.Libelle;
import org.chorale.api.rest.Ressource;
import org.chorale.api.soumission.TauxTva;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/**
 * The VAT rates a client may choose from. Some clients call this to test their connection, which is why it asks for
 * an account although the list is the same for everybody.
 */
@Component(service = Ressource.class)
@Path("/cpro/transverses/v1/recuperer")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class RessourceTauxTva implements Ressource {
    private static final Libelle FRANCHISE =
            new Libelle("Art 293B(FranchiseEnBase)", "Art. 293 B (small business exemption)");

    /** The whole list, in French unless another language is asked for. */
    @POST
    @Path("/tauxtva")
    @AccesAuthentifie
    public ReponseTauxTva tauxTva(@Nullable Demande demande) {
        boolean anglais = demande != null
                && demande.codeLangue() != null
                && demande.codeLangue().strip().toLowerCase(Locale.ROOT).startsWith("en");
        return new ReponseTauxTva(
                0,
                "TRA_MSG_00.000",
                TauxTva.PUBLIES.stream()
                        .map(t -> new Taux(
                                t.code(), anglais ? libelle(t).en() : libelle(t).fr(), t.taux()))
                        .toList());
    }

    private static Libelle libelle(TauxTva.Publie taux) {
        if (taux.code().equals("TVA1")) {
            return FRANCHISE;
        }
        String valeur = taux.taux().toPlainString();
        return new Libelle("TVA %s %%".formatted(valeur.replace('.', ',')), "VAT " + valeur + "%");
    }

    /** What is asked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Demande(@Nullable String codeLangue) {}

    /** The answer, as clients read it. */
    public record ReponseTauxTva(int codeRetour, String libelle, List<Taux> listeTauxTva) {}

    /**
     * One rate.
     *
     * @param valeurTauxTva percent
     */
    public record Taux(String codeTauxTva, String libelleTauxTva, BigDecimal valeurTauxTva) {}
}
