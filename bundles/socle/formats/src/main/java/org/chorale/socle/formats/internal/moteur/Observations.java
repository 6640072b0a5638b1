package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.chorale.api.format.Constat;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.Severite;
import org.chorale.socle.formats.internal.paquet.Paquet;
import org.chorale.socle.formats.internal.regles.RapportSvrl;
import org.jspecify.annotations.Nullable;

/** What packs in observation have to say of an invoice that has its verdict: information, and never more. */
final class Observations {
    private final Facture.Outils outils;
    private final Etat etat;
    private final List<Jeu.Etape> etapes;
    private final XdmNode arbre;
    private final @Nullable FactureLue facture;
    private volatile Jeu.@Nullable Etape enCours;

    Observations(
            Facture.Outils outils, Etat etat, List<Jeu.Etape> etapes, XdmNode arbre, @Nullable FactureLue facture) {
        this.outils = outils;
        this.etat = etat;
        this.etapes = etapes;
        this.arbre = arbre;
        this.facture = facture;
    }

    void faire(BooleanSupplier abandon) throws IOException {
        for (Jeu.Etape etape : etapes) {
            enCours = etape;
            try {
                RapportSvrl rapport = etape.feuille().juger(arbre, abandon);
                if (abandon.getAsBoolean()) {
                    return;
                }
                for (RapportSvrl.Echec echec : rapport.echecs()) {
                    etat.constater(observe(
                            outils.constateur().constat(echec, etape.couche(), arbre, facture),
                            etape.feuille().paquet()));
                }
                for (RapportSvrl.Reste reste : rapport.restes()) {
                    etat.constater(observe(
                            outils.constateur().reste(reste, etape.couche()),
                            etape.feuille().paquet()));
                }
            } catch (SaxonApiException | RuntimeException e) {
                Paquet paquet = etape.depose();
                if (paquet != null) {
                    paquet.nonEvaluable(etape.feuille(), String.valueOf(e.getMessage()));
                }
            }
        }
        enCours = null;
    }

    /** The time is over; the sheet that had it is noted. */
    void sansFin() {
        Jeu.Etape etape = enCours;
        Paquet paquet = etape == null ? null : etape.depose();
        if (etape != null && paquet != null) {
            paquet.sansFin(etape.feuille());
        }
    }

    private static Constat observe(Constat c, PaquetRegles paquet) {
        return new Constat(
                c.regle(),
                Severite.INFORMATION,
                c.couche(),
                c.terme(),
                c.chemin(),
                c.ligne(),
                c.colonne(),
                c.ligneFacture(),
                c.trouve(),
                c.attendu(),
                "Observé par " + paquet.paquet() + " " + paquet.version() + ", sans effet : " + c.message(),
                c.remede(),
                c.texteOfficiel());
    }
}
