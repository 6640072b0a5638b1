package org.chorale.socle.annuaire.internal.cpro;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.chorale.api.acces.AccesAuthentifie;
import org.chorale.api.acces.Appelant;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Resultats;
import org.chorale.api.espace.Libelle;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.Ressource;
import org.chorale.socle.annuaire.internal.cpro.Demandes.ConsulterService;
import org.chorale.socle.annuaire.internal.cpro.Demandes.ConsulterStructure;
import org.chorale.socle.annuaire.internal.cpro.Demandes.RechercherServices;
import org.chorale.socle.annuaire.internal.cpro.Demandes.RechercherStructure;
import org.chorale.socle.annuaire.internal.cpro.Reponses.FicheService;
import org.chorale.socle.annuaire.internal.cpro.Reponses.FicheStructure;
import org.chorale.socle.annuaire.internal.cpro.Reponses.InformationsService;
import org.chorale.socle.annuaire.internal.cpro.Reponses.ServicesTrouves;
import org.chorale.socle.annuaire.internal.cpro.Reponses.StructuresTrouvees;
import org.chorale.socle.annuaire.internal.fiche.LectureDesFiches;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the directory: public structures for everybody, private ones for those attached to them. */
@Component(service = Ressource.class)
@Path("/cpro/structures/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class StructuresRessource implements Ressource {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final LectureDesFiches fiches;
    private final Clock horloge;

    /** Reads rights to know which private structures a caller may see. */
    @Activate
    public StructuresRessource(
            @Reference Annuaire annuaire,
            @Reference Habilitations habilitations,
            @Reference LectureDesFiches fiches,
            @Reference Clock horloge) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.fiches = fiches;
        this.horloge = horloge;
    }

    /** Searches structures. */
    @POST
    @Path("/rechercher")
    @AccesAuthentifie
    public StructuresTrouvees rechercher(@Context Appelant appelant, @Nullable RechercherStructure demande) {
        boolean toutes = demande != null && Boolean.FALSE.equals(demande.restreindreStructuresPrivees());
        Set<StructureId> privees = toutes ? null : habilitations.structuresRattachees(appelant);
        Resultats<Structure> resultats = annuaire.rechercher(
                Traduction.critere(demande == null ? null : demande.structure(), privees),
                DemandeDePage.lire(demande == null ? null : demande.parametres()));
        Retour retour = Retour.deRecherche(resultats.total());
        return new StructuresTrouvees(
                retour.codeRetour(),
                retour.libelle(),
                resultats.avec(Traduction::enListe).elements(),
                ParametresRetour.de(resultats));
    }

    /** Consults one structure. */
    @POST
    @Path("/consulter")
    @AccesAuthentifie
    public FicheStructure consulter(@Context Appelant appelant, @Nullable ConsulterStructure demande) {
        Structure structure = lisible(appelant, demande == null ? null : demande.idStructureCPP(), "idStructureCPP");
        org.chorale.api.annuaire.FicheStructure fiche = fiches.fiche(structure.id());
        return new FicheStructure(
                Retour.SUCCES.codeRetour(),
                Retour.SUCCES.libelle(),
                Traduction.informations(fiche, annuaire.copies(structure.id()), expiration(appelant, structure)),
                Traduction.adresse(structure.adresse(), fiche.generales().telephone()),
                Traduction.parametres(fiche));
    }

    /** Lists the services of a structure. */
    @POST
    @Path("/rechercher/services")
    @AccesAuthentifie
    public ServicesTrouves rechercherServices(@Context Appelant appelant, @Nullable RechercherServices demande) {
        Structure structure = lisible(appelant, demande == null ? null : demande.idStructure(), "idStructure");
        Resultats<Service> resultats =
                annuaire.services(structure.id(), DemandeDePage.lire(demande == null ? null : demande.parametres()));
        LocalDate aujourdhui = LocalDate.now(horloge.withZone(PARIS));
        Retour retour = Retour.deRecherche(resultats.total());
        return new ServicesTrouves(
                retour.codeRetour(),
                retour.libelle(),
                resultats.avec(s -> Traduction.enListe(s, aujourdhui)).elements(),
                ParametresRetour.de(resultats));
    }

    /** Consults one service. */
    @POST
    @Path("/consulter/service")
    @AccesAuthentifie
    public FicheService consulterService(@Context Appelant appelant, @Nullable ConsulterService demande) {
        long numero = exige(demande == null ? null : demande.idService(), "idService");
        Service service = annuaire.service(new ServiceId(numero)).orElseThrow(() -> serviceInconnu(numero));
        if (demande != null
                && demande.idStructure() != null
                && demande.idStructure() != service.structure().valeur()) {
            throw serviceInconnu(numero);
        }
        Structure structure = lisible(appelant, service.structure().valeur(), "idStructure");
        return new FicheService(
                Retour.SUCCES.codeRetour(),
                Retour.SUCCES.libelle(),
                new InformationsService(service.code(), service.libelle(), ""),
                Traduction.adresse(structure.adresse(), ""),
                Traduction.parametres(service, fiches.miseEnPaiement(service.id())));
    }

    /** Of no use to others than those who are of it. */
    private @Nullable Instant expiration(Appelant appelant, Structure structure) {
        return habilitations.structuresRattachees(appelant).contains(structure.id())
                ? fiches.expiration(structure.id()).orElse(null)
                : null;
    }

    /** Unknown and out of reach are told alike. */
    private Structure lisible(Appelant appelant, @Nullable Long numero, String champ) {
        StructureId id = new StructureId(exige(numero, champ));
        return annuaire.structure(id)
                .filter(s -> s.estPublique()
                        || habilitations.structuresRattachees(appelant).contains(id))
                .orElseThrow(() -> new Introuvable(new Libelle("La structure " + id, "Structure " + id)));
    }

    private static Introuvable serviceInconnu(long numero) {
        return new Introuvable(new Libelle("Le service " + numero, "Service " + numero));
    }

    private static long exige(@Nullable Long numero, String champ) {
        if (numero == null || numero < 1) {
            throw new ParametreInvalide(
                    champ,
                    new Libelle("Le champ « %s » manque.".formatted(champ), "Field “%s” is missing.".formatted(champ)),
                    new Libelle(
                            "Donnez le numéro interne, un entier positif.",
                            "Give the internal number, a positive integer."));
        }
        return numero;
    }
}
