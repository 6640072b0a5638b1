package org.chorale.conformite;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.Options;
import org.chorale.api.format.ResultatCouche;
import org.chorale.socle.formats.internal.moteur.Moteur;

/** Measures of the rules, one line of JSON each: {@code CORPUS OUTILS_CONFORMITE NOM…}. One engine, one thread. */
public final class Regles {
    private static final String UBL = "cen-en16931/ubl/examples/ubl-tc434-example1.xml";
    private static final String CII = "cen-en16931/cii/examples/CII_example1.xml";
    private static final int ECHAUFFEMENT = 3_000;

    /** Warm is what the compiler has nothing more to do for: less than a tenth of a round of both. */
    private static final Duration RONDE = Duration.ofSeconds(2);

    private static final int RONDES_MIN = 15;
    private static final int RONDES_MAX = 60;

    private static final int TOURS = 400;
    private static final int CENT = 100;
    private static final Pattern LIGNE = Pattern.compile("(?s)<cac:InvoiceLine>.*?</cac:InvoiceLine>");

    /** XSD and EN 16931 with its warnings, as the other one does: no rule of the portal. */
    private static final Options OPTIONS = new Options(false, true, false);

    private final Path corpus;
    private final Path outils;
    private final Moteur moteur = new Moteur(1, Duration.ofMinutes(2));

    private Regles(Path corpus, Path outils) {
        this.corpus = corpus;
        this.outils = outils;
    }

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        Regles mesures = new Regles(Path.of(arguments[0]), Path.of(arguments[1]));
        mesures.moteur.echauffer(0, Duration.ZERO);
        for (String nom : List.of(arguments).subList(2, arguments.length)) {
            System.err.println(nom + " : en cours…");
            switch (nom) {
                case "regles.ubl21k" -> mesures.debit(nom, UBL);
                case "regles.cii34k" -> mesures.debit(nom, CII);
                case "regles.lignes" -> mesures.lignes();
                case "lecture.20k" -> mesures.lecture(nom);
                default -> throw new IOException("Mesure inconnue : " + nom);
            }
        }
        mesures.moteur.close();
        System.exit(0);
    }

    /** Invoices a second on one core, compared with phive on the same file in the same run, in turns. */
    private void debit(String nom, String fichier) throws IOException {
        byte[] octets = Files.readAllBytes(corpus.resolve(fichier));
        Function<byte[], String> phive =
                Juges.charger(outils.resolve("phive"), "org.chorale.conformite.phive.JugePhive");
        Analyse a = analyser(octets);
        String autre = phive.apply(octets);
        if (a.couche(Couche.EN16931) != ResultatCouche.VALIDE || !autre.startsWith("VALIDE")) {
            throw new IOException("Both must find it valid: " + a.couches() + " " + autre);
        }
        echauffer(List.of(() -> analyser(octets), () -> phive.apply(octets)));
        double[] notres = new double[TOURS];
        double[] siens = new double[TOURS];
        for (int lot = 0; lot < TOURS; lot += CENT) {
            for (int i = lot; i < lot + CENT; i++) {
                notres[i] = duree(() -> analyser(octets));
            }
            for (int i = lot; i < lot + CENT; i++) {
                siens[i] = duree(() -> phive.apply(octets));
            }
        }
        System.err.printf(
                Locale.ROOT, "%s : %.2f ms ici, %.2f ms phive (médianes)%n", nom, mediane(notres), mediane(siens));
        dire(nom, 1000 / mediane(notres), "factures/s", 1000 / mediane(siens));
    }

    /** A long invoice, then one five times as long: seconds against the five that are allowed, then against linear. */
    private void lignes() throws IOException {
        byte[] moyenne = multiplier(4_000);
        byte[] longue = multiplier(20_000);
        for (int i = 0; i < 2; i++) {
            analyser(moyenne);
        }
        double[] m = new double[3];
        for (int i = 0; i < m.length; i++) {
            m[i] = duree(() -> analyser(moyenne));
        }
        double l = duree(() -> analyser(longue));
        dire("regles.lignes4000", mediane(m) / 1000, "s", 5);
        dire("regles.lignes20000", l / 1000, "s", 5 * mediane(m) / 1000);
    }

    /** Recognising and reading alone. */
    private void lecture(String nom) throws IOException {
        byte[] octets = Files.readAllBytes(corpus.resolve(UBL));
        Contenu contenu = Contenu.deOctets(octets);
        for (int i = 0; i < 10 * ECHAUFFEMENT; i++) {
            moteur.lire(contenu);
        }
        double[] ms = new double[10 * TOURS];
        for (int i = 0; i < ms.length; i++) {
            ms[i] = duree(() -> moteur.lire(contenu));
        }
        dire(nom, mediane(ms), "ms", 0.5);
    }

    private byte[] multiplier(int lignes) throws IOException {
        String xml = Files.readString(corpus.resolve(UBL));
        Matcher m = LIGNE.matcher(xml);
        if (!m.find()) {
            throw new IOException("no line in " + UBL);
        }
        String ligne = m.group();
        StringBuilder toutes = new StringBuilder(ligne.length() * lignes);
        for (int i = 0; i < lignes; i++) {
            toutes.append(ligne.replaceFirst("<cbc:ID>[^<]*", "<cbc:ID>" + (i + 1)));
        }
        int debut = m.start();
        int fin = xml.lastIndexOf("</cac:InvoiceLine>") + "</cac:InvoiceLine>".length();
        return (xml.substring(0, debut) + toutes + xml.substring(fin)).getBytes(StandardCharsets.UTF_8);
    }

    private Analyse analyser(byte[] octets) throws IOException {
        return moteur.analyser(new DocumentRecu(Contenu.deOctets(octets), null), OPTIONS);
    }

    /** In turns, for what one teaches the compiler of the classes that both use, the other must unlearn. */
    private static void echauffer(List<Travail> travaux) throws IOException {
        CompilationMXBean compilateur = ManagementFactory.getCompilationMXBean();
        long compile = Integer.MAX_VALUE;
        for (int i = 0; i < RONDES_MAX && (i < RONDES_MIN || compile * 10 > RONDE.toMillis() * travaux.size()); i++) {
            long avant = compilateur.getTotalCompilationTime();
            for (Travail travail : travaux) {
                long fin = System.nanoTime() + RONDE.toNanos();
                while (System.nanoTime() < fin) {
                    travail.faire();
                }
            }
            compile = compilateur.getTotalCompilationTime() - avant;
        }
        if (compile * 10 > RONDE.toMillis() * travaux.size()) {
            System.err.println("Machine occupée : le compilateur n'avait pas fini.");
        }
    }

    private interface Travail {
        Object faire() throws IOException;
    }

    private static double duree(Travail travail) throws IOException {
        long debut = System.nanoTime();
        travail.faire();
        return (System.nanoTime() - debut) / 1e6;
    }

    private static double mediane(double[] valeurs) {
        double[] triees = valeurs.clone();
        Arrays.sort(triees);
        return triees[triees.length / 2];
    }

    private static void dire(String nom, double valeur, String unite, double reference) {
        System.out.printf(
                Locale.ROOT,
                "{\"nom\":\"%s\",\"valeur\":%.3f,\"unite\":\"%s\",\"reference\":%.3f,\"ratio\":%.3f}%n",
                nom,
                valeur,
                unite,
                reference,
                valeur / reference);
    }
}
