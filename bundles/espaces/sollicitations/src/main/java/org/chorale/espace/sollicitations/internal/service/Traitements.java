package org.chorale.espace.sollicitations.internal.service;

import java.util.List;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Appelant;
import org.chorale.api.annuaire.ChangementIdentifiant;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.cycle.Transition;
import org.chorale.api.cycle.Transition.Exigence;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.ModifieEntreTemps;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.donnees.SollicitationEntity;
import org.chorale.espace.sollicitations.internal.donnees.Tables;
import org.chorale.espace.sollicitations.internal.service.RefusSollicitation.ActionImpossible;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Acts by one row of the table; what goes with it is in the same transaction. */
@Component(service = Traitements.class)
public class Traitements {
    private static final Libelle TEXTE = new Libelle("Message", "Message");

    private final JpaTemplate jpa;
    private final Lectures lectures;
    private final Ecriture ecriture;
    private final PiecesDeposees pieces;
    private final ChangementIdentifiant changements;

    /** Waits for its tables. */
    @Activate
    public Traitements(
            @Reference(target = "(osgi.unit.name=sollicitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=sollicitations)") SchemaPret schema,
            @Reference Lectures lectures,
            @Reference Ecriture ecriture,
            @Reference PiecesDeposees pieces,
            @Reference ChangementIdentifiant changements) {
        this.jpa = jpa;
        this.lectures = lectures;
        this.ecriture = ecriture;
        this.pieces = pieces;
        this.changements = changements;
    }

    /**
     * What is to be done.
     *
     * @param version the one that was looked at, or null where nothing was
     * @param texte what is said; blank for nothing
     * @param jointes attachments that the caller gave before, by their number
     * @param appelant whose attachments they are, or null for none
     */
    public record Acte(
            Action action,
            @Nullable Long version,
            String texte,
            List<Long> jointes,
            @Nullable Appelant appelant) {
        /** Keeps its own copy. */
        public Acte {
            jointes = List.copyOf(jointes);
        }
    }

    /**
     * Does it.
     *
     * @return where that led
     * @throws ModifieEntreTemps where somebody acted since it was looked at
     * @throws ActionImpossible where the table has no such row for this side
     * @throws SaisieIncorrecte where something required is missing or too long
     */
    public Etat agir(Regard regard, long id, Acte acte) {
        return jpa.txExpr(TransactionType.Required, em -> {
            SollicitationEntity s = new Tables(em).tenir(id).orElseThrow(Lectures::inconnue);
            Sollicitation avant = s.en();
            if (!regard.voit(avant)) {
                throw Lectures.inconnue();
            }
            if (acte.version() != null && acte.version() != avant.version()) {
                throw new ModifieEntreTemps();
            }
            Transition ligne = lectures.possibles(regard, avant).stream()
                    .filter(t -> t.action().equals(acte.action().name()))
                    .findFirst()
                    .orElseThrow(() -> new ActionImpossible(avant.etat(), acte.action()));
            String texte = exiger(ligne, acte);
            List<FichierDeBrouillon> jointes = prendre(acte);
            if (acte.action() == Action.ACCEPTATION) {
                changer(em, s, avant, (Regard.DuSupport) regard);
            }
            Etat vers = Etat.valueOf(ligne.vers());
            ecriture.inscrire(
                    em,
                    s,
                    acte.action(),
                    vers,
                    regard.auteur(avant),
                    ecriture.maintenant(),
                    texte.isEmpty() ? null : texte,
                    jointes);
            return vers;
        });
    }

    private static String exiger(Transition ligne, Acte acte) {
        Saisies saisies = new Saisies();
        String texte = Saisies.propre(acte.texte());
        boolean requis = ligne.exigences().contains(Exigence.COMMENTAIRE)
                || (ligne.exigences().contains(Exigence.PIECE_OU_COMMENTAIRE)
                        && acte.jointes().isEmpty());
        if (requis || !texte.isEmpty()) {
            saisies.exiger("texte", texte, Saisies.TEXTE_MAX, TEXTE);
        }
        exigerPieces(saisies, acte.jointes());
        saisies.conclure();
        return texte;
    }

    static void exigerPieces(Saisies saisies, List<Long> jointes) {
        if (jointes.size() > Saisies.PIECES_MAX) {
            saisies.noter(tropDePieces());
        }
    }

    /** More attachments than one message may have. */
    public static ParametreInvalide tropDePieces() {
        return new ParametreInvalide(
                "pieces",
                new Libelle(
                        "Un message a %d pièces jointes au plus.".formatted(Saisies.PIECES_MAX),
                        "A message has at most %d attachments.".formatted(Saisies.PIECES_MAX)),
                new Libelle("Rassemblez-les dans une archive.", "Put them into an archive."));
    }

    private List<FichierDeBrouillon> prendre(Acte acte) {
        Appelant appelant = acte.appelant();
        if (acte.jointes().isEmpty() || appelant == null) {
            return List.of();
        }
        List<FichierDeBrouillon> jointes = pieces.toutes(appelant, acte.jointes());
        pieces.consommer(appelant, acte.jointes());
        return jointes;
    }

    private void changer(EntityManager em, SollicitationEntity s, Sollicitation avant, Regard.DuSupport support) {
        Sollicitation.Changement changement = java.util.Objects.requireNonNull(avant.changement());
        StructureId structure =
                java.util.Objects.requireNonNull(avant.emetteur().structure());
        StructureId nouvelle =
                changements.changerSurDemande(support.exploitant(), structure, Identifiant.siret(changement.siret()));
        s.siretChange(nouvelle);
        em.flush();
    }
}
