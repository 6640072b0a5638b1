package org.chorale.socle.redaction.internal.lecture;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Limite;
import org.chorale.api.redaction.LectureDePdf;
import org.chorale.socle.redaction.internal.Atelier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Reads the text of a PDF within a limit of time, on a thread of its own: what never ends is left behind. */
@Component
public final class LectureService implements LectureDePdf {
    private static final Duration TEMPS = Duration.ofSeconds(10);

    private final Atelier atelier = new Atelier("lecture-de-pdf", TEMPS);

    /** By the component runtime. */
    @Activate
    public LectureService() {
        // nothing to set
    }

    @Override
    public Lecture lire(Contenu pdf, Indices indices) throws IOException {
        if (pdf.taille() > Limite.PDF.valeur() || !Garde.sain(pdf)) {
            return new Lecture(Texte.ILLISIBLE, 0, List.of());
        }
        List<Ligne> lignes = Collections.synchronizedList(new ArrayList<>());
        TexteDePdf.Resultat lu = atelier.faire(
                abandon -> TexteDePdf.lire(pdf, lignes, abandon),
                () -> new TexteDePdf.Resultat(lignes.isEmpty() ? Texte.ILLISIBLE : Texte.LU_EN_PARTIE, 0, List.of()),
                TexteDePdf.Resultat.ILLISIBLE);
        List<Ligne> lues;
        synchronized (lignes) {
            lues = List.copyOf(lignes);
        }
        if (lu.texte() == Texte.ILLISIBLE || lu.texte() == Texte.ABSENT) {
            return new Lecture(lu.texte(), lu.pages(), List.of());
        }
        return new Lecture(lu.texte(), lu.pages(), Chercheur.chercher(lues, indices));
    }

    @Deactivate
    void arreter() {
        atelier.close();
    }
}
