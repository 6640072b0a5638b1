package org.chorale.espace.factures.internal.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.export.Exports;
import org.chorale.api.export.Exports.Format;
import org.chorale.api.facture.RecherchesEnregistrees;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asking for the whole result of a search as a file, from either list. */
@Component(service = PagesExport.class)
public final class PagesExport {
    private final Exports exports;

    /** The socle writes it. */
    @Activate
    public PagesExport(@Reference Exports exports) {
        this.exports = exports;
    }

    /**
     * Asks for it; a search with a fault leads back to the list, which says what is wrong.
     *
     * @throws org.chorale.api.export.RefusExport.Trop where as many as may be are under way
     */
    Response demander(
            Face face, @Nullable Map<String, ? extends List<String>> envoye, Perimetre perimetre, Locale langue) {
        Map<String, ? extends List<String>> criteres = envoye == null ? Map.of() : envoye;
        Recherche recherche = Recherche.de(criteres, langue);
        if (!recherche.fautes().isEmpty() || recherche.criteres().length() > RecherchesEnregistrees.CRITERES_MAX) {
            return PagesFactures.vers(recherche.adresse(face, "apres", null));
        }
        List<String> formats = criteres.get("format");
        Format format = formats != null && formats.contains(Format.XLSX.name()) ? Format.XLSX : Format.CSV;
        String titre = face.titre().en(langue);
        exports.demander(
                perimetre,
                ExportDeRecherche.TYPE,
                recherche.filtre() ? TexteExport.RECHERCHE.en(langue, titre) : titre,
                format,
                langue,
                Map.of(ExportDeRecherche.FACE, face.name(), ExportDeRecherche.CRITERES, recherche.criteres()));
        return PagesFactures.vers(Exports.ADRESSE + "?fait=demande");
    }
}
