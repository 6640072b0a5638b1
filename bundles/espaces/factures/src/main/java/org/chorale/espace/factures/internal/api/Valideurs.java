package org.chorale.espace.factures.internal.api;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.espace.Libelle;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun;
import org.jspecify.annotations.Nullable;

/** Who validates an invoice before its recipient has it: whom the table of transitions has answer there. */
final class Valideurs {
    private Valideurs() {}

    /** Narrows a search to what a structure validates; 0 is how some clients say none. */
    static CritereFactures chercher(CyclesDeVie cycles, CritereFactures critere, @Nullable Long idStructureValideur) {
        if (idStructureValideur == null || idStructureValideur < 1) {
            return critere;
        }
        Set<CodeEspace> espaces = Stream.of(StatutFacture.A_VALIDER_1, StatutFacture.A_VALIDER_2)
                .flatMap(s -> cycles.depuis(CyclesDeVie.FACTURE, s.name()).stream())
                .map(Transition::acteur)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (espaces.isEmpty()) {
            throw new RefusCommun.ParametreInvalide(
                    "idStructureValideur",
                    new Libelle(
                            "Le paramètre idStructureValideur n'est pas servi : l'espace où les valideurs répondent n'est pas installé sur ce portail.",
                            "The parameter idStructureValideur is not served: the space where validators answer is not installed on this portal."),
                    new Libelle(
                            "Cherchez sans ce paramètre, ou demandez à l'exploitant d'installer cet espace.",
                            "Search without it, or ask the operator to install that space."));
        }
        return critere.avecParticipation(
                new CritereFactures.Participation(espaces, new StructureId(idStructureValideur)));
    }
}
