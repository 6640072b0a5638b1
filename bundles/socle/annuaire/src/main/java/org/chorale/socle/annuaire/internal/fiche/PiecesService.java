package org.chorale.socle.annuaire.internal.fiche;

import static org.apache.aries.jpa.template.TransactionType.Required;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.PiecesDeStructure;
import org.chorale.api.document.Antivirus;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.document.ExtensionsAdmises;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.persistance.SchemaPret;
import org.chorale.api.refus.RefusCommun.Introuvable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The attachments of sheets. */
@Component
public final class PiecesService implements PiecesDeStructure {
    private final JpaTemplate jpa;
    private final Carnet carnet;
    private final Documents documents;
    private final Antivirus antivirus;

    /** Waits for its tables. */
    @Activate
    public PiecesService(
            @Reference(target = "(osgi.unit.name=annuaire)") JpaTemplate jpa,
            @Reference(target = "(bundle=annuaire)") SchemaPret schema,
            @Reference Carnet carnet,
            @Reference Documents documents,
            @Reference Antivirus antivirus) {
        this.jpa = jpa;
        this.carnet = carnet;
        this.documents = documents;
        this.antivirus = antivirus;
    }

    @Override
    public List<Piece> lister(Perimetre perimetre, StructureId structure) {
        Garde.lire(perimetre, structure);
        return jpa.txExpr(
                Required,
                em -> lignes(em, structure).stream().map(PieceEntity::enPiece).toList());
    }

    static List<PieceEntity> lignes(EntityManager em, StructureId structure) {
        return em.createQuery(
                        "SELECT p FROM PieceEntity p WHERE p.structureId = :structure ORDER BY p.id DESC",
                        PieceEntity.class)
                .setParameter("structure", structure.valeur())
                .getResultList();
    }

    @Override
    public void verifier(Perimetre perimetre, StructureId structure, String nom) {
        Garde.ecrire(perimetre, structure);
        jpa.tx(Required, em -> {
            Garde.active(Dossier.lire(em, structure).structure());
            controler(em, structure, nom.strip()).exiger();
        });
    }

    @Override
    public Piece ajouter(Perimetre perimetre, StructureId structure, Genre genre, String nom, Document contenu) {
        Garde.ecrire(perimetre, structure);
        String propre = nom.strip();
        antivirus.exiger(propre, contenu);
        return jpa.txExpr(Required, em -> {
            Dossier.ecrire(em, structure);
            controler(em, structure, propre)
                    .si(
                            contenu.taille() == 0,
                            "fichier",
                            new Libelle("Ce fichier est vide.", "This file is empty."),
                            new Libelle("Joignez-en un autre.", "Attach another one."))
                    .si(
                            Limite.PIECE_JOINTE.depassee(contenu.taille()),
                            "fichier",
                            new Libelle(
                                    "Ce fichier dépasse %s.".formatted(Limite.PIECE_JOINTE.enClair()),
                                    "This file has more than %s.".formatted(Limite.PIECE_JOINTE.enClair(true))),
                            new Libelle("Réduisez-le ou divisez-le.", "Make it smaller, or divide it."))
                    .exiger();
            PieceEntity ligne = new PieceEntity(structure, genre, propre, contenu)
                    .par(perimetre.appelant().id(), carnet.maintenant());
            em.persist(ligne);
            carnet.noter(
                    em, structure, perimetre.appelant().id(), new Ecarts("pieces/").entre("" + genre, null, propre));
            return ligne.enPiece();
        });
    }

    private static Controle controler(EntityManager em, StructureId structure, String nom) {
        int maximum = (int) Limite.NOM_PIECE_JOINTE.valeur();
        return new Controle()
                .texte("fichier", Noms.FICHIER, nom, 1, maximum)
                .si(
                        !ExtensionsAdmises.acceptent(nom),
                        "fichier",
                        new Libelle(
                                "L'extension de ce fichier n'est pas admise.",
                                "The extension of this file is not accepted."),
                        new Libelle(
                                "Joignez de préférence un PDF, ou une image, un texte, une archive ZIP.",
                                "Attach a PDF preferably, or an image, a text, a ZIP archive."))
                .si(
                        lignes(em, structure).size() >= MAXIMUM,
                        "fichier",
                        new Libelle(
                                "Une structure a au plus %d pièces jointes.".formatted(MAXIMUM),
                                "A structure has at most %d attachments.".formatted(MAXIMUM)),
                        new Libelle("Retirez-en une.", "Take one away."));
    }

    @Override
    public InputStream ouvrir(Perimetre perimetre, StructureId structure, long piece) throws IOException {
        Garde.lire(perimetre, structure);
        var empreinte = jpa.txExpr(Required, em -> ligne(em, structure, piece).empreinte());
        return documents.ouvrir(empreinte).orElseThrow(PiecesService::inconnue);
    }

    @Override
    public void retirer(Perimetre perimetre, StructureId structure, long piece) {
        Garde.ecrire(perimetre, structure);
        jpa.tx(Required, em -> {
            Dossier.tenir(em, structure);
            PieceEntity ligne = ligne(em, structure, piece);
            carnet.noter(
                    em,
                    structure,
                    perimetre.appelant().id(),
                    new Ecarts("pieces/").entre("" + ligne.enPiece().genre(), ligne.nom(), null));
            em.remove(ligne);
        });
    }

    private static PieceEntity ligne(EntityManager em, StructureId structure, long piece) {
        PieceEntity ligne = em.find(PieceEntity.class, piece);
        if (ligne == null || !ligne.estDe(structure)) {
            throw inconnue();
        }
        return ligne;
    }

    private static Introuvable inconnue() {
        return new Introuvable(new Libelle("Cette pièce jointe", "This attachment"));
    }
}
