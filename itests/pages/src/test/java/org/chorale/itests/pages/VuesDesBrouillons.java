package org.chorale.itests.pages;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.ReadListener;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Response;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillon.Genre;
import org.chorale.api.brouillon.Brouillons;
import org.chorale.api.brouillon.Brouillons.Examen;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.Envois;
import org.chorale.api.brouillon.FauteDeSaisie;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.FichierDeBrouillon.ConstatLu;
import org.chorale.api.brouillon.FichierDeBrouillon.Lecture;
import org.chorale.api.brouillon.FichierDeBrouillon.Resume;
import org.chorale.api.brouillon.FichierDeBrouillon.Role;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.brouillon.Valeurs.LigneTypee;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.page.Page;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.Proposition;
import org.chorale.api.redaction.Raison;
import org.chorale.api.soumission.FactureSaisie.Montants;
import org.chorale.api.soumission.FactureSaisie.Taxe;
import org.chorale.espace.factures.internal.depot.PagesBrouillons;
import org.chorale.espace.factures.internal.depot.PagesNouveau;
import org.chorale.itests.pages.Galerie.Production;
import org.chorale.itests.pages.Galerie.Vue;

/** The pages of depositing and typing in: empty, full, hostile, refused. */
final class VuesDesBrouillons {
    private static final Instant QUAND = Instant.parse("2026-10-01T07:00:00Z");
    private static final Document DOCUMENT = new Document(new Empreinte("0".repeat(64)), 123_456);
    private static final String NOM_HOSTILE = Donnees.HOSTILE + ".pdf";

    private final Map<String, Vue> vues = new LinkedHashMap<>();
    private final Map<Long, Brouillon> brouillons = new HashMap<>();

    static Map<String, Vue> vues() {
        return new VuesDesBrouillons().toutes();
    }

    private Map<String, Vue> toutes() {
        brouillons.put(1L, brouillon(1, Genre.DEPOT, pdfEtTypees(), List.of(pdf(), piece()), true));
        brouillons.put(2L, brouillon(2, Genre.DEPOT, Valeurs.VIDES, List.of(ubl(), piece()), false));
        brouillons.put(3L, brouillon(3, Genre.SAISIE, saisie(), List.of(), false));
        brouillons.put(4L, brouillon(4, Genre.DEPOT, Valeurs.VIDES, List.of(), false));
        brouillons.put(5L, brouillon(5, Genre.DEPOT, Valeurs.VIDES, List.of(ubl(), fausse()), false));
        Brouillons pleins = service(brouillons.values().stream().toList());
        Brouillons vides = service(List.of());
        PagesNouveau nouveau = new PagesNouveau(pleins, Doublure.de(Documents.class, Map.of()), Donnees.ANNUAIRE);
        PagesNouveau sans = new PagesNouveau(vides, Doublure.de(Documents.class, Map.of()), Donnees.ANNUAIRE);
        PagesBrouillons pages =
                new PagesBrouillons(pleins, annuaire(), VuesDeSousTraitance.CYCLES, Clock.fixed(QUAND, ZoneOffset.UTC));
        var perimetre = Donnees.perimetre(Donnees.ELISE, "factures-emises");
        ajouter("/espaces/factures-emises/depot", c -> nouveau.depot(perimetre, c));
        ajouter("/depot-sans-brouillon", c -> sans.depot(perimetre, c));
        ajouter("/depot-refuse", c -> page(nouveau.deposer(formulaire("fichier", "x"), perimetre, c)));
        ajouter("/espaces/factures-emises/saisie", c -> nouveau.saisie(perimetre, c));
        ajouter("/saisie-refusee", c -> page(nouveau.saisir("x", perimetre, c)));
        ajouter("/espaces/factures-emises/brouillons", c -> nouveau.liste("2", "supprime", perimetre, c));
        ajouter("/brouillons-vides", c -> sans.liste("1", "", perimetre, c));
        ajouter("/espaces/factures-emises/brouillons/1", c -> pages.page("1", "enregistre", perimetre, c));
        ajouter("/brouillon-structure", c -> pages.page("2", "", perimetre, c));
        ajouter("/brouillon-saisie", c -> pages.page("3", "", perimetre, c));
        ajouter("/brouillon-vide", c -> pages.page("4", "", perimetre, c));
        ajouter("/brouillon-plusieurs", c -> pages.page("5", "", perimetre, c));
        ajouter("/brouillon-fautes", c -> page(pages.faire("1", formulaire("action", "envoyer"), perimetre, c)));
        ajouter("/saisie-fautes", c -> page(pages.faire("3", formulaire("action", "envoyer"), perimetre, c)));
        ajouter(
                "/brouillon-ailleurs",
                c -> page(pages.faire("1", formulaire("numero", Donnees.HOSTILE), perimetre, c)));
        ajouter(
                "/espaces/factures-emises/brouillons/1/recherche",
                c -> pages.recherche("1", "", Donnees.HOSTILE, "213", perimetre, c));
        ajouter("/recherche-vide", c -> pages.recherche("1", "", "", "", perimetre, c));
        ajouter("/recherche-rien", c -> pages.recherche("1", Donnees.HOSTILE, "", "", perimetre, c));
        return vues;
    }

    private void ajouter(String nom, Production page) {
        vues.put(nom, new Vue(Donnees.ELISE, page));
    }

    private static Page page(Response reponse) {
        return (Page) reponse.getEntity();
    }

    private Brouillons service(List<Brouillon> liste) {
        return Doublure.de(
                Brouillons.class,
                Map.of(
                        "lister",
                        a -> new Resultats<>(liste, (Pagination) a[1], liste.isEmpty() ? 0 : 60, false),
                        "consulter",
                        a -> Optional.ofNullable(brouillons.get(a[1])),
                        "examiner",
                        a -> new Examen(
                                List.of(),
                                List.of(new Taxe(dec("20"), dec("1234.50"), dec("246.90"))),
                                new Montants(dec("1234.50"), dec("246.90"), dec("1481.40"), dec("1481.40"))),
                        "enregistrer",
                        a -> {
                            throw new RefusBrouillon.ModifieAilleurs();
                        },
                        "envoyer",
                        a -> {
                            throw new RefusBrouillon.SaisieIncorrecte(fautes());
                        }));
    }

    private static List<FauteDeSaisie> fautes() {
        return List.of(
                FauteDeSaisie.de(ChampSaisi.NUMERO, "Donnez le numéro de la facture.", "Give the number."),
                FauteDeSaisie.de(ChampSaisi.DESTINATAIRE, Donnees.HOSTILE, Donnees.HOSTILE),
                FauteDeSaisie.de(ChampSaisi.MONTANT_TTC, "Le total ne tombe pas juste.", "The total is wrong."),
                FauteDeSaisie.de(1, "prix", "Un nombre est attendu ici.", "A number is expected here."),
                FauteDeSaisie.de(900, "prix", "Une ligne qui n'est plus là.", "A line that is gone."));
    }

    private static Annuaire annuaire() {
        Structure commune = Donnees.STRUCTURES.get(0);
        Structure exigeante = new Structure(
                commune.id(),
                commune.identifiant(),
                "Commune " + Donnees.HOSTILE,
                commune.categorie(),
                false,
                commune.adresse(),
                new ParametresStructure(true, true, true, true, true),
                null);
        Service service = new Service(
                new ServiceId(1), commune.id(), "VOIRIE", "Voirie " + Donnees.HOSTILE, true, null, null, true);
        return Doublure.de(
                Annuaire.class,
                Map.of(
                        "structures",
                        a -> Map.of(
                                new StructureId(1),
                                Donnees.STRUCTURES.get(0),
                                new StructureId(2),
                                Donnees.STRUCTURES.get(1)),
                        "parIdentifiant",
                        a -> Optional.of(exigeante),
                        "service",
                        a -> Optional.of(service),
                        "services",
                        a -> new Resultats<>(List.of(service), (Pagination) a[1], 1, false),
                        "rechercher",
                        a -> new Resultats<>(
                                a[0].toString().contains("designation=null") ? Donnees.STRUCTURES : List.of(),
                                (Pagination) a[1],
                                4,
                                false)));
    }

    private static Brouillon brouillon(
            long id, Genre genre, Valeurs valeurs, List<FichierDeBrouillon> fichiers, boolean coupe) {
        return new Brouillon(
                id,
                genre,
                new StructureId(1),
                "Élise " + Donnees.HOSTILE,
                valeurs,
                fichiers,
                coupe ? List.of(new Envois.Envoi(9, NOM_HOSTILE, 90L << 20, 4L << 20, null)) : List.of(),
                QUAND,
                QUAND,
                QUAND.plusSeconds(7_776_000),
                3);
    }

    private static Valeurs pdfEtTypees() {
        return new Valeurs(
                Map.of(
                        ChampSaisi.NUMERO, "F-2026-001",
                        ChampSaisi.DESTINATAIRE, "21350001600011",
                        ChampSaisi.SERVICE, "VOIRIE",
                        ChampSaisi.DATE, "2026-09-30",
                        ChampSaisi.MONTANT_TTC, "1481.40",
                        ChampSaisi.COMMENTAIRE, Donnees.HOSTILE),
                List.of());
    }

    private static Valeurs saisie() {
        return new Valeurs(
                Map.of(ChampSaisi.NUMERO, "S-1", ChampSaisi.CADRE, "A2_FACTURE_FOURNISSEUR_DEJA_PAYEE"),
                List.of(
                        new LigneTypee("R1", Donnees.HOSTILE, "12,5", "HUR", "98,76", "", "20"),
                        new LigneTypee("", "Déplacement", "1", "C62", "x", "0", "20")));
    }

    private static FichierDeBrouillon pdf() {
        return new FichierDeBrouillon(
                11,
                Role.FACTURE,
                NOM_HOSTILE,
                "application/pdf",
                FormatDocument.PDF_SIGNE,
                DOCUMENT,
                new Lecture(
                        true,
                        null,
                        List.of(),
                        List.of(
                                new Proposition(Champ.NUMERO, "F-2026-001", 0.93, Raison.LIBELLE, 1, Donnees.HOSTILE),
                                new Proposition(Champ.MONTANT_TTC, "1481.40", 0.4, Raison.SOMME, 1, "Total")),
                        List.of(
                                new Analyse.Signature(
                                        "ETSI.CAdES.detached",
                                        Donnees.HOSTILE,
                                        false,
                                        Analyse.Integrite.ROMPUE,
                                        "Les octets signés ont changé."),
                                new Analyse.Signature("adbe.pkcs7.detached", null, true)),
                        true));
    }

    private static FichierDeBrouillon piece() {
        return new FichierDeBrouillon(
                12, Role.PIECE, "photo du chantier.png", "image/png", FormatDocument.INCONNU, DOCUMENT, Lecture.RIEN);
    }

    private static FichierDeBrouillon ubl() {
        return new FichierDeBrouillon(
                13,
                Role.FACTURE,
                "facture.xml",
                "application/xml",
                FormatDocument.UBL_INVOICE,
                DOCUMENT,
                new Lecture(
                        true,
                        new Resume(
                                "F-1",
                                "2026-09-30",
                                Donnees.HOSTILE,
                                "21350001600011",
                                Donnees.HOSTILE,
                                "VOIRIE",
                                "EJ-1",
                                "A1",
                                "1481.40",
                                "EUR"),
                        List.of(new ConstatLu("CHORALE-CADRE", false, "Le cadre manque.", "Donnez-le en BT-23.")),
                        List.of(),
                        List.of(),
                        false));
    }

    private static FichierDeBrouillon fausse() {
        return new FichierDeBrouillon(
                14,
                Role.FACTURE,
                "fausse.pdf",
                "application/pdf",
                FormatDocument.FACTUR_X,
                DOCUMENT,
                new Lecture(
                        false,
                        new Resume(null, null, null, null, null, null, null, "A1", null, null),
                        List.of(new ConstatLu("BR-CO-15", true, Donnees.HOSTILE, null)),
                        List.of(),
                        List.of(),
                        false));
    }

    private static BigDecimal dec(String texte) {
        return new BigDecimal(texte);
    }

    /** A form with one field besides its token. */
    private static HttpServletRequest formulaire(String champ, String valeur) {
        String corps = "--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nj\r\n"
                + "--x\r\nContent-Disposition: form-data; name=\"" + champ + "\"\r\n\r\n" + valeur + "\r\n--x--\r\n";
        return Doublure.de(
                HttpServletRequest.class,
                Map.of(
                        "getContentType",
                        a -> "multipart/form-data; boundary=x",
                        "getInputStream",
                        a -> new Flux(new ByteArrayInputStream(corps.getBytes(StandardCharsets.UTF_8)))));
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
