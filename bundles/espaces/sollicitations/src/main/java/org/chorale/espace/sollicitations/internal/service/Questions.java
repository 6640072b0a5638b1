package org.chorale.espace.sollicitations.internal.service;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.annuaire.Categorie;
import org.chorale.api.annuaire.ChangementIdentifiant;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.Siret;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.HorsPerimetre;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.espace.sollicitations.internal.categorie.Categories;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie.Formulaire;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.donnees.SollicitationEntity;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.ChangementDejaDemande;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.ChangementReserve;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.TropDeSollicitations;
import org.chorale.espace.sollicitations.internal.service.Sollicitation.Destinataire;
import org.chorale.espace.sollicitations.internal.service.Sollicitation.Emetteur;
import org.chorale.espace.sollicitations.internal.service.Sollicitation.Facture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes questions of those who have an account. */
@Component(service = Questions.class)
public class Questions {
    /** What one account may ask in a day. */
    public static final int PAR_JOUR = 50;

    private static final CodeEspace ACTIVITES = new CodeEspace("activites-gestionnaire");
    private static final Libelle OBJET = new Libelle("Objet", "Subject");
    private static final Libelle TEXTE = new Libelle("Message", "Message");

    private final JpaTemplate jpa;
    private final Categories categories;
    private final Adressage adressage;
    private final Habilitations habilitations;
    private final PiecesDeposees pieces;
    private final ChangementIdentifiant changements;
    private final Ecriture ecriture;

    /** Waits for its tables. */
    @Activate
    public Questions(
            @Reference(target = "(osgi.unit.name=sollicitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=sollicitations)") SchemaPret schema,
            @Reference Categories categories,
            @Reference Adressage adressage,
            @Reference Habilitations habilitations,
            @Reference PiecesDeposees pieces,
            @Reference ChangementIdentifiant changements,
            @Reference Ecriture ecriture) {
        this.jpa = jpa;
        this.categories = categories;
        this.adressage = adressage;
        this.habilitations = habilitations;
        this.pieces = pieces;
        this.changements = changements;
        this.ecriture = ecriture;
    }

    /**
     * Asks.
     *
     * @param perimetre of Sollicitations émises, in mode MODIFICATION
     * @return its number
     * @throws SaisieIncorrecte with all that is wrong with what was typed
     * @throws HorsPerimetre where one may not ask for that structure
     */
    public long poser(Perimetre perimetre, Demande demande) {
        Portee pour = demande.pour();
        if (pour == null
                || !perimetre.mode().couvre(Mode.MODIFICATION)
                || !perimetre.contient(pour.structure(), pour.service())) {
            throw new HorsPerimetre();
        }
        Saisies saisies = new Saisies();
        Optional<SousCategorie> sous = categories.sousCategorie(demande.sousCategorie());
        if (sous.isEmpty()) {
            saisies.noter(Adressage.categorieManque());
        }
        String objet = saisies.exiger("objet", demande.objet().replace('\n', ' '), Saisies.OBJET_MAX, OBJET);
        String texte = saisies.exiger("texte", demande.texte(), Saisies.TEXTE_MAX, TEXTE);
        Traitements.exigerPieces(saisies, demande.pieces());
        Destinataire vers =
                sous.map(s -> adressage.destinataire(s, demande, saisies)).orElse(Destinataire.SUPPORT);
        Facture facture =
                adressage.facture(perimetre.appelant(), demande, saisies).orElse(null);
        boolean changement =
                sous.filter(s -> s.formulaire() == Formulaire.CHANGEMENT_SIRET).isPresent();
        String siret = changement ? siret(perimetre, pour, demande, saisies) : "";
        saisies.conclure();
        return jpa.txExpr(TransactionType.Required, em -> {
            exigerMesure(em, perimetre);
            SollicitationEntity s = nouvelle(perimetre, pour, demande, sous.orElseThrow(), objet, vers);
            if (facture != null) {
                s.concerner(facture);
            }
            if (changement) {
                exigerSeul(em, pour.structure());
                s.demanderSiret(siret);
            }
            em.persist(s);
            ecriture.inscrire(
                    em,
                    s,
                    Action.DEPOT,
                    Etat.NOUVELLE,
                    Auteur.de(Message.Cote.EMETTEUR, perimetre.appelant()),
                    ecriture.maintenant(),
                    texte,
                    prendre(perimetre, demande));
            return s.id();
        });
    }

    private SollicitationEntity nouvelle(
            Perimetre perimetre, Portee pour, Demande demande, SousCategorie sous, String objet, Destinataire vers) {
        Auteur auteur = Auteur.de(Message.Cote.EMETTEUR, perimetre.appelant());
        return new SollicitationEntity(
                Etat.NOUVELLE,
                categories.categorieDe(sous.code()).orElseThrow().code(),
                sous.code(),
                objet,
                new Emetteur(auteur.id(), auteur.nom(), pour.structure(), pour.service(), null, demande.langue()),
                vers,
                ecriture.maintenant());
    }

    private List<FichierDeBrouillon> prendre(Perimetre perimetre, Demande demande) {
        if (demande.pieces().isEmpty()) {
            return List.of();
        }
        List<FichierDeBrouillon> jointes = pieces.toutes(perimetre.appelant(), demande.pieces());
        pieces.consommer(perimetre.appelant(), demande.pieces());
        return jointes;
    }

    private void exigerMesure(EntityManager em, Perimetre perimetre) {
        long recentes = em.createQuery(
                        "SELECT COUNT(s) FROM SollicitationEntity s WHERE s.emetteur = :qui AND s.depot > :depuis",
                        Long.class)
                .setParameter("qui", perimetre.appelant().id().valeur())
                .setParameter("depuis", ecriture.maintenant().minus(Duration.ofDays(1)))
                .getSingleResult();
        if (recentes >= PAR_JOUR) {
            throw new TropDeSollicitations(PAR_JOUR);
        }
    }

    /** Whether that user may ask for the change of that structure's SIRET: they manage it, and it cannot do it itself. */
    public boolean peutDemanderSiret(Perimetre perimetre, Structure structure) {
        return structure.categorie() == Categorie.COLLECTIVITE_LOCALE
                && habilitations
                        .perimetre(perimetre.appelant(), ACTIVITES, Mode.MODIFICATION)
                        .contient(structure.id());
    }

    private String siret(Perimetre perimetre, Portee pour, Demande demande, Saisies saisies) {
        Structure structure = adressage.structure(pour.structure());
        if (pour.service() != null || !peutDemanderSiret(perimetre, structure)) {
            throw new ChangementReserve();
        }
        String propre = demande.nouveauSiret().replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!Siret.aLaForme(propre)) {
            saisies.noter(
                    "siret",
                    new Libelle("Le nouveau SIRET n'a pas 14 chiffres.", "The new SIRET does not have 14 digits."),
                    new Libelle("Donnez les 14 chiffres du nouveau SIRET.", "Give the 14 digits of the new SIRET."));
            return propre;
        }
        try {
            changements.verifierSurDemande(structure.id(), Identifiant.siret(propre));
        } catch (Refus refus) {
            saisies.noter(new ParametreInvalide(
                    "siret", refus.motif().message(), refus.motif().remede()));
        }
        return propre;
    }

    private static void exigerSeul(EntityManager em, StructureId structure) {
        em
                .createQuery(
                        "SELECT s.id FROM SollicitationEntity s WHERE s.emetteurStructure = :structure"
                                + " AND s.nouveauSiret IS NOT NULL AND s.etat <> :close",
                        Long.class)
                .setParameter("structure", structure.valeur())
                .setParameter("close", Etat.CLOTUREE)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(id -> {
                    throw new ChangementDejaDemande(Sollicitation.numero(id));
                });
    }
}
