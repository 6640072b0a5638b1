package org.chorale.espace.sollicitations.internal.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.export.Exporteur;
import org.chorale.api.export.Tableau;
import org.chorale.api.planification.HeureLegale;
import org.chorale.espace.sollicitations.internal.pages.Noms.Ligne;
import org.chorale.espace.sollicitations.internal.service.Lectures;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.chorale.espace.sollicitations.internal.service.Sollicitation;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The whole result of a search, line by line; the search's own fields are what is given with it. */
@Component(service = Exporteur.class)
public final class ExportDeRecherche implements Exporteur {
    static final String TYPE = "sollicitations.recherche";
    static final String FACE = "face";

    private final Lectures lectures;
    private final Noms noms;

    /** By the component runtime. */
    @Activate
    public ExportDeRecherche(@Reference Lectures lectures, @Reference Noms noms) {
        this.lectures = lectures;
        this.noms = noms;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void ecrire(Demande demande, Tableau tableau) throws IOException {
        Locale langue = demande.langue();
        Face face = Face.valueOf(demande.donnees().getOrDefault(FACE, ""));
        Filtre filtre = Filtre.relire(demande.donnees(), langue);
        tableau.commencer(
                face.titre().en(langue),
                Exports.COLONNES.stream().map(c -> c.en(langue)).toList());
        try {
            lectures.ecouler(regard(face, demande.perimetre()), filtre.critere(), lot -> noms.lignes(lot, langue)
                    .forEach(l -> ligne(tableau, l, langue)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Regard regard(Face face, Perimetre perimetre) {
        return switch (face) {
            case EMISES -> new Regard.DeLEmetteur(perimetre);
            case RECUES -> new Regard.DuDestinataire(perimetre);
            case SUPPORT -> throw new IllegalArgumentException("the operator's has no perimeter");
        };
    }

    private static void ligne(Tableau tableau, Ligne ligne, Locale langue) {
        Sollicitation s = ligne.s();
        List<@Nullable Object> cellules = new ArrayList<>();
        cellules.add(s.numero());
        cellules.add(s.etat().en(langue));
        cellules.add(HeureLegale.jour(s.depot()));
        cellules.add(ligne.emetteur().enClair());
        cellules.add(ligne.destinataire().enClair());
        cellules.add(ligne.categorie());
        cellules.add(ligne.sousCategorie());
        cellules.add(s.objet());
        cellules.add(s.facture() == null ? null : s.facture().numero());
        try {
            tableau.ligne(cellules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
