package org.chorale.espace.factures.internal.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chorale.api.export.Exporteur;
import org.chorale.api.export.Tableau;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.RechercheFactures;
import org.chorale.api.planification.HeureLegale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The whole result of a search, invoice by invoice. */
@Component(service = Exporteur.class)
public final class ExportDeRecherche implements Exporteur {
    static final String TYPE = "factures.recherche";
    static final String FACE = "face";
    static final String CRITERES = "criteres";

    private static final List<TexteExport> COLONNES = List.of(
            TexteExport.NUMERO,
            TexteExport.TYPE,
            TexteExport.STATUT,
            TexteExport.STATUT_DEPUIS,
            TexteExport.DATE,
            TexteExport.ECHEANCE,
            TexteExport.DEPOT,
            TexteExport.FOURNISSEUR_IDENTIFIANT,
            TexteExport.FOURNISSEUR,
            TexteExport.DESTINATAIRE_IDENTIFIANT,
            TexteExport.DESTINATAIRE,
            TexteExport.SERVICE,
            TexteExport.ENGAGEMENT,
            TexteExport.MARCHE,
            TexteExport.CADRE,
            TexteExport.HT,
            TexteExport.TVA,
            TexteExport.TTC,
            TexteExport.A_PAYER,
            TexteExport.DEVISE,
            TexteExport.FLUX);

    private final RechercheFactures factures;

    /** Reads within the perimeter of whoever asked. */
    @Activate
    public ExportDeRecherche(@Reference RechercheFactures factures) {
        this.factures = factures;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void ecrire(Demande demande, Tableau tableau) throws IOException {
        Locale langue = demande.langue();
        Face face = Face.valueOf(demande.donnees().getOrDefault(FACE, ""));
        Recherche recherche = Recherche.de(lire(demande.donnees().getOrDefault(CRITERES, "")), langue);
        tableau.commencer(
                face.titre().en(langue),
                COLONNES.stream().map(c -> c.en(langue)).toList());
        try {
            factures.ecouler(
                    demande.perimetre(),
                    face.cote(),
                    recherche.critere(),
                    recherche.tri(),
                    recherche.parcours().sens(),
                    f -> ligne(tableau, f, langue));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void ligne(Tableau tableau, Facture f, Locale langue) {
        List<@Nullable Object> cellules = new ArrayList<>(COLONNES.size());
        cellules.add(f.numero());
        cellules.add(TexteExport.de(f.type()).en(langue));
        cellules.add(f.statut().libelle().selon(langue));
        cellules.add(HeureLegale.jour(f.statutDepuis()));
        cellules.add(f.dateFacture());
        cellules.add(f.dateEcheance());
        cellules.add(HeureLegale.jour(f.depot()));
        cellules.add(f.fournisseur().identifiant().valeur());
        cellules.add(f.fournisseur().designation());
        cellules.add(f.destinataire().identifiant().valeur());
        cellules.add(f.destinataire().designation());
        cellules.add(f.service() == null ? null : f.service().code());
        cellules.add(f.engagement());
        cellules.add(f.marche());
        cellules.add(f.cadre().code());
        cellules.add(f.montantHt());
        cellules.add(f.montantTva());
        cellules.add(f.montantTtc());
        cellules.add(f.montantAPayer());
        cellules.add(f.devise());
        cellules.add(f.flux() == null ? null : f.flux().valeur());
        try {
            tableau.ligne(cellules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A query string, field by field. */
    static Map<String, List<String>> lire(String criteres) {
        Map<String, List<String>> lus = new LinkedHashMap<>();
        Arrays.stream(criteres.split("&"))
                .filter(c -> c.indexOf('=') > 0)
                .map(c -> c.split("=", 2))
                .forEach(c -> lus.merge(
                        URLDecoder.decode(c[0], StandardCharsets.UTF_8),
                        List.of(URLDecoder.decode(c[1], StandardCharsets.UTF_8)),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return lus;
    }
}
