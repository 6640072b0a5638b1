package org.chorale.itests.produit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The letters of a portal without SMTP: files, which mail programs open. */
final class Courriers {
    private static final Pattern LIEN = Pattern.compile("http://[^\\s\"<]+jeton=[A-Za-z0-9_-]+");
    private static final Pattern OBJET = Pattern.compile("=\\?UTF-8\\?(B|Q)\\?([^?]*)\\?=", Pattern.CASE_INSENSITIVE);

    private final Path dossier;

    Courriers(Portail portail) {
        this.dossier = portail.donnees().resolve("courriers");
    }

    /** The newest letter to that address of which the text holds these words; waits for it. */
    String attendre(String adresse, String mots) {
        List<String> trouves = new ArrayList<>();
        Attente.que(Duration.ofSeconds(30), "un courriel à " + adresse + " qui dit « " + mots + " »", () -> {
            trouves.clear();
            lettres(adresse).stream().filter(l -> l.contains(mots)).forEach(trouves::add);
            return !trouves.isEmpty();
        });
        return trouves.get(trouves.size() - 1);
    }

    /** The link of the newest letter to that address which holds these words. */
    String lien(String adresse, String mots) {
        return LIEN.matcher(attendre(adresse, mots))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    /** All letters to that address, oldest first, as people read them. */
    List<String> lettres(String adresse) {
        if (!Files.isDirectory(dossier)) {
            return List.of();
        }
        try (Stream<Path> fichiers = Files.list(dossier)) {
            return fichiers.filter(f -> f.toString().endsWith(".eml"))
                    .sorted()
                    .map(Courriers::lire)
                    .filter(l -> Pattern.compile("(?m)^To:.*" + Pattern.quote(adresse))
                            .matcher(l)
                            .find())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lire(Path fichier) {
        try {
            String brut = Files.readString(fichier, StandardCharsets.US_ASCII).replace("=\r\n", "");
            byte[] octets = new byte[brut.length()];
            int n = 0;
            for (int i = 0; i < brut.length(); i++) {
                char c = brut.charAt(i);
                if (c == '=' && brut.substring(i + 1).matches("(?s)[0-9A-F]{2}.*")) {
                    octets[n++] = (byte) Integer.parseInt(brut.substring(i + 1, i + 3), 16);
                    i += 2;
                } else {
                    octets[n++] = (byte) c;
                }
            }
            return OBJET.matcher(new String(octets, 0, n, StandardCharsets.UTF_8))
                    .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(
                            m.group(1).equalsIgnoreCase("B")
                                    ? new String(Base64.getDecoder().decode(m.group(2)), StandardCharsets.UTF_8)
                                    : m.group(2).replace('_', ' ')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
