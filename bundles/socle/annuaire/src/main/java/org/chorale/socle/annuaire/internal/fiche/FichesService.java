package org.chorale.socle.annuaire.internal.fiche;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.ChangementDeFiche;
import org.chorale.api.annuaire.DonneesGenerales;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.ModificationDeFiche;
import org.chorale.api.annuaire.ParametresDeFiche;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads and writes sheets. */
@Component
public final class FichesService implements FichesDeStructures {
    private final JpaTemplate jpa;
    private final Carnet carnet;

    /** Waits for its tables. */
    @Activate
    public FichesService(
            @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
            @Reference(target = "(bundle=annuaire)") SchemaPret schema,
            @Reference Carnet carnet) {
        this.jpa = jpa;
        this.carnet = carnet;
    }

    @Override
    public FicheStructure lire(Perimetre perimetre, StructureId structure) {
        Garde.lire(perimetre, structure);
        return jpa.txExpr(Required, em -> Dossier.lire(em, structure).enFiche());
    }

    @Override
    public void modifier(Perimetre perimetre, StructureId structure, long version, ChangementDeFiche changement) {
        Garde.ecrire(perimetre, structure);
        jpa.tx(Required, em -> {
            Dossier dossier = Dossier.ecrire(em, structure);
            Garde.version(dossier.version(), version);
            Ecarts ecarts = appliquer(dossier, dossier.enFiche(), changement);
            if (!ecarts.aucun()) {
                carnet.noter(em, structure, perimetre.appelant().id(), ecarts);
            }
        });
    }

    private static Ecarts appliquer(Dossier dossier, FicheStructure avant, ChangementDeFiche changement) {
        Ecarts ecarts = new Ecarts("");
        if (changement.generales() != null) {
            ecarts.et(generales(dossier, avant, Saisies.generales(dossier.structure(), changement.generales())));
        }
        if (changement.parametres() != null) {
            Saisies.parametres(dossier.structure(), changement.parametres());
            ecarts.et(parametres(dossier, avant, changement.parametres()));
        }
        if (changement.raccordement() != null) {
            ecarts.et(raccordement(dossier, avant, Saisies.raccordement(changement.raccordement())));
        }
        return ecarts;
    }

    private static Ecarts generales(Dossier dossier, FicheStructure avant, DonneesGenerales apres) {
        Ecarts ecarts = Differences.generales(avant.generales(), apres);
        if (!ecarts.aucun()) {
            dossier.ligne().decrire(apres.designation(), apres.adresse());
            dossier.fiche().decrire(apres.telephone(), apres.courriel(), apres.pacage());
        }
        return ecarts;
    }

    private static Ecarts parametres(Dossier dossier, FicheStructure avant, ParametresDeFiche apres) {
        Ecarts ecarts = Differences.parametres(avant.parametres(), apres);
        if (!ecarts.aucun()) {
            dossier.ligne().parametrer(apres.exigences());
            dossier.fiche().parametrer(apres.valideurDelegue(), apres.miseEnPaiementNonRemontee());
        }
        return ecarts;
    }

    private static Ecarts raccordement(Dossier dossier, FicheStructure avant, Raccordement apres) {
        Ecarts ecarts = Differences.raccordement(avant.raccordement(), apres);
        if (!ecarts.aucun()) {
            dossier.fiche().raccorder(apres);
        }
        return ecarts;
    }

    @Override
    public Resultats<ModificationDeFiche> modifications(
            Perimetre perimetre, StructureId structure, Pagination pagination) {
        Garde.lire(perimetre, structure);
        return jpa.txExpr(Required, em -> {
            long total = em.createQuery(
                            "SELECT COUNT(m) FROM ModificationEntity m WHERE m.structureId = :structure", Long.class)
                    .setParameter("structure", structure.valeur())
                    .getSingleResult();
            List<ModificationDeFiche> lignes = em
                    .createQuery(
                            "SELECT m FROM ModificationEntity m WHERE m.structureId = :structure ORDER BY m.id DESC",
                            ModificationEntity.class)
                    .setParameter("structure", structure.valeur())
                    .setFirstResult(pagination.decalage())
                    .setMaxResults(pagination.taille())
                    .getResultList()
                    .stream()
                    .map(ModificationEntity::enModification)
                    .toList();
            return new Resultats<>(lignes, pagination, total, false);
        });
    }
}
