package org.chorale.socle.facturation.internal.integration;

import java.util.List;
import java.util.Optional;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.format.Constat;
import org.chorale.socle.facturation.internal.donnees.FactureEntity;
import org.jspecify.annotations.Nullable;

/**
 * What the portal says of a file.
 *
 * @param examine the file
 * @param constats every finding, the analysis's first
 * @param numero the invoice's number as read, or null
 * @param fournisseur the supplier's identifier as read, or null
 * @param destinataire the recipient's identifier as read, or null
 * @param acceptee what is to be written, or null where it is refused
 */
record Jugement(
        Examine examine,
        List<Constat> constats,
        @Nullable String numero,
        @Nullable String fournisseur,
        @Nullable String destinataire,
        @Nullable Acceptee acceptee) {
    Jugement {
        constats = List.copyOf(constats);
    }

    Optional<Acceptee> accepteeOuRien() {
        return Optional.ofNullable(acceptee);
    }

    /** The same, refused for one reason more. */
    Jugement refuse(Constat raison) {
        return new Jugement(
                examine,
                java.util.stream.Stream.concat(constats.stream(), java.util.stream.Stream.of(raison))
                        .toList(),
                numero,
                fournisseur,
                destinataire,
                null);
    }

    /** An invoice that may enter, unless it is there already. */
    record Acceptee(
            FactureEntity.Entete entete,
            Structure fournisseur,
            Structure destinataire,
            @Nullable Service service,
            List<Intervenant> intervenants) {}
}
