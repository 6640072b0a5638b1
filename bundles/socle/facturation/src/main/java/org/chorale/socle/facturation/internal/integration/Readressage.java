package org.chorale.socle.facturation.internal.integration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.VieDesFactures.Correction;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Severite;
import org.chorale.api.identifiant.Siret;
import org.chorale.socle.facturation.internal.donnees.Texte;
import org.jspecify.annotations.Nullable;

/** Judges the corrected addressing of an invoice that comes back by the very rules of deposits. */
public final class Readressage {
    private final Annuaire annuaire;
    private final LocalDate jour;

    /** @param jour today in Europe/Paris */
    public Readressage(Annuaire annuaire, LocalDate jour) {
        this.annuaire = annuaire;
        this.jour = jour;
    }

    /** To whom it goes now. */
    public record Adresse(
            Structure destinataire,
            @Nullable Service service,
            @Nullable String engagement) {}

    /** @throws RefusVie.CorrectionRefusee with every finding */
    public Adresse juger(Correction correction, @Nullable Structure fournisseur) {
        List<Constat> constats = new ArrayList<>();
        String siret = correction.destinataire().replaceAll("\\s", "");
        Adressage adressage = Adressage.corrige(
                Siret.aLaForme(siret) ? siret : null, correction.codeService(), correction.engagement());
        if (adressage.siret() == null) {
            constats.add(faute(
                    Regles.DESTINATAIRE_SANS_SIRET,
                    "BT-46",
                    "Le SIRET du destinataire a 14 chiffres.",
                    siret,
                    "Donnez les 14 chiffres du SIRET du destinataire."));
        }
        String engagement = adressage.engagement();
        if (engagement != null && Limite.NUMERO_ENGAGEMENT.depassee(engagement.length())) {
            constats.add(faute(
                    Regles.DONNEE_TROP_LONGUE,
                    "BT-13",
                    "Le numéro d'engagement a %d caractères au plus.".formatted(Limite.NUMERO_ENGAGEMENT.valeur()),
                    engagement,
                    "Raccourcissez-le."));
        }
        RegleDestinataire.Trouve trouve = adressage.siret() == null
                ? null
                : new RegleDestinataire(new AnnuaireDuLot(annuaire), jour).trouver(adressage, fournisseur, constats);
        if (!constats.isEmpty() || trouve == null) {
            throw new RefusVie.CorrectionRefusee(constats);
        }
        return new Adresse(trouve.structure(), trouve.service(), engagement);
    }

    private static Constat faute(String regle, String terme, String message, String trouve, String remede) {
        return Constat.de(regle, Severite.ERREUR, Couche.PORTAIL, message)
                .avecTerme(terme)
                .avecValeurs(Texte.coupe(trouve, 100), null)
                .avecRemede(remede);
    }
}
