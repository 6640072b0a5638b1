package org.chorale.espace.gestionnaire.internal;

import org.chorale.api.annuaire.Categorie;
import org.chorale.api.espace.Libelle;

/** The texts of Activités du gestionnaire. An enum, so that none is missing in either language. */
public enum Texte implements Traduit {
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
    MODIFIER("Modifier", "Edit"),
    MODIFIER_LA("Modifier %s", "Edit %s"),
    UTILISATEURS_DE("Utilisateurs de %s", "Users of %s"),
    ACTIONS("Actions", "Actions"),
    RETOUR("Activités du gestionnaire", "Manager's activities"),
    RETOUR_STRUCTURE("Retour à la structure", "Back to the structure"),
    VALIDER("Valider", "Confirm"),
    ANNULER("Annuler", "Cancel"),
    FILTRER("Filtrer", "Filter"),
    TOUTES_LES_STRUCTURES("Toutes mes structures", "All my structures"),
    TOUTE_LA_STRUCTURE("Toute la structure", "The whole structure"),
    SERVICE("Service", "Service"),
    COMMENTAIRE("Commentaire", "Comment"),
    ERREURS("Rien n'a été enregistré", "Nothing was saved"),
    LECTURE_SEULE(
            "Vous consultez : pour agir ici, l'abonnement à cet espace est à prendre en mode Modification.",
            "You may look: to act here, subscribe to this espace in mode Modification."),
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

    @Override
    public Libelle libelle() {
        return libelle;
    }

    /** What users call the category. */
    public static Texte de(Categorie categorie) {
        return valueOf("CAT_" + categorie.name());
    }
}
