package org.chorale.espace.gestionnaire.internal;

import java.util.Locale;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.espace.Libelle;
import org.chorale.api.page.Presentation;

/** The texts of Activités du gestionnaire. An enum, so that none is missing in either language. */
public enum Texte {
    TITRE("Activités du gestionnaire", "Manager's activities"),
    RESUME(
            "Les structures dont vous êtes gestionnaire, et les espaces qui y sont ouverts.",
            "The structures that you manage, and the espaces opened on them."),
    MES_STRUCTURES("Mes structures", "My structures"),
    RECHERCHE("Nom ou identifiant", "Name or identifier"),
    RECHERCHER("Rechercher", "Search"),
    TOUT_VOIR("Tout voir", "Show all"),
    UNE_STRUCTURE("1 structure", "1 structure"),
    DES_STRUCTURES("%s structures", "%s structures"),
    STRUCTURE("Structure", "Structure"),
    IDENTIFIANT("Identifiant", "Identifier"),
    CATEGORIE("Catégorie", "Category"),
    ETAT("État", "State"),
    ESPACES("Espaces ouverts", "Espaces opened"),
    UTILISATEURS("Utilisateurs", "Users"),
    ACTIVE("Active", "Active"),
    INACTIVE("Inactive", "Inactive"),
    AUCUN_ESPACE("Aucun", "None"),
    INCONNU("non communiqué", "not told"),
    RIEN_TROUVE("Aucune de vos structures ne correspond", "None of your structures matches"),
    RIEN_TROUVE_REMEDE(
            "Essayez avec le début de l'identifiant, ou une partie du nom.",
            "Try the beginning of the identifier, or part of the name."),
    RECHERCHE_TROP_LONGUE(
            "La recherche a 100 caractères au plus : raccourcissez-la.",
            "A search has 100 characters at most: shorten it."),
    PAGES("Pages de résultats", "Result pages"),
    PAGE_SUR("Page %s sur %s", "Page %s of %s"),
    PRECEDENTE("Précédente", "Previous"),
    SUIVANTE("Suivante", "Next"),
    TUILE_DETAIL("dont vous êtes gestionnaire", "that you manage"),
    CAT_ETAT("État", "State"),
    CAT_COLLECTIVITE_LOCALE("Collectivité locale", "Local authority"),
    CAT_ETABLISSEMENT_PUBLIC("Établissement public", "Public body"),
    CAT_ETABLISSEMENT_SANTE("Établissement de santé", "Health body"),
    CAT_ENTREPRISE_PUBLIQUE("Entreprise publique", "Public company"),
    CAT_PRIVEE("Structure privée", "Private structure");

    private final Libelle libelle;

    Texte(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    /** The text in the user's language. */
    public String en(Locale langue) {
        return Presentation.texte(libelle.selon(langue));
    }

    /** The text with its blanks filled in. */
    public String en(Locale langue, Object... valeurs) {
        return String.format(langue, en(langue), valeurs);
    }

    /** What users call the category. */
    public static Texte de(Categorie categorie) {
        return valueOf("CAT_" + categorie.name());
    }
}
