package org.chorale.socle.redaction.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chorale.api.format.Adresse;
import org.chorale.api.format.Contact;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.Livraison;
import org.chorale.api.format.Note;
import org.chorale.api.format.Paiement;
import org.chorale.api.format.Partie;
import org.chorale.api.format.Periode;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.References;
import org.chorale.api.format.RemiseOuCharge;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.VentilationTva;
import org.jspecify.annotations.Nullable;

/** Invoices to write: what is said of each is summed up, so that it is right by EN 16931. */
public final class Exemples {
    private static final String IBAN = "FR7630006000011234567890189";

    public String numero = "F2026-0042";
    public String type = "380";
    public String cadre = "A1";
    public String vendeur = "Ateliers Durand & Fils";
    public String acheteur = "Commune de Saint-Aubin-sur-Mer";
    public BigDecimal dejaPaye = BigDecimal.ZERO;
    public @Nullable String conditions = "Paiement à 30 jours à compter de la réception de la facture.";
    public final List<LigneLue> lignes = new ArrayList<>();
    public final List<RemiseOuCharge> remises = new ArrayList<>();
    public final List<Note> notes = new ArrayList<>();
    public Livraison livraison = new Livraison(null, null, LocalDate.of(2026, 10, 28), null, null);
    public final List<PieceJointe> pieces = new ArrayList<>();
    public final Map<String, String> exonerations = new TreeMap<>();

    /** A plain invoice of two lines. */
    public static Exemples simple() {
        Exemples e = new Exemples();
        e.ligne("Ramettes de papier A4 80 g, recyclé", "120", "C62", "4.15", "S", "20");
        e.ligne("Livraison en mairie", "1", "C62", "35.00", "S", "20");
        e.mentions();
        return e;
    }

    /** Everything that has a way of its own, by name. */
    public static Map<String, Exemples> tous() {
        Map<String, Exemples> tous = new TreeMap<>();
        tous.put("simple", simple());
        tous.put("riche", riche());
        tous.put("avoir", avoir());
        tous.put("dejaPayee", dejaPayee());
        tous.put("afnor", afnor());
        tous.put("lettres", lettres());
        tous.put("longue", longue(2_000));
        return tous;
    }

    /** A credit note. */
    public static Exemples avoir() {
        Exemples e = simple();
        e.type = "381";
        e.numero = "AV2026-7";
        return e;
    }

    /** Cadre A2: paid before it came, by card. */
    public static Exemples dejaPayee() {
        Exemples e = simple();
        e.cadre = "A2";
        e.dejaPaye = n("639.60");
        e.conditions = "Payée par carte le 2 novembre 2026.";
        return e;
    }

    /** The circuit of the reform, which the French rules judge. */
    public static Exemples afnor() {
        Exemples e = simple();
        e.cadre = "B1";
        e.notes.add(new Note("ADN", "Sans objet."));
        return e;
    }

    /** Letters of many scripts, and signs that no font has. */
    public static Exemples lettres() {
        Exemples e = simple();
        e.vendeur = "Ελληνική Εταιρεία — ООО «Пример»";
        e.ligne("שירותי ייעוץ (2026) למערכות", "1", "C62", "10", "S", "20");
        e.ligne("خدمات استشارية لصيانة المباني 2026", "1", "C62", "10", "S", "20");
        e.ligne("咨询服务 Հայաստան საქართველო ✓ → Łódź İstanbul", "1", "C62", "10", "S", "20");
        e.ligne("Nœud d’acier\u0000\u0007\ud800 \u202emiroir\u202c 😀", "1", "C62", "10", "S", "20");
        return e;
    }

    /** Of so many lines. */
    public static Exemples longue(int lignes) {
        Exemples e = simple();
        for (int i = 0; i < lignes; i++) {
            String nom = "Article numéro " + i + " du catalogue général des fournitures de bureau et de papeterie";
            e.ligne(nom, Integer.toString(i % 7 + 1), "C62", "12.5" + i % 10, "S", i % 3 == 0 ? "5.5" : "20");
        }
        return e;
    }

    /** All that can be on one: rates, exemption, allowances, charges, negative line, attachment, letters. */
    public static Exemples riche() {
        Exemples e = new Exemples();
        e.cadre = "A1";
        e.lignes.add(new LigneLue(
                "1",
                "Selon devis D-778 accepté le 3 septembre.",
                new Identifiant("CHANTIER-12", "AOP"),
                n("12.5"),
                "HUR",
                n("656.25"),
                "10",
                "6152",
                new Periode(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
                List.of(
                        new RemiseOuCharge(false, n("31.25"), n("687.50"), null, null, null, "Remise fidélité", "95"),
                        new RemiseOuCharge(true, n("62.50"), null, null, null, null, "Déplacement", "FC")),
                n("50.00"),
                n("5.00"),
                n("55.00"),
                BigDecimal.ONE,
                "HUR",
                "S",
                n("20"),
                "Entretien des chaudières de l'école Jules-Ferry",
                "Contrôle des brûleurs, ramonage des conduits, remplacement des joints usés et mesure des rejets. Le"
                        + " procès-verbal est joint.",
                "ENT-CH",
                "MAINT-07",
                new Identifiant("3760123456789", "0160"),
                List.of(new Identifiant("50721000", "STI")),
                "FR",
                List.of(new LigneLue.Attribut("Site", "École Jules-Ferry"))));
        e.ligne("Fioul domestique, livraison du 12 octobre", "2000", "LTR", "1.0834", "S", "20");
        e.ligne("Livres pour la médiathèque", "35", "C62", "14.22", "S", "5.5");
        e.ligne("Reprise de trois livres abîmés", "-3", "C62", "14.22", "S", "5.5");
        e.ligne("Formation des agents à la sécurité", "2", "DAY", "640", "E", "0");
        e.exonerations.put("E", "Exonération de TVA, article 261-4-4° du CGI");
        e.remises.add(new RemiseOuCharge(false, n("50.00"), null, null, "S", n("20"), "Geste commercial", "95"));
        e.remises.add(new RemiseOuCharge(true, n("12.00"), null, null, "S", n("20"), "Frais d'emballage", "PC"));
        e.pieces.add(new PieceJointe(
                "PV-778",
                "Procès-verbal de ramonage",
                null,
                "pv-778.csv",
                "text/csv",
                Contenu.deOctets("conduit;état\n1;bon\n".getBytes(StandardCharsets.UTF_8))));
        e.pieces.add(new PieceJointe("CGV", "Conditions générales", "https://durand.example/cgv", null, null, null));
        e.mentions();
        return e;
    }

    public void mentions() {
        notes.add(new Note("PMD", "Pénalités de retard au taux de la BCE majoré de huit points."));
        notes.add(new Note("PMT", "Indemnité forfaitaire pour frais de recouvrement : 40 euros."));
        notes.add(new Note("AAB", "Pas d'escompte pour paiement anticipé."));
    }

    public void ligne(String nom, String quantite, String unite, String prix, String categorie, String taux) {
        BigDecimal montant = n(quantite).multiply(n(prix)).setScale(2, RoundingMode.HALF_UP);
        lignes.add(new LigneLue(
                Integer.toString(lignes.size() + 1),
                null,
                null,
                n(quantite),
                unite,
                montant,
                null,
                null,
                null,
                List.of(),
                n(prix),
                null,
                null,
                null,
                null,
                categorie,
                n(taux),
                nom,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of()));
    }

    public FactureLue facture() {
        BigDecimal sommeLignes = somme(lignes.stream().map(LigneLue::montantHt).toList());
        BigDecimal moins = somme(remises.stream()
                .filter(r -> !r.charge())
                .map(RemiseOuCharge::montant)
                .toList());
        BigDecimal plus = somme(remises.stream()
                .filter(RemiseOuCharge::charge)
                .map(RemiseOuCharge::montant)
                .toList());
        BigDecimal ht = sommeLignes.subtract(moins).add(plus);
        List<VentilationTva> tva = ventilation();
        BigDecimal totalTva = somme(tva.stream().map(VentilationTva::montant).toList());
        BigDecimal ttc = ht.add(totalTva);
        return new FactureLue(
                numero,
                LocalDate.of(2026, 11, 3),
                type,
                "EUR",
                null,
                null,
                null,
                LocalDate.of(2026, 12, 3),
                new References("VOIRIE", null, "M-2026-17", "ENG-4412", null, null, null, null, null, null, List.of()),
                conditions,
                notes,
                cadre,
                null,
                vendeur(),
                acheteur(),
                null,
                null,
                livraison,
                new Paiement(
                        "30",
                        null,
                        numero,
                        List.of(new Paiement.Compte(IBAN, "Ateliers Durand", "AGRIFRPP")),
                        null,
                        null,
                        null,
                        null,
                        null),
                remises,
                new Totaux(
                        sommeLignes,
                        moins.signum() == 0 ? null : moins,
                        plus.signum() == 0 ? null : plus,
                        ht,
                        totalTva,
                        null,
                        ttc,
                        dejaPaye.signum() == 0 ? null : dejaPaye,
                        null,
                        ttc.subtract(dejaPaye)),
                tva,
                pieces,
                lignes,
                Map.of());
    }

    private Partie vendeur() {
        return new Partie(
                vendeur,
                "Durand Chauffage",
                List.of(new Identifiant("35600000049837", "0009")),
                new Identifiant("356000000", "0002"),
                "FR39356000000",
                null,
                "SARL au capital de 12 000 € – RCS Caen 356 000 000",
                new Identifiant("356000000_35600000049837", "0225"),
                new Adresse("12 rue des Forges", "Bâtiment B", null, "Caen", "14000", null, "FR"),
                new Contact("Service clients", "+33 2 31 00 00 00", "clients@durand.example"));
    }

    private Partie acheteur() {
        return new Partie(
                acheteur,
                null,
                List.of(new Identifiant("21140562000014", "0009")),
                new Identifiant("211405620", "0002"),
                null,
                null,
                null,
                new Identifiant("211405620", "0225"),
                new Adresse("Place de la Mairie", null, null, "Saint-Aubin-sur-Mer", "14750", null, "FR"),
                null);
    }

    private List<VentilationTva> ventilation() {
        Map<String, BigDecimal> bases = new TreeMap<>();
        lignes.forEach(l -> bases.merge(cle(l.categorieTva(), l.tauxTva()), l.montantHt(), BigDecimal::add));
        remises.forEach(r -> bases.merge(
                cle(r.categorieTva(), r.tauxTva()),
                r.charge() ? r.montant() : r.montant().negate(),
                BigDecimal::add));
        List<VentilationTva> ventilation = new ArrayList<>();
        bases.forEach((cle, base) -> {
            String[] parts = cle.split(" ");
            BigDecimal taux = n(parts[1]);
            BigDecimal montant = base.multiply(taux).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
            ventilation.add(new VentilationTva(base, montant, parts[0], taux, exonerations.get(parts[0]), null));
        });
        return ventilation;
    }

    private static String cle(@Nullable String categorie, @Nullable BigDecimal taux) {
        return categorie + " " + taux;
    }

    private static BigDecimal somme(List<@Nullable BigDecimal> montants) {
        BigDecimal somme = new BigDecimal("0.00");
        for (BigDecimal m : montants) {
            somme = m == null ? somme : somme.add(m);
        }
        return somme;
    }

    public static BigDecimal n(String nombre) {
        return new BigDecimal(nombre);
    }
}
