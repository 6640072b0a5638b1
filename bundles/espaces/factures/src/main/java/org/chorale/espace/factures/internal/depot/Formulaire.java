package org.chorale.espace.factures.internal.depot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.brouillon.Valeurs.LigneTypee;
import org.chorale.api.rest.LecteurMultipart;
import org.chorale.api.soumission.FactureSaisie;

/** The form of a draft, read as it comes: files go to where they are kept, fields are few and short. */
final class Formulaire {
    private static final int PARTIES_MAX = 8_000;
    private static final int CHAMP_MAX = 16 * 1024;
    private static final Pattern LIGNE = Pattern.compile("ligne\\.([0-9]{1,3})\\.([a-z]{1,20})");

    private final Map<String, String> champs = new LinkedHashMap<>();
    private final TreeMap<Integer, Map<String, String>> lignes = new TreeMap<>();

    /** Receives a file that was chosen. */
    interface Fichiers {
        void recevoir(Formulaire avant, String nom, InputStream contenu) throws IOException;
    }

    private Formulaire() {}

    /**
     * Reads it to its end.
     *
     * @throws IOException where it was cut, or is none
     */
    static Formulaire lire(HttpServletRequest requete, Fichiers fichiers) throws IOException {
        Formulaire lu = new Formulaire();
        LecteurMultipart parties = LecteurMultipart.de(requete.getContentType(), requete.getInputStream());
        int combien = 0;
        for (var partie = parties.suivante(); partie.isPresent(); partie = parties.suivante()) {
            if (++combien > PARTIES_MAX) {
                throw new IOException("too many fields");
            }
            lu.prendre(partie.get(), fichiers);
        }
        return lu;
    }

    private void prendre(LecteurMultipart.Partie partie, Fichiers fichiers) throws IOException {
        if (partie.fichier() != null) {
            if (!partie.fichier().isBlank()) {
                fichiers.recevoir(this, partie.fichier(), partie.contenu());
            }
            return;
        }
        byte[] octets = partie.contenu().readNBytes(CHAMP_MAX + 1);
        if (octets.length > CHAMP_MAX) {
            throw new IOException("field too long");
        }
        String valeur = new String(octets, StandardCharsets.UTF_8);
        Matcher ligne = LIGNE.matcher(partie.nom());
        if (ligne.matches()) {
            lignes.computeIfAbsent(Integer.valueOf(ligne.group(1)), i -> new LinkedHashMap<>())
                    .put(ligne.group(2), valeur);
        } else {
            champs.put(partie.nom(), valeur);
        }
    }

    String champ(String nom) {
        return champs.getOrDefault(nom, "").strip();
    }

    /** A number, or -1. */
    long nombre(String nom) {
        String texte = champ(nom);
        return texte.matches("[0-9]{1,18}") ? Long.parseLong(texte) : -1;
    }

    /** Whether the values of the invoice were part of it. */
    boolean aDesValeurs() {
        return champs.containsKey(ChampSaisi.NUMERO.nom());
    }

    /** What the button that was pressed stands for. */
    Action action() {
        return Action.de(champ("action"));
    }

    Valeurs valeurs() {
        EnumMap<ChampSaisi, String> typees = new EnumMap<>(ChampSaisi.class);
        champs.forEach((nom, valeur) -> ChampSaisi.deNom(nom).ifPresent(c -> typees.put(c, valeur)));
        List<LigneTypee> lues = new ArrayList<>();
        lignes.values().stream()
                .limit(FactureSaisie.LIGNES_MAX)
                .forEach(l -> lues.add(new LigneTypee(
                        l.getOrDefault("reference", ""),
                        l.getOrDefault("designation", ""),
                        l.getOrDefault("quantite", ""),
                        l.getOrDefault("unite", ""),
                        l.getOrDefault("prix", ""),
                        l.getOrDefault("remise", ""),
                        l.getOrDefault("taux", ""))));
        return new Valeurs(typees, lues);
    }

    /**
     * What is to be done.
     *
     * @param quoi which act
     * @param objet the number of the file or line it is about, or -1
     */
    record Action(Quoi quoi, long objet) {
        static Action de(String bouton) {
            Matcher m = Pattern.compile("([a-z]{1,20})(?:-([0-9]{1,18}))?").matcher(bouton);
            if (!m.matches()) {
                return new Action(Quoi.ENREGISTRER, -1);
            }
            Quoi quoi = Optional.of(m.group(1))
                    .flatMap(nom -> List.of(Quoi.values()).stream()
                            .filter(q -> q.name().equalsIgnoreCase(nom))
                            .findFirst())
                    .orElse(Quoi.ENREGISTRER);
            return new Action(quoi, m.group(2) == null ? -1 : Long.parseLong(m.group(2)));
        }
    }

    /** The acts of the page of a draft. */
    enum Quoi {
        ENREGISTRER,
        ENVOYER,
        /** Adds lines. */
        LIGNES,
        /** Takes a line away. */
        OTER,
        RETIRER,
        FACTURE,
        PIECE,
        /** Saves, then looks for a recipient. */
        CHERCHER
    }
}
