package org.chorale.socle.facturation.internal.recherche;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.planification.Echeance;
import org.chorale.api.planification.Echeances;
import org.chorale.api.planification.TraitementEcheance;
import org.chorale.socle.facturation.internal.donnees.Cle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes the keys of rows that are older than keys without accents, so that they are found as the others are: a portion
 * at a time, in the transaction that says how far it is. A stop between two portions loses nothing; once the last row of
 * then is done there is no deadline any more.
 */
@Component(service = TraitementEcheance.class)
public class RepriseDesCles implements TraitementEcheance {
    static final String TYPE = "facturation.cles";

    private static final int PORTION = 500;

    /** Which columns have a key, where it is, and how long it is. */
    private static final Map<String, List<Colonne>> SUJETS = Map.of(
            "fac_facture",
            List.of(
                    new Colonne("numero", "cle_numero", 35),
                    new Colonne("engagement", "cle_engagement", 50),
                    new Colonne("fournisseur_designation", "cle_fournisseur", 60),
                    new Colonne("destinataire_designation", "cle_destinataire", 60)),
            "fac_flux",
            List.of(new Colonne("nom_fichier", "cle_nom", 100)));

    private final JpaTemplate jpa;
    private final Echeances echeances;
    private final Clock horloge;
    private final int portion;

    /** Begins, or goes on, where there is something left. */
    @Activate
    public RepriseDesCles(
            @Reference(target = "(osgi.unit.name=facturation)") JpaTemplate jpa,
            @Reference(target = "(bundle=facturation)") SchemaPret schema,
            @Reference Echeances echeances,
            @Reference Clock horloge) {
        this(jpa, echeances, horloge, PORTION);
    }

    RepriseDesCles(JpaTemplate jpa, Echeances echeances, Clock horloge, int portion) {
        this.jpa = jpa;
        this.echeances = echeances;
        this.horloge = horloge;
        this.portion = portion;
        boolean reste = jpa.txExpr(TransactionType.Required, em -> !enCours(em).isEmpty());
        if (reste) {
            echeances.poserSiAbsente(TYPE, "", horloge.instant(), Map.of());
        }
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public void echoir(Echeance echeance) {
        boolean reste = jpa.txExpr(TransactionType.Required, em -> {
            List<Object[]> aFaire = enCours(em);
            if (aFaire.isEmpty()) {
                return false;
            }
            Object[] suivant = aFaire.get(0);
            reprendre(em, (String) suivant[0], nombre(suivant[1]), nombre(suivant[2]));
            return true;
        });
        if (reste) {
            echeances.poser(TYPE, "", horloge.instant(), Map.of());
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> enCours(EntityManager em) {
        return em.createNativeQuery(
                        "SELECT sujet, fait, jusqua FROM fac_reprise_cles WHERE fait < jusqua ORDER BY sujet")
                .getResultList();
    }

    private void reprendre(EntityManager em, String sujet, long fait, long jusqua) {
        List<Colonne> colonnes = SUJETS.get(sujet);
        List<Object[]> lignes = lire(em, sujet, colonnes, fait, jusqua);
        for (Object[] ligne : lignes) {
            for (int i = 0; i < colonnes.size(); i++) {
                refaire(em, sujet, colonnes.get(i), nombre(ligne[0]), (String) ligne[2 * i + 1], (String)
                        ligne[2 * i + 2]);
            }
        }
        long derniere = lignes.size() < portion ? jusqua : nombre(lignes.get(lignes.size() - 1)[0]);
        em.createNativeQuery("UPDATE fac_reprise_cles SET fait = ? WHERE sujet = ?")
                .setParameter(1, derniere)
                .setParameter(2, sujet)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> lire(EntityManager em, String sujet, List<Colonne> colonnes, long fait, long jusqua) {
        StringBuilder quoi = new StringBuilder("SELECT f.id");
        colonnes.forEach(
                c -> quoi.append(", f.").append(c.texte()).append(", f.").append(c.cle()));
        return em.createNativeQuery(quoi + " FROM " + sujet
                        + " f WHERE f.id > ? AND f.id <= ? ORDER BY f.id FETCH FIRST ? ROWS ONLY")
                .setParameter(1, fait)
                .setParameter(2, jusqua)
                .setParameter(3, portion)
                .getResultList();
    }

    /** Only over the key that was read: who gives the invoice another recipient meanwhile has written theirs. */
    private static void refaire(EntityManager em, String sujet, Colonne c, long id, String texte, String avant) {
        String cle = texte == null ? null : Cle.de(texte, c.longueur());
        if (cle == null || avant == null || cle.equals(avant)) {
            return;
        }
        em.createNativeQuery("UPDATE %s SET %s = ? WHERE id = ? AND %s = ?".formatted(sujet, c.cle(), c.cle()))
                .setParameter(1, cle)
                .setParameter(2, id)
                .setParameter(3, avant)
                .executeUpdate();
    }

    private static long nombre(Object valeur) {
        return ((Number) valeur).longValue();
    }

    /**
     * A text and its key.
     *
     * @param longueur what the key's column holds
     */
    private record Colonne(String texte, String cle, int longueur) {}
}
