package org.chorale.espace.factures.internal.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.document.RefusDocument;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.junit.jupiter.api.Test;

class PagesDepotsTest {
    private static final NumeroFlux NUMERO = new NumeroFlux("CPP0011117000000000425903");
    private static final Appelant ELISE =
            new Appelant(new UtilisateurId(7), Appelant.Genre.PERSONNE, "Élise Marchand", Set.of());
    private static final Perimetre PERIMETRE = new Perimetre(
            ELISE, new CodeEspace("factures-emises"), Mode.MODIFICATION, Set.of(Portee.entiere(new StructureId(42))));
    private static final ContextePage CONTEXTE = new ContextePage(Locale.FRENCH, ELISE, "jeton", "REF-42", false);

    private final List<byte[]> gardes = new ArrayList<>();
    private final List<Depots.Depot> deposes = new ArrayList<>();

    @Test
    void a_file_is_kept_deposited_and_its_receipt_shown() throws IOException {
        Response reponse = deposer("octobre.zip", new byte[] {1, 2, 3}, d -> new Depots.Recu(NUMERO, Instant.EPOCH));

        assertThat(reponse.getStatus()).isEqualTo(303);
        assertThat(reponse.getHeaderString("Location")).isEqualTo("/espaces/factures-emises/depots/" + NUMERO);
        assertThat(gardes).containsExactly(new byte[] {1, 2, 3});
        Depots.Depot depot = deposes.get(0);
        assertThat(depot.deposant()).isEqualTo(new StructureId(42));
        assertThat(depot.nomFichier()).isEqualTo("octobre.zip");
        assertThat(depot.syntaxeDeclaree()).isNull();
        assertThat(depot.mode()).isEqualTo(ModeDepot.UPLOAD_PORTAIL);
    }

    @Test
    void no_file_or_an_empty_one_is_told_by_the_field() throws IOException {
        assertThat(refus(deposer("", new byte[0], d -> null), 400)).contains("celui-ci manque ou est vide");
        assertThat(refus(deposer("vide.xml", new byte[0], d -> null), 400)).contains("id=\"fichier-faute\"");
        assertThat(deposes).isEmpty();
    }

    @Test
    void a_structure_outside_the_perimeter_is_refused_before_anything_is_kept() throws IOException {
        byte[] corps = new String(formulaire("un.xml", new byte[] {1}), java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("\r\n42\r\n", "\r\n43\r\n")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(refus(pages(d -> null).deposer(requete(corps), PERIMETRE, CONTEXTE), 400))
                .contains("id=\"structure-faute\"", "Choisissez une de vos structures.");
        assertThat(gardes).isEmpty();
    }

    @Test
    void what_the_deposit_itself_refuses_is_told_with_what_to_do() throws IOException {
        assertThat(refus(
                        deposer("a#b.xml", new byte[] {1}, d -> {
                            throw new RefusFacture.NomFichierInvalide();
                        }),
                        400))
                .contains("Renommez le fichier.");
    }

    @Test
    void a_file_past_the_limit_is_told_the_limit() throws IOException {
        PagesDepots pages = new PagesDepots(depots(d -> null), documents(Long.MAX_VALUE), annuaire());

        assertThat(refus(pages.deposer(requete(formulaire("gros.zip", new byte[] {1})), PERIMETRE, CONTEXTE), 413))
                .contains("120 Mo");
    }

    @Test
    void a_form_that_is_cut_is_told_so_and_nothing_is_deposited() throws IOException {
        byte[] entier = formulaire("un.xml", new byte[100]);
        byte[] coupe = java.util.Arrays.copyOf(entier, entier.length - 60);

        assertThat(refus(pages(d -> null).deposer(requete(coupe), PERIMETRE, CONTEXTE), 400))
                .contains("recommencez l'envoi");
        assertThat(deposes).isEmpty();
    }

    @Test
    void without_place_nothing_is_read() {
        Documents pleins = faux(Documents.class, Map.of("exigerPlace", a -> {
            throw new RefusDocument.PlusDePlace();
        }));

        assertThatThrownBy(() -> new PagesDepots(depots(d -> null), pleins, annuaire())
                        .deposer(requete(new byte[0]), PERIMETRE, CONTEXTE))
                .isInstanceOf(RefusDocument.PlusDePlace.class);
    }

    private Response deposer(String nom, byte[] contenu, Function<Depots.Depot, Depots.Recu> reception)
            throws IOException {
        return pages(reception).deposer(requete(formulaire(nom, contenu)), PERIMETRE, CONTEXTE);
    }

    private PagesDepots pages(Function<Depots.Depot, Depots.Recu> reception) {
        return new PagesDepots(depots(reception), documents(0), annuaire());
    }

    private static String refus(Response reponse, int statut) throws IOException {
        assertThat(reponse.getStatus()).isEqualTo(statut);
        StringWriter page = new StringWriter();
        ((Page) reponse.getEntity()).contenu().ecrire(page);
        return page.toString();
    }

    private Depots depots(Function<Depots.Depot, Depots.Recu> reception) {
        return faux(Depots.class, Map.of("compteRendu", a -> Optional.empty(), "deposer", a -> {
            Depots.Recu recu = reception.apply((Depots.Depot) a[1]);
            deposes.add((Depots.Depot) a[1]);
            return recu;
        }));
    }

    private Documents documents(long dejaLu) {
        return new Documents() {
            @Override
            public Document garder(java.io.InputStream contenu, long limite) throws IOException {
                assertThat(limite).isEqualTo(Limite.FLUX_PORTAIL.valeur());
                byte[] octets = contenu.readAllBytes();
                if (dejaLu > limite) {
                    throw new DocumentTropGrand(limite);
                }
                gardes.add(octets);
                return new Document(new Empreinte("0".repeat(64)), octets.length);
            }

            @Override
            public Optional<java.io.InputStream> ouvrir(Empreinte empreinte) {
                return Optional.empty();
            }

            @Override
            public void exigerPlace() {
                // There is place.
            }
        };
    }

    private static Annuaire annuaire() {
        return faux(Annuaire.class, Map.of("structures", a -> Map.of()));
    }

    private static HttpServletRequest requete(byte[] corps) {
        return faux(
                HttpServletRequest.class,
                Map.of(
                        "getContentType",
                        a -> "multipart/form-data; boundary=----WebKitFormBoundaryX",
                        "getInputStream",
                        a -> new Flux(new ByteArrayInputStream(corps))));
    }

    private static <T> T faux(Class<T> type, Map<String, Function<Object[], Object>> reponses) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (soi, methode, valeurs) -> reponses.getOrDefault(
                                methode.getName(), a -> null)
                        .apply(valeurs)));
    }

    private static final class Flux extends ServletInputStream {
        private final ByteArrayInputStream octets;

        Flux(ByteArrayInputStream octets) {
            this.octets = octets;
        }

        @Override
        public int read() {
            return octets.read();
        }

        @Override
        public int read(byte[] cible, int position, int longueur) {
            return octets.read(cible, position, longueur);
        }

        @Override
        public boolean isFinished() {
            return octets.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener ecouteur) {
            throw new IllegalStateException();
        }
    }

    private static byte[] formulaire(String nom, byte[] contenu) throws IOException {
        ByteArrayOutputStream corps = new ByteArrayOutputStream();
        corps.write(("------WebKitFormBoundaryX\r\nContent-Disposition: form-data; name=\"structure\"\r\n\r\n42\r\n"
                        + "------WebKitFormBoundaryX\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\""
                        + nom + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        corps.write(contenu);
        corps.write("\r\n------WebKitFormBoundaryX--\r\n".getBytes(StandardCharsets.UTF_8));
        return corps.toByteArray();
    }
}
