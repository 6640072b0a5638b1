package org.chorale.socle.verification.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.Place;
import org.chorale.api.format.Profil;
import org.chorale.api.format.Rendu;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Verdict;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Page;
import org.jspecify.annotations.Nullable;

/** The pages of the verifier with made-up findings. */
public final class VerificationDEssai {
    private static final PaquetRegles CEN = new PaquetRegles("cen-en16931", "1.3.16", Couche.EN16931);

    private VerificationDEssai() {}

    /** By the name of their view. */
    @SuppressWarnings("NullAway")
    public static Map<String, Function<ContextePage, Page>> pages(String hostile, Rendu rendu, FactureLue facture) {
        VerificationPages pages = new VerificationPages(null, rendu);
        Map<String, Function<ContextePage, Page>> vues = new LinkedHashMap<>();
        vues.put("/verifier", pages::formulaire);
        vues.put(
                "/verifier-occupe",
                c -> pages.formulaire(
                        429,
                        new RefusVerification.Occupe(
                                new Libelle("Trop de fichiers à la fois.", "Too many files at once."),
                                Duration.ofSeconds(5)),
                        c));
        vues.put("/verifier-valide", c -> pages.resultat(new Resultat("facture.xml", valide(facture)), c));
        vues.put("/verifier-invalide", c -> pages.resultat(new Resultat(hostile, invalide(hostile)), c));
        vues.put("/verifier-partout", c -> pages.resultat(new Resultat("facture.xml", partout(hostile)), c));
        vues.put("/verifier-refuse", c -> pages.resultat(new Resultat(null, refuse()), c));
        vues.put("/verifier-archive", c -> pages.resultat(new Resultat("lot.zip", archive(hostile)), c));
        return vues;
    }

    private static Analyse valide(FactureLue facture) {
        return analyse(
                FormatDocument.UBL_INVOICE,
                Verdict.VALIDE,
                couches(
                        ResultatCouche.NON_APPLICABLE,
                        ResultatCouche.VALIDE,
                        ResultatCouche.VALIDE,
                        ResultatCouche.VALIDE,
                        ResultatCouche.VALIDE),
                List.of(),
                List.of(),
                facture);
    }

    private static Analyse invalide(String hostile) {
        Constat total = Constat.de("BR-CO-15", Severite.FATALE, Couche.EN16931, "Le total TTC (BT-112) est faux.")
                .avecTerme("BT-112")
                .avecPlace(new Place(120, 17, "/Invoice/LegalMonetaryTotal/TaxInclusiveAmount"))
                .avecValeurs("118.00", "120.00")
                .avecRemede("Corrigez le total TTC : total HT plus TVA.")
                .avecTexteOfficiel("[BR-CO-15]-Invoice total amount with VAT = …");
        Constat avis = Constat.de(hostile, Severite.AVERTISSEMENT, Couche.EN16931, hostile)
                .avecTerme(hostile)
                .avecChemin(hostile)
                .avecLigneFacture(hostile)
                .avecValeurs(hostile, hostile)
                .avecRemede(hostile)
                .avecTexteOfficiel(hostile);
        Constat portail = Constat.de(
                        "CHORALE-SIRET", Severite.ERREUR, Couche.PORTAIL, "Le SIRET du destinataire manque.")
                .avecTerme("BT-46")
                .avecRemede("Indiquez-le avec le schéma 0009.");
        return analyse(
                FormatDocument.FACTUR_X,
                Verdict.INVALIDE,
                couches(
                        ResultatCouche.VALIDE,
                        ResultatCouche.VALIDE,
                        ResultatCouche.VALIDE,
                        ResultatCouche.INVALIDE,
                        ResultatCouche.NON_EVALUE),
                List.of(total, avis, portail),
                List.of());
    }

    /** One rule broken at six hundred lines, another at twelve, a third once. */
    private static Analyse partout(String hostile) {
        List<Constat> constats = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            constats.add(Constat.de("BR-22", Severite.FATALE, Couche.EN16931, "La quantité facturée manque.")
                    .avecTerme("BT-129")
                    .avecPlace(new Place(90 + 20 * i, 5, "/Invoice/InvoiceLine[" + i + "]"))
                    .avecLigneFacture(i == 2 ? hostile : Integer.toString(i))
                    .avecRemede("Indiquez la quantité de chaque ligne.")
                    .avecTexteOfficiel("[BR-22]-Each Invoice line (BG-25) shall have an Invoiced quantity (BT-129)."));
        }
        constats.add(Constat.de(
                "BR-22", Severite.FATALE, Couche.EN16931, "La règle BR-22 est enfreinte à 500 autres endroits."));
        for (int i = 1; i <= 12; i++) {
            constats.add(Constat.de(
                            "BR-CL-23", Severite.FATALE, Couche.EN16931, "Le code d'unité n'est pas dans la liste.")
                    .avecTerme("BT-130")
                    .avecPlace(new Place(95 + 20 * i, 33, "/Invoice/InvoiceLine[" + i + "]/InvoicedQuantity/@unitCode"))
                    .avecLigneFacture(Integer.toString(i))
                    .avecValeurs(i == 1 ? hostile : "PIECE", "un code de la recommandation 20"));
        }
        constats.add(Constat.de("BR-25", Severite.FATALE, Couche.EN16931, "Le nom de l'article manque.")
                .avecTerme("BT-153")
                .avecPlace(new Place(12_090, 5, "/Invoice/InvoiceLine[600]"))
                .avecLigneFacture("600"));
        return analyse(
                FormatDocument.UBL_INVOICE,
                Verdict.INVALIDE,
                couches(
                        ResultatCouche.NON_APPLICABLE,
                        ResultatCouche.VALIDE,
                        ResultatCouche.VALIDE,
                        ResultatCouche.INVALIDE,
                        ResultatCouche.VALIDE),
                constats,
                List.of());
    }

    private static Analyse refuse() {
        return analyse(
                FormatDocument.XML_INCONNU,
                Verdict.REFUSE,
                couches(
                        ResultatCouche.NON_APPLICABLE,
                        ResultatCouche.REFUSE,
                        ResultatCouche.NON_EVALUE,
                        ResultatCouche.NON_EVALUE,
                        ResultatCouche.NON_EVALUE),
                List.of(Constat.de(
                                "CHORALE-DTD", Severite.FATALE, Couche.XML, "Le fichier contient une déclaration DTD.")
                        .avecRemede("Retirez la ligne <!DOCTYPE …>.")),
                List.of());
    }

    private static Analyse archive(String hostile) {
        return analyse(
                FormatDocument.ZIP,
                Verdict.INVALIDE,
                couches(
                        ResultatCouche.VALIDE,
                        ResultatCouche.NON_APPLICABLE,
                        ResultatCouche.NON_APPLICABLE,
                        ResultatCouche.NON_APPLICABLE,
                        ResultatCouche.NON_APPLICABLE),
                List.of(Constat.de("BR-01", Severite.FATALE, Couche.EN16931, "Le profil manque.")
                        .avecChemin("lot/b.xml!/Invoice")),
                List.of(
                        new Analyse.EntreeArchive("lot/a.xml", 12_000, FormatDocument.UBL_INVOICE, Verdict.VALIDE),
                        new Analyse.EntreeArchive(hostile, 15_000, FormatDocument.CII, Verdict.INVALIDE)));
    }

    private static Analyse analyse(
            FormatDocument format,
            Verdict verdict,
            Map<Couche, ResultatCouche> couches,
            List<Constat> constats,
            List<Analyse.EntreeArchive> entrees) {
        return analyse(format, verdict, couches, constats, entrees, null);
    }

    private static Analyse analyse(
            FormatDocument format,
            Verdict verdict,
            Map<Couche, ResultatCouche> couches,
            List<Constat> constats,
            List<Analyse.EntreeArchive> entrees,
            @Nullable FactureLue facture) {
        Analyse.Signature signature =
                format == FormatDocument.FACTUR_X ? new Analyse.Signature("ETSI.CAdES.detached", null, true) : null;
        return new Analyse(
                format,
                null,
                Profil.lire("urn:cen.eu:en16931:2017"),
                verdict,
                couches,
                List.of(CEN),
                constats,
                facture,
                signature,
                entrees);
    }

    private static Map<Couche, ResultatCouche> couches(
            ResultatCouche conteneur,
            ResultatCouche xml,
            ResultatCouche xsd,
            ResultatCouche en16931,
            ResultatCouche portail) {
        Map<Couche, ResultatCouche> couches = new EnumMap<>(Couche.class);
        couches.put(Couche.CONTENEUR, conteneur);
        couches.put(Couche.XML, xml);
        couches.put(Couche.XSD, xsd);
        couches.put(Couche.EN16931, en16931);
        couches.put(Couche.PORTAIL, portail);
        return couches;
    }
}
