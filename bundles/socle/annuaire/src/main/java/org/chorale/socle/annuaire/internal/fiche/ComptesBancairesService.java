package org.chorale.socle.annuaire.internal.fiche;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.util.List;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.ComptesBancaires;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.socle.annuaire.internal.TexteDeRecherche;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where structures are paid. */
@Component
public final class ComptesBancairesService implements ComptesBancaires {
    private final JpaTemplate jpa;
    private final Carnet carnet;

    /** Waits for its tables. */
    @Activate
    public ComptesBancairesService(
            @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
            @Reference(target = "(bundle=annuaire)") SchemaPret schema,
            @Reference Carnet carnet) {
        this.jpa = jpa;
        this.carnet = carnet;
    }

    @Override
    public List<CompteBancaire> lister(Perimetre perimetre, StructureId structure) {
        Garde.lire(perimetre, structure);
        return jpa.txExpr(Required, em -> lignes(em, structure).stream()
                .map(CompteBancaireEntity::enCompte)
                .toList());
    }

    static List<CompteBancaireEntity> lignes(EntityManager em, StructureId structure) {
        return em.createQuery(
                        "SELECT c FROM CompteBancaireEntity c WHERE c.structureId = :structure "
                                + "ORDER BY c.nomRecherche, c.id",
                        CompteBancaireEntity.class)
                .setParameter("structure", structure.valeur())
                .getResultList();
    }

    @Override
    public long ajouter(Perimetre perimetre, StructureId structure, Coordonnees coordonnees) {
        Garde.ecrire(perimetre, structure);
        return jpa.txExpr(Required, em -> {
            Dossier.ecrire(em, structure);
            Coordonnees propres = Saisies.compte(coordonnees);
            List<CompteBancaireEntity> autres = lignes(em, structure);
            exigerNouveau(autres, null, propres);
            exigerPlace(autres);
            CompteBancaireEntity ligne = new CompteBancaireEntity(structure, propres);
            em.persist(ligne);
            carnet.noter(em, structure, perimetre.appelant().id(), Differences.compte(null, propres));
            return ligne.id();
        });
    }

    @Override
    public void modifier(
            Perimetre perimetre, StructureId structure, long compte, long version, Coordonnees coordonnees) {
        Garde.ecrire(perimetre, structure);
        jpa.tx(Required, em -> {
            Dossier.ecrire(em, structure);
            CompteBancaireEntity ligne = ligne(em, structure, compte, version);
            Coordonnees propres = Saisies.compte(coordonnees);
            exigerNouveau(lignes(em, structure), ligne, propres);
            Ecarts ecarts = Differences.compte(ligne.enCoordonnees(), propres);
            if (!ecarts.aucun()) {
                ligne.remplacer(propres);
                carnet.noter(em, structure, perimetre.appelant().id(), ecarts);
            }
        });
    }

    @Override
    public void retirer(Perimetre perimetre, StructureId structure, long compte, long version) {
        Garde.ecrire(perimetre, structure);
        jpa.tx(Required, em -> {
            Dossier.tenir(em, structure);
            CompteBancaireEntity ligne = ligne(em, structure, compte, version);
            carnet.noter(em, structure, perimetre.appelant().id(), Differences.compte(ligne.enCoordonnees(), null));
            em.remove(ligne);
        });
    }

    private static CompteBancaireEntity ligne(EntityManager em, StructureId structure, long compte, long version) {
        CompteBancaireEntity ligne = em.find(CompteBancaireEntity.class, compte);
        if (ligne == null || !ligne.estDe(structure)) {
            throw new Introuvable(new Libelle("Ce compte bancaire", "This bank account"));
        }
        Garde.version(ligne.version(), version);
        return ligne;
    }

    /** The row of the structure is held, so nobody adds another one meanwhile. */
    private static void exigerNouveau(
            List<CompteBancaireEntity> lignes, @Nullable CompteBancaireEntity soi, Coordonnees voulues) {
        List<Coordonnees> autres = lignes.stream()
                .filter(l -> l != soi)
                .map(CompteBancaireEntity::enCoordonnees)
                .toList();
        String nom = TexteDeRecherche.de(voulues.nom());
        new Controle()
                .si(
                        autres.stream()
                                .anyMatch(c -> TexteDeRecherche.de(c.nom()).equals(nom)),
                        "nom",
                        new Libelle(
                                "Un compte de cette structure porte déjà ce nom.",
                                "An account of this structure has that name already."),
                        new Libelle("Donnez-lui un autre nom.", "Give it another name."))
                .si(
                        autres.stream().anyMatch(c -> c.iban().equals(voulues.iban())),
                        "iban",
                        new Libelle(
                                "Cette structure a déjà un compte avec cet IBAN.",
                                "This structure has an account with that IBAN already."),
                        new Libelle("Modifiez plutôt ce compte.", "Change that one instead."))
                .exiger();
    }

    private static void exigerPlace(List<CompteBancaireEntity> lignes) {
        new Controle()
                .si(
                        lignes.size() >= MAXIMUM,
                        "nom",
                        new Libelle(
                                "Une structure a au plus %d comptes bancaires.".formatted(MAXIMUM),
                                "A structure has at most %d bank accounts.".formatted(MAXIMUM)),
                        new Libelle("Retirez-en un qui ne sert plus.", "Take one away that is of no use any more."))
                .exiger();
    }
}
