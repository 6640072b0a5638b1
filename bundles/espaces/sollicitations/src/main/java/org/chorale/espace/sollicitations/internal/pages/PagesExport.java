package org.chorale.espace.sollicitations.internal.pages;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.export.Exports;
import org.chorale.api.export.Exports.Format;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asking for the whole result of a search as a file, from either espace. */
@Component(service = PagesExport.class)
public final class PagesExport {
    private final Exports exports;

    /** The socle writes it. */
    @Activate
    public PagesExport(@Reference Exports exports) {
        this.exports = exports;
    }

    /**
     * Asks for it; a search with a fault leads back to the search, which says what is wrong.
     *
     * @throws org.chorale.api.export.RefusExport.Trop where as many as may be are under way
     */
    Response demander(Face face, @Nullable MultivaluedMap<String, String> recus, Perimetre perimetre, Locale langue) {
        MultivaluedMap<String, String> champs = recus == null ? new MultivaluedHashMap<>() : recus;
        Filtre filtre = Filtre.lire(champs, langue);
        if (!filtre.fautes().isEmpty()) {
            return Rendu.vers(filtre.adresse(face.adresse() + "/recherche", 1));
        }
        Map<String, String> donnees = new HashMap<>(filtre.valeurs());
        donnees.put(ExportDeRecherche.FACE, face.name());
        exports.demander(
                perimetre,
                ExportDeRecherche.TYPE,
                face.titre().en(langue),
                Format.XLSX.name().equals(champs.getFirst("format")) ? Format.XLSX : Format.CSV,
                langue,
                donnees);
        return Rendu.vers(Exports.ADRESSE + "?fait=demande");
    }
}
