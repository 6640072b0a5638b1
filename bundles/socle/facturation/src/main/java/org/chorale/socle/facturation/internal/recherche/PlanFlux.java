package org.chorale.socle.facturation.internal.recherche;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.facture.CritereFlux;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.planification.HeureLegale;
import org.chorale.socle.facturation.internal.donnees.Cle;
import org.jspecify.annotations.Nullable;

/** The plan of a search for flux: those that structures in reach deposited. */
final class PlanFlux implements Plan {
    private static final String TABLE = "fac_flux";
    private static final int NOM = 100;

    private final List<Voie> voies;
    private final List<Axe> axes = new ArrayList<>();
    private final List<Condition> filtres = new ArrayList<>();

    PlanFlux(Perimetre perimetre, CritereFlux c) {
        voies = perimetre.structures().stream()
                .filter(s -> c.deposants().isEmpty() || c.deposants().contains(s))
                .map(StructureId::valeur)
                .sorted()
                .map(s -> new Voie(TABLE, "dep", s, Condition.egale("deposant_id", s)))
                .toList();
        String cle = c.texte() == null ? "" : Cle.de(c.texte(), NOM);
        if (cle.matches("CPP[0-9]{0,22}")) {
            axes.add(new Axe(Requete.CONTRAINTE + "fac_flux_numero", Condition.debute("numero", cle), true));
        } else if (!cle.isEmpty()) {
            axes.add(new Axe("nom", Condition.debute("cle_nom", cle)));
        }
        if (!c.etats().isEmpty()) {
            filtres.add(Condition.parmi(
                    "etat", c.etats().stream().map(Enum::name).sorted().toList()));
        }
        if (c.depotDu() != null) {
            filtres.add(new Condition("f.depot >= ?", List.of(debut(c.depotDu()))));
        }
        if (c.depotAu() != null) {
            filtres.add(new Condition("f.depot < ?", List.of(debut(c.depotAu().plusDays(1)))));
        }
    }

    @Override
    public String table() {
        return TABLE;
    }

    @Override
    public List<Voie> voies() {
        return voies;
    }

    @Override
    public List<Axe> axes() {
        return axes;
    }

    @Override
    public List<Axe> boite() {
        return List.of();
    }

    @Override
    public Condition sauf(@Nullable Axe suivi) {
        List<Condition> toutes = new ArrayList<>(filtres);
        axes.stream().filter(a -> a != suivi).map(Axe::condition).forEach(toutes::add);
        return Condition.toutes(toutes);
    }

    @Override
    public List<Marche> descente() {
        return voies.stream().map(v -> new Marche(v, v.marche(true))).toList();
    }

    private static Timestamp debut(LocalDate jour) {
        return Timestamp.valueOf(LocalDateTime.ofInstant(HeureLegale.debut(jour), ZoneOffset.UTC));
    }
}
