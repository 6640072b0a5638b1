package org.chorale.espace.sollicitations.internal.categorie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chorale.api.espace.Libelle;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie.Destination;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie.Formulaire;

/** Reads a file of categories; what is wrong with it is said in a sentence that the operator can act on. */
final class LectureCategories {
    /** How large such a file may be. */
    static final int TAILLE_MAX = 256 * 1024;

    private static final String CODE = "[A-Z][A-Z0-9_]{0,59}";

    private final Set<String> codes = new HashSet<>();
    private final Set<Long> numeros = new HashSet<>();

    private LectureCategories() {}

    /** @throws IllegalArgumentException where it is not of its form */
    static List<Categorie> lire(InputStream fichier) throws IOException {
        byte[] octets = fichier.readNBytes(TAILLE_MAX + 1);
        if (octets.length > TAILLE_MAX) {
            throw new IllegalArgumentException("le fichier dépasse 256 ko");
        }
        return new LectureCategories().toutes(new ObjectMapper().readTree(octets));
    }

    private List<Categorie> toutes(JsonNode racine) {
        List<Categorie> lues = new ArrayList<>();
        for (JsonNode c : racine.path("categories")) {
            List<SousCategorie> sous = new ArrayList<>();
            for (JsonNode s : c.path("sousCategories")) {
                sous.add(new SousCategorie(
                        code(s),
                        numero(s),
                        libelle(s),
                        parmi(s, "destinataire", Destination.class, Destination.SUPPORT),
                        parmi(s, "formulaire", Formulaire.class, Formulaire.LIBRE),
                        s.path("sansCompte").asBoolean(false)));
            }
            String code = code(c);
            if (sous.isEmpty()) {
                throw new IllegalArgumentException("la catégorie " + code + " n'a pas de sous-catégorie");
            }
            lues.add(new Categorie(code, numero(c), libelle(c), sous));
        }
        if (lues.isEmpty()) {
            throw new IllegalArgumentException("il n'y a aucune catégorie");
        }
        return List.copyOf(lues);
    }

    private String code(JsonNode noeud) {
        String code = noeud.path("code").asText("");
        if (!code.matches(CODE) || !codes.add(code)) {
            throw new IllegalArgumentException("le code « " + code + " » n'est pas unique, ou pas fait de 60 capitales,"
                    + " chiffres et soulignés au plus");
        }
        return code;
    }

    private long numero(JsonNode noeud) {
        long numero = noeud.path("numero").asLong(0);
        if (numero < 1 || !numeros.add(numero)) {
            throw new IllegalArgumentException("le numéro " + numero + " n'est pas unique, ou pas positif");
        }
        return numero;
    }

    private static Libelle libelle(JsonNode noeud) {
        String fr = noeud.path("libelle").path("fr").asText("").strip();
        String en = noeud.path("libelle").path("en").asText("").strip();
        if (fr.isEmpty() || en.isEmpty() || fr.length() > 150 || en.length() > 150) {
            throw new IllegalArgumentException("le libellé de « "
                    + noeud.path("code").asText() + " » manque en français ou en anglais, ou dépasse 150 caractères");
        }
        return new Libelle(fr, en);
    }

    private static <E extends Enum<E>> E parmi(JsonNode noeud, String champ, Class<E> type, E aDefaut) {
        String valeur = noeud.path(champ).asText("");
        if (valeur.isEmpty()) {
            return aDefaut;
        }
        for (E connue : type.getEnumConstants()) {
            if (connue.name().equals(valeur)) {
                return connue;
            }
        }
        throw new IllegalArgumentException(champ + " ne peut pas valoir « " + valeur + " »");
    }
}
