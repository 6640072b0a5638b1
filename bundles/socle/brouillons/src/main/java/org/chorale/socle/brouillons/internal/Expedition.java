package org.chorale.socle.brouillons.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.brouillon.Brouillon;
import org.chorale.api.brouillon.Brouillons.Envoye;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.FichierDeBrouillon.Role;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.facture.Depots;
import org.chorale.api.facture.ModeDepot;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.soumission.RefusSoumission;
import org.chorale.api.soumission.Soumissions;
import org.chorale.api.soumission.Soumissions.Demande;
import org.chorale.api.soumission.Soumissions.Original;
import org.chorale.api.soumission.Soumissions.Piece;
import org.chorale.api.soumission.Soumissions.Soumise;

/** Sends a draft: it goes in the transaction that deposits what it held. */
final class Expedition {
    private final JpaTemplate jpa;
    private final Reception reception;
    private final Depots depots;
    private final Soumissions soumissions;

    Expedition(JpaTemplate jpa, Reception reception, Depots depots, Soumissions soumissions) {
        this.jpa = jpa;
        this.reception = reception;
        this.depots = depots;
        this.soumissions = soumissions;
    }

    Envoye envoyer(Perimetre perimetre, Brouillon b) throws IOException {
        if (b.genre() == Brouillon.Genre.SAISIE) {
            return soumettre(
                    perimetre, b, new Soumissions.Saisie(LectureSaisie.de(b).exiger()), ModeDepot.SAISIE_PORTAIL);
        }
        List<FichierDeBrouillon> factures = b.fichiers(Role.FACTURE);
        verifier(b, factures);
        if (factures.size() > 1 || factures.get(0).format().estArchive()) {
            return deposer(perimetre, b, factures);
        }
        FichierDeBrouillon seule = factures.get(0);
        if (!seule.sansDonnees()) {
            return soumettre(
                    perimetre, b, new Soumissions.Structuree(seule.nom(), seule.document()), ModeDepot.UPLOAD_PORTAIL);
        }
        ModeDepot mode = seule.format() == FormatDocument.PDF_SIGNE
                ? ModeDepot.DEPOT_PDF_SIGNE_PORTAIL
                : ModeDepot.DEPOT_PDF_PORTAIL;
        return soumettre(
                perimetre,
                b,
                new Soumissions.Pdf(
                        seule.nom(), seule.document(), LectureSaisie.de(b).exiger()),
                mode);
    }

    private static void verifier(Brouillon b, List<FichierDeBrouillon> factures) {
        if (factures.isEmpty()) {
            throw new RefusBrouillon.RienAEnvoyer();
        }
        factures.stream().filter(f -> !f.lecture().acceptable()).findFirst().ifPresent(f -> {
            throw new RefusBrouillon.FichierNonDeposable(f.nom());
        });
        boolean plusieurs = factures.size() > 1 || factures.get(0).format().estArchive();
        if (plusieurs) {
            factures.stream()
                    .filter(FichierDeBrouillon::sansDonnees)
                    .findFirst()
                    .ifPresent(f -> {
                        throw new RefusBrouillon.PdfParmiPlusieurs(f.nom());
                    });
            if (!b.fichiers(Role.PIECE).isEmpty()) {
                throw new RefusBrouillon.PiecesDePlusieurs();
            }
        }
    }

    private Envoye soumettre(Perimetre perimetre, Brouillon b, Original original, ModeDepot mode) throws IOException {
        List<Piece> pieces = b.fichiers(Role.PIECE).stream()
                .map(f -> new Piece(f.nom(), f.typeMime(), f.document()))
                .toList();
        try {
            Soumise soumise = soumissions.soumettre(
                    perimetre, new Demande(b.deposant(), mode, original, pieces), fait -> effacer(perimetre, b));
            return new Envoye(List.of(soumise.flux()), soumise.id());
        } catch (RefusSoumission.NonConforme refus) {
            if (original instanceof Soumissions.Structuree) {
                throw refus;
            }
            throw new RefusBrouillon.SaisieIncorrecte(FautesDuDocument.de(refus.bloquants()));
        }
    }

    /** Several files, or an archive: read later, as a program's flux is. */
    private Envoye deposer(Perimetre perimetre, Brouillon b, List<FichierDeBrouillon> factures) throws IOException {
        for (FichierDeBrouillon f : factures) {
            reception.rafraichir(f.document());
        }
        return Transaction.tenter(jpa, em -> {
            List<NumeroFlux> flux = new ArrayList<>();
            for (FichierDeBrouillon f : factures) {
                flux.add(depots.deposer(
                                perimetre,
                                new Depots.Depot(
                                        b.deposant(),
                                        Depots.nomAdmis(f.nom()),
                                        null,
                                        f.document(),
                                        ModeDepot.UPLOAD_PORTAIL))
                        .numero());
            }
            effacer(perimetre, b);
            return new Envoye(flux, null);
        });
    }

    /** The draft as it was read: who saved, added, sent or gave a file another role meanwhile came first. */
    private void effacer(Perimetre perimetre, Brouillon lu) {
        jpa.tx(TransactionType.Required, em -> {
            Tables tables = new Tables(em);
            BrouillonEntity b = tables.exiger(perimetre, lu.id());
            List<FichierDeBrouillon> fichiers =
                    tables.fichiers(lu.id()).stream().map(FichierEntity::en).toList();
            boolean autre = b.revision() != lu.revision()
                    || !b.deposant().equals(lu.deposant())
                    || !b.valeurs().equals(lu.valeurs())
                    || !enPlace(fichiers).equals(enPlace(lu.fichiers()));
            if (autre) {
                throw new RefusBrouillon.ModifieAilleurs();
            }
            tables.effacer(b);
            em.flush();
        });
    }

    private static List<String> enPlace(List<FichierDeBrouillon> fichiers) {
        return fichiers.stream().map(f -> f.id() + " " + f.role()).toList();
    }
}
