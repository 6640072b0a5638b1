package org.chorale.espace.gestionnaire.internal.masse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.chorale.api.commun.Resultats;
import org.chorale.api.export.Csv;
import org.chorale.api.habilitation.AbonnementsEnMasse.Ligne;

/** The lines of a lot as a file that can be sent again; nothing in it is taken for a formula. */
public final class LotCsv {
    /** Lines read at once. */
    public static final int PAR_PAGE = 1_000;

    private LotCsv() {}

    /** @param pages the lines by page number, from 1 */
    static void ecrire(IntFunction<Resultats<Ligne>> pages, Locale langue, OutputStream sortie) throws IOException {
        Writer texte = debut(sortie);
        List<String> titres = new ArrayList<>(FichierDeLignes.titres(langue));
        titres.add(TexteMasse.RESULTAT.en(langue));
        titres.add(TexteMasse.RAISON.en(langue));
        titres.add(TexteMasse.LIGNE.en(langue));
        ligne(texte, titres);
        Resultats<Ligne> page;
        int numero = 1;
        do {
            page = pages.apply(numero++);
            for (Ligne l : page.elements()) {
                ligne(texte, cellules(l, langue));
            }
        } while (numero <= page.pages());
        texte.flush();
    }

    static void modele(Locale langue, OutputStream sortie) throws IOException {
        Writer texte = debut(sortie);
        ligne(texte, FichierDeLignes.titres(langue));
        texte.flush();
    }

    private static Writer debut(OutputStream sortie) throws IOException {
        Writer texte = new OutputStreamWriter(sortie, StandardCharsets.UTF_8);
        texte.write('\uFEFF');
        return texte;
    }

    private static void ligne(Writer texte, List<String> cellules) throws IOException {
        texte.write(cellules.stream().map(Csv::cellule).collect(Collectors.joining(";")));
        texte.write("\r\n");
    }

    private static List<String> cellules(Ligne l, Locale langue) {
        return List.of(
                l.dit().utilisateur(),
                l.dit().structure(),
                l.dit().service(),
                l.dit().espace(),
                l.dit().mode(),
                l.sort().name(),
                l.raison() == null ? "" : l.raison().selon(langue),
                Integer.toString(l.numero()));
    }
}
