package org.chorale.socle.annuaire.internal.fiche;

import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.ComptesBancaires.Affactureur;
import org.chorale.api.annuaire.ComptesBancaires.Coordonnees;
import org.chorale.api.annuaire.DonneesGenerales;
import org.chorale.api.annuaire.ParametresDeFiche;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.Raccordement.Contact;
import org.chorale.api.annuaire.ServicesDeStructure.Reglages;
import org.chorale.api.identifiant.Iban;
import org.jspecify.annotations.Nullable;

/** What differs between what stood there and what is to. */
final class Differences {
    private Differences() {}

    static Ecarts generales(DonneesGenerales avant, DonneesGenerales apres) {
        Adresse a = avant.adresse();
        Adresse b = apres.adresse();
        return new Ecarts("")
                .entre("designation", avant.designation(), apres.designation())
                .entre("adresse", a.ligne(), b.ligne())
                .entre("complement", a.complement(), b.complement())
                .entre("codePostal", a.codePostal(), b.codePostal())
                .entre("ville", a.ville(), b.ville())
                .entre("pays", a.codePays(), b.codePays())
                .entre("telephone", avant.telephone(), apres.telephone())
                .entre("courriel", avant.courriel(), apres.courriel())
                .entre("pacage", avant.pacage(), apres.pacage());
    }

    static Ecarts parametres(ParametresDeFiche avant, ParametresDeFiche apres) {
        var a = avant.exigences();
        var b = apres.exigences();
        return new Ecarts("parametres/")
                .entre("codeServiceObligatoire", a.codeServiceObligatoire(), b.codeServiceObligatoire())
                .entre("numeroEngagementObligatoire", a.numeroEngagementObligatoire(), b.numeroEngagementObligatoire())
                .entre("engagementOuService", a.engagementOuService(), b.engagementOuService())
                .entre("moa", a.moa(), b.moa())
                .entre("moaUniquement", a.moaUniquement(), b.moaUniquement())
                .entre("valideurDelegue", avant.valideurDelegue(), apres.valideurDelegue())
                .entre(
                        "miseEnPaiementNonRemontee",
                        avant.miseEnPaiementNonRemontee(),
                        apres.miseEnPaiementNonRemontee());
    }

    static Ecarts raccordement(Raccordement avant, Raccordement apres) {
        Ecarts ecarts = new Ecarts("raccordement/")
                .entre("mode", avant.mode(), apres.mode())
                .entre("etat", avant.etat(), apres.etat())
                .entre("receptionEdi", avant.receptionEdi(), apres.receptionEdi());
        contact(ecarts, "metier", avant.metier(), apres.metier());
        contact(ecarts, "technique", avant.technique(), apres.technique());
        return ecarts;
    }

    private static void contact(Ecarts ecarts, String qui, Contact avant, Contact apres) {
        ecarts.entre(qui + "/nom", avant.nom(), apres.nom())
                .entre(qui + "/courriel", avant.courriel(), apres.courriel())
                .entre(qui + "/telephone", avant.telephone(), apres.telephone());
    }

    static Ecarts service(String code, @Nullable Reglages avant, Reglages apres) {
        return new Ecarts("services/" + code + "/")
                .entre("libelle", avant == null ? null : avant.libelle(), apres.libelle())
                .entre("debut", avant == null ? null : avant.debut(), apres.debut())
                .entre("fin", avant == null ? null : avant.fin(), apres.fin())
                .entre(
                        "engagementObligatoire",
                        avant == null ? null : avant.engagementObligatoire(),
                        apres.engagementObligatoire())
                .entre("miseEnPaiement", avant == null ? null : avant.miseEnPaiement(), apres.miseEnPaiement())
                .entre("actif", avant == null ? null : avant.actif(), apres.actif());
    }

    /** Of the number, the country and the end alone; where only its middle changed, that it did. */
    static Ecarts compte(@Nullable Coordonnees avant, @Nullable Coordonnees apres) {
        Coordonnees nommee = apres == null ? avant : apres;
        Ecarts ecarts = new Ecarts("comptesBancaires/" + (nommee == null ? "" : nommee.nom()) + "/")
                .entre("nom", avant == null ? null : avant.nom(), apres == null ? null : apres.nom())
                .entre("titulaire", avant == null ? null : avant.titulaire(), apres == null ? null : apres.titulaire())
                .entre("bic", avant == null ? null : avant.bic(), apres == null ? null : apres.bic())
                .entre("affactureur", affactureur(avant), affactureur(apres));
        boolean autre = avant == null || apres == null || !avant.iban().equals(apres.iban());
        if (autre) {
            String a = avant == null ? null : new Iban(avant.iban()).masque();
            String b = apres == null ? null : new Iban(apres.iban()).masque();
            ecarts.entre("iban", a, b != null && b.equals(a) ? b + " (autre)" : b);
        }
        return ecarts;
    }

    private static @Nullable String affactureur(@Nullable Coordonnees coordonnees) {
        Affactureur factor = coordonnees == null ? null : coordonnees.affactureur();
        return factor == null ? null : factor.designation() + " (" + factor.identifiant() + ")";
    }
}
