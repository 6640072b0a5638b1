package org.chorale.espace.gestionnaire.internal.suivi;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Mode;
import org.chorale.api.export.Csv;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.chorale.api.page.Presentation;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.chorale.espace.gestionnaire.internal.utilisateurs.TexteUtilisateurs;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The users of the structures one manages and their rights: one line for each abonnement, or for each rattachement that
 * has none. Written structure by structure, so that only one is ever held.
 */
@Component(service = Export.class)
public final class Export {
    private static final Pagination TOUS = new Pagination(1, Pagination.TAILLE_MAX, null, Pagination.Sens.ASCENDANT);

    /** What one cell of a sheet holds. */
    private static final int CELLULE_MAX = 32_000;

    private static final TexteSuivi[] COLONNES = {
        TexteSuivi.COL_TYPE,
        TexteSuivi.COL_IDENTIFIANT,
        TexteSuivi.COL_STRUCTURE,
        TexteSuivi.COL_SERVICE,
        TexteSuivi.COL_NOM,
        TexteSuivi.COL_PRENOM,
        TexteSuivi.COL_ADRESSE,
        TexteSuivi.COL_ROLE,
        TexteSuivi.COL_ETAT,
        TexteSuivi.COL_DEPUIS,
        TexteSuivi.COL_ESPACE,
        TexteSuivi.COL_SERVICE_ABONNEMENT,
        TexteSuivi.COL_MODE,
        TexteSuivi.COL_ETAT_ABONNEMENT,
        TexteSuivi.COL_DEPUIS_ABONNEMENT
    };

    private final GestionDesDroits gestion;
    private final Designations designations;

    /** Reads within the caller's perimeter. */
    @Activate
    public Export(@Reference GestionDesDroits gestion, @Reference Designations designations) {
        this.gestion = gestion;
        this.designations = designations;
    }

    private interface Lignes {
        void ecrire(List<String> cellules) throws IOException;
    }

    /** With a BOM and semicolons, as French spreadsheets open it; no cell is taken for a formula. */
    public void csv(Perimetre perimetre, Locale langue, OutputStream sortie) throws IOException {
        Writer texte = new OutputStreamWriter(sortie, StandardCharsets.UTF_8);
        texte.write('\uFEFF');
        parcourir(perimetre, langue, cellules -> {
            texte.write(cellules.stream().map(Csv::cellule).collect(Collectors.joining(";")));
            texte.write("\r\n");
        });
        texte.flush();
    }

    /** One sheet of texts; a text is never a formula there. */
    public void xlsx(Perimetre perimetre, Locale langue, OutputStream sortie) throws IOException {
        Workbook classeur = new Workbook(sortie, "Chorale", null);
        Worksheet feuille = classeur.newWorksheet(TexteSuivi.FEUILLE.en(langue));
        feuille.freezePane(0, 1);
        int[] ligne = {0};
        parcourir(perimetre, langue, cellules -> {
            for (int colonne = 0; colonne < cellules.size(); colonne++) {
                // In the cell itself: shared strings would all be held until the end.
                feuille.inlineString(ligne[0], colonne, sansControle(cellules.get(colonne)));
            }
            if (++ligne[0] % 500 == 0) {
                feuille.flush();
            }
        });
        feuille.finish();
        classeur.finish();
    }

    /** XML has no place for control characters. */
    private static String sansControle(String texte) {
        String propre = texte.codePoints()
                .filter(c -> c >= 0x20 || c == '\n' || c == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return propre.length() <= CELLULE_MAX ? propre : propre.substring(0, CELLULE_MAX);
    }

    private void parcourir(Perimetre perimetre, Locale langue, Lignes lignes) throws IOException {
        List<String> titres = new ArrayList<>();
        for (TexteSuivi colonne : COLONNES) {
            titres.add(colonne.en(langue));
        }
        lignes.ecrire(titres);
        for (Structure structure : designations.structures(perimetre)) {
            Map<UtilisateurId, List<Abonnement>> abonnements = gestion.abonnements(perimetre, structure.id()).stream()
                    .collect(Collectors.groupingBy(Abonnement::utilisateur));
            List<Rattachement> rattachements =
                    gestion.utilisateurs(perimetre, structure.id(), TOUS).elements();
            Noms noms = designations.desDroits(
                    rattachements,
                    abonnements.values().stream().flatMap(List::stream).toList());
            Map<UtilisateurId, Set<Optional<ServiceId>>> lieux = rattachements.stream()
                    .collect(Collectors.groupingBy(
                            Rattachement::utilisateur,
                            Collectors.mapping(r -> Optional.ofNullable(r.service()), Collectors.toSet())));
            for (Rattachement rattachement : rattachements) {
                List<@Nullable Abonnement> suite = new ArrayList<>(siens(
                        rattachement,
                        lieux.getOrDefault(rattachement.utilisateur(), Set.of()),
                        abonnements.getOrDefault(rattachement.utilisateur(), List.of())));
                if (suite.isEmpty()) {
                    suite.add(null);
                }
                for (@Nullable Abonnement abonnement : suite) {
                    lignes.ecrire(ligne(structure, rattachement, abonnement, noms, langue));
                }
            }
        }
    }

    /**
     * The subscriptions that are told beside an attachment: those of the same place, and beside one to the whole structure
     * those on services that the user has no attachment of their own to. Each is told once.
     */
    private static List<Abonnement> siens(
            Rattachement rattachement, Set<Optional<ServiceId>> lieux, List<Abonnement> abonnements) {
        return abonnements.stream()
                .filter(a -> Objects.equals(rattachement.service(), a.service())
                        || (rattachement.service() == null && !lieux.contains(Optional.ofNullable(a.service()))))
                .toList();
    }

    private static List<String> ligne(
            Structure structure, Rattachement rattachement, @Nullable Abonnement abonnement, Noms noms, Locale langue) {
        Personne personne = noms.personnes().get(rattachement.utilisateur());
        List<String> cellules = new ArrayList<>(List.of(
                structure.identifiant().type().name(),
                structure.identifiant().valeur(),
                structure.designation(),
                noms.service(rattachement.service()),
                personne == null ? "" : personne.nom(),
                personne == null ? "" : personne.prenom(),
                noms.adresse(rattachement.utilisateur()),
                TexteUtilisateurs.valueOf(rattachement.role().name()).en(langue),
                rattachement.statut().name(),
                Presentation.moment(rattachement.depuis(), langue)));
        cellules.addAll(
                abonnement == null
                        ? List.of("", "", "", "", "")
                        : List.of(
                                noms.espace(abonnement.espace(), langue),
                                noms.service(abonnement.service()),
                                abonnement.mode() == Mode.MODIFICATION ? "MODIFICATION" : "CONSULTATION",
                                abonnement.statut().name(),
                                Presentation.moment(abonnement.depuis(), langue)));
        return cellules;
    }
}
