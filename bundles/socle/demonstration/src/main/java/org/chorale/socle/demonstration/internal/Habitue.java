package org.chorale.socle.demonstration.internal;

import java.util.List;
import java.util.Set;
import org.chorale.api.acces.Appelant.Role;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.RoleStructure;
import org.jspecify.annotations.Nullable;

/**
 * A person, and where they belong. Those listed here have a place that is not simply "of one structure, for all of it":
 * one for each kind of user there is.
 *
 * @param profil the word for it in acces.json
 * @param attaches where they belong, possibly nowhere
 * @param roles on the whole portal, usually none
 */
record Habitue(String adresse, String prenom, String nom, String profil, List<Attache> attaches, Set<Role> roles) {
    private static final String LEMAIRE = "84318206400017";
    private static final String GARNIER = "79264138300023";
    private static final String PONT_NEUF = "51907342300039";
    private static final String VALMONT = "21760694600010";
    private static final String VAL_CLAIR = "26760218300019";
    private static final String MINISTERE = "11004638000041";

    /**
     * A place at a structure.
     *
     * @param service the code of the only service they see, or null for all of the structure
     */
    record Attache(String siret, @Nullable String service, RoleStructure role, Mode mode) {}

    static List<Habitue> tous() {
        return List.of(
                de("sonia.leroux@valmont.example", "Sonia", "Leroux", "GESTIONNAIRE_SECONDAIRE", second(VALMONT)),
                de("tom.girard@valmont.example", "Tom", "Girard", "AGENT_SERVICE", agent(VALMONT, "SCOLAIRE")),
                de("nadia.perrin@valclair.example", "Nadia", "Perrin", "AGENT_SERVICE", agent(VAL_CLAIR, "PHARMACIE")),
                de(
                        "eric.vidal@exemple-ministere.example",
                        "Éric",
                        "Vidal",
                        "AGENT_SERVICE",
                        agent(MINISTERE, "NUMERIQUE02")),
                de("julie.lemaire@lemaire.example", "Julie", "Lemaire", "FOURNISSEUR", agent(LEMAIRE, null)),
                de("rene.alix@lemaire.example", "René", "Alix", "FOURNISSEUR_CONSULTATION", lecteur(LEMAIRE)),
                de(
                        "dominique.faure@cabinet-faure.example",
                        "Dominique",
                        "Faure",
                        "CABINET_COMPTABLE",
                        agent(GARNIER, null),
                        agent(PONT_NEUF, null)),
                de("sam.nulle-part@visiteur.example", "Sam", "Toussaint", "SANS_RATTACHEMENT"),
                new Habitue(
                        "exploitant@chorale.example",
                        "Maxime",
                        "Robin",
                        "EXPLOITANT",
                        List.of(),
                        Set.of(Role.EXPLOITANT)));
    }

    private static Habitue de(String adresse, String prenom, String nom, String profil, Attache... attaches) {
        return new Habitue(adresse, prenom, nom, profil, List.of(attaches), Set.of());
    }

    private static Attache second(String siret) {
        return new Attache(siret, null, RoleStructure.GESTIONNAIRE_SECONDAIRE, Mode.MODIFICATION);
    }

    private static Attache agent(String siret, @Nullable String service) {
        return new Attache(siret, service, RoleStructure.UTILISATEUR, Mode.MODIFICATION);
    }

    private static Attache lecteur(String siret) {
        return new Attache(siret, null, RoleStructure.UTILISATEUR, Mode.CONSULTATION);
    }
}
