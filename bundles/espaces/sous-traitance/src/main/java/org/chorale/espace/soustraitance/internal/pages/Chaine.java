package org.chorale.espace.soustraitance.internal.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.page.Presentation;
import org.chorale.espace.soustraitance.internal.circuit.Delai;
import org.chorale.espace.soustraitance.internal.circuit.Etapes;
import org.chorale.espace.soustraitance.internal.decision.Action;
import org.chorale.espace.soustraitance.internal.decision.Decision;
import org.chorale.espace.soustraitance.internal.decision.Qualite;
import org.chorale.espace.soustraitance.internal.decision.Validations;
import org.jspecify.annotations.Nullable;

/** The way of an invoice as it is drawn: who decided, who is awaited, until when. */
public record Chaine(List<Maillon> maillons) {
    /** Keeps its own copy. */
    public Chaine {
        maillons = List.copyOf(maillons);
    }

    /** Where a step stands. */
    public enum Etat {
        FAIT,
        ATTENDU,
        CONTRE,
        A_VENIR
    }

    /**
     * A step.
     *
     * @param etape which
     * @param qui the structure's name
     * @param etat where it stands
     * @param quoi what was decided, or is awaited
     * @param quand when, or null
     * @param precision as what, and what was said; empty where nothing
     * @param par which user, or null
     */
    public record Maillon(
            Texte etape,
            String qui,
            Etat etat,
            String quoi,
            @Nullable Instant quand,
            String precision,
            @Nullable String par) {
        /** The name, for the drawing: it has the width of some thirty letters. */
        public String quiCourt() {
            return qui.length() <= 30 ? qui : qui.substring(0, 29) + "…";
        }

        /** What and when, for the drawing. */
        public String resume(Locale langue) {
            return quand == null ? quoi : quoi + ", " + Presentation.moment(quand, langue);
        }
    }

    /** The chain of an invoice, where it has one. */
    static Optional<Chaine> de(DetailFacture detail, Historique historique, List<Decision> decisions, Locale l) {
        Facture f = detail.facture();
        List<Intervenant> valideurs = new ArrayList<>();
        Validations.valideur(detail, 1).ifPresent(valideurs::add);
        Validations.valideur(detail, 2).ifPresent(valideurs::add);
        if (!Etapes.CADRES.contains(f.cadre()) || (valideurs.isEmpty() && decisions.isEmpty())) {
            return Optional.empty();
        }
        List<Maillon> maillons = new ArrayList<>();
        maillons.add(new Maillon(
                f.cadre() == Etapes.SOUS_TRAITANT ? Texte.ETAPE_SOUS_TRAITANT : Texte.ETAPE_COTRAITANT,
                f.fournisseur().designation(),
                Etat.FAIT,
                Texte.DEPOSEE.en(l),
                f.depot(),
                "",
                null));
        boolean deux = valideurs.size() > 1 || decisions.stream().anyMatch(d -> d.rang() == 2);
        for (int rang = 1; rang <= 2; rang++) {
            Texte etape = !deux ? Texte.ETAPE_VALIDEUR : rang == 1 ? Texte.ETAPE_VALIDEUR_1 : Texte.ETAPE_VALIDEUR_2;
            int celui = rang;
            decisions.stream()
                    .filter(d -> d.rang() == celui)
                    .map(d -> decide(etape, d, l))
                    .forEach(maillons::add);
            valideurs.stream()
                    .filter(v -> v.rang() == celui && v.decision() == null)
                    .filter(v -> Validations.rangAttendu(f.statut()) == celui)
                    .map(v -> attendu(etape, v, f, l))
                    .forEach(maillons::add);
        }
        maillons.add(acheteur(f, historique, l));
        return Optional.of(new Chaine(maillons));
    }

    private static Maillon decide(Texte etape, Decision d, Locale l) {
        Texte quoi =
                switch (d.action()) {
                    case VALIDATION -> Texte.VALIDEE;
                    case REFUS -> Texte.REFUSEE;
                    case MAUVAIS_VALIDEUR -> Texte.PAS_LE_BON;
                    case ABSENCE -> Texte.TACITE;
                };
        boolean contre = d.action() == Action.REFUS || d.action() == Action.MAUVAIS_VALIDEUR;
        List<String> dit = new ArrayList<>();
        if (d.qualite() != null && d.action() == Action.VALIDATION) {
            dit.add(qualite(d.qualite()).en(l));
        }
        if (d.motif() != null) {
            dit.add(d.motif().libelle().selon(l));
        }
        if (d.complement() != null) {
            dit.add(d.complement());
        }
        return new Maillon(
                etape,
                d.designation(),
                contre ? Etat.CONTRE : Etat.FAIT,
                quoi.en(l),
                d.quand(),
                String.join(" – ", dit),
                d.action() == Action.ABSENCE ? null : d.utilisateur());
    }

    private static Texte qualite(Qualite qualite) {
        return Texte.valueOf("EN_QUALITE_" + qualite.name());
    }

    private static Maillon attendu(Texte etape, Intervenant v, Facture f, Locale l) {
        LocalDate jour = Delai.dernierJour(f.statutDepuis());
        return new Maillon(
                etape,
                v.designation(),
                Etat.ATTENDU,
                Delai.court(f.cadre(), f.statut())
                        ? Texte.ATTENDU_JUSQUAU.en(l, Presentation.jour(jour, l))
                        : Texte.ATTENDU.en(l),
                null,
                "",
                null);
    }

    private static Maillon acheteur(Facture f, Historique historique, Locale l) {
        Optional<Instant> recue = historique.statuts().stream()
                .filter(p -> p.statut() == StatutFacture.MISE_A_DISPOSITION)
                .map(Historique.Passage::quand)
                .findFirst();
        boolean arretee = f.statut() == StatutFacture.REFUSEE_1;
        Texte quoi = recue.isPresent() ? Texte.RECUE : arretee ? Texte.PAS_TRANSMISE : Texte.PAS_ENCORE;
        return new Maillon(
                Texte.ACHETEUR,
                f.destinataire().designation(),
                recue.isPresent() ? Etat.FAIT : Etat.A_VENIR,
                quoi.en(l),
                recue.orElse(null),
                "",
                null);
    }
}
