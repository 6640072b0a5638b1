package org.chorale.api.format;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A party of an invoice: seller (BG-4), buyer (BG-7), payee (BG-10) or tax representative (BG-11).
 *
 * @param nom BT-27, BT-44, BT-59, BT-62
 * @param nomCommercial BT-28, BT-45
 * @param identifiants BT-29, BT-46, BT-60
 * @param identifiantLegal legal registration BT-30, BT-47, BT-61
 * @param numeroTva BT-31, BT-48, BT-63
 * @param identifiantFiscal BT-32
 * @param mentionsLegales BT-33
 * @param adresseElectronique BT-34, BT-49
 */
public record Partie(
        @Nullable String nom,
        @Nullable String nomCommercial,
        List<Identifiant> identifiants,
        @Nullable Identifiant identifiantLegal,
        @Nullable String numeroTva,
        @Nullable String identifiantFiscal,
        @Nullable String mentionsLegales,
        @Nullable Identifiant adresseElectronique,
        @Nullable Adresse adresse,
        @Nullable Contact contact) {

    public static final Partie VIDE = new Partie(null, null, List.of(), null, null, null, null, null, null, null);

    public Partie {
        identifiants = List.copyOf(identifiants);
    }

    /**
     * The SIRET, wherever issuers write it: an identifier of register 0009, then any identifier of 14 digits, then the
     * legal registration if it has 14 digits, then the electronic address ({@code SIREN_SIRET…} or 14 digits).
     */
    public Optional<String> siret() {
        Optional<String> declare = identifiants.stream()
                .filter(i -> Identifiant.SIRET.equals(i.schema()) && i.aFormeDeSiret())
                .map(Identifiant::sansBlancs)
                .findFirst();
        return declare.or(() -> identifiants.stream()
                        .filter(i -> !Identifiant.CODE_ROUTAGE.equals(i.schema()) && i.aFormeDeSiret())
                        .map(Identifiant::sansBlancs)
                        .findFirst())
                .or(() -> Optional.ofNullable(identifiantLegal)
                        .filter(Identifiant::aFormeDeSiret)
                        .map(Identifiant::sansBlancs))
                .or(() -> partieAdresse(1).filter(s -> s.matches("\\d{14}")))
                .or(() -> partieAdresse(0).filter(s -> s.matches("\\d{14}")));
    }

    /** The SIREN: written as such, or the beginning of the SIRET. */
    public Optional<String> siren() {
        return Optional.ofNullable(identifiantLegal)
                .filter(Identifiant::aFormeDeSiren)
                .map(Identifiant::sansBlancs)
                .or(() -> siret().map(s -> s.substring(0, 9)))
                .or(() -> identifiants.stream()
                        .filter(Identifiant::aFormeDeSiren)
                        .map(Identifiant::sansBlancs)
                        .findFirst());
    }

    /** The service of a buyer, where it is written as a routing code rather than in BT-10. */
    public Optional<String> codeRoutage() {
        return identifiants.stream()
                .filter(i -> Identifiant.CODE_ROUTAGE.equals(i.schema()))
                .map(Identifiant::valeur)
                .findFirst()
                .or(() -> partieAdresse(2));
    }

    private Optional<String> partieAdresse(int rang) {
        if (adresseElectronique == null) {
            return Optional.empty();
        }
        String[] parts = adresseElectronique.valeur().split("_", 3);
        return rang < parts.length ? Optional.of(parts[rang]).filter(s -> !s.isBlank()) : Optional.empty();
    }
}
