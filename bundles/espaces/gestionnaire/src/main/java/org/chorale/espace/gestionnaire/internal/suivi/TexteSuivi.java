package org.chorale.espace.gestionnaire.internal.suivi;

import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.espace.gestionnaire.internal.Traduit;

/** The texts of the history and of the export. */
public enum TexteSuivi implements Traduit {
    HISTORIQUE("Historique des actions", "History of actions"),
    HISTORIQUE_RESUME(
            "Ce que les gestionnaires ont fait sur vos structures, le plus récent d'abord.",
            "What managers did on your structures, latest first."),
    VOIR_HISTORIQUE("Voir l'historique", "See the history"),
    VIDE("Aucune action encore", "No action yet"),
    VIDE_REMEDE(
            "Chaque validation, refus, ouverture ou retrait sera gardé ici.",
            "Each approval, refusal, opening or removal will be kept here."),
    UNE("1 action", "1 action"),
    DES("%s actions", "%s actions"),
    QUAND("Date", "Date"),
    PAR("par %s", "by %s"),
    QUOI("Action", "Action"),
    SUR("Concerne", "About"),
    EXPORT("Export des utilisateurs et des droits", "Export of users and rights"),
    EXPORT_RESUME(
            "Tous les rattachements et abonnements de vos structures, à cet instant.",
            "All attachments and subscriptions of your structures, right now."),
    EXPORT_CSV("Exporter en CSV", "Export as CSV"),
    EXPORT_XLSX("Exporter en XLSX", "Export as XLSX"),
    FEUILLE("Droits", "Rights"),
    COL_TYPE("Type d'identifiant", "Kind of identifier"),
    COL_IDENTIFIANT("Identifiant", "Identifier"),
    COL_STRUCTURE("Structure", "Structure"),
    COL_SERVICE("Service du rattachement", "Service of the attachment"),
    COL_NOM("Nom", "Name"),
    COL_PRENOM("Prénom", "First name"),
    COL_ADRESSE("Adresse de connexion", "Sign-in address"),
    COL_ROLE("Rôle", "Role"),
    COL_ETAT("État du rattachement", "State of the attachment"),
    COL_DEPUIS("Rattachement depuis", "Attachment since"),
    COL_ESPACE("Espace", "Espace"),
    COL_SERVICE_ABONNEMENT("Service de l'abonnement", "Service of the subscription"),
    COL_MODE("Mode", "Mode"),
    COL_ETAT_ABONNEMENT("État de l'abonnement", "State of the subscription"),
    COL_DEPUIS_ABONNEMENT("Abonnement depuis", "Subscription since"),
    ACTE_RATTACHEMENT_VALIDE("Rattachement validé", "Attachment approved"),
    ACTE_RATTACHEMENT_REFUSE("Rattachement refusé", "Attachment refused"),
    ACTE_RATTACHEMENT_AJOUTE("Rattachement ajouté", "Attachment added"),
    ACTE_RATTACHEMENT_SUSPENDU("Rattachement suspendu", "Attachment suspended"),
    ACTE_RATTACHEMENT_REPRIS("Rattachement rétabli", "Attachment restored"),
    ACTE_RATTACHEMENT_RETIRE("Rattachement retiré", "Attachment removed"),
    ACTE_ABONNEMENT_VALIDE("Abonnement validé", "Subscription approved"),
    ACTE_ABONNEMENT_REFUSE("Abonnement refusé", "Subscription refused"),
    ACTE_ABONNEMENT_AJOUTE("Abonnement ajouté", "Subscription added"),
    ACTE_ABONNEMENT_RETIRE("Abonnement retiré", "Subscription ended"),
    ACTE_ESPACE_OUVERT("Espace ouvert", "Espace opened"),
    ACTE_ESPACE_FERME("Espace fermé", "Espace closed"),
    ACTE_ROLE_TRANSMIS("Rôle de gestionnaire principal transmis", "Role of gestionnaire principal handed over"),
    ACTE_IDENTIFIANT_CHANGE("Identifiant changé", "Identifier changed");

    private final Libelle libelle;

    TexteSuivi(String fr, String en) {
        this.libelle = new Libelle(fr, en);
    }

    /** What users call the act. */
    public static TexteSuivi de(Acte.Nature nature) {
        return valueOf("ACTE_" + nature.name());
    }

    @Override
    public Libelle libelle() {
        return libelle;
    }
}
