package org.chorale.socle.annuaire.internal;

import org.chorale.api.annuaire.AdministrationAnnuaire;
import org.chorale.api.annuaire.ChangementIdentifiant;
import org.chorale.api.annuaire.SuiteDeDuplication;
import org.chorale.socle.annuaire.internal.fiche.Carnet;
import org.chorale.testkit.BaseDEssai;
import org.chorale.testkit.HorlogeDEssai;

/** For tests of other packages. */
public final class DonneesDEssai {
    private DonneesDEssai() {}

    /** Changes identifiers in that database, with whatever follows. */
    public static ChangementIdentifiant changements(BaseDEssai base, Carnet carnet, SuiteDeDuplication... suites) {
        ChangementIdentifiantService service = new ChangementIdentifiantService(
                base.jpa(),
                base.schema(),
                evenement -> {},
                HorlogeDEssai.a("2026-03-02T09:00:00Z"),
                new ControleDesEntrees(new ReglagesDEssai(false)),
                carnet);
        for (SuiteDeDuplication suite : suites) {
            service.lier(suite);
        }
        return service;
    }

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
