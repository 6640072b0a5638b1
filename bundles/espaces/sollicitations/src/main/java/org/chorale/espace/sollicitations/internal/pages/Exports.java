package org.chorale.espace.sollicitations.internal.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.chorale.api.commun.Pagination;
import org.chorale.api.export.Csv;
import org.chorale.api.page.ContextePage;
import org.chorale.api.page.Presentation;
import org.chorale.espace.sollicitations.internal.pages.Noms.Ligne;
import org.chorale.espace.sollicitations.internal.service.Critere;
import org.chorale.espace.sollicitations.internal.service.Lectures;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.chorale.espace.sollicitations.internal.service.Sollicitation;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the operator's search finds, as a file at once: ten thousand lines at most, five hundred held at a time. The
 * operator holds no espace for which the socle would write it; others ask for an {@link ExportDeRecherche}.
 */
@Component(service = Exports.class)
public class Exports {
    /** What a CSV file is sent as. */
    public static final String CSV = "text/csv; charset=UTF-8";

    /** What a workbook is sent as. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int PAR_PAGE = 500;
    private static final int PAGES_MAX = 20;

    static final List<Texte> COLONNES = List.of(
            Texte.NUMERO,
            Texte.ETAT,
            Texte.DEPOT,
            Texte.EMETTEUR,
            Texte.DESTINATAIRE,
            Texte.CATEGORIE,
            Texte.SOUS_CATEGORIE,
            Texte.OBJET,
            Texte.FACTURE);

    private final Lectures lectures;
    private final Noms noms;

    /** By the component runtime. */
    @Activate
    public Exports(@Reference Lectures lectures, @Reference Noms noms) {
        this.lectures = lectures;
        this.noms = noms;
    }

    private interface Lignes {
        void ecrire(List<String> cellules) throws IOException;
    }

    /** With a BOM and semicolons, as French spreadsheets open it; no cell is taken for a formula. */
    Response csv(Regard regard, MultivaluedMap<String, String> recus, ContextePage contexte) {
        Critere critere = Filtre.lire(recus, contexte.langue()).critere();
        return fichier(sortie -> csv(regard, critere, contexte.langue(), sortie), CSV, "sollicitations.csv");
    }

    /** One sheet of texts; a text is never a formula there. */
    Response xlsx(Regard regard, MultivaluedMap<String, String> recus, ContextePage contexte) {
        Critere critere = Filtre.lire(recus, contexte.langue()).critere();
        return fichier(sortie -> xlsx(regard, critere, contexte.langue(), sortie), XLSX, "sollicitations.xlsx");
    }

    void csv(Regard regard, Critere critere, Locale langue, OutputStream sortie) throws IOException {
        Writer texte = new OutputStreamWriter(sortie, StandardCharsets.UTF_8);
        texte.write('\uFEFF');
        parcourir(regard, critere, langue, cellules -> {
            texte.write(cellules.stream().map(Csv::cellule).collect(Collectors.joining(";")));
            texte.write("\r\n");
        });
        texte.flush();
    }

    void xlsx(Regard regard, Critere critere, Locale langue, OutputStream sortie) throws IOException {
        Workbook classeur = new Workbook(sortie, "Chorale", null);
        Worksheet feuille = classeur.newWorksheet("Sollicitations");
        feuille.freezePane(0, 1);
        int[] ligne = {0};
        parcourir(regard, critere, langue, cellules -> {
            for (int colonne = 0; colonne < cellules.size(); colonne++) {
                feuille.inlineString(ligne[0], colonne, cellules.get(colonne));
            }
            if (++ligne[0] % PAR_PAGE == 0) {
                feuille.flush();
            }
        });
        feuille.finish();
        classeur.finish();
    }

    private void parcourir(Regard regard, Critere critere, Locale langue, Lignes lignes) throws IOException {
        lignes.ecrire(COLONNES.stream().map(c -> c.en(langue)).toList());
        for (int page = 1; page <= PAGES_MAX; page++) {
            List<Sollicitation> trouvees = lectures.rechercher(
                            regard, critere, new Pagination(page, PAR_PAGE, null, Pagination.Sens.DESCENDANT))
                    .elements();
            for (Ligne ligne : noms.lignes(trouvees, langue)) {
                lignes.ecrire(cellules(ligne, langue));
            }
            if (trouvees.size() < PAR_PAGE) {
                return;
            }
        }
    }

    private static List<String> cellules(Ligne ligne, Locale langue) {
        Sollicitation s = ligne.s();
        return Stream.of(
                        s.numero(),
                        s.etat().en(langue),
                        Presentation.moment(s.depot(), langue),
                        ligne.emetteur().enClair(),
                        ligne.destinataire().enClair(),
                        ligne.categorie(),
                        ligne.sousCategorie(),
                        s.objet(),
                        s.facture() == null ? "" : s.facture().numero())
                .map(c -> c.replaceAll("\\p{Cntrl}", " "))
                .toList();
    }

    private static Response fichier(StreamingOutput contenu, String type, String nom) {
        return Response.ok(contenu, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + nom)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
