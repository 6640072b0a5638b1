package org.chorale.socle.annuaire.internal;

import org.chorale.api.annuaire.AdministrationAnnuaire;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;

/** For tests of other packages. */
public final class DonneesDEssai {
    private DonneesDEssai() {}

    /** Writes into that database; its events go nowhere. */
    public static AdministrationAnnuaire administration(BaseDEssai base) {
        return new AdministrationAnnuaireService(
                base.jpa(),
                base.schema(),
                evenement -> {},
                HorlogeDEssai.a("2026-03-02T09:00:00Z"),
                new ControleDesEntrees(new ReglagesDEssai(false)));
    }
}
