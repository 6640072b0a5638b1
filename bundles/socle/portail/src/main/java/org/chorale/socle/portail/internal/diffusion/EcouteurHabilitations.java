package org.chorale.socle.portail.internal.diffusion;

import java.util.Set;
import org.chorale.api.evenement.EcouteurEvenement;
import org.chorale.api.evenement.Evenement;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.page.Diffusion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells open pages that rights changed: those of the user where the event names one, everybody's otherwise (an espace
 * that is opened or closed on a structure concerns all who are attached to it).
 */
@Component(service = EcouteurEvenement.class)
public final class EcouteurHabilitations implements EcouteurEvenement {
    private static final String TYPE = "habilitation.modifiee";
    private static final String UTILISATEUR = "utilisateur";

    private final Diffusion diffusion;

    /** Sends nothing but the name of the event; each page asks for what its user may see. */
    @Activate
    public EcouteurHabilitations(@Reference Diffusion diffusion) {
        this.diffusion = diffusion;
    }

    @Override
    public String nom() {
        return "portail.menu";
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void recevoir(Evenement evenement) {
        String utilisateur = evenement.donnees().getOrDefault(UTILISATEUR, "");
        if (utilisateur.matches("[1-9][0-9]{0,17}")) {
            diffusion.a(Set.of(new UtilisateurId(Long.parseLong(utilisateur))), Diffusion.ESPACES);
        } else {
            diffusion.aTous(Diffusion.ESPACES);
        }
    }
}
