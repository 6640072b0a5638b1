package org.chorale.espace.factures.internal.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chorale.api.commun.Pagination.Sens;
import org.chorale.api.commun.Parcours;
import org.chorale.api.commun.Repere;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TriFactures;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.NumeroFlux;
import org.jspecify.annotations.Nullable;

/**
 * What a list is searched by, as its address says it.
 *
 * @param valeurs what each field holds, for the form and the addresses
 * @param critere the same, understood
 * @param tri what it is sorted by
 * @param parcours which slice
 * @param fautes what is wrong, field by field; where there is anything, nothing is searched
 */
public record Recherche(
        Map<String, List<String>> valeurs,
        CritereFactures critere,
        TriFactures tri,
        Parcours parcours,
        List<Faute> fautes) {
    private static final int PAR_PAGE = 25;
    private static final int TEXTE = 60;
    private static final String DEPOT = "DEPOT-DESC";
    /** Statuses that are not offered: drafts belong to their author, and the rest to circuits that are not everybody's. */
    private static final Set<StatutFacture> AILLEURS =
            EnumSet.range(StatutFacture.BROUILLON, StatutFacture.ABSENCE_VALIDATION_2_HORS_DELAI);

    /** What is understood all the same: an invoice of another circuit is in these lists too. */
    private static final Set<StatutFacture> CHERCHES = EnumSet.complementOf(EnumSet.of(StatutFacture.BROUILLON));

    /** Reads an address. */
    static Recherche de(Map<String, ? extends List<String>> envoyes, Locale langue) {
        Formulaire f = new Formulaire(envoyes, langue);
        CritereFactures critere = critere(f, langue);
        Map<String, List<String>> valeurs = new LinkedHashMap<>(f.gardes());
        Ordre ordre = Ordre.lire(f.premier("tri").orElse(DEPOT), f);
        if (!ordre.nom().equals(DEPOT)) {
            valeurs.put("tri", List.of(ordre.nom()));
        }
        Repere avant = f.repere("avant");
        Repere depuis = avant == null ? f.repere("apres") : avant;
        return new Recherche(
                valeurs,
                critere,
                ordre.tri(),
                new Parcours(PAR_PAGE, ordre.sens(), depuis, avant != null),
                List.copyOf(f.fautes()));
    }

    private static CritereFactures critere(Formulaire f, Locale langue) {
        String texte = f.texte("q", TEXTE);
        Set<StatutFacture> statuts = f.choix("statut", StatutFacture.class, CHERCHES);
        String numero = f.texte("numero", (int) Limite.NUMERO_FACTURE.valeur());
        String autre = f.texte("autre", TEXTE);
        String service = f.texte("service", (int) Limite.CODE_SERVICE.valeur());
        String engagement = f.texte("engagement", (int) Limite.NUMERO_ENGAGEMENT.valeur());
        String marche = f.texte("marche", (int) Limite.NUMERO_MARCHE.valeur());
        Set<TypeFacture> types = f.choix("type", TypeFacture.class, EnumSet.allOf(TypeFacture.class));
        Set<Cadre> cadres = f.choix("cadre", Cadre.class, EnumSet.allOf(Cadre.class));
        LocalDate du = f.date("du");
        LocalDate au = f.date("au");
        f.enOrdre(du, au, "au", TexteRecherche.DATES_INVERSEES);
        LocalDate depotDu = f.date("depotDu");
        LocalDate depotAu = f.date("depotAu");
        f.enOrdre(depotDu, depotAu, "depotAu", TexteRecherche.DATES_INVERSEES);
        Set<Rejet> rejets = f.choix("rejet", Rejet.class, EnumSet.allOf(Rejet.class));
        BigDecimal min = f.montant("min");
        BigDecimal max = f.montant("max");
        f.enOrdre(min, max, "max", TexteRecherche.MONTANTS_INVERSES);
        return CritereFactures.composer()
                .numero(numero)
                .statuts(statuts)
                .flux(flux(f, langue))
                .types(types)
                .dateFacture(du, au)
                .depot(depotDu, depotAu)
                .ttc(min, max)
                .engagement(engagement)
                .marche(marche)
                .texte(texte)
                .cadres(cadres)
                .devises(devise(f, langue))
                .codeService(service)
                .autre(autre)
                .rejetTraite(rejets.isEmpty() ? null : false)
                .fait();
    }

    private static @Nullable NumeroFlux flux(Formulaire f, Locale langue) {
        String flux = f.texte("flux", TEXTE);
        if (flux == null) {
            return null;
        }
        return NumeroFlux.estValide(flux) ? new NumeroFlux(flux) : f.faute("flux", TexteRecherche.FLUX_FAUX.en(langue));
    }

    private static Set<String> devise(Formulaire f, Locale langue) {
        String devise = f.texte("devise", TEXTE);
        if (devise == null) {
            return Set.of();
        }
        String code = devise.toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}")) {
            f.faute("devise", TexteRecherche.DEVISE_FAUSSE.en(langue));
            return Set.of();
        }
        return Set.of(code);
    }

    /** Of rejected invoices, those alone that their supplier has not taken note of. */
    public enum Rejet {
        A_TRAITER
    }

    /** Whether a list can be asked for that status. */
    static boolean seCherche(StatutFacture statut) {
        return CHERCHES.contains(statut);
    }

    /** The statuses to choose among, with those of other circuits that were asked for. */
    public List<StatutFacture> offerts() {
        return Arrays.stream(StatutFacture.values())
                .filter(s -> !AILLEURS.contains(s) || contient("statut", s.name()))
                .toList();
    }

    /** The statuses to choose among. */
    public static List<StatutFacture> statuts() {
        return Arrays.stream(StatutFacture.values())
                .filter(s -> !AILLEURS.contains(s))
                .toList();
    }

    /** The orders to choose among. */
    public static List<Ordre> ordres() {
        return Arrays.stream(TriFactures.values())
                .flatMap(t -> (t == TriFactures.NUMERO
                                ? List.of(Sens.ASCENDANT, Sens.DESCENDANT)
                                : List.of(Sens.DESCENDANT, Sens.ASCENDANT))
                        .stream().map(s -> new Ordre(t, s)))
                .toList();
    }

    /** What a field holds, empty where nothing. */
    public String valeur(String champ) {
        List<String> v = valeurs.get(champ);
        return v == null ? "" : v.get(0);
    }

    /** Whether a field holds that, perhaps among others. */
    public boolean contient(String champ, String valeur) {
        return valeurs.getOrDefault(champ, List.of()).contains(valeur);
    }

    /** What is wrong with a field, or null. */
    public @Nullable Faute faute(String champ) {
        return fautes.stream().filter(f -> champ.equals(f.champ())).findFirst().orElse(null);
    }

    /** Whether anything is searched for; an order is none. */
    public boolean filtre() {
        return valeurs.keySet().stream().anyMatch(c -> !c.equals("tri"));
    }

    /** Whether anything beside the box and the status is. */
    public boolean avancee() {
        return valeurs.keySet().stream()
                .anyMatch(c -> !List.of("q", "statut", "tri").contains(c));
    }

    /** All criteria as a query string: what is saved, and what is shared. */
    public String criteres() {
        return Formulaire.adresse(valeurs);
    }

    /** The address of the same search at another place. */
    public String adresse(Face face, String sens, @Nullable Repere repere) {
        String criteres = criteres();
        String place = repere == null ? "" : sens + "=" + Formulaire.encoder(repere.texte());
        String suite = criteres.isEmpty() || place.isEmpty() ? criteres + place : criteres + "&" + place;
        return face.adresse() + (suite.isEmpty() ? "" : "?" + suite);
    }

    /**
     * An order.
     *
     * @param tri the column
     * @param sens the direction
     */
    public record Ordre(TriFactures tri, Sens sens) {
        static Ordre lire(String nom, Formulaire f) {
            return ordres().stream()
                    .filter(o -> o.nom().equals(nom))
                    .findFirst()
                    .orElseGet(() -> {
                        f.inconnu("tri", nom);
                        return new Ordre(TriFactures.DEPOT, Sens.DESCENDANT);
                    });
        }

        /** As addresses carry it. */
        public String nom() {
            return tri.name() + (sens == Sens.DESCENDANT ? "-DESC" : "-ASC");
        }

        /** As people read it. */
        public TexteRecherche texte() {
            return TexteRecherche.de(tri, sens == Sens.DESCENDANT);
        }
    }
}
