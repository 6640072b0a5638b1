package org.chorale.espace.factures.internal.pages;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.SyntheseFactures.Anciennete;
import org.chorale.api.facture.SyntheseFactures.DelaiMesure;
import org.chorale.api.facture.SyntheseFactures.MotifFrequent;
import org.chorale.api.facture.SyntheseFactures.ParStatut;
import org.chorale.api.facture.SyntheseFactures.Somme;
import org.chorale.api.facture.SyntheseFactures.Synthese;
import org.chorale.api.page.Presentation;
import org.chorale.espace.factures.internal.pages.Barres.Valeur;
import org.jspecify.annotations.Nullable;

/**
 * A synthesis as it is shown.
 *
 * @param face whose
 * @param synthese what was found
 * @param langue the reader's
 */
public record VueSynthese(Face face, Synthese synthese, Locale langue) {
    private static final String FOURNISSEUR = "warning";
    private static final String DESTINATAIRE = "accent";

    /** How many are counted by status. */
    public long nombre() {
        return synthese.statuts().stream().mapToLong(ParStatut::nombre).sum();
    }

    /** The list of that status; null where the list has no such filter. */
    public @Nullable String lien(StatutFacture statut) {
        return Recherche.seCherche(statut) ? face.adresse() + "?statut=" + statut : null;
    }

    /** The list of what waits in that status: a rejection that was treated waits for nobody. */
    public @Nullable String lienDeLAttente(StatutFacture statut) {
        String lien = lien(statut);
        return lien != null && face == Face.EMISES && statut == StatutFacture.REJETEE
                ? lien + "&rejet=" + Recherche.Rejet.A_TRAITER
                : lien;
    }

    /** The same, of the months that are counted alone. */
    public @Nullable String lienDepuis(StatutFacture statut) {
        String lien = lien(statut);
        return lien == null ? null : lien + "&depotDu=" + synthese.depuis();
    }

    /** How many there are of each status. */
    public Barres statuts() {
        return Barres.de(
                "nombres",
                TexteSynthese.STATUTS.en(langue),
                TexteSynthese.STATUTS_DESSIN.en(langue),
                synthese.statuts().stream()
                        .map(s -> new Valeur(
                                s.statut().libelle().selon(langue),
                                nombre(s.nombre()),
                                s.nombre(),
                                Couleurs.de(s.statut())))
                        .toList());
    }

    /** The currencies there are, each of which has a picture and a table of its own. */
    public List<String> devises() {
        return synthese.statuts().stream()
                .flatMap(s -> s.montants().stream())
                .map(Somme::devise)
                .distinct()
                .sorted()
                .toList();
    }

    /** What the statuses come to in one currency; one that does not occur in it is left out. */
    public List<Montant> montants(String devise) {
        List<Montant> montants = new ArrayList<>();
        for (ParStatut s : synthese.statuts()) {
            s.montants().stream()
                    .filter(m -> m.devise().equals(devise))
                    .forEach(m -> montants.add(new Montant(s.statut(), m.ttc(), montant(m.ttc(), devise))));
        }
        return montants;
    }

    /** The picture of a currency. */
    public Barres dessin(String devise) {
        return Barres.de(
                "montants-" + devise,
                TexteSynthese.MONTANTS_EN.en(langue, devise),
                TexteSynthese.MONTANTS_DESSIN.en(langue),
                montants(devise).stream()
                        .map(m -> new Valeur(
                                m.statut().libelle().selon(langue),
                                m.figure(),
                                m.valeur().doubleValue(),
                                Couleurs.de(m.statut())))
                        .toList());
    }

    /** All of a currency. */
    public String total(String devise) {
        return montant(montants(devise).stream().map(Montant::valeur).reduce(BigDecimal.ZERO, BigDecimal::add), devise);
    }

    /** How long invoices have waited, on one side and on the other. */
    public Barres anciennetes() {
        List<Valeur> valeurs = new ArrayList<>();
        for (Anciennete a : synthese.anciennetes()) {
            boolean recues = face == Face.RECUES;
            valeurs.add(valeur(a, recues, recues));
            valeurs.add(valeur(a, !recues, recues));
        }
        return Barres.de(
                "anciennetes",
                TexteSynthese.ANCIENNETE.en(langue),
                TexteSynthese.ANCIENNETE_DESSIN.en(langue),
                valeurs);
    }

    private Valeur valeur(Anciennete a, boolean destinataire, boolean recues) {
        long nombre = destinataire ? a.destinataire() : a.fournisseur();
        TexteSynthese chez = destinataire == recues
                ? TexteSynthese.CHEZ_VOUS
                : destinataire ? TexteSynthese.CHEZ_DESTINATAIRE : TexteSynthese.CHEZ_FOURNISSEUR;
        return new Valeur(
                tranche(a) + " – " + chez.en(langue),
                nombre(nombre),
                nombre,
                destinataire ? DESTINATAIRE : FOURNISSEUR);
    }

    /** A bracket in words. */
    public String tranche(Anciennete a) {
        return a.aJours() == null
                ? TexteSynthese.AU_DELA.en(langue, a.deJours() - 1)
                : TexteSynthese.JOURS.en(langue, a.deJours(), a.aJours());
    }

    /** One legal delay, with what was measured. */
    public Barres delai(DelaiMesure d) {
        return Barres.de(
                "delai-" + d.legal(),
                TexteSynthese.DELAI_LEGAL.en(langue, d.legal()),
                TexteSynthese.DELAI_DESSIN.en(langue),
                List.of(
                        valeur(TexteSynthese.MEDIANE, d.mediane(), d.legal()),
                        valeur(TexteSynthese.NEUF_SUR_DIX, d.neuviemeDecile(), d.legal())),
                d.legal(),
                TexteSynthese.DELAI_REPERE.en(langue, d.legal()));
    }

    private Valeur valeur(TexteSynthese nom, int jours, int legal) {
        return new Valeur(
                nom.en(langue), TexteSynthese.EN_JOURS.en(langue, jours), jours, jours > legal ? "danger" : "success");
    }

    /** Why invoices came back. */
    public Barres motifs() {
        return Barres.de(
                "motifs",
                TexteSynthese.MOTIFS.en(langue),
                TexteSynthese.MOTIFS_DESSIN.en(langue),
                synthese.motifs().stream()
                        .map(m -> new Valeur(motif(m), nombre(m.nombre()), m.nombre(), "warning"))
                        .toList());
    }

    /** A reason in the reader's language, where it is a published one. */
    public String motif(MotifFrequent m) {
        return m.motif() == null ? m.texte() : m.motif().libelle().selon(langue);
    }

    /** A count. */
    public String nombre(long nombre) {
        return Presentation.nombre(nombre, langue);
    }

    private String montant(BigDecimal montant, String devise) {
        return Presentation.montant(montant, devise, langue);
    }

    /**
     * A sum.
     *
     * @param statut of what
     * @param valeur how much
     * @param figure the same, as people read it
     */
    public record Montant(StatutFacture statut, BigDecimal valeur, String figure) {}
}
