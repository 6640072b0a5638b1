package org.chorale.espace.soustraitance.internal.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.DetailFacture;
import org.chorale.api.facture.Facture;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.facture.Intervenant;
import org.chorale.api.facture.Intervenants;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.soustraitance.internal.EspaceFacturesAValider;
import org.chorale.espace.soustraitance.internal.circuit.Etapes;
import org.chorale.espace.soustraitance.internal.decision.Action;
import org.chorale.espace.soustraitance.internal.decision.MotifDeRefus;
import org.chorale.espace.soustraitance.internal.decision.Qualite;
import org.chorale.espace.soustraitance.internal.decision.Reponse;
import org.chorale.espace.soustraitance.internal.decision.Validations;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a valideur's program does, and what a supplier's does about a wrong valideur. */
@Component(service = Ressource.class)
@Path("/cpro/factures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RessourceFacturesAValider implements Ressource {
    private static final String LIBELLE_OK = "GCU_MSG_01_000";
    private static final String LIBELLE_TROUVE = "TRA_MSG_00.000";
    private static final Set<StatutFacture> EN_ATTENTE = Set.of(StatutFacture.A_VALIDER_1, StatutFacture.A_VALIDER_2);

    private final Factures factures;
    private final Intervenants intervenants;
    private final Validations validations;
    private final Mandataires mandataires;

    @Activate
    public RessourceFacturesAValider(
            @Reference Factures factures,
            @Reference Intervenants intervenants,
            @Reference Validations validations,
            @Reference Annuaire annuaire) {
        this.factures = factures;
        this.intervenants = intervenants;
        this.validations = validations;
        this.mandataires = new Mandataires(factures, annuaire);
    }

    /** A page of the invoices that the caller validates, whatever became of them. */
    @POST
    @Path("/rechercher/valideur")
    @Acces(espace = EspaceFacturesAValider.NOM, mode = Mode.CONSULTATION)
    public Trouvees rechercher(@Context Perimetre perimetre, @Nullable Recherche recherche) {
        Recherche r = recherche == null ? Recherche.TOUT : recherche;
        return trouver(perimetre, r, r.critere());
    }

    /** A page of those that wait for a valideur. */
    @POST
    @Path("/rechercher/aTraiter/valideur")
    @Acces(espace = EspaceFacturesAValider.NOM, mode = Mode.CONSULTATION)
    public Trouvees rechercherATraiter(@Context Perimetre perimetre, @Nullable Recherche recherche) {
        Recherche r = recherche == null ? Recherche.TOUT : recherche;
        return trouver(perimetre, r, Optional.of(CritereFactures.deStatuts(EN_ATTENTE)));
    }

    /** One of them, whole. */
    @POST
    @Path("/consulter/valideur")
    @Acces(espace = EspaceFacturesAValider.NOM, mode = Mode.CONSULTATION)
    public Consultation.Reponse consulter(@Context Perimetre perimetre, Consultation.@Nullable Demande demande) {
        Consultation.Demande d = demande == null ? Consultation.Demande.VIDE : demande;
        FactureId id = new FactureId(Champs.exiger("identifiantFactureCPP", d.identifiantFactureCPP()));
        DetailFacture detail =
                factures.consulter(perimetre, Cote.INTERVENANT, id).orElseThrow(RefusFacture.Inconnue::new);
        return Consultation.de(detail, d);
    }

    /** Validates, refuses, or says that it is not theirs. */
    @POST
    @Path("/traiter/factureAValider")
    @Acces(espace = EspaceFacturesAValider.NOM, mode = Mode.MODIFICATION)
    public Traitee traiter(@Context Perimetre perimetre, @Nullable Demande demande) {
        Demande d = demande == null ? Demande.VIDE : demande;
        FactureId id = new FactureId(Champs.exiger("idFacture", d.idFacture()));
        Factures.Traitement fait = repondre(perimetre, id, d);
        return new Traitee(
                0,
                LIBELLE_OK,
                fait.facture().valeur(),
                fait.numero(),
                Dates.jour(fait.quand()),
                fait.statut().name());
    }

    /** The statuses that a valideur can look for. */
    @POST
    @Path("/recuperer/statutsFactureVisibles/valideur")
    @Acces(espace = EspaceFacturesAValider.NOM, mode = Mode.CONSULTATION)
    public Statuts statuts() {
        return new Statuts(
                0,
                LIBELLE_TROUVE,
                Etapes.VISIBLES.stream().map(s -> new Statut(s.name())).toList());
    }

    /** The supplier names another valideur. */
    @POST
    @Path("/corriger/valideur/facture")
    @Acces(espace = "factures-emises", mode = Mode.MODIFICATION)
    public Corrigee corriger(@Context Perimetre perimetre, @Nullable Correction correction) {
        Correction c = correction == null ? new Correction(null, null, null) : correction;
        FactureId id = new FactureId(Champs.exiger("idFacture", c.idFacture()));
        StructureId structure =
                c.idStructure() == null || c.idStructure() < 1 ? null : new StructureId(c.idStructure());
        validations.corriger(perimetre, id, Champs.texte(c.identifiantStructure()), null, structure);
        return new Corrigee(0, LIBELLE_OK, id.valeur());
    }

    /** Whoever counts numbers up learns neither who is behind one, nor that there is nobody. */
    private Factures.Traitement repondre(Perimetre perimetre, FactureId id, Demande d) {
        Reponse reponse = reponse(perimetre, id, d);
        try {
            return validations.repondre(perimetre, id, reponse);
        } catch (RefusCommun.ParametreInvalide refus) {
            if (reponse.mandataire() == null
                    || Champs.texte(d.identifiantValideur()) != null
                    || refus.champ().filter("mandataire"::equals).isEmpty()) {
                throw refus;
            }
            throw Mandataires.refus(d.idValideur());
        }
    }

    private Reponse reponse(Perimetre perimetre, FactureId id, Demande d) {
        String motif = Champs.texte(d.motifRefus());
        Optional<MotifDeRefus> connu = motif == null ? Optional.empty() : MotifDeRefus.lire(motif);
        Action action = action(Champs.exiger("action", d.action()), connu.orElse(null));
        String complement = Champs.texte(d.complementInfo());
        if (complement == null && motif != null && action != Action.VALIDATION) {
            // Clients that know one field for both say it there.
            complement = connu.map(m -> m.libelle().fr()).orElse(motif);
        }
        Qualite qualite = Champs.choix("typeValideur", Qualite.class, d.typeValideur());
        if (qualite == null && action == Action.VALIDATION) {
            qualite = usuelle(perimetre, id);
        }
        return new Reponse(
                action,
                qualite,
                action == Action.REFUS ? connu.orElse(MotifDeRefus.AUT_MOTIF_ERR_VALIDEUR) : null,
                complement,
                qualite == Qualite.COTRAITANT
                        ? mandataires.nomme(perimetre, d.idValideur(), d.identifiantValideur())
                        : null,
                null);
    }

    /** As what they usually answer, where a program does not say. */
    private @Nullable Qualite usuelle(Perimetre perimetre, FactureId id) {
        return factures.consulter(perimetre, Cote.INTERVENANT, id)
                .map(DetailFacture::facture)
                .filter(f -> Validations.rangAttendu(f.statut()) > 0)
                .map(f -> Qualite.possibles(f.cadre(), Validations.rangAttendu(f.statut()))
                        .get(0))
                .orElse(Qualite.TITULAIRE);
    }

    private static Action action(String texte, @Nullable MotifDeRefus motif) {
        return switch (texte.toUpperCase(Locale.ROOT)) {
            case "VALIDATION", "VALIDER" -> Action.VALIDATION;
            case "REFUS", "REFUSER" -> motif == MotifDeRefus.ERR_VALIDEUR ? Action.MAUVAIS_VALIDEUR : Action.REFUS;
            default ->
                throw Champs.invalide(
                        "action",
                        "n'a pas de valeur « %s »".formatted(Champs.court(texte)),
                        "has no value “%s”".formatted(Champs.court(texte)),
                        "VALIDATION ou REFUS");
        };
    }

    private Trouvees trouver(Perimetre perimetre, Recherche r, Optional<CritereFactures> critere) {
        Pagination pagination = r.enPagination();
        Perimetre vu = r.idStructureValideur() == null || r.idStructureValideur() < 1
                ? perimetre
                : perimetre.restreintA(new StructureId(r.idStructureValideur()));
        Resultats<Facture> resultats = critere.map(c -> factures.rechercher(vu, Cote.INTERVENANT, c, pagination))
                .orElseGet(() -> new Resultats<>(List.of(), pagination, 0, false));
        boolean rien = resultats.total() == 0;
        return new Trouvees(
                rien ? 20000 : 0,
                rien ? "TRA_MSG_00.015" : LIBELLE_TROUVE,
                new Retournee(
                        resultats.pagination().page(),
                        resultats.pages(),
                        resultats.pagination().taille(),
                        resultats.total()),
                resultats.avec(f -> Trouvee.de(f, valideur(f))).elements());
    }

    /** Who decides now, and else who decided last. */
    private @Nullable Intervenant valideur(Facture f) {
        List<Intervenant> tous = intervenants.de(f.id()).stream()
                .filter(i -> i.espace().equals(EspaceFacturesAValider.CODE))
                .toList();
        int attendu = Validations.rangAttendu(f.statut());
        return tous.stream()
                .filter(i -> i.rang() == attendu)
                .findFirst()
                .orElse(tous.isEmpty() ? null : tous.get(tous.size() - 1));
    }

    /** The published request of traiter/factureAValider. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Demande(
            @Nullable Long idFacture,
            @Nullable String action,
            @Nullable String typeValideur,
            @Nullable Long idValideur,
            @Nullable String identifiantValideur,
            @Nullable String motifRefus,
            @Nullable String complementInfo) {
        static final Demande VIDE = new Demande(null, null, null, null, null, null, null);
    }

    /** The published answer of traiter/factureAValider. */
    record Traitee(
            int codeRetour,
            String libelle,
            long idFacture,
            String numeroFacture,
            String dateTraitement,
            String statutFacture) {}

    /** The published request of corriger/valideur/facture. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Correction(
            @Nullable Long idFacture,
            @Nullable Long idStructure,
            @Nullable String identifiantStructure) {}

    /** The published answer of corriger/valideur/facture. */
    record Corrigee(int codeRetour, String libelle, long idFacture) {}

    /** The published answer of both searches. */
    record Trouvees(int codeRetour, String libelle, Retournee parametresRetour, List<Trouvee> listeFactures) {}

    /** Which page was answered. */
    record Retournee(int pageCourante, int pages, int nbResultatsParPage, long total) {}

    /** The published answer of recuperer/statutsFactureVisibles/valideur. */
    record Statuts(int codeRetour, String libelle, List<Statut> listeStatutFacture) {}

    /** One status. */
    record Statut(String codeStatutFacture) {}
}
