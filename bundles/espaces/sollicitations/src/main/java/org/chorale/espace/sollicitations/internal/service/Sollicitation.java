package org.chorale.espace.sollicitations.internal.service;

import java.time.Instant;
import java.util.Locale;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.jspecify.annotations.Nullable;

/**
 * A question and what became of it.
 *
 * @param id its internal number
 * @param etat where it is
 * @param categorie the code of its category
 * @param sousCategorie the code of its sub-category
 * @param objet its subject
 * @param emetteur who asks
 * @param destinataire who answers
 * @param facture the invoice it is about, or null
 * @param changement the change of SIRET it asks for, or null
 * @param depot when it was asked
 * @param etatDepuis since when it is where it is
 * @param version moves with every act
 */
public record Sollicitation(
        long id,
        Etat etat,
        String categorie,
        String sousCategorie,
        String objet,
        Emetteur emetteur,
        Destinataire destinataire,
        @Nullable Facture facture,
        @Nullable Changement changement,
        Instant depot,
        Instant etatDepuis,
        long version) {
    /** What users call it. */
    public String numero() {
        return numero(id);
    }

    /** What users call the one of that number. */
    public static String numero(long id) {
        return "SOL-%08d".formatted(id);
    }

    /** Reads what users call one, with or without its letters and zeros; -1 where it is none. */
    public static long lireNumero(String texte) {
        String chiffres = texte.strip().toUpperCase(Locale.ROOT).replaceFirst("^SOL-?", "");
        return chiffres.matches("[0-9]{1,18}") ? Long.parseLong(chiffres) : -1;
    }

    /**
     * Who asks.
     *
     * @param utilisateur the user, or null without an account
     * @param nom what they are called
     * @param structure for which structure, or null without an account
     * @param service for which service of it, or null for the whole structure
     * @param adresse where the answer goes without an account; null with one
     */
    public record Emetteur(
            @Nullable UtilisateurId utilisateur,
            String nom,
            @Nullable StructureId structure,
            @Nullable ServiceId service,
            @Nullable String adresse,
            Locale langue) {
        /** Whether they have no account. */
        public boolean sansCompte() {
            return utilisateur == null;
        }
    }

    /**
     * Who answers.
     *
     * @param structure which structure, or null for the support
     * @param service which service of it, or null for the whole structure
     */
    public record Destinataire(
            @Nullable StructureId structure, @Nullable ServiceId service) {
        /** The operator. */
        public static final Destinataire SUPPORT = new Destinataire(null, null);

        /** Whether the operator answers. */
        public boolean estSupport() {
            return structure == null;
        }
    }

    /**
     * The invoice it is about.
     *
     * @param id the invoice in this portal
     * @param numero its supplier's number
     */
    public record Facture(FactureId id, String numero) {}

    /**
     * The change of SIRET it asks for: that of its sender's structure.
     *
     * @param siret the new one
     * @param nouvelle the structure that came of it, or null as long as it is not accepted
     */
    public record Changement(String siret, @Nullable StructureId nouvelle) {}
}
