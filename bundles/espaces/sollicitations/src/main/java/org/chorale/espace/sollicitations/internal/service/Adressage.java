package org.chorale.espace.sollicitations.internal.service;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.CritereFactures;
import org.chorale.api.facture.Factures;
import org.chorale.api.facture.Factures.Cote;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.Siret;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie;
import org.chorale.espace.sollicitations.internal.categorie.SousCategorie.Destination;
import org.chorale.espace.sollicitations.internal.service.Sollicitation.Destinataire;
import org.chorale.espace.sollicitations.internal.service.Sollicitation.Facture;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Finds who answers, and the invoice that is meant; what cannot be found is noted by its field. */
@Component(service = Adressage.class)
public class Adressage {
    private static final CodeEspace EMISES = new CodeEspace("factures-emises");
    private static final CodeEspace RECUES = new CodeEspace("factures-recues");

    private final Annuaire annuaire;
    private final Habilitations habilitations;
    private final Clock horloge;
    private final AtomicReference<@Nullable Factures> factures = new AtomicReference<>();

    /** Reads the directory. */
    @Activate
    public Adressage(@Reference Annuaire annuaire, @Reference Habilitations habilitations, @Reference Clock horloge) {
        this.annuaire = annuaire;
        this.habilitations = habilitations;
        this.horloge = horloge;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "sansFactures")
    void avecFactures(Factures arrivees) {
        factures.set(arrivees);
    }

    void sansFactures(Factures parties) {
        factures.compareAndSet(parties, null);
    }

    /** The structure of that number. */
    Structure structure(StructureId id) {
        return annuaire.structure(id).orElseThrow(Lectures::inconnue);
    }

    /** Who answers what of that sub-category. */
    public Destinataire destinataire(SousCategorie sous, Demande demande, Saisies saisies) {
        if (sous.destination() == Destination.SUPPORT) {
            return Destinataire.SUPPORT;
        }
        String siret = demande.siretDestinataire().replaceAll("[\\s\\u00a0\\u202f]", "");
        Optional<Structure> structure = Siret.aLaForme(siret)
                ? annuaire.parIdentifiant(Identifiant.siret(siret)).filter(Structure::estPublique)
                : Optional.empty();
        if (structure.isEmpty() || !structure.get().active()) {
            saisies.noter(
                    "destinataire",
                    structure.isEmpty()
                            ? new Libelle(
                                    "Aucune structure publique n'a ce SIRET.", "No public structure has this SIRET.")
                            : new Libelle(
                                    "Cette structure est inactive : elle ne reçoit plus rien de nouveau.",
                                    "This structure is inactive: it receives nothing new."),
                    new Libelle(
                            "Donnez les 14 chiffres du SIRET de la structure qui doit répondre.",
                            "Give the 14 digits of the SIRET of the structure that shall answer."));
            return Destinataire.SUPPORT;
        }
        String code = demande.codeService().strip();
        if (code.isEmpty()) {
            return new Destinataire(structure.get().id(), null);
        }
        Optional<Service> service = annuaire.service(structure.get().id(), code)
                .filter(s -> s.estOuvertLe(org.chorale.api.planification.HeureLegale.jour(horloge.instant())));
        if (service.isEmpty()) {
            saisies.noter(
                    "service",
                    new Libelle(
                            "Cette structure n'a pas de service actif de ce code.",
                            "This structure has no active service of that code."),
                    new Libelle(
                            "Vérifiez le code, ou laissez le champ vide : la structure transmettra.",
                            "Check the code, or leave it empty: the structure will pass it on."));
        }
        return new Destinataire(structure.get().id(), service.map(Service::id).orElse(null));
    }

    /** The invoice that the caller means, among those they may read; sent ones first. */
    Optional<Facture> facture(Appelant appelant, Demande demande, Saisies saisies) {
        String numero = Saisies.propre(demande.numeroFacture());
        Factures source = factures.get();
        if (numero.isEmpty()) {
            return Optional.empty();
        }
        Optional<Facture> trouvee = source == null
                ? Optional.empty()
                : chercher(source, appelant, EMISES, Cote.FOURNISSEUR, numero)
                        .or(() -> chercher(source, appelant, RECUES, Cote.DESTINATAIRE, numero));
        if (trouvee.isEmpty()) {
            saisies.noter(
                    "facture",
                    new Libelle(
                            "Aucune facture de ce numéro n'est dans votre périmètre.",
                            "No invoice of that number is within your perimeter."),
                    new Libelle(
                            "Vérifiez le numéro, ou laissez le champ vide et dites-le dans le message.",
                            "Check the number, or leave it empty and say it in the message."));
        }
        return trouvee;
    }

    private Optional<Facture> chercher(
            Factures source, Appelant appelant, CodeEspace espace, Cote cote, String numero) {
        Perimetre perimetre = habilitations.perimetre(appelant, espace, Mode.CONSULTATION);
        if (perimetre.estVide() || numero.length() > 100) {
            return Optional.empty();
        }
        Pagination quelques = new Pagination(1, 50, null, Pagination.Sens.DESCENDANT);
        return source.rechercher(perimetre, cote, deNumero(numero), quelques).elements().stream()
                .filter(f -> f.numero().equalsIgnoreCase(numero))
                .findFirst()
                .map(f -> new Facture(f.id(), f.numero()));
    }

    private static CritereFactures deNumero(String numero) {
        return CritereFactures.composer().numero(numero).fait();
    }

    /** Whether that user may read the invoice, and where. */
    public Optional<String> adresseDeFacture(Appelant appelant, Facture facture) {
        Factures source = factures.get();
        if (source == null) {
            return Optional.empty();
        }
        for (CodeEspace espace : List.of(EMISES, RECUES)) {
            Perimetre perimetre = habilitations.perimetre(appelant, espace, Mode.CONSULTATION);
            Cote cote = espace.equals(EMISES) ? Cote.FOURNISSEUR : Cote.DESTINATAIRE;
            if (!perimetre.estVide()
                    && source.consulter(perimetre, cote, facture.id()).isPresent()) {
                return Optional.of("/espaces/" + espace.valeur() + "/" + facture.id());
            }
        }
        return Optional.empty();
    }

    /** None is chosen, or none that there is. */
    public static ParametreInvalide categorieManque() {
        return new ParametreInvalide(
                "categorie",
                new Libelle("La catégorie n'est pas choisie.", "No category is chosen."),
                new Libelle(
                        "Choisissez la sous-catégorie qui convient le mieux.",
                        "Choose the sub-category that fits best."));
    }
}
