package org.chorale.api.format;

import org.jspecify.annotations.Nullable;

/**
 * One finding.
 *
 * @param regle stable identifier: the rule's own ({@code BR-CO-15}, {@code cvc-complex-type.2.4.a}) or one of ours
 *     ({@code CHORALE-…})
 * @param severite how much it weighs
 * @param couche the layer it belongs to
 * @param terme business term or group ({@code BT-112}, {@code BG-23}); null where none is concerned
 * @param chemin short path in the XML, or the name of the file inside an archive; null if not known
 * @param ligne line in the XML, from 1; null if not known
 * @param colonne column in the XML, from 1; null if not known
 * @param ligneFacture which invoice line, by its identifier BT-126 (or its rank where it has none); null for the header
 * @param trouve what stands there, shortened
 * @param attendu what should stand there, in French
 * @param message what is wrong, a French sentence
 * @param remede what to do about it, a French sentence
 * @param texteOfficiel the text of the rule as published, in its language
 */
public record Constat(
        String regle,
        Severite severite,
        Couche couche,
        @Nullable String terme,
        @Nullable String chemin,
        @Nullable Integer ligne,
        @Nullable Integer colonne,
        @Nullable String ligneFacture,
        @Nullable String trouve,
        @Nullable String attendu,
        String message,
        @Nullable String remede,
        @Nullable String texteOfficiel) {

    /** A finding without place or value; the {@code avec…} methods add what is known. */
    public static Constat de(String regle, Severite severite, Couche couche, String message) {
        return new Constat(regle, severite, couche, null, null, null, null, null, null, null, message, null, null);
    }

    /** The same, said in another sentence. */
    public Constat avecMessage(String nouveau) {
        return new Constat(
                regle,
                severite,
                couche,
                terme,
                chemin,
                ligne,
                colonne,
                ligneFacture,
                trouve,
                attendu,
                nouveau,
                remede,
                texteOfficiel);
    }

    public Constat avecTerme(@Nullable String nouveau) {
        return new Constat(
                regle,
                severite,
                couche,
                nouveau,
                chemin,
                ligne,
                colonne,
                ligneFacture,
                trouve,
                attendu,
                message,
                remede,
                texteOfficiel);
    }

    public Constat avecChemin(@Nullable String nouveau) {
        return new Constat(
                regle,
                severite,
                couche,
                terme,
                nouveau,
                ligne,
                colonne,
                ligneFacture,
                trouve,
                attendu,
                message,
                remede,
                texteOfficiel);
    }

    /** Places it; a line or column of 0 counts as unknown. */
    public Constat avecPlace(@Nullable Place place) {
        if (place == null) {
            return this;
        }
        return new Constat(
                regle,
                severite,
                couche,
                terme,
                place.chemin().isEmpty() ? chemin : place.chemin(),
                place.ligne() > 0 ? (Integer) place.ligne() : null,
                place.colonne() > 0 ? (Integer) place.colonne() : null,
                ligneFacture,
                trouve,
                attendu,
                message,
                remede,
                texteOfficiel);
    }

    public Constat avecLigneFacture(@Nullable String nouvelle) {
        return new Constat(
                regle,
                severite,
                couche,
                terme,
                chemin,
                ligne,
                colonne,
                nouvelle,
                trouve,
                attendu,
                message,
                remede,
                texteOfficiel);
    }

    public Constat avecValeurs(@Nullable String nouveauTrouve, @Nullable String nouvelAttendu) {
        return new Constat(
                regle,
                severite,
                couche,
                terme,
                chemin,
                ligne,
                colonne,
                ligneFacture,
                nouveauTrouve,
                nouvelAttendu,
                message,
                remede,
                texteOfficiel);
    }

    public Constat avecRemede(@Nullable String nouveau) {
        return new Constat(
                regle,
                severite,
                couche,
                terme,
                chemin,
                ligne,
                colonne,
                ligneFacture,
                trouve,
                attendu,
                message,
                nouveau,
                texteOfficiel);
    }

    public Constat avecTexteOfficiel(@Nullable String nouveau) {
        return new Constat(
                regle,
                severite,
                couche,
                terme,
                chemin,
                ligne,
                colonne,
                ligneFacture,
                trouve,
                attendu,
                message,
                remede,
                nouveau);
    }
}
