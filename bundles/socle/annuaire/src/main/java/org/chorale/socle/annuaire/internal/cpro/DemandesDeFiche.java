package org.chorale.socle.annuaire.internal.cpro;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.ChangementDeFiche;
import org.chorale.api.annuaire.DonneesGenerales;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.ParametresDeFiche;
import org.chorale.api.annuaire.ParametresStructure;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.Raccordement.Contact;
import org.chorale.api.annuaire.ServicesDeStructure.Reglages;
import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about a sheet: a field that is not there changes nothing, an empty text empties. */
public final class DemandesDeFiche {
    private DemandesDeFiche() {}

    /** What is to change of a structure. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ModifierStructure(
            @Nullable Long idUtilisateurCourant,
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable Long version,
            @JsonAlias("informationsGenerales") @Nullable Informations informationGenerales,
            @JsonAlias("adressePostale") @Nullable Postale adressePostaleDuSiege,
            @Nullable Parametres parametres,
            @Nullable ConnexionDuSysteme raccordement) {
        static final ModifierStructure VIDE = new ModifierStructure(null, null, null, null, null, null, null);

        ChangementDeFiche changement(FicheStructure avant) {
            boolean generales = informationGenerales != null || adressePostaleDuSiege != null;
            return new ChangementDeFiche(
                    generales ? generales(avant.generales()) : null,
                    parametres == null ? null : parametres.sur(avant),
                    raccordement == null ? null : raccordement.sur(avant.raccordement()));
        }

        private DonneesGenerales generales(DonneesGenerales avant) {
            Informations i = informationGenerales;
            Postale p = adressePostaleDuSiege;
            return new DonneesGenerales(
                    i == null ? avant.designation() : sinon(i.raisonSocialeStructure, avant.designation()),
                    p == null ? avant.adresse() : p.sur(avant.adresse()),
                    p == null ? avant.telephone() : sinon(p.telephone, avant.telephone()),
                    i == null ? avant.courriel() : sinon(i.emailStructure, avant.courriel()),
                    i == null ? avant.pacage() : sinon(i.numeroPacage, avant.pacage()));
        }
    }

    /** General data, named as {@code consulter} names them. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Informations(
            @JsonAlias("libelleStructure") @Nullable String raisonSocialeStructure,
            @Nullable String emailStructure,
            @Nullable String numeroPacage) {}

    /** AdressePostale. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Postale(
            @Nullable String adresse,
            @Nullable String complementAdresse1,
            @Nullable String codePostal,
            @Nullable String ville,
            @Nullable String pays,
            @Nullable String telephone) {
        private Adresse sur(Adresse avant) {
            return new Adresse(
                    sinon(adresse, avant.ligne()),
                    sinon(complementAdresse1, avant.complement()),
                    sinon(codePostal, avant.codePostal()),
                    sinon(ville, avant.ville()),
                    sinon(pays, avant.codePays()));
        }
    }

    /** ParamModifierStructure. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Parametres(
            @Nullable Boolean codeServiceDoitEtreRenseigne,
            @Nullable Boolean numeroEJDoitEtreRenseigne,
            @Nullable Boolean gestionNumeroEJOuCodeService,
            @Nullable Boolean getaMoa,
            @Nullable Boolean estMoaUniquement,
            @Nullable Boolean estValideurDelegue,
            @Nullable Boolean connexionEDI,
            @Nullable Boolean recevoirDonneesViaEDI,
            @Nullable Boolean nonDiffusibleInsee,
            @Nullable Boolean statutMiseEnPaiementNestPasRemonte) {
        private ParametresDeFiche sur(FicheStructure avant) {
            laisser("connexionEDI", connexionEDI, avant.raccordement().mode() == Raccordement.Mode.EDI);
            laisser(
                    "recevoirDonneesViaEDI",
                    recevoirDonneesViaEDI,
                    avant.raccordement().receptionEdi());
            laisser("nonDiffusibleInsee", nonDiffusibleInsee, false);
            ParametresStructure e = avant.parametres().exigences();
            return new ParametresDeFiche(
                    new ParametresStructure(
                            sinon(codeServiceDoitEtreRenseigne, e.codeServiceObligatoire()),
                            sinon(numeroEJDoitEtreRenseigne, e.numeroEngagementObligatoire()),
                            sinon(gestionNumeroEJOuCodeService, e.engagementOuService()),
                            sinon(getaMoa, e.moa()),
                            sinon(estMoaUniquement, e.moaUniquement())),
                    sinon(estValideurDelegue, avant.parametres().valideurDelegue()),
                    sinon(statutMiseEnPaiementNestPasRemonte, avant.parametres().miseEnPaiementNonRemontee()));
        }

        /** What is set elsewhere may be sent back as it was read, and no other way. */
        private static void laisser(String champ, @Nullable Boolean demande, boolean present) {
            if (demande != null && demande != present) {
                throw new ParametreInvalide(
                        champ,
                        new Libelle(
                                "« %s » ne se modifie pas ici.".formatted(champ),
                                "“%s” is not changed here.".formatted(champ)),
                        new Libelle(
                                "Le raccordement se règle par « raccordement » ; le reste n'est pas tenu par ce portail.",
                                "The connection is set by “raccordement”; the rest is not kept by this portal."));
            }
        }
    }

    /** How the information system is connected. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ConnexionDuSysteme(
            @Nullable String mode,
            @Nullable String etat,
            @Nullable Boolean receptionEdi,
            @Nullable Personne contactMetier,
            @Nullable Personne contactTechnique) {
        private Raccordement sur(Raccordement avant) {
            return new Raccordement(
                    valeur(Raccordement.Mode.class, "mode", mode, avant.mode()),
                    valeur(Raccordement.Etat.class, "etat", etat, avant.etat()),
                    sinon(receptionEdi, avant.receptionEdi()),
                    contactMetier == null ? avant.metier() : contactMetier.sur(avant.metier()),
                    contactTechnique == null ? avant.technique() : contactTechnique.sur(avant.technique()));
        }
    }

    /** Somebody to ask. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Personne(
            @Nullable String nom,
            @Nullable String courriel,
            @Nullable String telephone) {
        private Contact sur(Contact avant) {
            return new Contact(
                    sinon(nom, avant.nom()), sinon(courriel, avant.courriel()), sinon(telephone, avant.telephone()));
        }
    }

    /** What a service is to be; named as {@code consulter/service} names it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DemandeService(
            @Nullable Long idUtilisateurCourant,
            @JsonAlias("idStructureCPP") @Nullable Long idStructure,
            @Nullable Long idService,
            @Nullable Long version,
            @Nullable String codeService,
            @JsonAlias("libelleService") @Nullable String nomService,
            @JsonAlias("dateDbtService") @Nullable String dateDebutValidite,
            @JsonAlias("dateFinService") @Nullable String dateFinValidite,
            @JsonAlias("engagementObligatoire") @Nullable Boolean numeroEngagement,
            @Nullable Boolean miseEnPaiement,
            @JsonAlias("actif") @Nullable Boolean estActif) {
        static final DemandeService VIDE =
                new DemandeService(null, null, null, null, null, null, null, null, null, null, null);

        Reglages reglages(@Nullable Reglages avant) {
            Reglages a = avant == null ? new Reglages("", null, null, false, false, true) : avant;
            return new Reglages(
                    sinon(nomService, a.libelle()),
                    jour("dateDebutValidite", dateDebutValidite, a.debut()),
                    jour("dateFinValidite", dateFinValidite, a.fin()),
                    sinon(numeroEngagement, a.engagementObligatoire()),
                    sinon(miseEnPaiement, a.miseEnPaiement()),
                    sinon(estActif, a.actif()));
        }
    }

    /** Which structure. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record DemandeMandat(
            @Nullable Long idUtilisateurCourant,
            @JsonAlias("idStructureCPP") @Nullable Long idStructure) {}

    private static String sinon(@Nullable String donne, String avant) {
        return donne == null ? avant : donne;
    }

    private static boolean sinon(@Nullable Boolean donne, boolean avant) {
        return donne == null ? avant : donne;
    }

    /** A day, with whatever time of day after it as the published API writes it; empty for none. */
    private static @Nullable LocalDate jour(String champ, @Nullable String donne, @Nullable LocalDate avant) {
        if (donne == null) {
            return avant;
        }
        String propre = donne.strip();
        if (propre.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(propre.length() > 10 ? propre.substring(0, 10) : propre);
        } catch (DateTimeParseException forme) {
            throw new ParametreInvalide(
                    champ,
                    new Libelle("« %s » n'est pas un jour.".formatted(champ), "“%s” is not a day.".formatted(champ)),
                    new Libelle("Donnez AAAA-MM-JJ.", "Give YYYY-MM-DD."));
        }
    }

    private static <E extends Enum<E>> E valeur(Class<E> type, String champ, @Nullable String donne, E avant) {
        if (donne == null) {
            return avant;
        }
        for (E valeur : type.getEnumConstants()) {
            if (valeur.name().equalsIgnoreCase(donne.strip())) {
                return valeur;
            }
        }
        String liste = Arrays.toString(type.getEnumConstants());
        throw new ParametreInvalide(
                champ,
                new Libelle(
                        "« %s » n'est pas une valeur connue.".formatted(champ),
                        "“%s” is no known value.".formatted(champ)),
                new Libelle("Valeurs attendues : " + liste + ".", "Expected values: " + liste + "."));
    }
}
