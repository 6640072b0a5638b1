package org.chorale.espace.factures.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.StreamingOutput;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.facture.Dossiers;
import org.chorale.api.facture.Dossiers.Dossier;
import org.chorale.api.facture.Dossiers.Forme;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.format.Limite;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Invoices of either side as one file, in base 64 that never stands in memory whole. */
@Component(service = Ressource.class)
@Path("/cpro/factures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceTelechargement implements Ressource {
    private static final String LIBELLE_OK = "TRA_MSG_00.000";

    /** A multiple of three: pieces of base 64 can then stand one after the other. */
    private static final int MORCEAU = 3 * 16_384;

    private final Dossiers dossiers;
    private final Habilitations habilitations;

    @Activate
    public RessourceTelechargement(@Reference Dossiers dossiers, @Reference Habilitations habilitations) {
        this.dossiers = dossiers;
        this.habilitations = habilitations;
    }

    /** Builds the file aside first: what fails is then a refusal, not half an answer. */
    @POST
    @Path("/telecharger/groupe")
    @AccesAuthentifie
    public StreamingOutput telecharger(@Context Appelant appelant, @Nullable Demande demande) throws IOException {
        Demande d = demande == null ? Demande.VIDE : demande;
        Dossier dossier = dossiers.preparer(
                Regards.de(habilitations, appelant, d.idEspace()), d.factures(), d.forme(), d.avecPieces());
        Contenu64 contenu = new Contenu64(Limite.FACTURE.valeur());
        try {
            dossier.ecrire(contenu);
            return sortie -> repondre(contenu, sortie);
        } catch (DocumentTropGrand e) {
            contenu.close();
            throw new RefusFacture.DossierTropGrand(Limite.FACTURE.valeur() >> 20);
        } catch (IOException | RuntimeException e) {
            contenu.close();
            throw e;
        }
    }

    private static void repondre(Contenu64 contenu, OutputStream sortie) throws IOException {
        try (contenu;
                InputStream octets = contenu.relire()) {
            ecrire(sortie, "{\"codeRetour\":0,\"libelle\":\"" + LIBELLE_OK + "\",\"fichierResultat\":\"");
            for (byte[] m = octets.readNBytes(MORCEAU); m.length > 0; m = octets.readNBytes(MORCEAU)) {
                sortie.write(Base64.getEncoder().encode(m));
            }
            ecrire(sortie, "\"}");
        }
    }

    private static void ecrire(OutputStream sortie, String texte) throws IOException {
        sortie.write(texte.getBytes(StandardCharsets.US_ASCII));
    }

    /** The published request. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Demande(
            @Nullable Long idEspace,
            @Nullable String format,
            @Nullable String avecPiecesJointesComplementaires,
            @Nullable List<@Nullable Choix> listeFacture) {
        static final Demande VIDE = new Demande(null, null, null, null);

        List<FactureId> factures() {
            List<FactureId> ids = Champs.liste(listeFacture)
                    .map(f -> new FactureId(Champs.exiger("listeFacture.idFacture", f.idFacture())))
                    .distinct()
                    .toList();
            if (ids.isEmpty()) {
                throw Champs.manque("listeFacture");
            }
            if (ids.size() > Dossiers.FACTURES_MAX) {
                throw Champs.invalide(
                        "listeFacture",
                        "a %d factures".formatted(ids.size()),
                        "has %d invoices".formatted(ids.size()),
                        "%d factures au plus, demandez-les en plusieurs fois".formatted(Dossiers.FACTURES_MAX));
            }
            return ids;
        }

        Forme forme() {
            Forme forme = Champs.choix("format", Forme.class, format);
            if (forme == null) {
                throw Champs.manque("format");
            }
            return forme;
        }

        /** The contract says a text without saying which; clients send what a boolean looks like to them. */
        boolean avecPieces() {
            String dit = Champs.texte(avecPiecesJointesComplementaires);
            return switch (dit == null ? "" : dit.toLowerCase(Locale.ROOT)) {
                case "", "false", "non", "0", "n" -> false;
                case "true", "oui", "1", "o" -> true;
                default ->
                    throw Champs.invalide(
                            "avecPiecesJointesComplementaires",
                            "n'a pas de valeur « %s »".formatted(Champs.court(String.valueOf(dit))),
                            "has no value “%s”".formatted(Champs.court(String.valueOf(dit))),
                            "true ou false");
            };
        }
    }

    /** One invoice asked for. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Choix(@Nullable Long idFacture) {}
}
