package org.chorale.socle.notifications.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Appelant.Genre;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.notification.Destinataires.Titulaires;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What somebody may still read: a line outlives the right, and the espace, that it came by. */
@Component(service = Droits.class)
public final class Droits {
    private final Habilitations habilitations;
    private final EspacesPresents espaces;

    /** Asked anew each time. */
    @Activate
    public Droits(@Reference Habilitations habilitations, @Reference EspacesPresents espaces) {
        this.habilitations = habilitations;
        this.espaces = espaces;
    }

    /** Those lines of one person that they may read now, in the same order. */
    List<LigneEntity> lisibles(UtilisateurId utilisateur, List<LigneEntity> lignes) {
        if (lignes.isEmpty()) {
            return lignes;
        }
        Appelant appelant = new Appelant(utilisateur, Genre.PERSONNE, "", Set.of());
        Set<CodeEspace> presents = presents().keySet();
        Map<CodeEspace, Perimetre> perimetres = new HashMap<>();
        return lignes.stream()
                .filter(l -> {
                    @Nullable Titulaires droit = l.droit();
                    return droit == null
                            || (presents.contains(droit.espace())
                                    && perimetres
                                            .computeIfAbsent(
                                                    droit.espace(),
                                                    e -> habilitations.perimetre(appelant, e, Mode.CONSULTATION))
                                            .contient(droit.structure(), droit.service()));
                })
                .toList();
    }

    /** The espaces that are here, in the order of the menu. */
    Map<CodeEspace, Espace> presents() {
        return espaces.parOrdre().stream()
                .collect(Collectors.toMap(
                        Espace::code, Function.identity(), (un, autre) -> un, java.util.LinkedHashMap::new));
    }
}
