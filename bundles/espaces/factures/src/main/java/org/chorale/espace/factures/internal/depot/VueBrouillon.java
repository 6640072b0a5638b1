package org.chorale.espace.factures.internal.depot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillons.Examen;
import org.chorale.api.brouillon.ChampSaisi;
import org.chorale.api.brouillon.FauteDeSaisie;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.Valeurs;
import org.chorale.api.brouillon.Valeurs.LigneTypee;
import org.chorale.api.page.Presentation;
import org.chorale.api.redaction.Champ;
import org.chorale.api.redaction.Proposition;
import org.chorale.espace.factures.internal.pages.Faute;
import org.jspecify.annotations.Nullable;

/**
 * A draft as its page shows it.
 *
 * @param brouillon the draft
 * @param valeurs what the form holds: as kept, or as just typed where that was refused
 * @param structures where the user may deposit
 * @param cadres the cadres that an invoice may be typed in with
 * @param avis what is known of the recipient that was typed
 * @param examen what the lines come to
 * @param fautes what is wrong, by field
 * @param autres what is wrong otherwise
 * @param fait what was just done, or null
 */
public record VueBrouillon(
        Brouillon brouillon,
        Valeurs valeurs,
        List<Structure> structures,
        List<CadrePropose> cadres,
        Avis avis,
        Examen examen,
        List<FauteDeSaisie> fautes,
        List<Faute> autres,
        @Nullable String fait) {
    private static final int LIGNES_D_ABORD = 3;
    private static final java.util.Set<String> SAISIE_SEULE =
            java.util.Set.of("motifExoneration", "iban", "modePaiement");

    /** The first cadre that somebody validates: what the field for them is called is the same for all. */
    public Optional<CadrePropose> valide(Locale l) {
        return cadres.stream().filter(c -> c.valideur(l) != null).findFirst();
    }

    /** Where it stands. */
    public String adresse() {
        return PagesBrouillons.ADRESSE + "/" + brouillon.id();
    }

    public String valeur(ChampSaisi champ) {
        return valeurs.de(champ);
    }

    /** What is wrong with a field, in the user's language. */
    public Optional<String> faute(ChampSaisi champ, Locale langue) {
        return fautes.stream().filter(f -> f.champ() == champ).findFirst().map(f -> texte(f, langue));
    }

    /** What is wrong with a cell of a line, from 1. */
    public Optional<String> faute(int ligne, String colonne, Locale langue) {
        return fautes.stream()
                .filter(f -> f.ligne() != null && f.ligne() == ligne && colonne.equals(f.colonne()))
                .findFirst()
                .map(f -> texte(f, langue));
    }

    /** All that is wrong, for the summary: where it is, and what. */
    public List<Lien> resume(Locale langue) {
        List<Lien> liens = new ArrayList<>();
        autres.forEach(f -> liens.add(new Lien(ancre(f.champ()), f.message(), f.remede())));
        for (FauteDeSaisie f : fautes) {
            String ancre = f.champ() != null && brouillon.valeursAttendues()
                    ? f.champ().nom()
                    : brouillon.genre() == Brouillon.Genre.SAISIE && f.ligne() != null && f.ligne() <= lignes().size()
                            ? "ligne-%d-%s".formatted(f.ligne(), f.colonne())
                            : "titre";
            String remede =
                    f.remede() == null ? null : Presentation.texte(f.remede().selon(langue));
            String message = Presentation.texte(f.message().selon(langue));
            String ou = f.ligne() == null ? "" : TexteDepot.LIGNE_N.en(langue, f.ligne()) + " ";
            liens.add(new Lien(visible(ancre) ? ancre : "titre", ou + message, remede));
        }
        return liens;
    }

    /** Amounts of an invoice typed in are computed, and a PDF does not say how it is paid: no field to go to. */
    private boolean visible(String ancre) {
        return brouillon.genre() == Brouillon.Genre.DEPOT
                ? !SAISIE_SEULE.contains(ancre)
                : !ancre.startsWith("montant");
    }

    private String ancre(@Nullable String champ) {
        boolean la =
                "fichier".equals(champ) || ("fichiers".equals(champ) && brouillon.genre() == Brouillon.Genre.DEPOT);
        return la ? champ : "titre";
    }

    private static String texte(FauteDeSaisie f, Locale langue) {
        return Presentation.texte(f.message().selon(langue));
    }

    /** A fault in the summary. */
    public record Lien(
            String ancre, String message, @Nullable String remede) {}

    /** The lines to show: those typed, and some empty ones to begin with. */
    public List<LigneTypee> lignes() {
        List<LigneTypee> lignes = new ArrayList<>(valeurs.lignes());
        while (lignes.size() < LIGNES_D_ABORD) {
            lignes.add(LigneTypee.VIDE);
        }
        return lignes;
    }

    /** The invoice files. */
    public List<FichierDeBrouillon> factures() {
        return brouillon.fichiers(FichierDeBrouillon.Role.FACTURE);
    }

    /** The attachments. */
    public List<FichierDeBrouillon> pieces() {
        return brouillon.fichiers(FichierDeBrouillon.Role.PIECE);
    }

    /** Whether there is something that could be sent. */
    public boolean envoyable() {
        return brouillon.genre() == Brouillon.Genre.SAISIE || !factures().isEmpty();
    }

    /** What the PDF proposed for that field, while it is still what the field holds. */
    public Optional<Proposition> proposition(ChampSaisi champ) {
        Champ cherche = PROPOSES.get(champ);
        if (cherche == null || !brouillon.valeursAttendues() || factures().isEmpty()) {
            return Optional.empty();
        }
        return factures().get(0).lecture().propositions().stream()
                .filter(p -> p.champ() == cherche && p.valeur().equals(valeur(champ)))
                .findFirst();
    }

    private static final java.util.Map<ChampSaisi, Champ> PROPOSES = java.util.Map.ofEntries(
            java.util.Map.entry(ChampSaisi.TYPE, Champ.TYPE),
            java.util.Map.entry(ChampSaisi.NUMERO, Champ.NUMERO),
            java.util.Map.entry(ChampSaisi.DATE, Champ.DATE_EMISSION),
            java.util.Map.entry(ChampSaisi.ECHEANCE, Champ.DATE_ECHEANCE),
            java.util.Map.entry(ChampSaisi.DESTINATAIRE, Champ.SIRET_DESTINATAIRE),
            java.util.Map.entry(ChampSaisi.SERVICE, Champ.CODE_SERVICE),
            java.util.Map.entry(ChampSaisi.ENGAGEMENT, Champ.NUMERO_ENGAGEMENT),
            java.util.Map.entry(ChampSaisi.MARCHE, Champ.NUMERO_MARCHE),
            java.util.Map.entry(ChampSaisi.MONTANT_HT, Champ.MONTANT_HT),
            java.util.Map.entry(ChampSaisi.MONTANT_TVA, Champ.MONTANT_TVA),
            java.util.Map.entry(ChampSaisi.MONTANT_TTC, Champ.MONTANT_TTC),
            java.util.Map.entry(ChampSaisi.MONTANT_A_PAYER, Champ.MONTANT_A_PAYER),
            java.util.Map.entry(ChampSaisi.DEVISE, Champ.DEVISE));

    /** The address of the page that its recipient is looked for on. */
    public String recherche() {
        return adresse() + "/recherche";
    }

    /** Uploads that wait to go on, for the script that goes on with them. */
    public String envoisJson() {
        StringBuilder json = new StringBuilder("[");
        brouillon.envois().forEach(e -> json.append(json.length() > 1 ? "," : "")
                .append("{\"id\":")
                .append(e.id())
                .append(",\"taille\":")
                .append(e.taille())
                .append(",\"recu\":")
                .append(e.recu())
                .append(",\"nom\":\"")
                .append(e.nom().replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\"}"));
        return json.append(']').toString();
    }
}
