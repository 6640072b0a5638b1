package org.chorale.socle.redaction.internal.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Paiement;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.LectureDePdf.Indices;
import org.chorale.api.redaction.LectureDePdf.Lecture;
import org.chorale.api.redaction.LectureDePdf.Texte;
import org.chorale.api.redaction.Proposition;
import org.chorale.socle.redaction.internal.Exemples;
import org.chorale.socle.redaction.internal.Juge;
import org.chorale.socle.redaction.internal.facturx.EcrivainFacturX;
import org.junit.jupiter.api.Test;

/**
 * Factur-X have both text and data: what is proposed from the text is held against the data. Prints the table of
 * docs/preremplissage.md.
 */
class MesureTest {
    private static final LectureService LECTURE = new LectureService();

    private static final class Compte {
        int attendus;
        int proposes;
        int justes;
        int parmi;
    }

    @Test
    void whatIsProposedIsMostlyRight() throws IOException {
        Map<String, byte[]> autres = corpus();
        Map<String, byte[]> notres = new TreeMap<>();
        for (Map.Entry<String, Exemples> e : Exemples.tous().entrySet()) {
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            EcrivainFacturX.ecrire(e.getValue().facture(), Instant.EPOCH, pdf);
            notres.put(e.getKey(), pdf.toByteArray());
        }

        Map<Champ, Compte> corpus = mesurer("corpora", autres);
        Map<Champ, Compte> ecrites = mesurer("written here", notres);

        for (Champ champ : List.of(Champ.NUMERO, Champ.DATE_EMISSION, Champ.MONTANT_TTC, Champ.MONTANT_HT)) {
            Compte c = corpus.get(champ);
            assertThat(c.justes).as(champ + " in the corpora").isGreaterThanOrEqualTo(c.attendus * 7 / 10);
            assertThat(ecrites.get(champ).justes).as(champ + " written here").isEqualTo(ecrites.get(champ).attendus);
        }
    }

    private static Map<Champ, Compte> mesurer(String nom, Map<String, byte[]> pdfs) throws IOException {
        Map<Champ, Compte> comptes = new EnumMap<>(Champ.class);
        int lus = 0;
        for (Map.Entry<String, byte[]> e : pdfs.entrySet()) {
            FactureLue facture = Juge.lire(e.getValue());
            Lecture lecture = LECTURE.lire(Contenu.deOctets(e.getValue()), Indices.AUCUN);
            if (facture == null || lecture.texte() == Texte.ABSENT || lecture.texte() == Texte.ILLISIBLE) {
                System.out.println(
                        "    " + e.getKey() + " : " + lecture.texte() + (facture == null ? ", no data" : ""));
                continue;
            }
            lus++;
            for (Map.Entry<Champ, String> attendu : attendus(facture).entrySet()) {
                compter(comptes, lecture, attendu.getKey(), attendu.getValue(), e.getKey());
            }
        }
        imprimer(nom, lus, comptes);
        return comptes;
    }

    private static void compter(Map<Champ, Compte> comptes, Lecture lecture, Champ champ, String vrai, String fichier) {
        Compte c = comptes.computeIfAbsent(champ, x -> new Compte());
        c.attendus++;
        Optional<Proposition> p = lecture.meilleure(champ);
        c.proposes += p.isPresent() ? 1 : 0;
        c.justes += p.filter(q -> q.valeur().equals(vrai)).isPresent() ? 1 : 0;
        c.parmi += lecture.de(champ).stream().anyMatch(q -> q.valeur().equals(vrai)) ? 1 : 0;
        if (System.getProperty("mesure.details") != null
                && p.filter(q -> q.valeur().equals(vrai)).isEmpty()) {
            System.out.println("    " + fichier + " " + champ + " wanted " + vrai + " got " + p);
        }
    }

    @SuppressWarnings("SystemOut")
    private static void imprimer(String nom, int lus, Map<Champ, Compte> comptes) {
        System.out.printf("%s: %d PDFs with text and data%n", nom, lus);
        comptes.forEach((champ, c) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %s |%n",
                champ.libelle().fr(),
                c.attendus,
                c.proposes,
                c.justes,
                c.parmi,
                c.proposes == 0 ? "–" : 100 * c.justes / c.proposes + " %"));
    }

    private static Map<Champ, String> attendus(FactureLue f) {
        Map<Champ, String> m = new LinkedHashMap<>();
        m.put(Champ.TYPE, f.estAvoir() ? "AVOIR" : "FACTURE");
        mettre(m, Champ.NUMERO, f.numero());
        mettre(m, Champ.DATE_EMISSION, f.dateEmission());
        mettre(m, Champ.DATE_ECHEANCE, f.dateEcheance());
        mettre(m, Champ.SIRET_FOURNISSEUR, f.vendeur().siret().orElse(null));
        mettre(m, Champ.SIRET_DESTINATAIRE, f.acheteur().siret().orElse(null));
        String tva = f.vendeur().numeroTva();
        mettre(m, Champ.NUMERO_TVA, tva != null && tva.startsWith("FR") ? tva.replace(" ", "") : null);
        mettre(m, Champ.CODE_SERVICE, f.codeService().orElse(null));
        mettre(m, Champ.NUMERO_ENGAGEMENT, f.references().commande());
        mettre(m, Champ.NUMERO_MARCHE, f.references().marche());
        montant(m, Champ.MONTANT_HT, f.totaux().horsTaxe());
        montant(m, Champ.MONTANT_TVA, f.totaux().tva());
        montant(m, Champ.MONTANT_TTC, f.totaux().ttc());
        mettre(m, Champ.DEVISE, f.devise());
        mettre(
                m,
                Champ.IBAN,
                f.paiement().comptes().stream()
                        .map(Paiement.Compte::identifiant)
                        .filter(i -> i != null && Iban.estValide(i.replace(" ", "")))
                        .findFirst()
                        .map(i -> i.replace(" ", ""))
                        .orElse(null));
        return m;
    }

    private static void mettre(Map<Champ, String> m, Champ champ, Object valeur) {
        if (valeur != null) {
            m.put(champ, valeur.toString());
        }
    }

    private static void montant(Map<Champ, String> m, Champ champ, BigDecimal valeur) {
        if (valeur != null) {
            m.put(champ, valeur.setScale(2).toPlainString());
        }
    }

    private static Map<String, byte[]> corpus() throws IOException {
        String dossier = System.getenv("CHORALE_CORPUS");
        if (dossier == null && System.getenv("CHORALE_CI") != null) {
            fail("CHORALE_CORPUS is not set");
        }
        assumeTrue(dossier != null, "CHORALE_CORPUS is not set");
        Path corpus = Path.of(String.valueOf(dossier));
        Map<String, byte[]> pdfs = new TreeMap<>();
        try (Stream<Path> tous = Files.walk(corpus)) {
            for (Path p : tous.filter(f -> f.toString().endsWith(".pdf")).toList()) {
                pdfs.put(corpus.relativize(p).toString(), Files.readAllBytes(p));
            }
        }
        return pdfs;
    }
}
