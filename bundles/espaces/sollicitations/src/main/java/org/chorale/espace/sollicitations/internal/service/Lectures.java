package org.chorale.espace.sollicitations.internal.service;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.commun.Pagination;
import org.chorale.api.commun.Resultats;
import org.chorale.api.cycle.CyclesDeVie;
import org.chorale.api.cycle.Transition;
import org.chorale.api.document.Documents;
import org.chorale.api.espace.Libelle;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsEmises;
import org.chorale.espace.sollicitations.internal.EspaceSollicitationsRecues;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.CycleSollicitations;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.donnees.PieceEntity;
import org.chorale.espace.sollicitations.internal.donnees.SollicitationEntity;
import org.chorale.espace.sollicitations.internal.donnees.Tables;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what is in sight; whatever else is unknown. */
@Component(service = Lectures.class)
public class Lectures {
    private static final int PAR_LOT = 100;

    private final JpaTemplate jpa;
    private final CyclesDeVie cycles;
    private final Documents documents;

    /** Waits for its tables. */
    @Activate
    public Lectures(
            @Reference(target = "(osgi.unit.name=sollicitations)") JpaTemplate jpa,
            @Reference(target = "(bundle=sollicitations)") SchemaPret schema,
            @Reference CyclesDeVie cycles,
            @Reference Documents documents) {
        this.jpa = jpa;
        this.cycles = cycles;
        this.documents = documents;
    }

    /** An attachment and its bytes, to be closed. */
    public record Ouverte(Message.Piece piece, InputStream contenu) {}

    /** One with all that was said. */
    public Detail consulter(Regard regard, long id) {
        return jpa.txExpr(TransactionType.Required, em -> {
            Tables tables = new Tables(em);
            Sollicitation s = exiger(tables, regard, id);
            return new Detail(s, tables.messages(id), possibles(regard, s));
        });
    }

    /** A page of them. */
    public Resultats<Sollicitation> rechercher(Regard regard, Critere critere, Pagination pagination) {
        return jpa.txExpr(TransactionType.Required, em -> {
            Tables tables = new Tables(em);
            List<Sollicitation> page = tables.chercher(regard, critere, pagination).stream()
                    .map(SollicitationEntity::en)
                    .toList();
            return new Resultats<>(page, pagination, tables.compter(regard, critere), false);
        });
    }

    /**
     * All of them, newest first, some at a time and each lot in a transaction of its own: what arrives meanwhile neither
     * repeats nor hides any.
     */
    public void ecouler(Regard regard, Critere critere, Consumer<List<Sollicitation>> prendre) {
        long celle = Long.MAX_VALUE;
        while (true) {
            long avant = celle;
            List<Sollicitation> lot = jpa.txExpr(TransactionType.RequiresNew, em -> new Tables(em)
                    .avant(regard, critere, avant, PAR_LOT).stream()
                            .map(SollicitationEntity::en)
                            .toList());
            prendre.accept(lot);
            if (lot.size() < PAR_LOT) {
                return;
            }
            celle = lot.get(lot.size() - 1).id();
        }
    }

    /** How many there are in each state. */
    public Map<Etat, Long> compter(Regard regard) {
        return jpa.txExpr(TransactionType.Required, em -> new Tables(em).parEtat(regard));
    }

    /** One of its attachments. */
    public Ouverte ouvrir(Regard regard, long id, long piece) throws IOException {
        PieceEntity trouvee = jpa.txExpr(TransactionType.Required, em -> {
            Sollicitation s = exiger(new Tables(em), regard, id);
            return Optional.ofNullable(em.find(PieceEntity.class, piece))
                    .filter(p -> p.sollicitation() == s.id())
                    .orElseThrow(() -> new Introuvable(new Libelle("Cette pièce jointe", "This attachment")));
        });
        return new Ouverte(
                trouvee.en(),
                documents
                        .ouvrir(trouvee.empreinte())
                        .orElseThrow(() -> new IOException("Document perdu : " + trouvee.empreinte())));
    }

    private static Sollicitation exiger(Tables tables, Regard regard, long id) {
        return tables.trouver(id)
                .map(SollicitationEntity::en)
                .filter(regard::voit)
                .orElseThrow(Lectures::inconnue);
    }

    /** The rows of the table that this side may take now. */
    List<Transition> possibles(Regard regard, Sollicitation s) {
        if (!regard.peutAgir()) {
            return List.of();
        }
        return cycles.depuis(CycleSollicitations.NOM, s.etat().name()).stream()
                .filter(t -> !t.estAutomatique() && estPour(regard, t) && convient(regard, s, t))
                .toList();
    }

    private static boolean estPour(Regard regard, Transition t) {
        boolean emetteur = regard.cote() == Message.Cote.EMETTEUR;
        return (emetteur ? EspaceSollicitationsEmises.CODE : EspaceSollicitationsRecues.CODE).equals(t.acteur());
    }

    private static boolean convient(Regard regard, Sollicitation s, Transition t) {
        if (t.action().equals(Action.TRANSFERT.name())) {
            return !s.destinataire().estSupport();
        }
        return !t.action().equals(Action.ACCEPTATION.name())
                || (s.changement() != null && regard.cote() == Message.Cote.SUPPORT);
    }

    static Introuvable inconnue() {
        return new Introuvable(new Libelle("Cette sollicitation", "This request"));
    }
}
