package org.chorale.socle.formats.internal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.common.filespecification.PDFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.jspecify.annotations.Nullable;

/** All files embedded in a PDF, wherever they hang: names tree, associated files, attachments on pages. */
final class FichiersEmbarques {
    private static final int FICHIERS_MAX = 500;
    private static final int PROFONDEUR_MAX = 20;
    private static final int PAGES_MAX = 2_000;

    /**
     * An embedded file.
     *
     * @param nom its name; null if it has none
     * @param relation its AFRelationship; null if it has none
     * @param associe whether the document lists it among its associated files
     */
    record Fichier(
            PDEmbeddedFile fichier,
            @Nullable String nom,
            @Nullable String description,
            @Nullable String relation,
            boolean associe) {}

    private final List<Fichier> fichiers = new ArrayList<>();
    private final Set<COSBase> vus = Collections.newSetFromMap(new IdentityHashMap<>());

    private FichiersEmbarques() {}

    /** In a fixed order, each once; associated files first. */
    static List<Fichier> de(PDDocument document) throws IOException {
        FichiersEmbarques f = new FichiersEmbarques();
        f.associes(document.getDocumentCatalog().getCOSObject());
        PDDocumentNameDictionary noms = document.getDocumentCatalog().getNames();
        if (noms != null && noms.getEmbeddedFiles() != null) {
            f.arbre(noms.getEmbeddedFiles(), 0);
        }
        int pages = 0;
        for (PDPage page : document.getPages()) {
            if (++pages > PAGES_MAX) {
                break;
            }
            f.page(page);
        }
        return f.fichiers;
    }

    private void associes(COSDictionary catalogue) {
        COSBase af = catalogue.getDictionaryObject(COSName.AF);
        if (af instanceof COSArray tableau) {
            for (int i = 0; i < tableau.size() && i < FICHIERS_MAX; i++) {
                if (tableau.getObject(i) instanceof COSDictionary d) {
                    ajouter(new PDComplexFileSpecification(d), true);
                }
            }
        } else if (af instanceof COSDictionary d) {
            ajouter(new PDComplexFileSpecification(d), true);
        }
    }

    private void arbre(PDNameTreeNode<PDComplexFileSpecification> noeud, int profondeur) throws IOException {
        if (profondeur > PROFONDEUR_MAX || !vus.add(noeud.getCOSObject())) {
            return;
        }
        Map<String, PDComplexFileSpecification> noms = noeud.getNames();
        if (noms != null) {
            for (PDComplexFileSpecification spec : noms.values()) {
                if (spec != null) {
                    ajouter(spec, false);
                }
            }
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> enfants = noeud.getKids();
        if (enfants != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> enfant : enfants) {
                arbre(enfant, profondeur + 1);
            }
        }
    }

    private void page(PDPage page) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationFileAttachment piece) {
                PDFileSpecification spec = piece.getFile();
                if (spec instanceof PDComplexFileSpecification complexe) {
                    ajouter(complexe, false);
                }
            }
        }
    }

    private void ajouter(PDComplexFileSpecification spec, boolean associe) {
        PDEmbeddedFile fichier = premier(
                spec.getEmbeddedFileUnicode(),
                spec.getEmbeddedFile(),
                spec.getEmbeddedFileUnix(),
                spec.getEmbeddedFileDos(),
                spec.getEmbeddedFileMac());
        if (fichier == null || fichiers.size() >= FICHIERS_MAX || !vus.add(reel(fichier.getCOSObject()))) {
            return;
        }
        COSDictionary d = spec.getCOSObject();
        String nom = spec.getFileUnicode() == null ? spec.getFile() : spec.getFileUnicode();
        fichiers.add(new Fichier(
                fichier, nom, spec.getFileDescription(), d.getNameAsString(COSName.AF_RELATIONSHIP), associe));
    }

    private static COSBase reel(COSBase objet) {
        return objet instanceof COSObject o && o.getObject() != null ? o.getObject() : objet;
    }

    private static @Nullable PDEmbeddedFile premier(@Nullable PDEmbeddedFile... fichiers) {
        for (PDEmbeddedFile f : fichiers) {
            if (f != null) {
                return f;
            }
        }
        return null;
    }
}
