package org.chorale.socle.facturation.internal.soumission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.facture.TypeFacture;
import org.chorale.api.format.Adresse;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Identifiant;
import org.chorale.api.format.LigneLue;
import org.chorale.api.format.Livraison;
import org.chorale.api.format.Note;
import org.chorale.api.format.Paiement;
import org.chorale.api.format.Partie;
import org.chorale.api.format.References;
import org.chorale.api.format.RemiseOuCharge;
import org.chorale.api.format.Totaux;
import org.chorale.api.format.VentilationTva;
import org.chorale.api.identifiant.TypeIdentifiant;
import org.chorale.api.redaction.Redaction;
import org.chorale.api.soumission.FactureSaisie;
import org.chorale.api.soumission.FactureSaisie.Ligne;
import org.chorale.api.soumission.FactureSaisie.Taxe;
import org.chorale.api.soumission.RegimeTva;
import org.jspecify.annotations.Nullable;

/** Says in the vocabulary of EN 16931 what was typed in the portal's. */
final class Traduction {
    private static final String FRANCE = "FR";

    private final FactureSaisie saisie;
    private final Structure fournisseur;
    private final @Nullable Structure destinataire;

    /** @param destinataire the recipient where the directory knows it, for its name and address */
    Traduction(FactureSaisie saisie, Structure fournisseur, @Nullable Structure destinataire) {
        this.saisie = saisie;
        this.fournisseur = fournisseur;
        this.destinataire = destinataire;
    }

    FactureLue lue() {
        return new FactureLue(
                saisie.numero(),
                saisie.date(),
                saisie.type() == TypeFacture.AVOIR ? "381" : "380",
                saisie.devise(),
                null,
                null,
                // UNTDID 2475, as CII has it.
                saisie.regime() == RegimeTva.TVA_SUR_ENCAISSEMENT ? "72" : null,
                saisie.echeance(),
                references(),
                saisie.echeance() == null ? "À réception, dans le délai légal de paiement" : null,
                notes(),
                saisie.cadre().code(),
                Redaction.PROFIL_EN16931,
                vendeur(),
                acheteur(),
                null,
                null,
                Livraison.VIDE,
                paiement(),
                List.of(),
                totaux(),
                saisie.taxes().stream().map(this::ventilation).toList(),
                List.of(),
                lignes(),
                Map.of());
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (saisie.valideur() != null) {
            notes.add(saisie.valideur().note());
        }
        if (saisie.commentaire() != null) {
            notes.add(new Note(null, saisie.commentaire()));
        }
        return notes;
    }

    private References references() {
        return new References(
                saisie.codeService(),
                null,
                saisie.marche(),
                saisie.engagement(),
                null,
                null,
                null,
                null,
                null,
                null,
                saisie.factureOrigine() == null
                        ? List.of()
                        : List.of(new References.FactureAnterieure(saisie.factureOrigine(), null)));
    }

    private Partie vendeur() {
        return new Partie(
                fournisseur.designation(),
                null,
                List.of(identifiant(fournisseur.identifiant())),
                siren(fournisseur.identifiant()),
                // Outside the scope of VAT none is given (BR-O-02).
                saisie.regime() == RegimeTva.SANS_TVA ? null : numeroTva(),
                null,
                null,
                null,
                adresse(fournisseur),
                null);
    }

    private Partie acheteur() {
        org.chorale.api.identifiant.Identifiant siret =
                org.chorale.api.identifiant.Identifiant.siret(saisie.destinataire());
        return new Partie(
                destinataire == null ? saisie.destinataire() : destinataire.designation(),
                null,
                List.of(identifiant(siret)),
                siren(siret),
                null,
                null,
                null,
                null,
                destinataire == null ? pays(FRANCE) : adresse(destinataire),
                null);
    }

    private static Identifiant identifiant(org.chorale.api.identifiant.Identifiant i) {
        return new Identifiant(i.valeur(), i.type().schema().orElse(null));
    }

    private static @Nullable Identifiant siren(org.chorale.api.identifiant.Identifiant i) {
        return i.siren().map(s -> new Identifiant(s, Identifiant.SIREN)).orElse(null);
    }

    /** Of a French company it follows from its SIREN; of another one of the Union it is what it is known by. */
    private @Nullable String numeroTva() {
        org.chorale.api.identifiant.Identifiant i = fournisseur.identifiant();
        if (i.type() == TypeIdentifiant.UE_HORS_FRANCE) {
            return i.valeur();
        }
        return i.siren()
                .map(s -> "FR%02d%s".formatted((12 + 3 * (Integer.parseInt(s) % 97)) % 97, s))
                .orElse(null);
    }

    private static Adresse adresse(Structure s) {
        org.chorale.api.annuaire.Adresse a = s.adresse();
        return new Adresse(
                ou(a.ligne()),
                ou(a.complement()),
                null,
                ou(a.ville()),
                ou(a.codePostal()),
                null,
                a.codePays().isBlank() ? FRANCE : a.codePays());
    }

    private static Adresse pays(String code) {
        return new Adresse(null, null, null, null, null, null, code);
    }

    private static @Nullable String ou(String texte) {
        return texte.isBlank() ? null : texte;
    }

    private Paiement paiement() {
        if (saisie.modePaiement() == null) {
            return Paiement.VIDE;
        }
        String code =
                switch (saisie.modePaiement()) {
                    // A transfer without its account is a payment to an account that is known otherwise (BR-61).
                    case VIREMENT -> saisie.iban() == null ? "42" : "30";
                    case PRELEVEMENT -> "49";
                    case CHEQUE -> "20";
                    case ESPECE -> "10";
                    case REPORT -> "97";
                    case AUTRE -> "1";
                };
        return new Paiement(
                code,
                saisie.modePaiement().libelle().fr(),
                null,
                saisie.iban() == null ? List.of() : List.of(new Paiement.Compte(saisie.iban(), null, null)),
                null,
                null,
                null,
                null,
                null);
    }

    private Totaux totaux() {
        BigDecimal paye = saisie.montants().ttc().subtract(saisie.montants().aPayer());
        return new Totaux(
                saisie.montants().ht(),
                null,
                null,
                saisie.montants().ht(),
                saisie.montants().tva(),
                null,
                saisie.montants().ttc(),
                paye.signum() == 0 ? null : paye,
                null,
                saisie.montants().aPayer());
    }

    private String categorie(BigDecimal taux) {
        return switch (saisie.regime()) {
            case EXONERATION -> "E";
            case SANS_TVA -> "O";
            default -> taux.signum() == 0 ? "Z" : "S";
        };
    }

    private @Nullable BigDecimal taux(BigDecimal taux) {
        return saisie.regime() == RegimeTva.SANS_TVA ? null : taux;
    }

    private VentilationTva ventilation(Taxe t) {
        String motif =
                switch (saisie.regime()) {
                    case EXONERATION -> saisie.motifExoneration();
                    case SANS_TVA ->
                        saisie.motifExoneration() == null ? "Hors champ de la TVA" : saisie.motifExoneration();
                    default -> null;
                };
        return new VentilationTva(t.base(), t.montant(), categorie(t.taux()), taux(t.taux()), motif, null);
    }

    private List<LigneLue> lignes() {
        List<LigneLue> lues = new ArrayList<>();
        for (Ligne l : saisie.lignes()) {
            lues.add(ligne(Integer.toString(lues.size() + 1), l));
        }
        return lues;
    }

    private LigneLue ligne(String numero, Ligne l) {
        return new LigneLue(
                numero,
                null,
                null,
                l.quantite(),
                l.unite(),
                l.montantHt(),
                null,
                null,
                null,
                l.remise().signum() == 0
                        ? List.of()
                        : List.of(new RemiseOuCharge(false, l.remise(), null, null, null, null, "Remise", null)),
                l.prixUnitaire(),
                null,
                null,
                null,
                null,
                categorie(l.taux()),
                taux(l.taux()),
                l.designation(),
                null,
                l.reference(),
                null,
                null,
                List.of(),
                null,
                List.of());
    }
}
