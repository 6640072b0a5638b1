package org.chorale.espace.factures.internal.pages;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Parcours;
import org.chorale.api.commun.Tranche;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.LotsDeFactures;
import org.chorale.api.facture.RechercheFactures;
import org.chorale.api.identifiant.FactureId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The invoices chosen in a list: those that were ticked, or all that its search finds. */
@Component(service = Selection.class)
public final class Selection {
    /** How many invoices are taken together, to be treated as to be downloaded. */
    public static final int MAX = LotsDeFactures.FACTURES_MAX;

    private static final int TRANCHE = 100;

    private final RechercheFactures recherche;

    /** A search is run again: what is sent is its criteria, not what it found. */
    @Activate
    public Selection(@Reference RechercheFactures recherche) {
        this.recherche = recherche;
    }

    /** In the order of the list, one more than {@link #MAX} where more were ticked, empty where none was. */
    List<FactureId> lire(Face face, @Nullable Map<String, List<String>> envoye, Perimetre perimetre) {
        Map<String, List<String>> champs = envoye == null ? Map.of() : envoye;
        if (premier(champs, "toutes").equals("oui")) {
            return toutes(face, premier(champs, "criteres"), perimetre);
        }
        Set<FactureId> choisies = new LinkedHashSet<>();
        champs.getOrDefault("facture", List.of()).stream()
                .filter(id -> id.matches("[1-9][0-9]{0,17}"))
                .limit(MAX + 1L)
                .forEach(id -> choisies.add(new FactureId(Long.parseLong(id))));
        return List.copyOf(choisies);
    }

    /** The first value of a field, or empty. */
    static String premier(Map<String, List<String>> champs, String nom) {
        List<String> valeurs = champs.get(nom);
        return valeurs == null || valeurs.isEmpty() ? "" : valeurs.get(0);
    }

    private List<FactureId> toutes(Face face, String criteres, Perimetre perimetre) {
        Recherche r = Recherche.de(lireCriteres(criteres), Locale.FRENCH);
        if (!r.fautes().isEmpty()) {
            return List.of();
        }
        List<FactureId> trouvees = new ArrayList<>();
        Parcours parcours = Parcours.debut(TRANCHE, r.parcours().sens());
        while (parcours != null && trouvees.size() < MAX) {
            Tranche<Facture> tranche = recherche.parcourir(perimetre, face.cote(), r.critere(), r.tri(), parcours);
            tranche.elements().forEach(f -> trouvees.add(f.id()));
            parcours = tranche.suivante() == null
                    ? null
                    : new Parcours(TRANCHE, parcours.sens(), tranche.suivante(), false);
        }
        return List.copyOf(trouvees.subList(0, Math.min(trouvees.size(), MAX)));
    }

    private static Map<String, List<String>> lireCriteres(String criteres) {
        Map<String, List<String>> lus = new LinkedHashMap<>();
        for (String paire : criteres.split("&")) {
            int egal = paire.indexOf('=');
            if (egal > 0) {
                lus.computeIfAbsent(decoder(paire.substring(0, egal)), k -> new ArrayList<>())
                        .add(decoder(paire.substring(egal + 1)));
            }
        }
        return lus;
    }

    private static String decoder(String texte) {
        try {
            return URLDecoder.decode(texte, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malForme) {
            return "";
        }
    }
}
