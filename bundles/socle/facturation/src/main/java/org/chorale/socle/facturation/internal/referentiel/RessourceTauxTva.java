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
    // Only TVA1 is known of the real list. The others are the rates of French law, by descending use; they restrict
    // nothing: an invoice's rates are judged by the rules of its format.
    private static final List<Taux> TAUX = List.of(
            new Taux("TVA1", "0", new Libelle("Art 293B(FranchiseEnBase)", "Art. 293 B (small business exemption)")),
            taux("TVA2", "20"),
            taux("TVA3", "10"),
            taux("TVA4", "5.5"),
            taux("TVA5", "2.1"),
            taux("TVA6", "0"),
            taux("TVA7", "8.5"),
            taux("TVA8", "1.75"),
            taux("TVA9", "1.05"),
            taux("TVA10", "13"),
            taux("TVA11", "0.9"));

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
                TAUX.stream()
                        .map(t -> new TauxTva(
                                t.code(),
                                anglais ? t.libelle().en() : t.libelle().fr(),
                                new BigDecimal(t.valeur())))
                        .toList());
    }

    private static Taux taux(String code, String valeur) {
        return new Taux(
                code, valeur, new Libelle("TVA %s %%".formatted(valeur.replace('.', ',')), "VAT " + valeur + "%"));
    }

    private record Taux(String code, String valeur, Libelle libelle) {}

    /** What is asked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Demande(@Nullable String codeLangue) {}

    /** The answer, as clients read it. */
    public record ReponseTauxTva(int codeRetour, String libelle, List<TauxTva> listeTauxTva) {}

    /**
     * One rate.
     *
     * @param valeurTauxTva percent
     */
    public record TauxTva(String codeTauxTva, String libelleTauxTva, BigDecimal valeurTauxTva) {}
}
