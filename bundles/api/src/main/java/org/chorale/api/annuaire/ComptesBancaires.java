package org.chorale.api.annuaire;

import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.identifiant.Iban;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Where a structure is paid, on its sheet; the rules are those of {@link FichesDeStructures}. */
@ProviderType
public interface ComptesBancaires {
    /** How many a structure may have. */
    int MAXIMUM = 50;

    /** All of them, by name. */
    List<CompteBancaire> lister(Perimetre perimetre, StructureId structure);

    /** Adds one; a name or an IBAN that is there already is {@link RefusAnnuaire.SaisieInvalide}. Returns its number. */
    long ajouter(Perimetre perimetre, StructureId structure, Coordonnees coordonnees);

    /** Replaces one. */
    void modifier(Perimetre perimetre, StructureId structure, long compte, long version, Coordonnees coordonnees);

    /** Takes one away; of an INACTIVE structure too. */
    void retirer(Perimetre perimetre, StructureId structure, long compte, long version);

    /**
     * As typed: checked when it is written.
     *
     * @param nom what the structure calls it, 1 to 100 characters
     * @param titulaire in whose name it is, 1 to 200 characters
     * @param iban an {@link Iban}; blanks inside do not matter
     * @param bic ISO 9362, 8 or 11 characters, or empty
     * @param affactureur the factor to whom invoices are assigned and whose account this is, or null for one's own
     */
    record Coordonnees(
            String nom,
            String titulaire,
            String iban,
            String bic,
            @Nullable Affactureur affactureur) {}

    /**
     * A factor.
     *
     * @param designation its name, 1 to 200 characters
     * @param identifiant its SIRET, or what it is known by elsewhere; 1 to 18 characters
     */
    record Affactureur(String designation, String identifiant) {}

    /**
     * An account as the sheet shows it.
     *
     * @param version moves with every change
     */
    record CompteBancaire(
            long id,
            long version,
            String nom,
            String titulaire,
            Iban iban,
            String bic,
            @Nullable Affactureur affactureur) {}
}
