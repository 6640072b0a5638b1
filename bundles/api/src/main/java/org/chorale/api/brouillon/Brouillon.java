package org.chorale.api.brouillon;

import java.time.Instant;
import java.util.List;
import org.chorale.api.identifiant.StructureId;

/**
 * A draft. In its structure, whoever may deposit sees it.
 *
 * @param id its number
 * @param genre what is being made
 * @param deposant the structure that will deposit
 * @param auteur who began it, to be shown
 * @param valeurs what was typed, as typed
 * @param fichiers its files, oldest first
 * @param envois uploads that have not ended, oldest first
 * @param cree when it was begun
 * @param modifie when its values were last changed
 * @param expire when it will be deleted if nobody touches it
 * @param revision counts the changes of its values: who saves says which one they saw
 */
public record Brouillon(
        long id,
        Genre genre,
        StructureId deposant,
        String auteur,
        Valeurs valeurs,
        List<FichierDeBrouillon> fichiers,
        List<Envois.Envoi> envois,
        Instant cree,
        Instant modifie,
        Instant expire,
        int revision) {
    /** Keeps its own copies. */
    public Brouillon {
        fichiers = List.copyOf(fichiers);
        envois = List.copyOf(envois);
    }

    /** What is being made. */
    public enum Genre {
        /** Files to be deposited. */
        DEPOT,
        /** An invoice typed in. */
        SAISIE
    }

    /** The files in that role. */
    public List<FichierDeBrouillon> fichiers(FichierDeBrouillon.Role role) {
        return fichiers.stream().filter(f -> f.role() == role).toList();
    }

    /** Whether its values belong to one invoice that the portal has no data of: typed in, or a PDF alone. */
    public boolean valeursAttendues() {
        List<FichierDeBrouillon> factures = fichiers(FichierDeBrouillon.Role.FACTURE);
        return genre == Genre.SAISIE || (factures.size() == 1 && factures.get(0).sansDonnees());
    }
}
