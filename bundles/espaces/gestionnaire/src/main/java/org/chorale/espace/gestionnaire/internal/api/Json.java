package org.chorale.espace.gestionnaire.internal.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chorale.api.commun.Resultats;
import org.chorale.api.habilitation.Abonnement;
import org.chorale.api.habilitation.Demande;
import org.chorale.api.habilitation.GestionDesDroits.Acte;
import org.chorale.api.habilitation.Rattachement;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.chorale.espace.gestionnaire.internal.fiche.EspacesDeStructure;
import org.jspecify.annotations.Nullable;

/** What programs of a gestionnaire send and get: numbers, codes, names beside them, instants in UTC. */
public final class Json {
    private Json() {}

    /** A page of a list. */
    public record Liste<T>(List<T> elements, int page, int pages, long total) {
        static <S, T> Liste<T> de(Resultats<S> resultats, java.util.function.Function<S, T> en) {
            return new Liste<>(
                    resultats.elements().stream().map(en).toList(),
                    resultats.pagination().page(),
                    resultats.pages(),
                    resultats.total());
        }
    }

    /** What waits; {@code espace} and {@code mode} are null for a rattachement. */
    public record DemandeJson(
            long idDemande,
            long idUtilisateur,
            String utilisateur,
            String adresseConnexion,
            long idStructureCPP,
            @Nullable Long idService,
            @Nullable String espace,
            @Nullable String mode,
            String depuis,
            @Nullable String message) {
        static DemandeJson de(Demande d, Noms noms) {
            return new DemandeJson(
                    d.id(),
                    d.utilisateur().valeur(),
                    noms.personne(d.utilisateur()),
                    noms.adresse(d.utilisateur()),
                    d.structure().valeur(),
                    service(d.service()),
                    code(d.espace()),
                    d.mode() == null ? null : d.mode().name(),
                    d.depuis().toString(),
                    d.message());
        }
    }

    /** A user of a structure. */
    public record UtilisateurJson(
            long idRattachement,
            long idUtilisateur,
            String utilisateur,
            String adresseConnexion,
            @Nullable Long idService,
            String role,
            String statut,
            String depuis) {
        static UtilisateurJson de(Rattachement r, Noms noms) {
            return new UtilisateurJson(
                    r.id(),
                    r.utilisateur().valeur(),
                    noms.personne(r.utilisateur()),
                    noms.adresse(r.utilisateur()),
                    service(r.service()),
                    r.role().name(),
                    r.statut().name(),
                    r.depuis().toString());
        }
    }

    /** A subscription, or a request for one. */
    public record AbonnementJson(
            long idAbonnement,
            long idUtilisateur,
            @Nullable Long idService,
            String espace,
            String mode,
            String statut,
            String depuis) {
        static AbonnementJson de(Abonnement a) {
            return new AbonnementJson(
                    a.id(),
                    a.utilisateur().valeur(),
                    service(a.service()),
                    a.espace().valeur(),
                    a.mode().name(),
                    a.statut().name(),
                    a.depuis().toString());
        }
    }

    /** What an espace is on a structure: OUVERT, FERME, ABSENT, or why it needs no opening. */
    public record EspaceJson(String espace, String libelle, String etat) {
        static EspaceJson de(EspacesDeStructure.Ligne l) {
            return new EspaceJson(
                    l.code().valeur(),
                    l.libelle().selon(Locale.FRENCH),
                    l.etat().name());
        }
    }

    /** An act of the history. */
    public record ActeJson(
            long idActe,
            String quand,
            String quoi,
            long par,
            @Nullable Long idUtilisateur,
            long idStructureCPP,
            @Nullable Long idService,
            @Nullable String espace,
            @Nullable String detail,
            @Nullable String commentaire) {
        static ActeJson de(Acte a) {
            return new ActeJson(
                    a.id(),
                    a.quand().toString(),
                    a.quoi().name(),
                    a.par().valeur(),
                    Optional.ofNullable(a.utilisateur())
                            .map(UtilisateurId::valeur)
                            .orElse(null),
                    a.structure().valeur(),
                    service(a.service()),
                    code(a.espace()),
                    a.detail(),
                    a.commentaire());
        }
    }

    /** Which requests, and why. */
    public record Decision(
            @Nullable List<@Nullable Long> demandes,
            @Nullable String commentaire) {}

    /** Who is to be attached: by number or by sign-in address. */
    public record NouveauRattachement(
            @Nullable Long idUtilisateur,
            @Nullable String adresseConnexion,
            @Nullable Long idService,
            @Nullable String role) {}

    /** Who is to be subscribed to what. */
    public record NouvelAbonnement(
            @Nullable Long idUtilisateur,
            @Nullable Long idService,
            @Nullable String espace,
            @Nullable String mode) {}

    /** Why. */
    public record Raison(@Nullable String commentaire) {}

    private static @Nullable Long service(@Nullable ServiceId service) {
        return service == null ? null : (Long) service.valeur();
    }

    private static @Nullable String code(@Nullable CodeEspace espace) {
        return espace == null ? null : espace.valeur();
    }
}
