package org.chorale.api.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invoice or credit note as read, in the vocabulary of EN 16931, the same whether it came as UBL, CII or Factur-X.
 * Nothing is corrected or computed: a value that is missing or unreadable is null, and the findings say why.
 *
 * @param numero BT-1
 * @param dateEmission BT-2
 * @param typeCode BT-3, UNTDID 1001: 380 invoice, 381 credit note…
 * @param devise BT-5, ISO 4217
 * @param deviseTva BT-6
 * @param dateExigibiliteTva BT-7
 * @param codeExigibiliteTva BT-8
 * @param dateEcheance BT-9
 * @param references BT-10 to BT-19, BG-3
 * @param conditionsPaiement BT-20
 * @param notes BG-1
 * @param cadreLu BT-23 as written; {@link #cadre()} understands it
 * @param profilLu BT-24 as written
 * @param vendeur BG-4
 * @param acheteur BG-7
 * @param beneficiaire BG-10; null if the seller is paid
 * @param representantFiscal BG-11; null if there is none
 * @param livraison BG-13 to BG-15
 * @param paiement BG-16 to BG-19
 * @param remisesEtCharges BG-20, BG-21
 * @param totaux BG-22
 * @param ventilationTva BG-23
 * @param piecesJointes BG-24
 * @param lignes BG-25; empty for profiles without lines
 * @param places where the values and groups stand: key {@code BT-1}; {@code BT-92#2} for the second allowance of the
 *     header, where a group is repeated; {@code BT-131#2} for the second line, {@code BT-136#2.3} for its third allowance
 */
public record FactureLue(
        @Nullable String numero,
        @Nullable LocalDate dateEmission,
        @Nullable String typeCode,
        @Nullable String devise,
        @Nullable String deviseTva,
        @Nullable LocalDate dateExigibiliteTva,
        @Nullable String codeExigibiliteTva,
        @Nullable LocalDate dateEcheance,
        References references,
        @Nullable String conditionsPaiement,
        List<Note> notes,
        @Nullable String cadreLu,
        @Nullable String profilLu,
        Partie vendeur,
        Partie acheteur,
        @Nullable Partie beneficiaire,
        @Nullable Partie representantFiscal,
        Livraison livraison,
        Paiement paiement,
        List<RemiseOuCharge> remisesEtCharges,
        Totaux totaux,
        List<VentilationTva> ventilationTva,
        List<PieceJointe> piecesJointes,
        List<LigneLue> lignes,
        Map<String, Place> places) {

    /** UNTDID 1001 codes that stand for a credit note. */
    private static final Set<String> AVOIRS =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532");

    public FactureLue {
        notes = List.copyOf(notes);
        remisesEtCharges = List.copyOf(remisesEtCharges);
        ventilationTva = List.copyOf(ventilationTva);
        piecesJointes = List.copyOf(piecesJointes);
        lignes = List.copyOf(lignes);
        places = Map.copyOf(places);
    }

    /** What BT-23 means. */
    public Cadre.Lecture cadre() {
        return Cadre.deBt23(cadreLu);
    }

    public Profil profil() {
        return Profil.lire(profilLu);
    }

    /** Whether it is a credit note (type {@code AVOIR} of the published API). */
    public boolean estAvoir() {
        return typeCode != null && AVOIRS.contains(typeCode);
    }

    /** The service of the buyer: BT-10, else a routing code of the buyer. */
    public Optional<String> codeService() {
        return Optional.ofNullable(references.acheteur()).or(acheteur::codeRoutage);
    }

    /** The engagement: BT-13. */
    public Optional<String> numeroEngagement() {
        return Optional.ofNullable(references.commande());
    }

    /** The contract: BT-12. */
    public Optional<String> numeroMarche() {
        return Optional.ofNullable(references.marche());
    }

    public Optional<Place> place(String terme) {
        return Optional.ofNullable(places.get(terme));
    }

    /** Where a value of a line stands; {@code rang} counts from 1. */
    public Optional<Place> place(String terme, int rang) {
        return Optional.ofNullable(places.get(terme + "#" + rang));
    }
}
