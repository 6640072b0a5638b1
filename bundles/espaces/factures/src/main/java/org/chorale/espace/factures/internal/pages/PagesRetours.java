package org.chorale.espace.factures.internal.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DefaultValue;
import javax.ws.rs.FormParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.chorale.api.acces.Acces;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.brouillon.RefusBrouillon;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.espace.Mode;
import org.chorale.api.facture.RefusFacture;
import org.chorale.api.facture.RefusVie;
import org.chorale.api.facture.StatutFacture;
import org.chorale.api.facture.VieDesFactures;
import org.chorale.api.facture.VieDesFactures.Complement;
import org.chorale.api.facture.VieDesFactures.Correction;
import org.chorale.api.facture.VieDesFactures.PieceApportee;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Limite;
import org.chorale.api.identifiant.FactureId;
import org.chorale.api.page.ContextePage;
import org.chorale.api.refus.Refus;
import org.chorale.api.rest.LecteurMultipart;
import org.chorale.api.rest.Ressource;
import org.chorale.espace.factures.internal.pages.Retour.Valeurs;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a supplier sends from the page of an invoice that came back. */
@Component(service = Ressource.class)
@Path(Face.ADRESSE_EMISES)
public final class PagesRetours implements Ressource {
    private static final int PARTIES_MAX = 200;
    private static final int CHAMP_MAX = 16 * 1024;
    private static final Map<String, String> CHAMPS =
            Map.of("BT-46", "destinataire", "BT-10", "service", "BT-13", "engagement");

    private final PagesFactures pages;
    private final VieDesFactures vie;
    private final PiecesDeposees pieces;

    @Activate
    public PagesRetours(
            @Reference PagesFactures pages, @Reference VieDesFactures vie, @Reference PiecesDeposees pieces) {
        this.pages = pages;
        this.vie = vie;
        this.pieces = pieces;
    }

    /** Completes a suspended invoice, with documents, a comment, or both. */
    @POST
    @Path("/{facture}/complement")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.MODIFICATION)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    public Response completer(
            @PathParam("facture") String facture,
            @Context HttpServletRequest requete,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        FactureId id = PagesFactures.numero(facture);
        Envoi envoi = new Envoi(perimetre, contexte);
        try {
            envoi.lire(requete);
            if (envoi.fautes.isEmpty()) {
                List<Long> employees =
                        envoi.recues.stream().map(FichierDeBrouillon::id).toList();
                vie.completer(
                        perimetre,
                        id,
                        new Complement(
                                envoi.recues.stream()
                                        .map(f -> new PieceApportee(f.nom(), f.typeMime(), f.document()))
                                        .toList(),
                                envoi.commentaire),
                        () -> pieces.consommer(perimetre.appelant(), employees));
                return fait(id, StatutFacture.COMPLETEE.name());
            }
        } catch (IOException coupe) {
            envoi.fautes.add(Faute.de("fichier", TexteVie.FORMULAIRE_ILLISIBLE.en(contexte.langue())));
        } catch (RefusFacture.Inconnue inconnue) {
            throw inconnue;
        } catch (Refus refus) {
            envoi.statut = refus.motif().statutHttp();
            String champ = refus instanceof RefusVie.TropDePieces ? "fichier" : "commentaire";
            envoi.fautes.add(Faute.de(champ, refus, contexte.langue()));
        }
        Valeurs valeurs = new Valeurs("", "", "", envoi.commentaire, envoi.recues);
        return pages.retour(envoi.statut, id, valeurs, envoi.fautes, perimetre, contexte);
    }

    /** Sends an invoice again with its addressing corrected. */
    @POST
    @Path("/{facture}/recyclage")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.MODIFICATION)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response recycler(
            @PathParam("facture") String facture,
            @FormParam("destinataire") @DefaultValue("") String destinataire,
            @FormParam("service") @DefaultValue("") String service,
            @FormParam("engagement") @DefaultValue("") String engagement,
            @FormParam("commentaire") @DefaultValue("") String commentaire,
            @Context Perimetre perimetre,
            @Context ContextePage contexte) {
        FactureId id = PagesFactures.numero(facture);
        List<Faute> fautes = new ArrayList<>();
        int statut;
        try {
            vie.recycler(perimetre, id, new Correction(destinataire, service, engagement, commentaire));
            return fait(id, StatutFacture.MISE_A_DISPOSITION.name());
        } catch (RefusFacture.Inconnue inconnue) {
            throw inconnue;
        } catch (RefusVie.CorrectionRefusee refus) {
            statut = refus.motif().statutHttp();
            refus.constats().forEach(c -> fautes.add(Faute.de(champ(c), c.message(), c.remede())));
        } catch (Refus refus) {
            statut = refus.motif().statutHttp();
            fautes.add(Faute.de("commentaire", refus, contexte.langue()));
        }
        Valeurs valeurs =
                new Valeurs(abrege(destinataire), abrege(service), abrege(engagement), abrege(commentaire), List.of());
        return pages.retour(statut, id, valeurs, fautes, perimetre, contexte);
    }

    /** Takes note of a rejection and has done with it. */
    @POST
    @Path("/{facture}/rejet")
    @Acces(espace = Face.CODE_EMISES, mode = Mode.MODIFICATION)
    @Produces(MediaType.TEXT_HTML)
    public Response traiterRejet(
            @PathParam("facture") String facture, @Context Perimetre perimetre, @Context ContextePage contexte) {
        FactureId id = PagesFactures.numero(facture);
        try {
            vie.traiterRejets(perimetre, List.of(id));
            return fait(id, PagesFactures.REJET_TRAITE);
        } catch (RefusVie.PasRejetee refus) {
            List<Faute> fautes = List.of(Faute.de("retour", refus, contexte.langue()));
            return pages.retour(refus.motif().statutHttp(), id, null, fautes, perimetre, contexte);
        }
    }

    private static Response fait(FactureId id, String quoi) {
        return PagesFactures.vers("%s/%s?fait=%s".formatted(Face.ADRESSE_EMISES, id, quoi));
    }

    private static String champ(Constat constat) {
        return constat.terme() == null ? "destinataire" : CHAMPS.getOrDefault(constat.terme(), "destinataire");
    }

    private static String abrege(String texte) {
        return texte.length() <= 2000 ? texte : texte.substring(0, 2000);
    }

    /** The form of a completion, read as it comes: documents are kept as those that programs give before they submit. */
    private final class Envoi {
        private final Perimetre perimetre;
        private final ContextePage contexte;
        private final List<FichierDeBrouillon> recues = new ArrayList<>();
        private final List<Faute> fautes = new ArrayList<>();
        private String commentaire = "";
        private int statut = 400;

        Envoi(Perimetre perimetre, ContextePage contexte) {
            this.perimetre = perimetre;
            this.contexte = contexte;
        }

        void lire(HttpServletRequest requete) throws IOException {
            LecteurMultipart parties = LecteurMultipart.de(requete.getContentType(), requete.getInputStream());
            int combien = 0;
            for (var partie = parties.suivante(); partie.isPresent(); partie = parties.suivante()) {
                if (++combien > PARTIES_MAX) {
                    throw new IOException("too many fields");
                }
                prendre(partie.get());
            }
        }

        private void prendre(LecteurMultipart.Partie partie) throws IOException {
            if (partie.fichier() != null) {
                if (!partie.fichier().isBlank()) {
                    recevoir(partie);
                }
                return;
            }
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            octets.write(partie.contenu().readNBytes(CHAMP_MAX));
            String valeur = octets.toString(StandardCharsets.UTF_8);
            if (partie.nom().equals("commentaire")) {
                commentaire = valeur.strip();
            } else if (partie.nom().equals("piece") && valeur.matches("[1-9][0-9]{0,17}")) {
                pieces.consulter(perimetre.appelant(), Long.parseLong(valeur)).ifPresent(recues::add);
            }
        }

        private void recevoir(LecteurMultipart.Partie partie) throws IOException {
            try {
                if (recues.size() >= VieDesFactures.PIECES_MAX) {
                    throw new RefusVie.TropDePieces(
                            new org.chorale.api.espace.Libelle(Limite.FACTURE.enClair(), Limite.FACTURE.enClair(true)));
                }
                recues.add(pieces.ajouter(perimetre.appelant(), partie.fichier(), partie.contenu()));
            } catch (DocumentTropGrand tropGrand) {
                Refus refus = new RefusBrouillon.FichierTropGrand(partie.fichier(), Limite.PIECE_JOINTE);
                statut = refus.motif().statutHttp();
                fautes.add(Faute.de("fichier", refus, contexte.langue()));
            } catch (Refus refus) {
                statut = refus.motif().statutHttp();
                fautes.add(Faute.de("fichier", refus, contexte.langue()));
            }
        }
    }
}
