package org.chorale.itests.pages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.Dossiers;
import org.chorale.api.facture.Dossiers.Mesure;
import org.chorale.api.facture.LotsDeFactures;
import org.chorale.api.facture.LotsDeFactures.LigneDeLot;
import org.chorale.api.facture.LotsDeFactures.Lot;
import org.chorale.api.facture.LotsDeFactures.SortDeFacture;
import org.chorale.api.facture.RechercheFactures;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.identifiant.Empreinte;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.page.Page;
import org.chorale.espace.factures.internal.pages.Face;
import org.chorale.espace.factures.internal.pages.PagesFactures;
import org.chorale.espace.factures.internal.pages.PagesFacturesEmises;
import org.chorale.espace.factures.internal.pages.PagesFacturesRecues;
import org.chorale.espace.factures.internal.pages.PagesLots;
import org.chorale.espace.factures.internal.pages.PagesRetours;
import org.chorale.espace.factures.internal.pages.PagesTelechargement;
import org.chorale.espace.factures.internal.pages.Selection;
import org.chorale.itests.pages.Galerie.Production;
import org.chorale.itests.pages.Galerie.Vue;

/** Invoices that came back to their supplier, delays of every kind, and many treated at once. */
final class VuesDeLaVie {
    private static final LotsDeFactures LOTS = Doublure.de(
            LotsDeFactures.class,
            Map.of(
                    "prevoir",
                    a -> ((List<?>) a[2]).size() == 1
                            ? List.of(ligne(4, SortDeFacture.REFUSEE))
                            : lignes(SortDeFacture.ACCEPTEE),
                    "consulter",
                    a -> Optional.of(new Lot(
                            (Long) a[1],
                            StatutFacture.MANDATEE,
                            (Long) a[1] == 7 ? Donnees.HOSTILE : null,
                            Donnees.QUAND,
                            (Long) a[1] == 7
                                    ? lignes(SortDeFacture.TRAITEE)
                                    : List.of(ligne(1, SortDeFacture.ANNULEE))))));

    private static final Selection SELECTION = new Selection(Doublure.de(RechercheFactures.class, Map.of()));

    /** One invoice alone is light and has no attachment, two have heavy ones, three are too heavy altogether. */
    private static final Dossiers DOSSIERS = Doublure.de(
            Dossiers.class,
            Map.of(
                    "mesurer",
                    a -> {
                        int combien = ((List<?>) a[1]).size();
                        return new Mesure(combien, combien / 2 * 1204, (combien / 3 * 130L << 20) + 48_000, 125L << 20);
                    },
                    "preparer",
                    a -> {
                        throw new RefusFacture.DossierTropGrand(120);
                    }));

    private static final PiecesDeposees PIECES =
            Doublure.de(PiecesDeposees.class, Map.of("consulter", a -> Optional.of(fichier()), "ajouter", a -> {
                throw new RefusBrouillon.ExtensionRefusee(Donnees.HOSTILE);
            }));

    private VuesDeLaVie() {}

    static Map<String, Vue> vues(PagesFactures factures) {
        Map<String, Vue> vues = new LinkedHashMap<>();
        emises(factures, vues);
        lots(vues);
        telechargements(vues);
        Perimetre p = Donnees.perimetre(Donnees.ELISE, "factures-recues");
        PagesFacturesRecues recues = new PagesFacturesRecues(factures, VuesDesRecherches.recherche());
        ajouter(vues, "/recue-delai-depasse", c -> recues.facture("4704", null, p, c));
        ajouter(vues, "/recue-en-paiement", c -> recues.facture("4706", null, p, c));
        return vues;
    }

    private static void emises(PagesFactures factures, Map<String, Vue> vues) {
        Perimetre p = Donnees.perimetre(Donnees.ELISE, "factures-emises");
        PagesFacturesEmises pages = new PagesFacturesEmises(factures, VuesDesRecherches.recherche());
        PagesRetours retours = new PagesRetours(factures, Donnees.VIE, PIECES);
        ajouter(vues, "/emise-a-recycler", c -> pages.facture("4707", null, p, c));
        ajouter(vues, "/emise-rejetee", c -> pages.facture("4703", null, p, c));
        ajouter(vues, "/emise-acheminee", c -> pages.facture("4708", null, p, c));
        ajouter(
                vues,
                "/emise-correction-refusee",
                c -> page(retours.recycler("4707", Donnees.HOSTILE, Donnees.HOSTILE, "", Donnees.HOSTILE, p, c)));
        ajouter(vues, "/emise-rejet-refuse", c -> page(retours.traiterRejet("4703", p, c)));
        ajouter(vues, "/emise-trop-tard", c -> page(retours.recycler("4705", "1", "2", "3", "", p, c)));
        ajouter(vues, "/emise-complement-refuse", c -> page(retours.completer("4701", formulaire(), p, c)));
        ajouter(
                vues,
                "/emise-complement-coupe",
                c -> page(retours.completer("4701", Doublure.de(HttpServletRequest.class, Map.of()), p, c)));
    }

    private static void lots(Map<String, Vue> vues) {
        Perimetre p = Donnees.perimetre(Donnees.ELISE, "factures-recues");
        PagesLots pages = new PagesLots(LOTS, SELECTION);
        ajouter(
                vues,
                "/factures-lot-choix",
                c -> page(pages.avancer(Face.RECUES, envoye("facture", "4700", "facture", "4701"), p, c)));
        ajouter(vues, "/factures-lot-vide", c -> page(pages.avancer(Face.RECUES, envoye(), p, c)));
        ajouter(
                vues,
                "/factures-lot-sans-statut",
                c -> page(pages.avancer(
                        Face.RECUES, envoye("facture", "4700", "etape", "prevoir", "motif", Donnees.HOSTILE), p, c)));
        ajouter(
                vues,
                "/factures-lot-apercu",
                c -> page(pages.avancer(
                        Face.RECUES,
                        envoye(
                                "facture",
                                "4700",
                                "facture",
                                "4701",
                                "vers",
                                "REJETEE",
                                "codeMotif",
                                "SE_ERR",
                                "motif",
                                Donnees.HOSTILE,
                                "etape",
                                "prevoir"),
                        p,
                        c)));
        ajouter(
                vues,
                "/factures-lot-rien",
                c -> page(pages.avancer(
                        Face.RECUES, envoye("facture", "4700", "vers", "MANDATEE", "etape", "prevoir"), p, c)));
        ajouter(vues, "/espaces/factures-recues/lots/7", c -> pages.resultat(Face.RECUES, "7", p, c));
        ajouter(vues, "/factures-lot-annule", c -> pages.resultat(Face.RECUES, "8", p, c));
        Perimetre emet = Donnees.perimetre(Donnees.ELISE, "factures-emises");
        ajouter(vues, "/emises-lot-choix", c -> page(pages.avancer(Face.EMISES, envoye("facture", "4700"), emet, c)));
        ajouter(
                vues,
                "/emises-lot-sans-commentaire",
                c -> page(pages.avancer(
                        Face.EMISES, envoye("facture", "4700", "vers", "COMPLETEE", "etape", "prevoir"), emet, c)));
        ajouter(
                vues,
                "/emises-lot-apercu",
                c -> page(pages.avancer(
                        Face.EMISES,
                        envoye("facture", "1", "facture", "2", "vers", "REJETEE", "etape", "prevoir"),
                        emet,
                        c)));
        ajouter(vues, "/emises-lot-fait", c -> pages.resultat(Face.EMISES, "7", emet, c));
    }

    private static void telechargements(Map<String, Vue> vues) {
        PagesTelechargement pages = new PagesTelechargement(DOSSIERS, SELECTION);
        for (Face face : Face.values()) {
            Perimetre p = Donnees.perimetre(Donnees.ELISE, face.espace().valeur());
            String ici = "/telechargement-" + face.name().toLowerCase(Locale.ROOT);
            ajouter(vues, ici + "-choix", c -> page(pages.avancer(face, envoye("facture", "1", "facture", "2"), p, c)));
            ajouter(vues, ici + "-sans", c -> page(pages.avancer(face, envoye(), p, c)));
        }
        Perimetre p = Donnees.perimetre(Donnees.ELISE, "factures-recues");
        ajouter(vues, "/telechargement-une", c -> page(pages.avancer(Face.RECUES, envoye("facture", "1"), p, c)));
        ajouter(
                vues,
                "/telechargement-trop",
                c -> page(pages.avancer(Face.RECUES, envoye("facture", "1", "facture", "2", "facture", "3"), p, c)));
        ajouter(
                vues,
                "/telechargement-refuse",
                c -> page(pages.avancer(
                        Face.RECUES,
                        envoye("facture", "1", "facture", "2", "contenu", "PIVOT_PIECES", "etape", "telecharger"),
                        p,
                        c)));
        ajouter(
                vues,
                "/telechargement-sans-contenu",
                c -> page(pages.avancer(
                        Face.RECUES,
                        envoye("facture", "1", "contenu", Donnees.HOSTILE, "etape", "telecharger"),
                        p,
                        c)));
    }

    private static List<LigneDeLot> lignes(SortDeFacture bon) {
        List<LigneDeLot> lignes = new ArrayList<>(
                IntStream.range(0, 4).mapToObj(i -> ligne(i, bon)).toList());
        lignes.add(ligne(4, SortDeFacture.REFUSEE));
        lignes.add(new LigneDeLot(
                new FactureId(99),
                "",
                "",
                null,
                SortDeFacture.REFUSEE,
                new Libelle("Elle n'existe pas.", "It does not exist."),
                false));
        return lignes;
    }

    private static LigneDeLot ligne(int i, SortDeFacture sort) {
        var f = Donnees.FACTURES.get(i);
        return new LigneDeLot(
                f.id(),
                f.numero(),
                f.fournisseur().designation(),
                f.statut(),
                sort,
                sort == SortDeFacture.REFUSEE
                        ? new Libelle("Non : " + Donnees.HOSTILE, "No: " + Donnees.HOSTILE)
                        : null,
                sort == SortDeFacture.TRAITEE);
    }

    private static FichierDeBrouillon fichier() {
        return new FichierDeBrouillon(
                12,
                FichierDeBrouillon.Role.PIECE,
                "bordereau " + Donnees.HOSTILE + ".pdf",
                "application/pdf",
                FormatDocument.INCONNU,
                new Documents.Document(new Empreinte("00".repeat(32)), 12),
                FichierDeBrouillon.Lecture.RIEN);
    }

    /** One document that was received before, one that is refused, and a comment. */
    private static HttpServletRequest formulaire() {
        byte[] corps = ("--b\r\nContent-Disposition: form-data; name=\"piece\"\r\n\r\n12\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"commentaire\"\r\n\r\n" + Donnees.HOSTILE
                        + "\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"x.exe\"\r\n\r\nMZ\r\n--b--\r\n")
                .getBytes();
        ByteArrayInputStream octets = new ByteArrayInputStream(corps);
        return Doublure.de(
                HttpServletRequest.class,
                Map.of(
                        "getContentType",
                        a -> "multipart/form-data; boundary=b",
                        "getInputStream",
                        a -> new ServletInputStream() {
                            @Override
                            public int read() {
                                return octets.read();
                            }

                            @Override
                            public int read(byte[] b, int de, int combien) throws IOException {
                                return octets.read(b, de, combien);
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
                            public void setReadListener(javax.servlet.ReadListener ecouteur) {}
                        }));
    }

    private static MultivaluedHashMap<String, String> envoye(String... paires) {
        MultivaluedHashMap<String, String> champs = new MultivaluedHashMap<>();
        for (int i = 0; i < paires.length; i += 2) {
            champs.add(paires[i], paires[i + 1]);
        }
        return champs;
    }

    private static Page page(Response reponse) {
        return (Page) reponse.getEntity();
    }

    private static void ajouter(Map<String, Vue> vues, String nom, Production page) {
        vues.put(nom, new Vue(Donnees.ELISE, page));
    }
}
