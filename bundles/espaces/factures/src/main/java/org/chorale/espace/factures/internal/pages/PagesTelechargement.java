package org.chorale.espace.factures.internal.pages;

import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.facture.Dossiers;
import org.chorale.api.facture.Dossiers.Dossier;
import org.chorale.api.facture.Dossiers.Mesure;
import org.chorale.api.facture.Dossiers.Regard;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.espace.factures.internal.api.Contenu64;
import org.chorale.espace.factures.internal.gabarits.StaticTemplates;
import org.chorale.espace.factures.internal.gabarits.Templates;
import org.chorale.espace.factures.internal.pages.VueTelechargement.Contenu;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Many invoices as one file, from either list: what it weighs is told first. */
@Component(service = PagesTelechargement.class)
public final class PagesTelechargement {
    private final Templates gabarits = new StaticTemplates();
    private final Dossiers dossiers;
    private final Selection selection;

    /** The socle weighs and writes them. */
    @Activate
    public PagesTelechargement(@Reference Dossiers dossiers, @Reference Selection selection) {
        this.dossiers = dossiers;
        this.selection = selection;
    }

    /** From the choice to its weight, and from there to the file. */
    public Response avancer(
            Face face, @Nullable Map<String, List<String>> envoye, Perimetre perimetre, ContextePage contexte)
            throws IOException {
        Map<String, List<String>> champs = envoye == null ? Map.of() : envoye;
        if (Selection.premier(champs, "pour").equals("traiter")) {
            return traiter(face);
        }
        Locale langue = contexte.langue();
        List<FactureId> factures = selection.lire(face, envoye, perimetre);
        if (factures.isEmpty() || factures.size() > Selection.MAX) {
            Faute faute = Faute.de("factures", TexteTelechargement.NOMBRE.en(langue, Selection.MAX));
            return reponse(400, new VueTelechargement(face, List.of(), null, null, List.of(faute)), contexte);
        }
        List<Regard> regards = List.of(new Regard(perimetre, face.cote()));
        Mesure mesure = dossiers.mesurer(regards, factures);
        Contenu contenu = Contenu.lire(Selection.premier(champs, "contenu"));
        VueTelechargement vue = new VueTelechargement(face, factures, mesure, contenu, List.of());
        if (!Selection.premier(champs, "etape").equals("telecharger")) {
            return reponse(200, vue, contexte);
        }
        if (contenu == null) {
            Faute faute = Faute.de("choisi", TexteTelechargement.CONTENU_MANQUE.en(langue));
            return reponse(400, vue.avec(faute), contexte);
        }
        try {
            return fichier(dossiers.preparer(regards, factures, contenu.forme(), contenu.avecPieces()));
        } catch (RefusFacture.DossierTropGrand refus) {
            return reponse(refus.motif().statutHttp(), vue.avec(Faute.de("choisi", refus, langue)), contexte);
        }
    }

    /** The list has one form and two buttons: what was chosen goes on, as it was sent, to where it is treated. */
    private static Response traiter(Face face) {
        return Response.status(Response.Status.TEMPORARY_REDIRECT)
                .header(HttpHeaders.LOCATION, face.adresse() + "/lots")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Built aside first: what fails is then told by a page, not by half a file. */
    private static Response fichier(Dossier dossier) throws IOException {
        Contenu64 contenu = new Contenu64(Limite.FACTURE.valeur());
        try {
            dossier.ecrire(contenu);
        } catch (DocumentTropGrand e) {
            contenu.close();
            throw new RefusFacture.DossierTropGrand(Limite.FACTURE.valeur() >> 20);
        } catch (IOException | RuntimeException e) {
            contenu.close();
            throw e;
        }
        StreamingOutput copie = sortie -> {
            try (contenu;
                    InputStream octets = contenu.relire()) {
                octets.transferTo(sortie);
            }
        };
        String nom = URLEncoder.encode(dossier.nom(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(copie, dossier.typeMime())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + nom)
                .header(HttpHeaders.CONTENT_LENGTH, contenu.taille())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Response reponse(int statut, VueTelechargement vue, ContextePage contexte) {
        Page page = new Page(
                statut,
                TexteTelechargement.TITRE.en(contexte.langue()),
                vue.face().espace(),
                sortie -> gabarits.telechargement(contexte.langue(), vue, contexte.jetonCsrf())
                        .render(new WriterOutput(sortie)));
        return Response.status(statut).entity(page).build();
    }
}
