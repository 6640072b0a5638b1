package org.chorale.socle.facturation.internal.compterendu;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.CompteRendu.FactureDuFlux;
import org.chorale.api.format.Constat;
import org.chorale.api.planification.HeureLegale;
import org.jspecify.annotations.Nullable;

/** The compte rendu of a flux as a PDF: its state, then each file with all its findings. */
final class PdfCompteRendu {
    private static final DateTimeFormatter QUAND =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH).withZone(HeureLegale.ZONE);

    private final CompteRendu cr;
    private final String deposant;

    PdfCompteRendu(CompteRendu cr, String deposant) {
        this.cr = cr;
        this.deposant = deposant;
    }

    byte[] octets() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream sortie = new ByteArrayOutputStream()) {
            document.getDocumentInformation()
                    .setTitle("Compte rendu du flux " + cr.entete().numero());
            document.getDocumentInformation().setProducer("Chorale");
            try (TexteEnPages texte = new TexteEnPages(document)) {
                entete(texte);
                cr.constats().forEach(c -> constat(texte, c));
                cr.factures().forEach(f -> facture(texte, f));
            }
            document.save(sortie);
            return sortie.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void entete(TexteEnPages texte) {
        CompteRendu.Entete e = cr.entete();
        long integrees = cr.factures().stream().filter(FactureDuFlux::integree).count();
        texte.titre("Compte rendu d'intégration");
        texte.ligne("Flux : " + e.numero());
        texte.ligne("Fichier : " + e.nomFichier());
        texte.ligne("Déposé par : " + deposant + ", le " + QUAND.format(e.depot()));
        texte.ligne("État : " + e.etat().libelle().fr() + " (" + e.etat() + "), depuis le " + QUAND.format(e.depuis()));
        if (e.syntaxeDeclaree() != null) {
            texte.ligne("Syntaxe annoncée : " + e.syntaxeDeclaree());
        }
        if (e.syntaxe() != null) {
            texte.ligne("Syntaxe reconnue : " + e.syntaxe());
        }
        if (e.etat().termine()) {
            texte.ligne("Factures intégrées : %d sur %d"
                    .formatted(integrees, cr.factures().size()));
        }
        texte.blanc();
    }

    private static void facture(TexteEnPages texte, FactureDuFlux f) {
        texte.sousTitre((f.numero() == null ? "Facture illisible" : "Facture " + f.numero())
                + (f.integree() ? " : intégrée" : " : rejetée"));
        texte.ligne("Fichier : " + f.nomFichier());
        if (f.identifiantFournisseur() != null || f.identifiantDestinataire() != null) {
            texte.ligne("Fournisseur : " + ou(f.identifiantFournisseur()) + "   Destinataire : "
                    + ou(f.identifiantDestinataire()));
        }
        f.constats().forEach(c -> constat(texte, c));
        texte.blanc();
    }

    private static void constat(TexteEnPages texte, Constat c) {
        texte.retrait(c.severite() + " " + c.regle() + " : " + c.message());
        StringBuilder suite = new StringBuilder();
        ajouter(suite, "Donnée", c.terme());
        ajouter(suite, "Place", c.chemin());
        ajouter(suite, "Ligne", c.ligne());
        ajouter(suite, "Trouvé", c.trouve());
        ajouter(suite, "Attendu", c.attendu());
        if (!suite.isEmpty()) {
            texte.retrait(suite.toString());
        }
        if (c.remede() != null) {
            texte.retrait("Que faire : " + c.remede());
        }
    }

    private static void ajouter(StringBuilder b, String nom, @Nullable Object valeur) {
        if (valeur != null) {
            b.append(b.isEmpty() ? "" : " ; ").append(nom).append(" : ").append(valeur);
        }
    }

    private static String ou(@Nullable String valeur) {
        return valeur == null ? "inconnu" : valeur;
    }
}
