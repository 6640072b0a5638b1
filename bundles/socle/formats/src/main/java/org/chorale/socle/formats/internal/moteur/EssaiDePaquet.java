package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.chorale.api.format.FormatDocument;
import org.chorale.socle.formats.internal.paquet.Paquet;
import org.chorale.socle.formats.internal.paquet.PaquetRefuse;
import org.chorale.socle.formats.internal.regles.MoteurSaxon;
import org.chorale.socle.formats.internal.xml.PontSax;

/** Runs each stylesheet of a new pack once, on a sample: better refused at the door than on somebody's invoice. */
final class EssaiDePaquet {
    private static final Duration TEMPS = Duration.ofSeconds(10);

    private EssaiDePaquet() {}

    static void essayer(Paquet paquet, MoteurSaxon moteur, Executeur executeur) throws PaquetRefuse {
        Map<FormatDocument, String> modeles = new EnumMap<>(FormatDocument.class);
        modeles.put(FormatDocument.UBL_INVOICE, "facture-ubl.xml");
        modeles.put(FormatDocument.CII, "facture-cii.xml");
        for (Paquet.Regle regle : paquet.regles()) {
            for (Map.Entry<FormatDocument, String> modele : modeles.entrySet()) {
                if (regle.quoi().syntaxes().contains(modele.getKey())) {
                    essayer(regle, modele.getValue(), moteur, executeur);
                }
            }
        }
    }

    private static void essayer(Paquet.Regle regle, String modele, MoteurSaxon moteur, Executeur executeur)
            throws PaquetRefuse {
        String feuille = regle.feuille().nom();
        AtomicReference<String> faute = new AtomicReference<>();
        boolean fini;
        try {
            fini = executeur.executer(
                    abandon -> {
                        try {
                            XdmNode arbre = moteur.arbre(new PontSax(Moteur.modele(modele), false));
                            regle.feuille().juger(arbre, abandon);
                        } catch (SaxonApiException | RuntimeException | StackOverflowError e) {
                            faute.set(String.valueOf(e.getMessage()));
                        }
                    },
                    TEMPS);
        } catch (IOException e) {
            throw new PaquetRefuse("La feuille " + feuille + " n'a pas pu être essayée : " + e.getMessage());
        }
        if (!fini) {
            throw new PaquetRefuse("La feuille " + feuille + " ne se termine pas sur une facture d'essai ("
                    + TEMPS.toSeconds() + " s).");
        }
        if (faute.get() != null) {
            throw new PaquetRefuse("La feuille " + feuille + " s'interrompt sur une facture d'essai : " + faute.get());
        }
    }
}
