package org.chorale.socle.verification.internal;

import gg.jte.Content;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.ConstatGroupe;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Rendu;
import org.chorale.api.identite.Origine;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.refus.Passager;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.verification.internal.gabarits.StaticTemplates;
import org.chorale.socle.verification.internal.gabarits.Templates;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checking a file, for people. The result is the answer to the form itself: there is nothing kept to come back to. */
@Component(service = Ressource.class)
@Path(VerificationPages.ADRESSE)
public final class VerificationPages implements Ressource {
    static final String ADRESSE = "/verifier";

    private final Templates gabarits = new StaticTemplates();
    private final Guichet guichet;
    private final Rendu rendu;

    /** By the component runtime. */
    @Activate
    public VerificationPages(@Reference Guichet guichet, @Reference Rendu rendu) {
        this.guichet = guichet;
        this.rendu = rendu;
    }

    /** The form. */
    @GET
    @AccesPublic
    @Produces(MediaType.TEXT_HTML)
    public Page formulaire(@Context ContextePage contexte) {
        return formulaire(200, null, contexte);
    }

    /** The result. The request itself is asked for, so that the file streams. */
    @POST
    @AccesPublic
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response verifier(
            @Context HttpServletRequest requete, @Context Origine origine, @Context ContextePage contexte) {
        AtomicReference<@Nullable String> nom = new AtomicReference<>();
        Envoi envoi = Envoi.de(requete, null);
        try {
            Analyse analyse = guichet.verifier(origine, requete.getContentLengthLong(), () -> {
                Envoi.Fichier fichier = envoi.ouvrir();
                nom.set(fichier.nom());
                return fichier;
            });
            return Response.ok(resultat(new Resultat(nom.get(), analyse), contexte))
                    .build();
        } catch (RefusVerification refus) {
            int statut = refus.motif().statutHttp();
            Response.ResponseBuilder reponse = Response.status(statut).entity(formulaire(statut, refus, contexte));
            if (refus instanceof Passager passager) {
                reponse.header("Retry-After", passager.attente().toSeconds());
            }
            return reponse.build();
        }
    }

    Page formulaire(int statut, @Nullable Refus refus, ContextePage contexte) {
        return new Page(statut, Texte.TITRE.en(contexte.langue()), null, sortie -> gabarits.formulaire(
                        contexte.langue(), refus, contexte.jetonCsrf())
                .render(new WriterOutput(sortie)));
    }

    Page resultat(Resultat resultat, ContextePage contexte) {
        return Page.de(Texte.RESULTAT.en(contexte.langue()), null, sortie -> {
            gabarits.resultat(contexte.langue(), resultat, groupes -> constats(groupes, contexte.langue()))
                    .render(new WriterOutput(sortie));
            FactureLue facture = resultat.analyse().facture();
            if (facture != null) {
                rendu.ecrire(facture, contexte.langue(), sortie);
            }
        });
    }

    private Content constats(List<ConstatGroupe> groupes, Locale langue) {
        return gabarit -> {
            StringWriter liste = new StringWriter();
            try {
                rendu.constats(groupes, Rendu.ENDROITS, langue, liste);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            gabarit.writeContent(liste.toString()); // escaped by who wrote it
        };
    }
}
