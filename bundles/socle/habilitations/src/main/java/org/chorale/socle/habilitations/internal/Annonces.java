package org.chorale.socle.habilitations.internal;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.evenement.Evenements;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.page.Diffusion;
import org.chorale.api.persistance.Transactions;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Tells that rights changed: the event with the change itself, open pages once it is committed. */
@Component(service = Annonces.class)
public final class Annonces {
    /** The event's type. */
    static final String TYPE = "habilitation.modifiee";

    /** The type of what waits for a gestionnaire. */
    static final String DEMANDE = "habilitation.demandee";

    private final Evenements evenements;
    private final Transactions transactions;
    private final Clock horloge;
    private final AtomicReference<@Nullable Diffusion> diffusion = new AtomicReference<>();

    /** Open pages are told where there is somebody to tell them. */
    @Activate
    public Annonces(@Reference Evenements evenements, @Reference Transactions transactions, @Reference Clock horloge) {
        this.evenements = evenements;
        this.transactions = transactions;
        this.horloge = horloge;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "delier")
    void lier(Diffusion arrivee) {
        diffusion.set(arrivee);
    }

    void delier(Diffusion partie) {
        diffusion.compareAndSet(partie, null);
    }

    /** The rights of one user on one structure. */
    void droitsDe(UtilisateurId utilisateur, StructureId structure) {
        raconter(TYPE, "utilisateur:" + utilisateur, Set.of(structure), Map.of("utilisateur", utilisateur.toString()));
        rafraichir(Set.of(utilisateur));
    }

    /** A request of one user that waits, or waits no longer. */
    void demandeDe(UtilisateurId utilisateur, StructureId structure, @Nullable CodeEspace espace, String etat) {
        Map<String, String> donnees = new HashMap<>();
        donnees.put("utilisateur", utilisateur.toString());
        donnees.put("etat", etat);
        if (espace != null) {
            donnees.put("espace", espace.valeur());
        }
        raconter(DEMANDE, "utilisateur:" + utilisateur, Set.of(structure), donnees);
    }

    /** What is opened on a structure, for these users of it. */
    void ouverturesDe(StructureId structure, CodeEspace espace, Set<UtilisateurId> utilisateurs) {
        raconter(TYPE, "structure:" + structure, Set.of(structure), Map.of("espace", espace.valeur()));
        rafraichir(utilisateurs);
    }

    /** What an espace that arrived gave to structures and accounts. */
    void regleDe(CodeEspace espace) {
        raconter(TYPE, "espace:" + espace, Set.of(), Map.of("espace", espace.valeur()));
        transactions.apresCommit(() -> {
            Diffusion presente = diffusion.get();
            if (presente != null) {
                presente.aTous(Diffusion.ESPACES);
            }
        });
    }

    private void raconter(String type, String sujet, Set<StructureId> structures, Map<String, String> donnees) {
        evenements.publier(new Evenement(type, sujet, horloge.instant(), structures, donnees));
    }

    private void rafraichir(Set<UtilisateurId> utilisateurs) {
        transactions.apresCommit(() -> {
            Diffusion presente = diffusion.get();
            if (presente != null) {
                presente.a(utilisateurs, Diffusion.ESPACES);
            }
        });
    }
}
