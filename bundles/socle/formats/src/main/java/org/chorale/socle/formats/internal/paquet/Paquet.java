package org.chorale.socle.formats.internal.paquet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.chorale.api.format.Couche;
import org.chorale.api.format.PaquetInstalle;
import org.chorale.api.format.PaquetRegles;
import org.chorale.socle.formats.internal.regles.Feuille;
import org.chorale.socle.formats.internal.regles.MoteurSaxon;
import org.jspecify.annotations.Nullable;

/** A pack that compiled. Thread-safe. */
public final class Paquet {
    /** One run without end may be the document's fault. */
    private static final int SANS_FIN_MAX = 2;

    private final String origine;
    private final Descripteur descripteur;
    private final List<Regle> regles;
    private final AtomicInteger sansFin = new AtomicInteger();
    private volatile @Nullable String incident;

    /** A stylesheet and what it judges. */
    public record Regle(Descripteur.Regle quoi, Feuille feuille) {}

    private Paquet(String origine, Descripteur descripteur, List<Regle> regles) {
        this.origine = origine;
        this.descripteur = descripteur;
        this.regles = List.copyOf(regles);
    }

    /** Compiles what a pack brings. */
    static Paquet compiler(String origine, Descripteur d, FichiersDePaquet fichiers, MoteurSaxon moteur)
            throws PaquetRefuse {
        List<Regle> regles = new ArrayList<>();
        for (Descripteur.Regle r : d.regles()) {
            Feuille f =
                    new Feuille(moteur, new PaquetRegles(d.paquet(), d.version(), r.couche()), fichiers, r.feuille());
            try {
                f.preparer();
            } catch (IOException | RuntimeException | StackOverflowError e) {
                throw new PaquetRefuse("La feuille " + r.feuille() + " ne se compile pas : " + e.getMessage());
            }
            regles.add(new Regle(r, f));
        }
        return new Paquet(origine, d, regles);
    }

    public Descripteur descripteur() {
        return descripteur;
    }

    public List<Regle> regles() {
        return regles;
    }

    String origine() {
        return origine;
    }

    Set<Couche> couches() {
        return regles.stream().map(r -> r.quoi().couche()).collect(Collectors.toSet());
    }

    /** One of its sheets was stopped for want of time. */
    public void sansFin(Feuille feuille) {
        int fois = sansFin.incrementAndGet();
        incident = "La feuille " + feuille.nom() + " ne s'est pas terminée à temps (" + fois + " fois).";
    }

    /** One of its rules could not be evaluated. */
    public void nonEvaluable(Feuille feuille, String cause) {
        incident = "La feuille " + feuille.nom() + " n'a pas pu être évaluée : " + cause;
    }

    public @Nullable String incident() {
        return incident;
    }

    /** Whether nothing is run of it any more. */
    public boolean ecarte() {
        return sansFin.get() >= SANS_FIN_MAX;
    }

    /** Whether it may decide on this day; whether another of its name does is not known here. */
    boolean enVigueur(LocalDate jour) {
        LocalDate effet = descripteur.effet();
        return !ecarte()
                && descripteur.mode() == PaquetInstalle.Mode.REJETER
                && (effet == null || !effet.isAfter(jour));
    }
}
