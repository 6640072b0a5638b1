package org.chorale.espace.factures.internal.depot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillons;
import org.chorale.api.brouillon.Brouillons.Envoye;
import org.chorale.api.brouillon.Brouillons.Examen;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.FauteDeSaisie;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.brouillon.Valeurs.LigneTypee;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.chorale.api.soumission.FactureSaisie.Montants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The forms of depositing and typing in: what buttons do, and what becomes of what was typed when something is refused. */
class PagesDesBrouillonsTest {
    private static final ContextePage CONTEXTE = new ContextePage(Locale.FRENCH, null, "jeton", "REF", false);
    private static final Perimetre PERIMETRE = new Perimetre(
            new Appelant(new UtilisateurId(7), Appelant.Genre.PERSONNE, "Anne", Set.of()),
            new CodeEspace("factures-emises"),
            Mode.MODIFICATION,
            Set.of(Portee.entiere(new StructureId(42))));
    private static final Instant QUAND = Instant.parse("2026-03-02T09:00:00Z");

    private final List<String> faits = new ArrayList<>();
    private Valeurs enregistrees = Valeurs.VIDES;
    private @Nullable RuntimeException refus;
    private final Map<String, Function<Object[], Object>> reponses = new HashMap<>(Map.of(
            "ouvrir", a -> fait("ouvrir", brouillon(Brouillon.Genre.DEPOT)),
            "consulter", a -> (long) a[1] == 1 ? Optional.of(brouillon(Brouillon.Genre.SAISIE)) : Optional.empty(),
            "ajouter", this::ajouter,
            "enregistrer", this::enregistrer,
            "examiner", a -> new Examen(List.of(), List.of(), zero()),
            "envoyer",
                    a -> fait(
                            "envoyer " + a[2], new Envoye(List.of(new NumeroFlux("CPP0011117000000000425903")), null)),
            "supprimer", a -> fait("supprimer " + a[1], null),
            "retirer", a -> fait("retirer " + a[2], brouillon(Brouillon.Genre.SAISIE)),
            "changerRole", a -> fait("role " + a[2] + " " + a[3], brouillon(Brouillon.Genre.SAISIE)),
            "lister",
                    a -> new org.chorale.api.commun.Resultats<Brouillon>(
                            List.of(), (org.chorale.api.commun.Pagination) a[1], 0, false)));

    @Test
    void files_open_a_draft_and_one_that_is_refused_is_told_and_leaves_nothing() throws Exception {
        assertThat(deposer("structure", "42", "fichier=a.pdf", "%PDF", "fichier=b.pdf", "%PDF")
                        .getHeaderString("Location"))
                .isEqualTo("/espaces/factures-emises/brouillons/1");
        assertThat(faits).containsExactly("ouvrir", "ajouter a.pdf", "ajouter b.pdf");

        faits.clear();
        refus = new RefusBrouillon.ExtensionRefusee("a.exe");
        assertThat(texte(deposer("structure", "42", "fichier=a.exe", "x"), 415)).contains("extension admise");
        assertThat(faits).containsExactly("ouvrir", "supprimer 1");
        assertThat(texte(deposer("structure", "43", "fichier=a.pdf", "x"), 400)).contains("une de vos structures");
        assertThat(texte(deposer("structure", "42"), 400)).contains("Choisissez un fichier");
    }

    @Test
    void a_form_that_is_cut_keeps_what_had_arrived() throws Exception {
        byte[] entier = corps("structure", "42", "fichier=a.pdf", "%PDF", "fichier=b.pdf", "x".repeat(200));
        byte[] coupe = Arrays.copyOf(entier, entier.length - 120);
        Response reponse = nouveau().deposer(requete(coupe), PERIMETRE, CONTEXTE);
        assertThat(reponse.getHeaderString("Location")).isEqualTo("/espaces/factures-emises/brouillons/1");
        assertThat(faits).containsExactly("ouvrir", "ajouter a.pdf");

        byte[] plusTot = Arrays.copyOf(entier, 150);
        assertThat(texte(nouveau().deposer(requete(plusTot), PERIMETRE, CONTEXTE), 400))
                .contains("recommencez");
    }

    @Test
    void whatever_the_button_what_was_typed_is_saved_first() throws Exception {
        faire(
                "revision",
                "3",
                "numero",
                "F-1",
                "ligne.1.designation",
                "Pose",
                "ligne.2.designation",
                "Vis",
                "action",
                "envoyer");
        assertThat(faits).containsExactly("enregistrer 3", "envoyer 4");
        assertThat(enregistrees.de(ChampSaisi.NUMERO)).isEqualTo("F-1");
        assertThat(enregistrees.lignes()).extracting(LigneTypee::designation).containsExactly("Pose", "Vis");

        faire(
                "revision",
                "3",
                "numero",
                "F-1",
                "ligne.1.designation",
                "Pose",
                "ligne.2.designation",
                "Vis",
                "action",
                "oter-1");
        assertThat(enregistrees.lignes()).extracting(LigneTypee::designation).containsExactly("Vis");
        faire("revision", "3", "numero", "F-1", "action", "lignes");
        assertThat(enregistrees.lignes()).hasSize(3);
        faits.clear();
        faire("revision", "3", "numero", "F-2", "action", "retirer-9");
        faire("revision", "3", "numero", "F-2", "action", "piece-9");
        faire("revision", "3", "numero", "F-2", "action", "nimportequoi-9");
        assertThat(faits)
                .containsExactly("enregistrer 3", "retirer 9", "enregistrer 3", "role 9 PIECE", "enregistrer 3");
    }

    @Test
    void a_refusal_shows_the_form_again_with_what_was_typed_and_the_fault_at_its_field() throws Exception {
        reponses.put("envoyer", a -> {
            throw new RefusBrouillon.SaisieIncorrecte(List.of(
                    FauteDeSaisie.de(ChampSaisi.DESTINATAIRE, "La structure est inactive.", "It is inactive."),
                    FauteDeSaisie.de(1, "prix", "Un nombre est attendu.", "A number is expected.")));
        });
        String page = texte(faire("revision", "3", "numero", "F-1", "ligne.1.prix", "abc", "action", "envoyer"), 422);
        assertThat(page)
                .contains(
                        "href=\"#destinataire\"",
                        "id=\"destinataire-faute\"",
                        "href=\"#ligne-1-prix\"",
                        "value=\"abc\"");

        refus = new RefusBrouillon.ModifieAilleurs();
        assertThat(texte(faire("revision", "2", "numero", "JE-TAPE", "action", "enregistrer"), 409))
                .contains("JE-TAPE", "enregistré ailleurs");
    }

    @Test
    void a_draft_that_is_not_one_s_own_or_a_number_that_is_none_is_unknown() {
        for (String id : List.of("2", "x", "0", "99999999999999999999")) {
            assertThatThrownBy(() -> pages().page(id, "", PERIMETRE, CONTEXTE))
                    .as(id)
                    .isInstanceOf(RefusBrouillon.Inconnu.class);
        }
    }

    private Object ajouter(Object[] a) {
        if (refus != null) {
            throw refus;
        }
        try {
            ((InputStream) a[3]).readAllBytes();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return fait("ajouter " + a[2], null);
    }

    private Object enregistrer(Object[] a) {
        if (refus != null) {
            throw refus;
        }
        enregistrees = (Valeurs) a[3];
        return fait("enregistrer " + a[2], avec(4, enregistrees));
    }

    private <T> T fait(String quoi, T resultat) {
        faits.add(quoi);
        return resultat;
    }

    private static Montants zero() {
        return new Montants(
                java.math.BigDecimal.ZERO,
                java.math.BigDecimal.ZERO,
                java.math.BigDecimal.ZERO,
                java.math.BigDecimal.ZERO);
    }

    private static Brouillon brouillon(Brouillon.Genre genre) {
        return new Brouillon(
                1, genre, new StructureId(42), "Anne", Valeurs.VIDES, List.of(), List.of(), QUAND, QUAND, QUAND, 3);
    }

    private static Brouillon avec(int revision, Valeurs valeurs) {
        return new Brouillon(
                1,
                Brouillon.Genre.SAISIE,
                new StructureId(42),
                "Anne",
                valeurs,
                List.<FichierDeBrouillon>of(),
                List.of(),
                QUAND,
                QUAND,
                QUAND,
                revision);
    }

    private Response deposer(String... champs) throws Exception {
        return nouveau().deposer(requete(corps(champs)), PERIMETRE, CONTEXTE);
    }

    private Response faire(String... champs) throws Exception {
        return pages().faire("1", requete(corps(champs)), PERIMETRE, CONTEXTE);
    }

    private PagesNouveau nouveau() {
        return new PagesNouveau(faux(Brouillons.class, reponses), faux(Documents.class, Map.of()), annuaire());
    }

    private PagesBrouillons pages() {
        return new PagesBrouillons(
                faux(Brouillons.class, reponses), annuaire(), cycles(), Clock.fixed(QUAND, ZoneOffset.UTC));
    }

    /** No circuit but the main one. */
    private static CyclesDeVie cycles() {
        return faux(CyclesDeVie.class, Map.of("contributions", a -> List.of()));
    }

    private static Annuaire annuaire() {
        return faux(Annuaire.class, Map.of("structures", a -> Map.of(), "parIdentifiant", a -> Optional.empty()));
    }

    private static String texte(Response reponse, int statut) throws Exception {
        assertThat(reponse.getStatus()).isEqualTo(statut);
        StringWriter page = new StringWriter();
        ((Page) reponse.getEntity()).contenu().ecrire(page);
        return page.toString();
    }

    /** Pairs of a field and its value; a field {@code fichier=nom} is a file of that name. */
    private static byte[] corps(String... champs) {
        StringBuilder corps = new StringBuilder("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nj\r\n");
        for (int i = 0; i < champs.length; i += 2) {
            String[] nom = champs[i].split("=");
            corps.append("--x\r\nContent-Disposition: form-data; name=\"")
                    .append(nom[0])
                    .append('"');
            if (nom.length > 1) {
                corps.append("; filename=\"").append(nom[1]).append('"');
            }
            corps.append("\r\n\r\n").append(champs[i + 1]).append("\r\n");
        }
        return corps.append("--x--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static HttpServletRequest requete(byte[] corps) {
        return faux(
                HttpServletRequest.class,
                Map.of(
                        "getContentType",
                        a -> "multipart/form-data; boundary=x",
                        "getInputStream",
                        a -> new Flux(new ByteArrayInputStream(corps))));
    }

    private static <T> T faux(Class<T> type, Map<String, Function<Object[], Object>> reponses) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (soi, methode, valeurs) -> {
                    try {
                        return reponses.getOrDefault(methode.getName(), a -> null)
                                .apply(valeurs);
                    } catch (java.io.UncheckedIOException e) {
                        throw e.getCause();
                    }
                }));
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
}
