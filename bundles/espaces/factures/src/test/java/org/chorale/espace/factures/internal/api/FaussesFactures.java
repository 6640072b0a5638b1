package org.chorale.espace.factures.internal.api;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.cycle.Transition;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Historique;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Cadre;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/** One invoice, seen by structure 1 as its supplier and by structure 2 as its recipient; remembers what it was asked. */
final class FaussesFactures implements Factures {
    static final Instant QUAND = Instant.parse("2026-03-02T23:30:00Z");

    final List<CritereFactures> criteres = new ArrayList<>();
    final List<Pagination> paginations = new ArrayList<>();
    boolean vide;
    StatutFacture statut = StatutFacture.MISE_A_DISPOSITION;

    Facture facture() {
        return new Facture(
                new FactureId(4711),
                "F-1",
                TypeFacture.FACTURE,
                Cadre.A1_FACTURE_FOURNISSEUR,
                statut,
                QUAND,
                ModeDepot.UPLOAD_API,
                new NumeroFlux("CPP0011117000000000425903"),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31),
                QUAND,
                new Facture.Partie(new StructureId(1), Identifiant.siret("73282932000074"), "Durand"),
                new Facture.Partie(new StructureId(2), Identifiant.siret("21350238800019"), "Rennes"),
                new Facture.ServiceDestinataire(new ServiceId(12), "CANTINE", "Cantine"),
                "E-1",
                "M-1",
                "EUR",
                new BigDecimal("100.00"),
                new BigDecimal("20.00"),
                new BigDecimal("120.00"),
                new BigDecimal("120.00"),
                false);
    }

    @Override
    public Resultats<Facture> rechercher(
            Perimetre perimetre, Cote cote, CritereFactures critere, Pagination pagination) {
        criteres.add(critere);
        paginations.add(pagination);
        List<Facture> trouvees = vide ? List.of() : List.of(facture());
        return new Resultats<>(trouvees, pagination, trouvees.size(), false);
    }

    @Override
    public Optional<DetailFacture> consulter(Perimetre perimetre, Cote cote, FactureId id) {
        if (!visible(perimetre, cote) || id.valeur() != 4711) {
            return Optional.empty();
        }
        return Optional.of(new DetailFacture(
                facture(),
                List.of(ligne(1, new BigDecimal("2.00")), ligne(2, null)),
                List.of(new DetailFacture.Taxe(
                        new BigDecimal("20.00"), "S", new BigDecimal("100.00"), new BigDecimal("20.00"))),
                List.of(
                        new DetailFacture.Piece(1, true, "flux.xml", "application/xml", 900),
                        new DetailFacture.Piece(2, false, "bon.pdf", "application/pdf", 100)),
                List.of(),
                "IN_DP_E1_UBL_INVOICE",
                "Merci"));
    }

    private static DetailFacture.Ligne ligne(int numero, @Nullable BigDecimal quantite) {
        return new DetailFacture.Ligne(
                numero,
                "L" + numero,
                "Article",
                quantite,
                "C62",
                new BigDecimal("25.00"),
                new BigDecimal("0.00"),
                new BigDecimal("50.00"),
                new BigDecimal("20.00"));
    }

    @Override
    public Optional<Historique> historique(Perimetre perimetre, Cote cote, FactureId id) {
        if (!visible(perimetre, cote)) {
            return Optional.empty();
        }
        return Optional.of(new Historique(List.of(
                new Historique.Passage(1, StatutFacture.DEPOSEE, QUAND, null, "Chorale"),
                new Historique.Passage(2, StatutFacture.MISE_A_DISPOSITION, QUAND, null, "Chorale"),
                new Historique.Passage(3, StatutFacture.SUSPENDUE, QUAND, "Il manque le bon", "Anne"))));
    }

    @Override
    public List<Transition> possibles(Perimetre perimetre, Cote cote, FactureId id) {
        return List.of();
    }

    @Override
    public Traitement traiter(
            Perimetre perimetre, Cote cote, FactureId id, StatutFacture vers, @Nullable String motif) {
        if (vers == StatutFacture.REJETEE && motif == null) {
            throw new RefusFacture.MotifRequis(vers);
        }
        statut = vers;
        return new Traitement(id, "F-1", vers, QUAND);
    }

    @Override
    public Optional<InputStream> ouvrirPiece(Perimetre perimetre, Cote cote, FactureId facture, long piece) {
        return Optional.empty();
    }

    private static boolean visible(Perimetre perimetre, Cote cote) {
        return perimetre.contient(new StructureId(cote == Cote.FOURNISSEUR ? 1 : 2));
    }
}
