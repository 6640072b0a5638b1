package org.chorale.socle.facturation.internal.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.chorale.api.facture.DetailFacture.Piece;
import org.chorale.api.facture.Dossiers.Mesure;
import org.chorale.socle.facturation.internal.donnees.PieceEntity;

/** Weighs many invoices in two queries: none of them is read. */
final class Pesee {
    private final EntityManager em;
    private final List<Long> factures;

    Pesee(EntityManager em, List<Long> factures) {
        this.em = em;
        this.factures = factures;
    }

    Mesure mesure() {
        List<PieceEntity> pieces = em.createQuery(
                        "SELECT p FROM PieceEntity p WHERE p.facture IN :factures", PieceEntity.class)
                .setParameter("factures", factures)
                .getResultList();
        Map<Long, Long> lisibles = pieces.stream()
                .filter(p -> p.enPiece().principale() && Choisie.estLisible(p.enPiece()))
                .collect(Collectors.toMap(PieceEntity::facture, p -> p.enPiece().taille(), (une, autre) -> une));
        Map<Long, Long> lignes = lignes();
        long principales = factures.stream()
                .mapToLong(f -> lisibles.getOrDefault(f, Choisie.page(lignes.getOrDefault(f, 0L))))
                .sum();
        List<Piece> jointes = pieces.stream()
                .map(PieceEntity::enPiece)
                .filter(p -> !p.principale())
                .toList();
        return new Mesure(
                factures.size(),
                jointes.size(),
                principales,
                jointes.stream().mapToLong(Piece::taille).sum());
    }

    private Map<Long, Long> lignes() {
        return em.createQuery(
                        "SELECT l.facture, COUNT(l.rang) FROM LigneEntity l WHERE l.facture IN :factures GROUP BY l.facture",
                        Object[].class)
                .setParameter("factures", factures)
                .getResultStream()
                .collect(Collectors.toMap(l -> (Long) l[0], l -> (Long) l[1]));
    }
}
