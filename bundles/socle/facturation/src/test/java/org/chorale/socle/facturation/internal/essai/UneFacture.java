package org.chorale.socle.facturation.internal.essai;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.Livraison;
import org.chorale.api.format.Note;
import org.chorale.api.format.Paiement;
import org.chorale.api.format.Partie;
import org.chorale.api.format.PieceJointe;
import org.chorale.api.format.Place;
import org.chorale.api.format.References;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.VentilationTva;
import org.jspecify.annotations.Nullable;

/** An invoice as a format would have read it, made in a sentence. */
public final class UneFacture {
    private @Nullable String numero;
    private @Nullable LocalDate date = LocalDate.of(2026, 3, 2);
    private String type = "380";
    private @Nullable String cadre = "A1";
    private Partie vendeur = Partie.VIDE;
    private Partie acheteur = Partie.VIDE;
    private @Nullable String service;
    private @Nullable String engagement;
    private List<References.FactureAnterieure> anterieures = List.of();
    private int lignes = 1;
    private BigDecimal prix = new BigDecimal("100.00");
    private final List<PieceJointe> pieces = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>(List.of(new Note(null, "Merci")));

    private UneFacture() {}

    public static UneFacture numero(@Nullable String numero) {
        UneFacture f = new UneFacture();
        f.numero = numero;
        return f;
    }

    public UneFacture du(@Nullable LocalDate jour) {
        date = jour;
        return this;
    }

    public UneFacture type(String code) {
        type = code;
        return this;
    }

    public UneFacture cadre(@Nullable String code) {
        cadre = code;
        return this;
    }

    public UneFacture de(String siret) {
        vendeur = partie("Fournisseur", new Identifiant(siret, Identifiant.SIRET), null);
        return this;
    }

    public UneFacture deSiren(String siren) {
        vendeur = new Partie(
                "Fournisseur",
                null,
                List.of(),
                new Identifiant(siren, Identifiant.SIREN),
                null,
                null,
                null,
                null,
                null,
                null);
        return this;
    }

    public UneFacture deTva(String numeroTva) {
        vendeur = partie("Fournisseur", null, numeroTva);
        return this;
    }

    /** Under the identifier of another register. */
    public UneFacture deRegistre(@Nullable String schema, String valeur) {
        vendeur = partie("Fournisseur", new Identifiant(valeur, schema), null);
        return this;
    }

    public UneFacture pour(String siret) {
        acheteur = partie("Acheteur", new Identifiant(siret, Identifiant.SIRET), null);
        return this;
    }

    public UneFacture pourSiren(String siren) {
        acheteur = new Partie(
                "Acheteur",
                null,
                List.of(),
                new Identifiant(siren, Identifiant.SIREN),
                null,
                null,
                null,
                null,
                null,
                null);
        return this;
    }

    public UneFacture service(@Nullable String code) {
        service = code;
        return this;
    }

    public UneFacture engagement(@Nullable String code) {
        engagement = code;
        return this;
    }

    /** After these invoices. */
    public UneFacture apres(String... numeros) {
        anterieures = Stream.of(numeros)
                .map(n -> new References.FactureAnterieure(n, null))
                .toList();
        return this;
    }

    public UneFacture note(String texte) {
        notes.add(new Note(null, texte));
        return this;
    }

    public UneFacture lignes(int combien) {
        lignes = combien;
        return this;
    }

    public UneFacture prix(String montant) {
        prix = new BigDecimal(montant);
        return this;
    }

    public UneFacture avecPiece(String nom, byte[] octets) {
        pieces.add(new PieceJointe("P", null, null, nom, "application/pdf", Contenu.deOctets(octets)));
        return this;
    }

    /** What stands for its bytes: one text for each. */
    public byte[] octets() {
        return ("<facture n='%s' %s %s %s %s/>".formatted(numero, date, vendeur, lignes, notes))
                .getBytes(StandardCharsets.UTF_8);
    }

    public FactureLue lue() {
        BigDecimal ht = prix.multiply(BigDecimal.valueOf(lignes));
        BigDecimal tva = ht.multiply(new BigDecimal("0.20"));
        List<LigneLue> liste = new ArrayList<>();
        for (int i = 1; i <= lignes; i++) {
            liste.add(ligne(i));
        }
        return new FactureLue(
                numero,
                date,
                type,
                "EUR",
                null,
                null,
                null,
                date == null ? null : date.plusDays(30),
                new References(service, null, "M-1", engagement, null, null, null, null, null, null, anterieures),
                null,
                notes,
                cadre,
                null,
                vendeur,
                acheteur,
                null,
                null,
                Livraison.VIDE,
                Paiement.VIDE,
                List.of(),
                new Totaux(ht, null, null, ht, tva, null, ht.add(tva), null, null, ht.add(tva)),
                List.of(new VentilationTva(ht, tva, "S", new BigDecimal("20"), null, null)),
                pieces,
                liste,
                Map.of("BT-10", new Place(7, 3, "/Invoice/BuyerReference")));
    }

    private LigneLue ligne(int rang) {
        return new LigneLue(
                Integer.toString(rang),
                null,
                null,
                BigDecimal.ONE,
                "C62",
                prix,
                null,
                null,
                null,
                List.of(),
                prix,
                null,
                null,
                null,
                null,
                "S",
                new BigDecimal("20"),
                "Article " + rang,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of());
    }

    private static Partie partie(String nom, @Nullable Identifiant siret, @Nullable String tva) {
        return new Partie(
                nom, null, siret == null ? List.of() : List.of(siret), null, tva, null, null, null, null, null);
    }
}
