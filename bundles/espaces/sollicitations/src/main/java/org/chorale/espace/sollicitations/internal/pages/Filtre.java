package org.chorale.espace.sollicitations.internal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import org.chorale.api.commun.Pagination;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.service.Critere;
import org.jspecify.annotations.Nullable;

/**
 * What the search form says.
 *
 * @param valeurs as typed
 * @param critere what follows
 * @param page which page is wanted
 * @param fautes what is wrong
 */
public record Filtre(Map<String, String> valeurs, Critere critere, int page, List<Faute> fautes) {
    private static final int PAR_PAGE = 25;
    private static final int TEXTE_MAX = 100;
    private static final List<String> CHAMPS = List.of("q", "etat", "categorie", "du", "au");

    /** Keeps its own copies. */
    public Filtre {
        valeurs = Map.copyOf(valeurs);
        fautes = List.copyOf(fautes);
    }

    /** Reads an address. */
    public static Filtre lire(MultivaluedMap<String, String> recus, Locale langue) {
        Map<String, String> valeurs = new LinkedHashMap<>();
        for (String champ : CHAMPS) {
            String valeur = recus.getFirst(champ);
            if (valeur != null && !valeur.isBlank()) {
                String propre = valeur.strip();
                valeurs.put(champ, propre.length() <= TEXTE_MAX ? propre : propre.substring(0, TEXTE_MAX));
            }
        }
        List<Faute> fautes = new ArrayList<>();
        Critere critere = new Critere(
                etats(valeurs.getOrDefault("etat", "")),
                valeurs.get("categorie"),
                valeurs.get("q"),
                jour("du", valeurs, fautes, langue),
                jour("au", valeurs, fautes, langue));
        String page = Optional.ofNullable(recus.getFirst("page")).orElse("1");
        return new Filtre(valeurs, critere, page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1, fautes);
    }

    /** Reads what {@link #valeurs()} told before. */
    static Filtre relire(Map<String, String> valeurs, Locale langue) {
        return lire(new MultivaluedHashMap<>(valeurs), langue);
    }

    /** One state, or several joined by a dot: what the synthesis links to. */
    private static Set<Etat> etats(String texte) {
        Set<String> noms = Set.of(texte.split("\\."));
        return Arrays.stream(Etat.values())
                .filter(e -> e != Etat.A_CONFIRMER && noms.contains(e.name()))
                .collect(Collectors.toSet());
    }

    private static @Nullable LocalDate jour(
            String champ, Map<String, String> valeurs, List<Faute> fautes, Locale langue) {
        String valeur = valeurs.get(champ);
        if (valeur == null) {
            return null;
        }
        try {
            return LocalDate.parse(valeur);
        } catch (DateTimeParseException forme) {
            boolean anglais = "en".equals(langue.getLanguage());
            fautes.add(new Faute(
                    champ,
                    anglais ? "Not a date." : "Ce n'est pas une date.",
                    anglais ? "Give it as 2026-11-24." : "Donnez-la comme 2026-11-24."));
            return null;
        }
    }

    /** As typed. */
    public String valeur(String champ) {
        return valeurs.getOrDefault(champ, "");
    }

    /** Whether anything is asked for. */
    public boolean actif() {
        return !valeurs.isEmpty();
    }

    /** Which page. */
    Pagination pagination() {
        return new Pagination(page, PAR_PAGE, null, Pagination.Sens.DESCENDANT);
    }

    /** The address of the same search on another page, or of its export. */
    public String adresse(String chemin, int autrePage) {
        String suite = valeurs.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
        String page = autrePage > 1 ? "page=" + autrePage : "";
        String tout = suite.isEmpty() || page.isEmpty() ? suite + page : suite + "&" + page;
        return tout.isEmpty() ? chemin : chemin + "?" + tout;
    }
}
