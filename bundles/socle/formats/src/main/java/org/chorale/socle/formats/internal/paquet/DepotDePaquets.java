package org.chorale.socle.formats.internal.paquet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.chorale.api.format.PaquetInstalle;
import org.chorale.socle.formats.internal.regles.MoteurSaxon;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs operators added, by where they come from. Documents under way keep the packs they began with: the list is
 * replaced as a whole.
 */
public final class DepotDePaquets {
    private static final Logger LOG = LoggerFactory.getLogger(DepotDePaquets.class);

    /** The largest French pack compiles in some seconds; a stylesheet can also compute while it is compiled. */
    private static final long COMPILATION_MAX_MS = 120_000;

    private final MoteurSaxon moteur;
    private final Essai essai;
    private final long compilationMax;
    private final Map<String, Depose> deposes = new TreeMap<>();
    private volatile List<Paquet> paquets = List.of();

    /** Tries a compiled pack on a sample invoice. */
    @FunctionalInterface
    public interface Essai {
        void essayer(Paquet paquet) throws PaquetRefuse;
    }

    /** Reads the files of a pack. */
    @FunctionalInterface
    public interface Source {
        FichiersDePaquet lire() throws IOException, PaquetRefuse;
    }

    private record Depose(
            @Nullable Descripteur descripteur,
            @Nullable Paquet paquet,
            @Nullable String refus) {}

    public DepotDePaquets(MoteurSaxon moteur, Essai essai) {
        this(moteur, essai, COMPILATION_MAX_MS);
    }

    DepotDePaquets(MoteurSaxon moteur, Essai essai, long compilationMax) {
        this.moteur = moteur;
        this.essai = essai;
        this.compilationMax = compilationMax;
    }

    /**
     * Takes a pack into use, or notes why not. What stood at the same origin judges until the new one is ready, and goes
     * on where the new one is refused: a slip of the hand must not end what was checked. The operator is told of both.
     */
    public void deposer(String origine, Source source) {
        Depose depose = preparer(origine, source);
        synchronized (this) {
            Depose avant = deposes.get(origine);
            boolean garder = depose.refus() != null && avant != null && avant.paquet() != null;
            deposes.put(origine, garder ? new Depose(avant.descripteur(), avant.paquet(), depose.refus()) : depose);
            publier();
        }
        if (depose.refus() != null) {
            LOG.warn("Rule pack {} refused: {}", origine, depose.refus());
        } else {
            LOG.info("Rule pack {} in use", origine);
        }
    }

    private Depose preparer(String origine, Source source) {
        Descripteur d = null;
        try {
            FichiersDePaquet fichiers = source.lire();
            Descripteur lu = Descripteur.lire(fichiers);
            d = lu;
            Paquet paquet = enTempsBorne(() -> Paquet.compiler(origine, lu, fichiers, moteur));
            essai.essayer(paquet);
            return new Depose(lu, paquet, null);
        } catch (PaquetRefuse e) {
            return new Depose(d, null, e.getMessage());
        } catch (IOException | RuntimeException | LinkageError e) {
            return new Depose(d, null, "Le paquet est illisible : " + e);
        }
    }

    @FunctionalInterface
    private interface Compilation {
        Paquet faire() throws PaquetRefuse;
    }

    /** In a thread that can be left behind: nothing stops a compiler that computes. */
    private Paquet enTempsBorne(Compilation compilation) throws PaquetRefuse {
        AtomicReference<Object> issue = new AtomicReference<>();
        Thread fil = new Thread(
                () -> {
                    try {
                        issue.set(compilation.faire());
                    } catch (PaquetRefuse e) {
                        issue.set(e);
                    } catch (RuntimeException | Error e) {
                        issue.set(new PaquetRefuse("Le paquet ne se compile pas : " + e));
                    }
                },
                "formats-paquet");
        fil.setDaemon(true);
        fil.start();
        try {
            fil.join(compilationMax);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PaquetRefuse("La compilation a été interrompue.");
        }
        Object resultat = issue.get();
        if (resultat instanceof Paquet p) {
            return p;
        }
        throw resultat instanceof PaquetRefuse e
                ? e
                : new PaquetRefuse("La compilation dure plus de " + compilationMax / 1000 + " s.");
    }

    /** Forgets a pack. */
    public synchronized void retirer(String origine) {
        if (deposes.remove(origine) != null) {
            publier();
            LOG.info("Rule pack {} removed", origine);
        }
    }

    private void publier() {
        List<Paquet> nouveaux = new ArrayList<>();
        for (Depose d : deposes.values()) {
            if (d.paquet() != null) {
                nouveaux.add(d.paquet());
            }
        }
        paquets = List.copyOf(nouveaux);
    }

    /** Those that decide on a day: of each name the one that took effect last. */
    public List<Paquet> juges(LocalDate jour) {
        Map<String, Paquet> parNom = new TreeMap<>();
        Comparator<Paquet> age = Comparator.comparing(
                        (Paquet p) -> p.descripteur().effet(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(p -> p.descripteur().version());
        for (Paquet p : paquets) {
            if (p.enVigueur(jour)) {
                parNom.merge(p.descripteur().paquet(), p, (a, b) -> age.compare(a, b) >= 0 ? a : b);
            }
        }
        return List.copyOf(parNom.values());
    }

    /** Those that only look: by their mode, or because their day has not come. */
    public List<Paquet> observateurs(LocalDate jour) {
        return paquets.stream().filter(p -> !p.ecarte() && !p.enVigueur(jour)).toList();
    }

    /** All, for the operator. */
    public List<PaquetInstalle> liste(LocalDate jour) {
        List<Paquet> juges = juges(jour);
        List<PaquetInstalle> liste = new ArrayList<>();
        synchronized (this) {
            deposes.forEach((origine, d) -> liste.add(etat(origine, d, juges, jour)));
        }
        return liste;
    }

    private static PaquetInstalle etat(String origine, Depose d, List<Paquet> juges, LocalDate jour) {
        Descripteur x = d.descripteur();
        Paquet p = d.paquet();
        PaquetInstalle.Etat etat = p == null
                ? PaquetInstalle.Etat.REFUSE
                : p.ecarte()
                        ? PaquetInstalle.Etat.ECARTE
                        : juges.contains(p)
                                ? PaquetInstalle.Etat.JUGE
                                : p.enVigueur(jour) ? PaquetInstalle.Etat.REMPLACE : PaquetInstalle.Etat.OBSERVE;
        return new PaquetInstalle(
                x == null ? origine : x.paquet(),
                x == null ? "" : x.version(),
                x == null ? null : x.effet(),
                x == null ? PaquetInstalle.Mode.OBSERVER : x.mode(),
                p == null ? Set.of() : p.couches(),
                origine,
                etat,
                p == null ? d.refus() : suite(d.refus(), p.incident()));
    }

    private static @Nullable String suite(@Nullable String refus, @Nullable String incident) {
        if (refus == null) {
            return incident;
        }
        String garde = "Une autre version est refusée, celle-ci continue. " + refus;
        return incident == null ? garde : garde + " " + incident;
    }
}
