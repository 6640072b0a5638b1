package org.chorale.socle.facturation.internal.integration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.Limite;
import org.chorale.api.format.Severite;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.socle.facturation.internal.donnees.Texte;
import org.jspecify.annotations.Nullable;

/** The recipient must be a known, active and public structure, and what it requires must be given. */
final class RegleDestinataire {
    private final AnnuaireDuLot annuaire;
    private final LocalDate jour;

    RegleDestinataire(AnnuaireDuLot annuaire, LocalDate jour) {
        this.annuaire = annuaire;
        this.jour = jour;
    }

    /** To whom it goes. */
    record Trouve(Structure structure, @Nullable Service service) {}

    /** The same, of an invoice as it was read. */
    @Nullable
    Trouve trouver(FactureLue lue, @Nullable Structure fournisseur, List<Constat> constats) {
        return trouver(Adressage.de(lue), fournisseur, constats);
    }

    /**
     * The recipient, or null with the reasons added.
     *
     * @param fournisseur the supplier, or null where it is not known
     */
    @Nullable
    Trouve trouver(Adressage lue, @Nullable Structure fournisseur, List<Constat> constats) {
        Optional<String> siret = Optional.ofNullable(lue.siret());
        if (siret.isEmpty()) {
            String lu = lue.siren();
            constats.add(structure(
                            lue,
                            Regles.DESTINATAIRE_SANS_SIRET,
                            lu == null
                                    ? "La facture ne donne pas le SIRET du destinataire."
                                    : "La facture donne le SIREN %s du destinataire, non son SIRET.".formatted(lu),
                            lu)
                    .avecRemede("Donnez les 14 chiffres du SIRET du destinataire (BT-46, schéma 0009)."));
            return null;
        }
        Optional<Structure> trouvee = annuaire.structure(Identifiant.siret(siret.get()));
        if (trouvee.isEmpty()) {
            constats.add(inconnu(lue, siret.get()));
            return null;
        }
        Structure structure = trouvee.get();
        int avant = constats.size();
        verifierStructure(lue, structure, constats);
        Service service = service(lue, structure, fournisseur, constats);
        engagement(lue, structure, service, constats);
        return constats.size() > avant ? null : new Trouve(structure, service);
    }

    static Constat inconnu(Adressage lue, String siret) {
        return structure(
                        lue,
                        Regles.DESTINATAIRE_INCONNU,
                        "Le destinataire %s n'est pas une structure connue de ce portail.".formatted(siret),
                        siret)
                .avecRemede("Cherchez le SIRET du destinataire dans l'annuaire des structures publiques.");
    }

    private static void verifierStructure(Adressage lue, Structure structure, List<Constat> constats) {
        String siret = structure.identifiant().valeur();
        if (!structure.active()) {
            constats.add(structure(
                            lue,
                            Regles.DESTINATAIRE_INACTIF,
                            "La structure destinataire %s est inactive.".formatted(siret),
                            siret)
                    .avecRemede("Demandez au destinataire le SIRET qui a remplacé celui-ci."));
        }
        if (!structure.estPublique()) {
            constats.add(structure(
                            lue,
                            Regles.DESTINATAIRE_PRIVE,
                            "Le destinataire %s n'est pas une structure publique.".formatted(siret),
                            siret)
                    .avecRemede("Ce portail reçoit les factures adressées au secteur public seulement."));
        }
        if (structure.parametres().moaUniquement()) {
            constats.add(structure(
                            lue,
                            Regles.DESTINATAIRE_MOA,
                            "Le destinataire %s ne reçoit que des factures de travaux, comme maître d'ouvrage."
                                    .formatted(siret),
                            siret)
                    .avecRemede("Adressez la facture à la structure financière du maître d'ouvrage."));
        }
    }

    private @Nullable Service service(
            Adressage lue, Structure structure, @Nullable Structure fournisseur, List<Constat> constats) {
        String code = lue.service();
        boolean entrePubliques = fournisseur != null && fournisseur.estPublique();
        if (code == null) {
            if (structure.parametres().codeServiceObligatoire()) {
                Optional<Service> parDefaut = entrePubliques
                        ? annuaire.service(structure.id(), Service.FACTURES_PUBLIQUES)
                        : Optional.empty();
                if (parDefaut.isPresent()) {
                    return parDefaut.get();
                }
                constats.add(refus(
                                lue,
                                Regles.SERVICE_OBLIGATOIRE,
                                "BT-10",
                                "Le destinataire « %s » exige un code service.".formatted(structure.designation()),
                                null,
                                "un code service")
                        .avecRemede(
                                "Demandez au destinataire son code service et donnez-le en BT-10 (BuyerReference)."));
            }
            return null;
        }
        Optional<Service> connu =
                Limite.CODE_SERVICE.depassee(code.length()) ? Optional.empty() : annuaire.service(structure.id(), code);
        if (connu.isEmpty()) {
            constats.add(
                    refus(
                                    lue,
                                    Regles.SERVICE_INCONNU,
                                    "BT-10",
                                    "Le service « %s » n'existe pas chez le destinataire « %s »."
                                            .formatted(Texte.coupe(code, 100), structure.designation()),
                                    code,
                                    "un code service du destinataire")
                            .avecRemede(
                                    "Cherchez les services du destinataire dans l'annuaire, ou laissez BT-10 vide s'il n'en exige pas."));
            return null;
        }
        if (connu.get().estParDefaut() && fournisseur != null && !entrePubliques) {
            constats.add(
                    refus(
                                    lue,
                                    Regles.SERVICE_RESERVE,
                                    "BT-10",
                                    "Le service %s ne reçoit que les factures des structures publiques."
                                            .formatted(Service.FACTURES_PUBLIQUES),
                                    code,
                                    "un autre service du destinataire")
                            .avecRemede(
                                    "Donnez le code d'un autre service du destinataire, ou laissez BT-10 vide s'il n'en exige pas."));
            return null;
        }
        if (!connu.get().estOuvertLe(jour)) {
            constats.add(refus(
                            lue,
                            Regles.SERVICE_FERME,
                            "BT-10",
                            "Le service « %s » du destinataire ne reçoit pas de factures aujourd'hui."
                                    .formatted(connu.get().code()),
                            code,
                            "un service ouvert")
                    .avecRemede("Demandez au destinataire quel service l'a remplacé."));
        }
        return connu.get();
    }

    private static void engagement(
            Adressage lue, Structure structure, @Nullable Service service, List<Constat> constats) {
        ParametresStructure parametres = structure.parametres();
        if (lue.engagement() != null) {
            return;
        }
        if (parametres.numeroEngagementObligatoire() || (service != null && service.engagementObligatoire())) {
            String qui = parametres.numeroEngagementObligatoire()
                    ? "Le destinataire « %s »".formatted(structure.designation())
                    : "Le service « %s » du destinataire".formatted(service == null ? "" : service.code());
            constats.add(refus(
                            lue,
                            Regles.ENGAGEMENT_OBLIGATOIRE,
                            "BT-13",
                            qui + " exige un numéro d'engagement.",
                            null,
                            "un numéro d'engagement")
                    .avecRemede("Reprenez le numéro d'engagement du bon de commande et donnez-le en BT-13."));
        } else if (parametres.engagementOuService() && lue.service() == null) {
            constats.add(refus(
                            lue,
                            Regles.ENGAGEMENT_OU_SERVICE,
                            "BT-13",
                            "Le destinataire « %s » exige un numéro d'engagement ou un code service."
                                    .formatted(structure.designation()),
                            null,
                            "un numéro d'engagement ou un code service")
                    .avecRemede("Donnez le numéro d'engagement en BT-13 ou le code service en BT-10."));
        }
    }

    private static Constat structure(Adressage lue, String regle, String message, @Nullable String trouve) {
        return refus(lue, regle, "BT-46", message, trouve, "le SIRET d'une structure publique active");
    }

    private static Constat refus(
            Adressage lue, String regle, String terme, String message, @Nullable String trouve, String attendu) {
        return Constat.de(regle, Severite.ERREUR, Couche.PORTAIL, message)
                .avecTerme(terme)
                .avecPlace(lue.place(terme))
                .avecValeurs(Texte.coupe(trouve, 100), attendu);
    }
}
