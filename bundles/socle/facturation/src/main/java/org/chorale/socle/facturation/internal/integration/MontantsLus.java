package org.chorale.socle.facturation.internal.integration;

import java.math.BigDecimal;
import java.util.List;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.RemiseOuCharge;
import org.chorale.api.format.Severite;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.VentilationTva;
import org.chorale.socle.facturation.internal.donnees.Montant;
import org.jspecify.annotations.Nullable;

/** Refuses numbers that nobody could keep, before a column does. */
final class MontantsLus {
    private MontantsLus() {}

    static void verifier(FactureLue lue, List<Constat> constats) {
        Totaux t = lue.totaux();
        un("BT-109", null, t.horsTaxe(), constats);
        un("BT-110", null, t.tva(), constats);
        un("BT-112", null, t.ttc(), constats);
        un("BT-115", null, t.aPayer(), constats);
        for (VentilationTva v : lue.ventilationTva()) {
            un("BT-116", null, v.base(), constats);
            un("BT-117", null, v.montant(), constats);
        }
        for (LigneLue ligne : lue.lignes()) {
            un("BT-129", ligne.numero(), ligne.quantite(), constats);
            un("BT-131", ligne.numero(), ligne.montantHt(), constats);
            un("BT-146", ligne.numero(), ligne.prixNet(), constats);
            for (RemiseOuCharge r : ligne.remisesEtCharges()) {
                un(r.charge() ? "BT-141" : "BT-136", ligne.numero(), r.montant(), constats);
            }
        }
    }

    private static void un(String terme, @Nullable String ligne, @Nullable BigDecimal valeur, List<Constat> constats) {
        if (!Montant.tient(valeur)) {
            constats.add(Constat.de(
                            Regles.MONTANT,
                            Severite.ERREUR,
                            Couche.PORTAIL,
                            "Un nombre est trop grand : treize chiffres au plus avant la virgule.")
                    .avecTerme(terme)
                    .avecLigneFacture(ligne)
                    .avecRemede("Corrigez ce nombre."));
        }
    }
}
