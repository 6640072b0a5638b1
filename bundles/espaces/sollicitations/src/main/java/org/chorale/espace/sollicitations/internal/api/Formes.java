package org.chorale.espace.sollicitations.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.chorale.api.commun.Resultats;
import org.chorale.api.planification.HeureLegale;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.service.Detail;
import org.chorale.espace.sollicitations.internal.service.Message;
import org.chorale.espace.sollicitations.internal.service.Sollicitation;
import org.jspecify.annotations.Nullable;

/** What goes over the wire. None of it was ever published: the names follow those of the published operations. */
public final class Formes {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(HeureLegale.ZONE);

    private Formes() {}

    /** A question. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Depot(
            @Nullable Long idStructure,
            @Nullable Long idService,
            @Nullable String codeSousCategorie,
            @Nullable String objet,
            @Nullable String message,
            @Nullable String identifiantDestinataire,
            @Nullable String codeServiceDestinataire,
            @Nullable String numeroFacture,
            @Nullable String nouveauSiret,
            @Nullable List<Long> listePieceJointeId) {}

    /** An act. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Acte(
            @Nullable Long idSollicitation,
            @Nullable String action,
            @Nullable String message,
            @Nullable Long version,
            @Nullable List<Long> listePieceJointeId) {}

    /** Which one, and which attachment of it. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Designation(
            @Nullable Long idSollicitation, @Nullable Long pieceJointeId) {}

    /** A search. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Recherche(
            @Nullable List<String> listeEtats,
            @Nullable String codeCategorie,
            @Nullable String texte,
            @Nullable String dateDepotDu,
            @Nullable String dateDepotAu,
            @Nullable Parametres parametresRecherche) {}

    /** Paging. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Parametres(
            @Nullable Integer pageResultatDemandee,
            @Nullable Integer nbResultatsParPage,
            @Nullable String triSens) {}

    /** What was done. */
    public record Fait(int codeRetour, String libelle, long idSollicitation, String numeroSollicitation, String etat) {
        static Fait de(long id, String etat) {
            return new Fait(0, "GCU_MSG_01_000", id, Sollicitation.numero(id), etat);
        }
    }

    /** A page of a search. */
    public record Trouvees(
            int codeRetour, String libelle, List<Une> listeSollicitations, ParametresRetour parametresRetour) {
        static Trouvees de(Resultats<Sollicitation> page) {
            boolean rien = page.total() == 0;
            return new Trouvees(
                    rien ? 20000 : 0,
                    rien ? "TRA_MSG_00.015" : "TRA_MSG_00.000",
                    page.elements().stream().map(Une::de).toList(),
                    new ParametresRetour(
                            page.pagination().page(),
                            page.pages(),
                            page.pagination().taille(),
                            page.total()));
        }
    }

    /** Where one is. */
    public record ParametresRetour(int pageCourante, int pages, int nbResultatsParPage, long total) {}

    /** One of them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Une(
            long idSollicitation,
            String numeroSollicitation,
            String etat,
            String dateDepot,
            String dateEtat,
            String codeCategorie,
            String codeSousCategorie,
            String objet,
            String nomEmetteur,
            @Nullable Long idStructureEmetteur,
            @Nullable Long idServiceEmetteur,
            @Nullable Long idStructureDestinataire,
            @Nullable Long idServiceDestinataire,
            @Nullable String numeroFacture,
            @Nullable String nouveauSiret) {
        static Une de(Sollicitation s) {
            return new Une(
                    s.id(),
                    s.numero(),
                    s.etat().name(),
                    quand(s.depot()),
                    quand(s.etatDepuis()),
                    s.categorie(),
                    s.sousCategorie(),
                    s.objet(),
                    s.emetteur().nom(),
                    s.emetteur().structure() == null
                            ? null
                            : s.emetteur().structure().valeur(),
                    s.emetteur().service() == null
                            ? null
                            : s.emetteur().service().valeur(),
                    s.destinataire().structure() == null
                            ? null
                            : s.destinataire().structure().valeur(),
                    s.destinataire().service() == null
                            ? null
                            : s.destinataire().service().valeur(),
                    s.facture() == null ? null : s.facture().numero(),
                    s.changement() == null ? null : s.changement().siret());
        }
    }

    /** One with all that was said. */
    public record Consultee(
            int codeRetour,
            String libelle,
            Une sollicitation,
            long version,
            List<String> actionsPossibles,
            List<Dit> listeMessages) {
        static Consultee de(Detail detail) {
            return new Consultee(
                    0,
                    "TRA_MSG_00.000",
                    Une.de(detail.sollicitation()),
                    detail.sollicitation().version(),
                    detail.actions().stream().map(Action::name).toList(),
                    detail.messages().stream().map(Dit::de).toList());
        }
    }

    /** What was said or done. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dit(
            String action,
            String etat,
            String cote,
            String auteur,
            String dateHeure,
            @Nullable String message,
            List<Jointe> listePieceJointe) {
        static Dit de(Message m) {
            return new Dit(
                    m.action().name(),
                    m.vers().name(),
                    m.cote().name(),
                    m.auteur(),
                    quand(m.quand()),
                    m.texte(),
                    m.pieces().stream()
                            .map(p -> new Jointe(p.id(), p.nom(), p.typeMime(), p.taille()))
                            .toList());
        }
    }

    /** An attachment. */
    public record Jointe(
            long pieceJointeId, String pieceJointeNom, String pieceJointeTypeMime, long pieceJointeTaille) {}

    /** An attachment with its content. */
    public record Contenue(
            int codeRetour,
            String libelle,
            long pieceJointeId,
            String pieceJointeNom,
            String pieceJointeTypeMime,
            String pieceJointeFichier) {}

    private static String quand(Instant instant) {
        return MINUTE.format(instant);
    }
}
