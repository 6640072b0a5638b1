package org.chorale.socle.formats.internal.paquet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.PaquetInstalle;
import org.chorale.api.format.ProfilConnu;
import org.jspecify.annotations.Nullable;

/**
 * What a pack says of itself, in {@code paquet.properties}.
 *
 * @param effet null: at once
 */
public record Descripteur(
        String paquet, String version, @Nullable LocalDate effet, PaquetInstalle.Mode mode, List<Regle> regles) {

    public static final String FICHIER = "paquet.properties";

    private static final Pattern NOM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");
    private static final Set<Couche> COUCHES = EnumSet.of(Couche.EN16931, Couche.FACTURX, Couche.BR_FR, Couche.PORTAIL);

    /**
     * One stylesheet, and which invoices it judges.
     *
     * @param profils empty: all
     * @param circuit null: both
     */
    public record Regle(
            String feuille,
            Couche couche,
            Set<FormatDocument> syntaxes,
            Set<ProfilConnu> profils,
            Cadre.@Nullable Circuit circuit) {

        public Regle {
            syntaxes = Set.copyOf(syntaxes);
            profils = Set.copyOf(profils);
        }

        /** Whether an invoice is its business. */
        public boolean concerne(FormatDocument format, ProfilConnu profil, Cadre.Circuit ducircuit) {
            return syntaxes.contains(format)
                    && (profils.isEmpty() || profils.contains(profil))
                    && (circuit == null || circuit == ducircuit);
        }
    }

    /** Reads it, or says what is wrong with it. */
    public static Descripteur lire(FichiersDePaquet fichiers) throws PaquetRefuse {
        if (!fichiers.contient(FICHIER)) {
            throw new PaquetRefuse("Il n'y a pas de fichier " + FICHIER + " à la racine du paquet.");
        }
        Properties p = new Properties();
        try (InputStream in = fichiers.ouvrir(FICHIER)) {
            p.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
            throw new PaquetRefuse("Le fichier " + FICHIER + " est illisible : " + e.getMessage());
        }
        return new Descripteur(
                forme(p, "paquet", NOM, "des minuscules, des chiffres, un point ou un tiret"),
                forme(p, "version", VERSION, "une version, par exemple 1.4.0.03"),
                effet(p),
                choix(p, "mode", PaquetInstalle.Mode.values()),
                regles(p, fichiers));
    }

    private static String requis(Properties p, String cle) throws PaquetRefuse {
        String v = p.getProperty(cle, "").strip();
        if (v.isEmpty()) {
            throw new PaquetRefuse(FICHIER + " : il manque « " + cle + " ».");
        }
        return v;
    }

    private static String forme(Properties p, String cle, Pattern forme, String attendu) throws PaquetRefuse {
        String v = requis(p, cle);
        if (!forme.matcher(v).matches()) {
            throw new PaquetRefuse(FICHIER + " : « " + cle + " » vaut « " + v + " » ; il faut " + attendu + ".");
        }
        return v;
    }

    private static @Nullable LocalDate effet(Properties p) throws PaquetRefuse {
        String v = p.getProperty("effet", "").strip();
        try {
            return v.isEmpty() ? null : LocalDate.parse(v);
        } catch (DateTimeException e) {
            throw new PaquetRefuse(FICHIER + " : « effet » vaut « " + v + " » ; il faut une date AAAA-MM-JJ.");
        }
    }

    private static <E extends Enum<E>> E choix(Properties p, String cle, E[] valeurs) throws PaquetRefuse {
        return Objects.requireNonNull(choix(cle, requis(p, cle), valeurs));
    }

    private static <E extends Enum<E>> E choix(String cle, String v, E[] valeurs) throws PaquetRefuse {
        for (E e : valeurs) {
            if (ecrit(e).equals(v.toLowerCase(Locale.ROOT))) {
                return e;
            }
        }
        String admises = Arrays.stream(valeurs).map(Descripteur::ecrit).collect(Collectors.joining(", "));
        throw new PaquetRefuse(FICHIER + " : « " + cle + " » vaut « " + v + " » ; il faut l'un de : " + admises + ".");
    }

    private static String ecrit(Enum<?> e) {
        return e instanceof Couche c
                ? c.code()
                : e.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Regle> regles(Properties p, FichiersDePaquet fichiers) throws PaquetRefuse {
        List<Regle> regles = new ArrayList<>();
        for (String nom : liste(requis(p, "regles"))) {
            String feuille = requis(p, nom + ".feuille");
            if (!fichiers.contient(feuille)) {
                throw new PaquetRefuse(
                        FICHIER + " : « " + nom + ".feuille » nomme « " + feuille + " », absent du paquet.");
            }
            Set<FormatDocument> syntaxes = EnumSet.noneOf(FormatDocument.class);
            for (String s : liste(requis(p, nom + ".syntaxes"))) {
                FormatDocument f = choix(nom + ".syntaxes", s, new FormatDocument[] {
                    FormatDocument.UBL_INVOICE, FormatDocument.UBL_CREDIT_NOTE, FormatDocument.CII
                });
                syntaxes.add(f);
            }
            Set<ProfilConnu> profils = EnumSet.noneOf(ProfilConnu.class);
            for (String s : liste(p.getProperty(nom + ".profils", ""))) {
                profils.add(choix(nom + ".profils", s, ProfilConnu.values()));
            }
            String circuit = p.getProperty(nom + ".circuit", "").strip();
            regles.add(new Regle(
                    feuille,
                    choix(p, nom + ".couche", COUCHES.toArray(new Couche[0])),
                    syntaxes,
                    profils,
                    circuit.isEmpty() ? null : choix(nom + ".circuit", circuit, Cadre.Circuit.values())));
        }
        return List.copyOf(regles);
    }

    private static List<String> liste(String v) {
        return Arrays.stream(v.split(",", -1))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
