package org.chorale.socle.annuaire.internal.fiche;

import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.RefusHabilitation.StructureInactive;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;

/** Who may read and write a sheet. */
final class Garde {
    private static final CodeEspace ACTIVITES = new CodeEspace("activites-gestionnaire");

    private Garde() {}

    static void lire(Perimetre perimetre, StructureId structure) {
        exiger(perimetre, structure, Mode.CONSULTATION);
    }

    static void ecrire(Perimetre perimetre, StructureId structure) {
        exiger(perimetre, structure, Mode.MODIFICATION);
    }

    private static void exiger(Perimetre perimetre, StructureId structure, Mode mode) {
        if (!perimetre.espace().equals(ACTIVITES) || !perimetre.mode().couvre(mode)) {
            throw new HorsPerimetre();
        }
        if (!perimetre.contient(structure)) {
            throw new Introuvable(new Libelle("Cette structure", "This structure"));
        }
    }

    static void active(Structure structure) {
        if (!structure.active()) {
            throw new StructureInactive();
        }
    }

    static void version(long presente, long lue) {
        if (presente != lue) {
            throw new ModifieEntreTemps();
        }
    }
}
