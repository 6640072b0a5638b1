package org.chorale.socle.facturation.internal.essai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.ArchiveRefuseeException;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Options;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Verdict;
import org.chorale.api.format.VisiteurDEntree;
import org.jspecify.annotations.Nullable;

/** Formats that know a document by its very bytes: a test says beforehand what each of them is. */
public final class FauxFormats implements Formats {
    private final Map<String, Analyse> connus = new ConcurrentHashMap<>();
    private final AtomicInteger analyses = new AtomicInteger();
    private @Nullable Constat archiveRefusee;

    /** A valid UBL invoice. */
    public byte[] valide(UneFacture facture) {
        connus.put(cle(facture.octets()), analyse(facture, FormatDocument.UBL_INVOICE, Verdict.VALIDE, List.of()));
        return facture.octets();
    }

    /** A readable UBL invoice that breaks a rule. */
    public byte[] invalide(UneFacture facture, String regle) {
        Constat constat = Constat.de(regle, Severite.ERREUR, Couche.EN16931, "Le total ne tombe pas juste.")
                .avecTerme("BT-112")
                .avecRemede("Recalculez.");
        connus.put(
                cle(facture.octets()),
                analyse(facture, FormatDocument.UBL_INVOICE, Verdict.INVALIDE, List.of(constat)));
        return facture.octets();
    }

    /** A PDF without data. */
    public void pdf(byte[] octets) {
        connus.put(
                cle(octets),
                new Analyse(
                        FormatDocument.PDF,
                        null,
                        null,
                        Verdict.REFUSE,
                        Map.of(Couche.CONTENEUR, ResultatCouche.VALIDE),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        List.of()));
    }

    /** An archive that breaks a limit. */
    public void refuserLesArchives(Constat pourquoi) {
        archiveRefusee = pourquoi;
    }

    /** How many analyses were made. */
    public int analyses() {
        return analyses.get();
    }

    public static byte[] zip(Map<String, byte[]> fichiers) {
        try (ByteArrayOutputStream octets = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(octets)) {
            for (Map.Entry<String, byte[]> fichier : fichiers.entrySet()) {
                zip.putNextEntry(new ZipEntry(fichier.getKey()));
                zip.write(fichier.getValue());
                zip.closeEntry();
            }
            zip.finish();
            return octets.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Analyse analyser(DocumentRecu document, Options options) throws IOException {
        analyses.incrementAndGet();
        try (InputStream contenu = document.contenu().ouvrir()) {
            Analyse connue = connus.get(cle(contenu.readAllBytes()));
            return connue != null ? connue : inconnu();
        }
    }

    @Override
    public void parcourir(DocumentRecu archive, VisiteurDEntree visiteur) throws IOException, ArchiveRefuseeException {
        if (archiveRefusee != null) {
            throw new ArchiveRefuseeException(archiveRefusee);
        }
        try (ZipInputStream zip = new ZipInputStream(archive.contenu().ouvrir())) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                byte[] octets = zip.readAllBytes();
                visiteur.visiter(new DocumentRecu(Contenu.deOctets(octets), e.getName()));
            }
        }
    }

    @Override
    public boolean pret() {
        return true;
    }

    @Override
    public CompletionStage<Void> quandPret() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<PaquetRegles> regles() {
        return List.of();
    }

    private static Analyse analyse(UneFacture f, FormatDocument format, Verdict verdict, List<Constat> constats) {
        return new Analyse(
                format,
                format.syntaxe().orElse(null),
                null,
                verdict,
                Map.of(Couche.PORTAIL, ResultatCouche.VALIDE),
                List.of(),
                constats,
                f.lue(),
                null,
                List.of());
    }

    private static Analyse inconnu() {
        return new Analyse(
                FormatDocument.INCONNU,
                null,
                null,
                Verdict.REFUSE,
                Map.of(Couche.CONTENEUR, ResultatCouche.REFUSE),
                List.of(),
                List.of(Constat.de(
                        "CHORALE-FORMAT", Severite.FATALE, Couche.CONTENEUR, "Ce fichier n'est pas reconnu.")),
                null,
                null,
                List.of());
    }

    private static String cle(byte[] octets) {
        return new String(octets, StandardCharsets.ISO_8859_1);
    }
}
