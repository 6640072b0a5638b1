package org.chorale.socle.portail.internal.ressource;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chorale.api.identite.Sessions.SessionOuverte;
import org.chorale.socle.portail.internal.Texte;
import org.jspecify.annotations.Nullable;

/**
 * The page of one's sessions as it is shown.
 *
 * @param sessions those shown
 * @param nombre how many there are
 * @param fait what was just done, or null
 */
public record MesSessions(
        List<Ligne> sessions, int nombre, @Nullable String fait) {
    private static final int MONTREES = 50;

    /** Keeps its own copy. */
    public MesSessions {
        sessions = List.copyOf(sessions);
    }

    static MesSessions de(List<SessionOuverte> ouvertes, @Nullable String fait, Locale langue) {
        return new MesSessions(
                ouvertes.stream().limit(MONTREES).map(s -> Ligne.de(s, langue)).toList(),
                ouvertes.size(),
                switch (fait == null ? "" : fait) {
                    case "une" -> Texte.SESSION_FERMEE.en(langue);
                    case "autres" -> Texte.SESSIONS_FERMEES.en(langue);
                    case "aucune" -> Texte.SESSION_DEJA_FERMEE.en(langue);
                    default -> null;
                });
    }

    /** Whether there is another one to end. */
    public boolean plusieurs() {
        return nombre > 1;
    }

    /**
     * A session.
     *
     * @param numero by which it is revoked
     * @param appareil what its client says it is
     * @param adresse where it was opened
     */
    public record Ligne(long numero, String appareil, String adresse, Instant ouverte, Instant vue, boolean celleCi) {
        private static Ligne de(SessionOuverte s, Locale langue) {
            return new Ligne(
                    s.numero(),
                    Appareil.de(s.origine().agent(), langue),
                    s.origine().adresse(),
                    s.ouverte(),
                    s.vue(),
                    s.celleCi());
        }
    }
}
