package org.chorale.socle.formats.internal.lecture;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.Limite;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.Place;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.xml.Refus;
import org.jspecify.annotations.Nullable;

/** What the readers of both syntaxes share: values with their terms and places, and complaints about unreadable ones. */
abstract class Lecteur {
    private static final Pattern MONTANT = Pattern.compile("[+-]?(\\d{1,25}(\\.\\d{0,25})?|\\.\\d{1,25})");
    private static final Pattern DATE_ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern DATE_102 = Pattern.compile("\\d{8}");

    private static final String TVA = "VAT";

    private final Contenu contenu;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Constat> constats = new ArrayList<>();
    protected final List<LigneLue> lignes = new ArrayList<>();
    private @Nullable Constat regime;
    private int ligneCourante;
    private int occurrence = 1;

    Lecteur(Contenu contenu) {
        this.contenu = contenu;
    }

    /** Whether an element just ended is an invoice line. */
    abstract boolean estLigne(Noeud noeud, int profondeur);

    /** Reads one line; its element is forgotten afterwards. */
    final void lireLigne(Noeud noeud) throws Refus {
        if (Limite.LIGNES_FACTURE.depassee(lignes.size() + 1L)) {
            throw new Refus(Constat.de(
                            "CHORALE-LIGNES",
                            Severite.FATALE,
                            Couche.XML,
                            "La facture compte plus de " + Limite.LIGNES_FACTURE.valeur() + " lignes.")
                    .avecTerme("BG-25")
                    .avecPlace(noeud.place())
                    .avecValeurs(null, "au plus " + Limite.LIGNES_FACTURE.enClair())
                    .avecRemede("Répartissez ces lignes entre plusieurs factures."));
        }
        ligneCourante = lignes.size() + 1;
        placer("BG-25", noeud);
        lignes.add(ligne(noeud));
        ligneCourante = 0;
    }

    abstract LigneLue ligne(Noeud noeud);

    /** Reads the header once the document has ended. */
    abstract FactureLue facture(Noeud racine);

    final Map<String, Place> places() {
        return places;
    }

    final List<Constat> constats() {
        return constats;
    }

    /** What explains that the rules see no VAT where the document speaks of it; null if nothing does. */
    final @Nullable Constat regime() {
        return regime;
    }

    /**
     * Looks at what tax a code and a rate are of.
     *
     * @param regime the element that names it
     */
    protected final void regime(@Nullable Noeud regime) {
        String lu = regime == null ? null : regime.texte();
        if (regime == null || lu == null || lu.isBlank() || lu.strip().equalsIgnoreCase(TVA) || this.regime != null) {
            return;
        }
        String court = lu.strip().length() > 60 ? lu.strip().substring(0, 60) + "…" : lu.strip();
        this.regime = Constat.de(
                        "CHORALE-REGIME-TAXE",
                        Severite.ERREUR,
                        Couche.EN16931,
                        "Le régime de taxe est « " + court
                                + " » : la norme ne connaît que « VAT », et ne voit ni code ni"
                                + " taux de TVA ici. Les constats qui suivent sur la TVA peuvent en venir.")
                .avecPlace(regime.place())
                .avecValeurs(court, TVA)
                .avecRemede("Écrivez VAT, même en français, partout où le régime de taxe est donné.");
    }

    protected final void placer(String terme, @Nullable Noeud noeud) {
        if (noeud != null) {
            placer(terme, noeud.place());
        }
    }

    private void placer(String terme, Place place) {
        if (terme.isEmpty()) {
            return;
        }
        String cle = terme;
        if (ligneCourante > 0) {
            cle = occurrence > 1 ? terme + "#" + ligneCourante + "." + occurrence : terme + "#" + ligneCourante;
        } else if (occurrence > 1) {
            cle = terme + "#" + occurrence;
        }
        places.putIfAbsent(cle, place);
    }

    protected final @Nullable String attribut(String terme, @Nullable Noeud noeud, String nom) {
        String v = noeud == null ? null : noeud.attribut(nom);
        if (noeud != null && v != null) {
            placer(terme, noeud.place(nom));
        }
        return v;
    }

    /** Reads a list of groups, each under its rank. */
    protected final <T> List<T> chacun(List<Noeud> groupes, Function<Noeud, @Nullable T> lecture) {
        List<T> lus = new ArrayList<>(groupes.size());
        for (int i = 0; i < groupes.size(); i++) {
            T lu = aRang(i + 1, groupes.get(i), lecture);
            if (lu != null) {
                lus.add(lu);
            }
        }
        return lus;
    }

    /** Reads the group that is the so-many-th of its kind. */
    protected final <T> @Nullable T aRang(int rang, Noeud groupe, Function<Noeud, @Nullable T> lecture) {
        int avant = occurrence;
        occurrence = rang;
        T lu = lecture.apply(groupe);
        occurrence = avant;
        return lu;
    }

    protected final @Nullable String texte(String terme, @Nullable Noeud base, String... chemin) {
        Noeud n = base == null ? null : base.un(chemin);
        String v = n == null ? null : n.texte();
        if (n != null && v != null) {
            placer(terme, n);
        }
        return v;
    }

    protected final @Nullable BigDecimal nombre(String terme, @Nullable Noeud base, String... chemin) {
        Noeud n = base == null ? null : base.un(chemin);
        String v = n == null ? null : n.texte();
        if (n == null || v == null) {
            return null;
        }
        placer(terme, n);
        if (MONTANT.matcher(v).matches()) {
            return new BigDecimal(v);
        }
        illisible(terme, n, v, "NOMBRE", "n'est pas un nombre lisible", "un nombre décimal, par exemple 1234.50");
        return null;
    }

    protected final @Nullable LocalDate date(String terme, @Nullable Noeud base, String... chemin) {
        Noeud n = base == null ? null : base.un(chemin);
        String v = n == null ? null : n.texte();
        if (n == null || v == null) {
            return null;
        }
        placer(terme, n);
        try {
            if (DATE_102.matcher(v).matches()) {
                return LocalDate.of(
                        Integer.parseInt(v.substring(0, 4)),
                        Integer.parseInt(v.substring(4, 6)),
                        Integer.parseInt(v.substring(6)));
            }
            if (DATE_ISO.matcher(v).matches()) {
                return LocalDate.parse(v.substring(0, 10));
            }
        } catch (DateTimeException e) {
            illisible(terme, n, v, "DATE", "est une date qui n'existe pas", "une date du calendrier");
            return null;
        }
        illisible(terme, n, v, "DATE", "n'est pas une date lisible", "AAAA-MM-JJ en UBL, AAAAMMJJ en CII");
        return null;
    }

    private void illisible(String terme, Noeud n, String v, String quoi, String fait, String attendu) {
        String court = v.length() > 60 ? v.substring(0, 60) + "…" : v;
        Constat c = Constat.de(
                        "CHORALE-" + quoi,
                        Severite.ERREUR,
                        Couche.EN16931,
                        "La valeur « " + court + " » (" + terme + ") " + fait + ".")
                .avecTerme(terme)
                .avecPlace(n.place())
                .avecValeurs(court, attendu)
                .avecRemede("Corrigez cette valeur dans le document.");
        constats.add(ligneCourante > 0 ? c.avecLigneFacture(Integer.toString(ligneCourante)) : c);
    }

    protected final @Nullable Identifiant identifiant(String terme, @Nullable Noeud base, String... chemin) {
        Noeud n = base == null ? null : base.un(chemin);
        return n == null ? null : identifiantDe(terme, n, "schemeID");
    }

    protected final @Nullable Identifiant identifiantDe(String terme, Noeud n, String attributSchema) {
        String v = n.texte();
        if (v == null) {
            return null;
        }
        placer(terme, n);
        return new Identifiant(v, n.attribut(attributSchema));
    }

    protected final PieceJointe piece(
            @Nullable String reference,
            @Nullable String description,
            @Nullable String adresse,
            @Nullable Noeud binaire) {
        if (binaire == null) {
            return new PieceJointe(reference, description, adresse, null, null, null);
        }
        placer("BT-125", binaire);
        Contenu octets = binaire.piece < 0 ? null : new ContenuPiece(contenu, binaire.piece, binaire.taillePiece);
        return new PieceJointe(
                reference, description, adresse, binaire.attribut("filename"), binaire.attribut("mimeCode"), octets);
    }
}
