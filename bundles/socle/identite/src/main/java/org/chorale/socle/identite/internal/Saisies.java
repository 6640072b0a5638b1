package org.chorale.socle.identite.internal;

import java.util.Map;
import java.util.regex.Pattern;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identite.Comptes.NouvellePersonne;
import org.chorale.api.identite.Inscriptions.Inscription;
import org.chorale.api.refus.RefusCommun;

/** What an account may be called. */
final class Saisies {
    private static final int ADRESSE_MAX = 254;
    private static final int NOM_MAX = 100;

    /** One @ with something around it and neither blanks nor control characters; only a mail proves more. */
    private static final Pattern ADRESSE = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}]+");

    private Saisies() {}

    static void exiger(NouvellePersonne personne) {
        exigerAdresse("adresseConnexion", personne.adresseConnexion());
        exigerAdresse(
                "adresseContact",
                personne.adresseContact().isBlank() ? personne.adresseConnexion() : personne.adresseContact());
        exigerTexte("prenom", personne.prenom(), NOM_MAX);
        exigerTexte("nom", personne.nom(), NOM_MAX);
    }

    private static final Map<String, Libelle> NOMS = Map.of(
            "adresseConnexion", new Libelle("L'adresse de connexion", "The sign-in address"),
            "adresseContact", new Libelle("L'adresse de contact", "The contact address"));

    static void exiger(Inscription inscription) {
        exigerAdresse("adresseConnexion", inscription.adresseConnexion());
        String contact = inscription.adresseContact();
        if (contact != null && !contact.isBlank()) {
            exigerAdresse("adresseContact", contact);
        }
        exigerRempli("prenom", inscription.prenom());
        exigerTexte("prenom", inscription.prenom(), NOM_MAX);
        exigerRempli("nom", inscription.nom());
        exigerTexte("nom", inscription.nom(), NOM_MAX);
    }

    private static void exigerRempli(String champ, String texte) {
        if (texte.isBlank()) {
            throw new RefusCommun.ParametreInvalide(
                    champ,
                    new Libelle("Le champ %s est vide.".formatted(champ), "The field %s is empty.".formatted(champ)),
                    new Libelle("Remplissez-le.", "Fill it in."));
        }
    }

    static void exigerAdresse(String champ, String adresse) {
        // In lower case, as it is looked up, a letter may become two.
        boolean longue = Math.max(
                        adresse.length(),
                        UtilisateurEntity.cleDeConnexion(adresse).length())
                > ADRESSE_MAX;
        if (longue || !ADRESSE.matcher(adresse.strip()).matches()) {
            Libelle nom = NOMS.getOrDefault(champ, new Libelle("Le champ " + champ, "The field " + champ));
            throw new RefusCommun.ParametreInvalide(
                    champ,
                    new Libelle(
                            "%s n'est pas une adresse électronique d'au plus %d caractères."
                                    .formatted(nom.fr(), ADRESSE_MAX),
                            "%s is not an e-mail address of at most %d characters.".formatted(nom.en(), ADRESSE_MAX)),
                    new Libelle("Exemple : prenom.nom@exemple.fr.", "Example: first.last@example.org."));
        }
    }

    static void exigerTexte(String champ, String texte, int maximum) {
        if (texte.length() > maximum || texte.chars().anyMatch(Character::isISOControl)) {
            throw new RefusCommun.ParametreInvalide(
                    champ,
                    new Libelle(
                            "Le champ %s a plus de %d caractères, ou des caractères de contrôle."
                                    .formatted(champ, maximum),
                            "The field %s has more than %d characters, or control characters."
                                    .formatted(champ, maximum)),
                    new Libelle("Raccourcissez-le.", "Shorten it."));
        }
    }
}
