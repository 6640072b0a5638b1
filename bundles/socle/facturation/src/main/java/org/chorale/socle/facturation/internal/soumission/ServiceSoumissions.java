package org.chorale.socle.facturation.internal.soumission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.MandatsDeFacturation;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.document.Documents;
import org.chorale.api.document.Documents.Document;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.Depots.Depot;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.Identifiant;
import org.chorale.api.identifiant.Siret;
import org.chorale.api.redaction.Redaction;
import org.chorale.api.refus.RefusCommun;
import org.chorale.api.soumission.FactureSaisie;
import org.chorale.api.soumission.RefusSoumission;
import org.chorale.api.soumission.Soumissions;
import org.chorale.socle.facturation.internal.integration.EcritureSoumise;
import org.chorale.socle.facturation.internal.integration.EcritureSoumise.Pret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Submissions: checked, written where they are typed in, judged and deposited in one go. */
@Component(service = Soumissions.class)
public class ServiceSoumissions implements Soumissions {
    private final EcritureSoumise ecriture;
    private final Documents documents;
    private final Annuaire annuaire;
    private final Clock horloge;

    private final MandatsDeFacturation mandats;
    private final Redaction redaction;

    @Activate
    public ServiceSoumissions(
            @Reference EcritureSoumise ecriture,
            @Reference Documents documents,
            @Reference Annuaire annuaire,
            @Reference MandatsDeFacturation mandats,
            @Reference Redaction redaction,
            @Reference Clock horloge) {
        this.ecriture = ecriture;
        this.documents = documents;
        this.annuaire = annuaire;
        this.mandats = mandats;
        this.redaction = redaction;
        this.horloge = horloge;
    }

    @Override
    public Soumise soumettre(Perimetre perimetre, Demande demande, Consumer<Soumise> avec) throws IOException {
        if (!perimetre.mode().couvre(Mode.MODIFICATION)
                || !perimetre.structures().contains(demande.deposant())) {
            throw new RefusCommun.HorsPerimetre();
        }
        Structure deposant = annuaire.structure(demande.deposant()).orElseThrow(RefusCommun.HorsPerimetre::new);
        if (!deposant.active()) {
            throw new RefusFacture.DeposantInactif(deposant.identifiant().valeur());
        }
        documents.exigerPlace();
        mesurer(demande);
        for (Piece piece : demande.pieces()) {
            rafraichir(piece.document());
        }
        Gardee gardee = preparer(deposant, demande);
        Depot depot = new Depot(demande.deposant(), gardee.nom(), null, gardee.document(), demande.mode());
        return ecriture.ecrire(perimetre.appelant(), depot, gardee.pret(), avec);
    }

    /** The original as kept, and what was read of it. */
    private record Gardee(String nom, Document document, Pret pret) {}

    private static void mesurer(Demande demande) {
        if (demande.pieces().size() > PIECES_MAX) {
            throw new RefusSoumission.TropDePieces();
        }
        long taille =
                demande.pieces().stream().mapToLong(p -> p.document().taille()).sum();
        if (demande.original() instanceof Structuree s) {
            taille += s.document().taille();
        } else if (demande.original() instanceof Pdf p) {
            taille += p.document().taille();
        }
        if (Limite.FACTURE.depassee(taille)) {
            throw new RefusSoumission.EnsembleTropGrand(
                    new Libelle(Limite.FACTURE.enClair(), Limite.FACTURE.enClair(true)));
        }
    }

    private Gardee preparer(Structure deposant, Demande demande) throws IOException {
        if (demande.original() instanceof Structuree s) {
            rafraichir(s.document());
            return new Gardee(s.nom(), s.document(), ecriture.structuree(s.nom(), s.document(), demande.pieces()));
        }
        if (demande.original() instanceof Pdf p) {
            return pdf(deposant, p, demande.pieces());
        }
        return saisie(deposant, ((Saisie) demande.original()).valeurs(), demande.pieces());
    }

    private Gardee pdf(Structure deposant, Pdf p, List<Piece> pieces) throws IOException {
        exiger(ReglesSaisie.juger(p.valeurs(), false));
        rafraichir(p.document());
        Analyse analyse = ecriture.analyser(p.nom(), p.document());
        if (!analyse.format().estPdf() || analyse.format() == FormatDocument.PDF_CHIFFRE) {
            exiger(analyse.constats());
            throw new RefusCommun.ParametreInvalide(
                    "pieceJointePrincipale",
                    new Libelle(
                            "La pièce principale n'est pas un PDF que l'on peut ouvrir.",
                            "The main document is no PDF that can be opened."),
                    new Libelle("Donnez un PDF sans mot de passe.", "Give a PDF without a password."));
        }
        FactureLue valeurs = traduire(deposant, p.valeurs());
        Pret pret = ecriture.pdf(p.nom(), p.document(), analyse, valeurs, pieces);
        return new Gardee(p.nom(), p.document(), pret);
    }

    private Gardee saisie(Structure deposant, FactureSaisie valeurs, List<Piece> pieces) throws IOException {
        if (!mandats.enVigueur(deposant.id())) {
            throw new RefusSoumission.MandatManquant(deposant.identifiant().valeur());
        }
        exiger(ReglesSaisie.juger(valeurs, true));
        ByteArrayOutputStream facturX = new ByteArrayOutputStream();
        redaction.ecrireFacturX(traduire(deposant, valeurs), horloge.instant(), facturX);
        Document original = documents.garder(new ByteArrayInputStream(facturX.toByteArray()), Limite.FACTURE.valeur());
        String nom = "facture-" + valeurs.numero().replaceAll("[^A-Za-z0-9_-]", "_") + ".pdf";
        return new Gardee(nom, original, ecriture.structuree(nom, original, pieces));
    }

    private FactureLue traduire(Structure deposant, FactureSaisie valeurs) {
        Structure destinataire = Siret.aLaForme(valeurs.destinataire())
                ? annuaire.parIdentifiant(Identifiant.siret(valeurs.destinataire()))
                        .orElse(null)
                : null;
        return new Traduction(valeurs, deposant, destinataire).lue();
    }

    private static void exiger(List<Constat> constats) {
        if (constats.stream().anyMatch(c -> c.severite().bloquante())) {
            throw new RefusSoumission.NonConforme(constats);
        }
    }

    /** Keeps the bytes again, so that they are as young as what will refer to them. */
    private void rafraichir(Document document) throws IOException {
        try (InputStream contenu = documents
                .ouvrir(document.empreinte())
                .orElseThrow(() -> new FileNotFoundException("Document perdu : " + document.empreinte()))) {
            documents.garder(contenu, Limite.FLUX_PORTAIL.valeur());
        }
    }
}
