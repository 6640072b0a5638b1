package org.chorale.socle.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.Consumes;
import javax.ws.rs.FormParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.AsyncResponse;
import javax.ws.rs.container.Suspended;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.apache.cxf.jaxrs.ext.multipart.Attachment;
import org.apache.cxf.jaxrs.ext.multipart.MultipartBody;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.AccesPublic;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.identite.Origine;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.rest.Ressource;
import org.jspecify.annotations.Nullable;

/** Resources as a bundle would bring them. */
@SuppressWarnings("DoNotCallSuggester") // operations that refuse are what is tested
final class Essai {
    private Essai() {}

    /** Under the published API. */
    @Path("/cpro/essais/v1")
    @Produces("application/json;charset=utf-8")
    @Consumes("application/json")
    public static final class Cpro implements Ressource {
        record Question(
                @Nullable Boolean restreindre,
                boolean simple,
                @Nullable Integer nombre,
                @Nullable List<String> liste,
                @Nullable Question dedans,
                @Nullable LocalDate jour) {}

        record Reponse(
                int codeRetour,
                String libelle,
                @Nullable Question recue,
                @Nullable String detail) {}

        @GET
        @Path("health-check")
        @AccesPublic
        public Reponse sante() {
            return new Reponse(0, "TRA_MSG_00.000", null, null);
        }

        @POST
        @Path("lire")
        @Acces(espace = "essais", mode = Mode.CONSULTATION)
        public Reponse lire(@Context Perimetre perimetre, @Context Appelant appelant, @Nullable Question question) {
            return new Reponse(0, "TRA_MSG_00.000", question, appelant.nom() + " " + perimetre.structures());
        }

        @POST
        @Path("ecrire")
        @Acces(espace = "essais", mode = Mode.MODIFICATION)
        public Reponse ecrire() {
            return new Reponse(0, "GCU_MSG_01_000", null, null);
        }

        @POST
        @Path("refuser")
        @AccesAuthentifie
        public Reponse refuser() {
            throw new RefusFacture.Inconnue();
        }

        @POST
        @Path("casser")
        @AccesAuthentifie
        public Reponse casser() {
            throw new IllegalStateException("détail interne");
        }

        @POST
        @Path("base/{etat}")
        @AccesAuthentifie
        public Reponse base(@PathParam("etat") String etat) {
            throw new IllegalStateException("JPA", new SQLException("détail interne", etat));
        }

        @POST
        @Path("compter")
        @Consumes("*/*")
        @AccesPublic
        public Reponse compter(InputStream corps) throws IOException {
            long octets = 0;
            byte[] tampon = new byte[8192];
            for (int lus = corps.read(tampon); lus >= 0; lus = corps.read(tampon)) {
                octets += lus;
            }
            return new Reponse(0, "GCU_MSG_01_000", null, Long.toString(octets));
        }

        @POST
        @Path("oubliee")
        public Reponse oubliee() {
            return new Reponse(0, "", null, null);
        }

        @POST
        @Path("double")
        @AccesPublic
        @AccesAuthentifie
        public Reponse doubleDeclaration() {
            return new Reponse(0, "", null, null);
        }

        @POST
        @Path("{quoi}")
        @AccesPublic
        public Reponse autre(@PathParam("quoi") String quoi) {
            return new Reponse(0, "", null, quoi);
        }
    }

    /** Under our own API. */
    @Path("/api/v1/essais")
    @Produces("application/json;charset=utf-8")
    public static final class Api implements Ressource {
        @GET
        @AccesAuthentifie
        public List<String> moi(@Context Appelant appelant) {
            return List.of(appelant.nom());
        }

        @GET
        @Path("exploitants")
        @AccesAuthentifie(roles = Appelant.Role.EXPLOITANT)
        public List<String> exploitants(@Context Appelant appelant) {
            return List.of(appelant.nom());
        }

        @GET
        @Path("{id: \\d+}")
        @AccesPublic
        public List<Long> un(@PathParam("id") long id, @QueryParam("page") int page) {
            return List.of(id, (long) page);
        }

        @POST
        @Consumes("text/plain")
        @AccesPublic
        public List<String> texte(String corps) {
            return List.of("texte", corps);
        }

        @POST
        @Consumes("application/json")
        @AccesPublic
        public List<String> json(List<String> corps) {
            return corps;
        }

        @GET
        @Path("refus")
        @AccesPublic
        public List<String> refus() {
            throw new RefusFacture.Inconnue();
        }
    }

    /** Pages. */
    @Path("/espaces/essais")
    @Produces("text/html;charset=utf-8")
    public static final class Pages implements Ressource {
        @GET
        @AccesPublic
        public Page accueil(@Context ContextePage contexte, @Context Origine origine) {
            return Page.de("Bonjour", null, w -> w.write("é " + contexte.jetonCsrf() + " " + origine.adresse()));
        }

        @GET
        @Path("prive")
        @AccesAuthentifie
        public Page prive(@Context Appelant appelant) {
            return Page.de("Privé", null, w -> w.write(appelant.nom()));
        }

        @GET
        @Path("droit")
        @Acces(espace = "essais", mode = Mode.MODIFICATION)
        public Page droit() {
            return Page.de("Droit", null, w -> w.write("ok"));
        }

        @GET
        @Path("absente")
        @AccesPublic
        public Page absente() {
            return new Page(410, "Parti", null, w -> w.write("parti"));
        }

        @GET
        @Path("casse")
        @AccesPublic
        public Page casse() {
            return Page.de("Casse", null, w -> {
                w.write("début");
                throw new IllegalStateException("gabarit");
            });
        }

        @POST
        @Path("formulaire")
        @Consumes("application/x-www-form-urlencoded")
        @AccesPublic
        public Page formulaire(@FormParam("nom") String nom) {
            return Page.de("Reçu", null, w -> w.write("nom=" + nom));
        }

        @POST
        @Path("fichier")
        @Consumes("multipart/form-data")
        @AccesPublic
        public Page fichier(MultipartBody corps) throws IOException {
            Attachment fichier = corps.getAttachment("fichier");
            long taille = fichier.getDataHandler().getInputStream().transferTo(OutputStream.nullOutputStream());
            return Page.de("Reçu", null, w -> w.write("taille=" + taille));
        }

        @POST
        @Path("suite")
        @AccesPublic
        public Response suite() {
            return Response.seeOther(URI.create("/espaces/essais")).build();
        }
    }

    /** Requests that last until the test says so. */
    @Path("/api/v1/lent")
    @Produces("text/plain")
    public static final class Lent implements Ressource {
        final CountDownLatch dedans = new CountDownLatch(1);
        final CountDownLatch fin = new CountDownLatch(1);
        final SynchronousQueue<AsyncResponse> suspendue = new SynchronousQueue<>();

        @GET
        @Path("ici")
        @AccesPublic
        public String ici() throws InterruptedException {
            dedans.countDown();
            return fin.await(20, TimeUnit.SECONDS) ? "fini" : "trop tard";
        }

        @GET
        @Path("ailleurs")
        @AccesPublic
        public void ailleurs(@Suspended AsyncResponse reponse) throws InterruptedException {
            if (!suspendue.offer(reponse, 20, TimeUnit.SECONDS)) {
                reponse.resume("personne");
            }
        }
    }
}
