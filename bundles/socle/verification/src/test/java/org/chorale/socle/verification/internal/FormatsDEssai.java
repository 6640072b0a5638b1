package org.chorale.socle.verification.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Formats;
import org.chorale.api.format.Options;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.Profil;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Severite;
import org.chorale.api.format.SyntaxeFlux;
import org.chorale.api.format.Verdict;
import org.chorale.api.format.VisiteurDEntree;

/** Finds one thing wrong with everything, and remembers what it was given. */
class FormatsDEssai implements Formats {
    final List<byte[]> recus = new ArrayList<>();
    final List<Options> options = new ArrayList<>();
    Runnable pendant = () -> {};
    Analyse rend = analyse();

    @Override
    public Analyse analyser(DocumentRecu document, Options demandees) {
        pendant.run();
        try (var contenu = document.contenu().ouvrir()) {
            recus.add(contenu.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        options.add(demandees);
        return rend;
    }

    static Analyse analyse() {
        Map<Couche, ResultatCouche> couches = new EnumMap<>(Couche.class);
        couches.put(Couche.XML, ResultatCouche.VALIDE);
        couches.put(Couche.XSD, ResultatCouche.VALIDE);
        couches.put(Couche.EN16931, ResultatCouche.INVALIDE);
        couches.put(Couche.BR_FR, ResultatCouche.NON_EVALUE);
        return new Analyse(
                FormatDocument.UBL_INVOICE,
                SyntaxeFlux.IN_DP_E1_UBL_INVOICE,
                Profil.lire("urn:cen.eu:en16931:2017"),
                Verdict.INVALIDE,
                couches,
                List.of(new PaquetRegles("cen-en16931", "1.3.16", Couche.EN16931)),
                List.of(Constat.de("BR-CO-15", Severite.FATALE, Couche.EN16931, "Le total TTC est faux.")
                        .avecTerme("BT-112")),
                null,
                null,
                List.of());
    }

    @Override
    public void parcourir(DocumentRecu archive, VisiteurDEntree visiteur) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean pret() {
        return true;
    }

    @Override
    public CompletionStage<Void> quandPret() {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public List<PaquetRegles> regles() {
        return List.of();
    }
}
