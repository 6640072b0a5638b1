package org.chorale.itests.produit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose objects a call names. Parameters are told apart by their names, so that a new operation's are filled in too.
 *
 * @param espace the espace that its subscriptions are of
 */
record Cible(
        String structure,
        String identifiant,
        String service,
        String facture,
        String flux,
        String rattachement,
        String abonnement,
        String utilisateur,
        String adresse,
        String espace) {
    private static final String AUCUN = "999999999";

    /** Objects that are nobody's. */
    static Cible personne(String espace) {
        return new Cible(
                AUCUN,
                "12345678200010",
                AUCUN,
                AUCUN,
                "CPP0000000000000000000000",
                AUCUN,
                AUCUN,
                AUCUN,
                "nul.autre@exemple.fr",
                espace);
    }

    /** The same structure, with no other object of it: what can be ended is not there. */
    Cible sansObjets() {
        Cible personne = personne(espace);
        return new Cible(
                AUCUN,
                personne.identifiant,
                AUCUN,
                AUCUN,
                personne.flux,
                AUCUN,
                AUCUN,
                AUCUN,
                personne.adresse,
                espace);
    }

    /** The value for a parameter of that name; null where nothing in particular fits. */
    @Nullable
    String valeur(String parametre, String chemin) {
        String nom = parametre.toLowerCase(Locale.ROOT);
        if (nom.equals("id") || nom.equals("n") || nom.equals("numero")) {
            nom = chemin.toLowerCase(Locale.ROOT);
        }
        if (nom.contains("identifiant") && !nom.contains("facture") && !nom.contains("type")) {
            return identifiant;
        }
        if (nom.equals("mode") || nom.equals("typehabilitation")) {
            return "MODIFICATION";
        }
        if (nom.startsWith("type")) {
            return nom.contains("identifiant") ? "SIRET" : null;
        }
        if (nom.contains("adresse")
                && (nom.contains("connexion") || nom.contains("mail") || nom.contains("utilisateur"))) {
            return adresse;
        }
        if (nom.equals("espace") || nom.equals("espaces") || nom.contains("codeespace")) {
            return espace;
        }
        if (nom.equals("iddemandepaiement")) {
            return facture;
        }
        if (nom.contains("rattachement") || nom.contains("demande")) {
            return rattachement;
        }
        if (nom.contains("abonnement")) {
            return abonnement;
        }
        if (nom.contains("utilisateur")) {
            return utilisateur;
        }
        if (nom.contains("service")) {
            return service;
        }
        if (nom.equals("flux") || nom.contains("numeroflux") || nom.contains("/{flux}")) {
            return flux;
        }
        if (nom.contains("facture")) {
            return facture;
        }
        return nom.contains("structure") ? structure : null;
    }

    /** The same with that invoice. */
    Cible avec(String laFacture, String leFlux) {
        return new Cible(
                structure,
                identifiant,
                service,
                laFacture,
                leFlux,
                rattachement,
                abonnement,
                utilisateur,
                adresse,
                espace);
    }

    /** The same with somebody else's address. */
    Cible au(String autreAdresse) {
        return new Cible(
                structure,
                identifiant,
                service,
                facture,
                flux,
                rattachement,
                abonnement,
                utilisateur,
                autreAdresse,
                espace);
    }

    /** The same in that structure, its first service where it has one. */
    Cible dans(Portail portail, String siret) {
        for (JsonNode s : portail.acces().path("structures")) {
            if (siret.equals(s.path("identifiant").asText())) {
                return new Cible(
                        s.path("idStructureCPP").asText(),
                        siret,
                        s.path("services").path(0).path("idService").asText(AUCUN),
                        facture,
                        flux,
                        rattachement,
                        abonnement,
                        utilisateur,
                        adresse,
                        espace);
            }
        }
        throw new IllegalArgumentException(siret);
    }

    /** The same in that structure, with the objects of somebody who is of it. */
    Cible de(Acteur proprietaire, String siret, Portail portail, String sonEspace) {
        Cible ici = dans(portail, siret);
        JsonNode compte = proprietaire.json("GET", "/api/v1/mon-compte", null);
        JsonNode place = proprietaire.json(
                "POST",
                "/api/v1/mon-compte/rattachements",
                Portail.JSON.createObjectNode().put("idStructureCPP", Long.parseLong(ici.structure)));
        return new Cible(
                ici.structure,
                siret,
                ici.service,
                facture,
                flux,
                place.path("idRattachement").asText(),
                premierAbonnement(proprietaire, sonEspace),
                compte.path("idUtilisateur").asText(),
                compte.path("adresseConnexion").asText("personne@exemple.fr"),
                sonEspace);
    }

    /** One of their subscriptions to that espace. */
    private static String premierAbonnement(Acteur proprietaire, String espace) {
        for (JsonNode a :
                proprietaire.json("GET", "/api/v1/mon-compte/abonnements", null).path("abonnements")) {
            if (espace.equals(a.path("espace").asText())
                    && "VALIDEE".equals(a.path("statut").asText())) {
                return a.path("idAbonnement").asText();
            }
        }
        return AUCUN;
    }
}
