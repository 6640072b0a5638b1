package org.chorale.socle.portail.internal.diffusion;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.servlet.AsyncContext;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.page.Diffusion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The open pages of this node. What is told within a short while is told once: a bundle that comes with a tab, an espace
 * and a block makes open pages look once, not three times.
 */
@Component(service = {Diffusion.class, Diffuseur.class})
public final class Diffuseur implements Diffusion {
    /** Open pages of one user; the oldest give way. More than that is a program, not a person. */
    static final int PAGES_PAR_UTILISATEUR = 24;

    private static final long REGROUPEMENT_MS = 40;
    private static final long BATTEMENT_S = 15;
    private static final Pattern NOM = Pattern.compile("[A-Za-z0-9_.:-]{1,100}");

    private final Set<Abonne> abonnes = ConcurrentHashMap.newKeySet();
    private final Map<Annonce, Boolean> annoncees = new ConcurrentHashMap<>();
    private final ScheduledExecutorService fil = Executors.newSingleThreadScheduledExecutor(tache -> {
        Thread t = new Thread(tache, "chorale-diffusion");
        t.setDaemon(true);
        return t;
    });

    /** Starts the heartbeat, by which closed connections are noticed and proxies kept from closing quiet ones. */
    @Activate
    public Diffuseur() {
        var unused = fil.scheduleWithFixedDelay(this::battre, BATTEMENT_S, BATTEMENT_S, TimeUnit.SECONDS);
    }

    @Deactivate
    void arreter() {
        fil.shutdownNow();
        abonnes.forEach(Abonne::fermer);
    }

    @Override
    public void aTous(String evenement) {
        annoncer(new Annonce(null, evenement));
    }

    @Override
    public void a(Set<UtilisateurId> utilisateurs, String evenement) {
        if (!utilisateurs.isEmpty()) {
            annoncer(new Annonce(Set.copyOf(utilisateurs), evenement));
        }
    }

    /** Takes an open page in; it is greeted, so that it fetches what it may have missed. */
    void accueillir(UtilisateurId utilisateur, AsyncContext asynchrone) throws IOException {
        Abonne nouveau = new Abonne(utilisateur, asynchrone, abonnes::remove);
        abonnes.stream()
                .filter(a -> a.utilisateur().equals(utilisateur))
                .skip(PAGES_PAR_UTILISATEUR - 1L)
                .toList()
                .forEach(Abonne::fermer);
        abonnes.add(nouveau);
        nouveau.commencer("retry: 2000\n" + trame("bonjour"));
    }

    int ouvertes() {
        return abonnes.size();
    }

    void battre() {
        abonnes.forEach(Abonne::battre);
    }

    private void annoncer(Annonce annonce) {
        if (!NOM.matcher(annonce.evenement()).matches()) {
            throw new IllegalArgumentException("Not the name of an event: " + annonce.evenement());
        }
        if (annoncees.putIfAbsent(annonce, Boolean.TRUE) == null) {
            var unused = fil.schedule(() -> tenir(annonce), REGROUPEMENT_MS, TimeUnit.MILLISECONDS);
        }
    }

    private void tenir(Annonce annonce) {
        annoncees.remove(annonce);
        envoyer(annonce::vaPour, trame(annonce.evenement()));
    }

    private void envoyer(Predicate<Abonne> choix, String trame) {
        abonnes.stream().filter(choix).forEach(a -> a.envoyer(trame));
    }

    private static String trame(String evenement) {
        return "event: " + evenement + "\ndata: \n\n";
    }

    private record Annonce(
            @org.jspecify.annotations.Nullable Set<UtilisateurId> pour, String evenement) {
        boolean vaPour(Abonne abonne) {
            return pour == null || pour.contains(abonne.utilisateur());
        }
    }
}
