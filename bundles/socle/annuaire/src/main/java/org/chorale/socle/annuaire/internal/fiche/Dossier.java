package org.chorale.socle.annuaire.internal.fiche;

import javax.persistence.EntityManager;
import org.chorale.api.annuaire.DonneesGenerales;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.ParametresDeFiche;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.socle.annuaire.internal.Lignes;
import org.chorale.socle.annuaire.internal.StructureEntity;
import org.jspecify.annotations.Nullable;

/** The rows behind a sheet. Who means to write holds that of the structure, so that nobody else writes meanwhile. */
final class Dossier {
    private final EntityManager em;
    private final StructureEntity structure;
    private @Nullable FicheEntity fiche;

    private Dossier(EntityManager em, StructureEntity structure, StructureId id) {
        this.em = em;
        this.structure = structure;
        this.fiche = em.find(FicheEntity.class, id.valeur());
    }

    static Dossier lire(EntityManager em, StructureId id) {
        StructureEntity ligne = em.find(StructureEntity.class, id.valeur());
        if (ligne == null) {
            throw new Introuvable(new Libelle("Cette structure", "This structure"));
        }
        return new Dossier(em, ligne, id);
    }

    static Dossier tenir(EntityManager em, StructureId id) {
        return new Dossier(em, Lignes.structure(em, id), id);
    }

    /** The same, of a structure that is open. */
    static Dossier ecrire(EntityManager em, StructureId id) {
        Dossier dossier = tenir(em, id);
        Garde.active(dossier.structure());
        return dossier;
    }

    Structure structure() {
        return structure.enStructure();
    }

    StructureEntity ligne() {
        return structure;
    }

    /** Each part only ever grows, so their sum moves with either. */
    long version() {
        return structure.version() + (fiche == null ? 0 : fiche.version());
    }

    FicheEntity fiche() {
        FicheEntity presente = fiche;
        if (presente == null) {
            presente = new FicheEntity(structure().id());
            em.persist(presente);
            fiche = presente;
        }
        return presente;
    }

    FicheStructure enFiche() {
        Structure s = structure();
        return new FicheStructure(
                s,
                version(),
                fiche == null
                        ? new DonneesGenerales(s.designation(), s.adresse(), "", "", "")
                        : new DonneesGenerales(
                                s.designation(), s.adresse(), fiche.telephone(), fiche.courriel(), fiche.pacage()),
                fiche == null
                        ? new ParametresDeFiche(s.parametres(), false, false)
                        : new ParametresDeFiche(s.parametres(), fiche.valideurDelegue(), fiche.paiementNonRemonte()),
                fiche == null ? Raccordement.AUCUN : fiche.enRaccordement());
    }
}
