package org.chorale.socle.portail.internal.ressource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chorale.socle.portail.internal.Texte;

/** What a client says it is, in words that its owner recognises. It may say anything; nothing is decided by it. */
final class Appareil {
    private static final int INCONNU_MAX = 60;

    /** The order counts: most browsers name their forerunners too. */
    private static final List<Signe> NAVIGATEURS = List.of(
            new Signe("Edg", "Edge"),
            new Signe("OPR/", "Opera"),
            new Signe("SamsungBrowser/", "Samsung Internet"),
            new Signe("Firefox/", "Firefox"),
            new Signe("FxiOS/", "Firefox"),
            new Signe("Chrome/", "Chrome"),
            new Signe("CriOS/", "Chrome"),
            new Signe("Safari/", "Safari"));

    private static final List<Signe> SYSTEMES = List.of(
            new Signe("iPhone", "iPhone"),
            new Signe("iPad", "iPad"),
            new Signe("Android", "Android"),
            new Signe("Windows", "Windows"),
            new Signe("Mac OS X", "macOS"),
            new Signe("CrOS", "ChromeOS"),
            new Signe("Linux", "Linux"));

    private Appareil() {}

    /** Firefox sur Windows; what the client said, cut short, where that is not known. */
    static String de(String agent, Locale langue) {
        Optional<String> navigateur = chercher(NAVIGATEURS, agent);
        Optional<String> systeme = chercher(SYSTEMES, agent);
        if (navigateur.isPresent() && systeme.isPresent()) {
            return Texte.NAVIGATEUR_SUR.en(langue, navigateur.get(), systeme.get());
        }
        return navigateur
                .or(() -> systeme)
                .or(() -> Optional.of(agent.strip()).filter(a -> !a.isEmpty()).map(Appareil::couper))
                .orElse(Texte.APPAREIL_INCONNU.en(langue));
    }

    private static Optional<String> chercher(List<Signe> signes, String agent) {
        return signes.stream()
                .filter(s -> agent.contains(s.trace()))
                .map(Signe::nom)
                .findFirst();
    }

    private static String couper(String agent) {
        return agent.length() <= INCONNU_MAX ? agent : agent.substring(0, INCONNU_MAX) + "…";
    }

    private record Signe(String trace, String nom) {}
}
