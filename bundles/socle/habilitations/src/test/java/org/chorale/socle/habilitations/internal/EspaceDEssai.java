package org.chorale.socle.habilitations.internal;

import java.util.EnumSet;
import java.util.Set;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.espace.NatureStructure;
import org.chorale.api.espace.RegleOuverture;
import org.chorale.api.espace.RegleOuverture.AuCompte;
import org.chorale.api.identifiant.CodeEspace;

/** An espace that is nothing but its code and its rule. */
public record EspaceDEssai(CodeEspace code, int codeNumerique, RegleOuverture ouverture) implements Espace {
    /** Held by everybody from the creation of the account on. */
    public static EspaceDEssai pourTous(String code) {
        return new EspaceDEssai(new CodeEspace(code), 1001, new RegleOuverture(AuCompte.TOUS, Set.of(), false));
    }

    /** Held by gestionnaires. */
    public static EspaceDEssai pourGestionnaires(String code) {
        return new EspaceDEssai(
                new CodeEspace(code), 1002, new RegleOuverture(AuCompte.GESTIONNAIRES, Set.of(), false));
    }

    /** Opened by managers only. */
    public static EspaceDEssai surDemande(String code) {
        return new EspaceDEssai(new CodeEspace(code), 1003, RegleOuverture.SUR_DEMANDE);
    }

    /** Opened by default on structures of these natures. */
    public static EspaceDEssai ouvertSur(String code, NatureStructure... natures) {
        return new EspaceDEssai(new CodeEspace(code), 7, new RegleOuverture(AuCompte.PERSONNE, Set.of(natures), false));
    }

    /** Taken and left freely. */
    public static EspaceDEssai libre(String code) {
        return new EspaceDEssai(new CodeEspace(code), 1004, new RegleOuverture(AuCompte.PERSONNE, Set.of(), true));
    }

    @Override
    public Libelle libelle() {
        return new Libelle("Espace " + code, "Space " + code);
    }

    @Override
    public int ordre() {
        return codeNumerique;
    }

    @Override
    public Set<Mode> modes() {
        return EnumSet.allOf(Mode.class);
    }
}
