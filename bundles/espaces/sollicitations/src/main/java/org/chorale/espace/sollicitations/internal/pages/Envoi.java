package org.chorale.espace.sollicitations.internal.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.chorale.api.acces.Appelant;
import org.chorale.api.brouillon.FichierDeBrouillon;
import org.chorale.api.brouillon.PiecesDeposees;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.espace.Libelle;
import org.chorale.api.format.Limite;
import org.chorale.api.refus.Refus;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.api.rest.LecteurMultipart;
import org.chorale.espace.sollicitations.internal.service.Saisies;
import org.chorale.espace.sollicitations.internal.service.Traitements;

/**
 * What a form brought: its fields, and its files, which are kept as the account's own until the form is accepted.
 *
 * @param champs by name
 * @param pieces what is attached, files of an earlier try included
 * @param refus why files were not taken
 */
public record Envoi(Map<String, String> champs, List<FichierDeBrouillon> pieces, List<Refus> refus) {
    /** The file field. */
    public static final String FICHIER = "pieces";

    private static final String DEJA = "piece";
    private static final int PARTIES_MAX = 60;
    private static final int CHAMP_MAX = 4 * Saisies.TEXTE_MAX + 1024;

    /** Keeps its own copies. */
    public Envoi {
        champs = Map.copyOf(champs);
        pieces = List.copyOf(pieces);
        refus = List.copyOf(refus);
    }

    /** Nothing yet. */
    public static Envoi vierge(Map<String, String> champs) {
        return new Envoi(champs, List.of(), List.of());
    }

    /** What was typed; empty where nothing came. */
    public String texte(String champ) {
        return champs.getOrDefault(champ, "").strip();
    }

    /** The numbers of what is attached. */
    public List<Long> numeros() {
        return pieces.stream().map(FichierDeBrouillon::id).toList();
    }

    /** Reads it as it comes. */
    static Envoi lire(HttpServletRequest requete, Appelant appelant, PiecesDeposees depot) {
        Lecture lecture = new Lecture(appelant, depot);
        try {
            LecteurMultipart formulaire = LecteurMultipart.de(requete.getContentType(), requete.getInputStream());
            int parties = 0;
            for (var partie = formulaire.suivante(); partie.isPresent(); partie = formulaire.suivante()) {
                if (++parties > PARTIES_MAX) {
                    throw new IOException("too many parts");
                }
                lecture.partie(partie.get());
            }
        } catch (IOException illisible) {
            lecture.refus.add(new ParametreInvalide(
                    FICHIER,
                    new Libelle("L'envoi n'a pas pu être lu en entier.", "The form could not be read to its end."),
                    new Libelle("Envoyez-le de nouveau.", "Send it again.")));
        }
        return new Envoi(lecture.champs, lecture.pieces, lecture.refus);
    }

    /** Reads part by part. */
    private static final class Lecture {
        private final Appelant appelant;
        private final PiecesDeposees depot;
        private final Map<String, String> champs = new HashMap<>();
        private final List<FichierDeBrouillon> pieces = new ArrayList<>();
        private final List<Refus> refus = new ArrayList<>();

        Lecture(Appelant appelant, PiecesDeposees depot) {
            this.appelant = appelant;
            this.depot = depot;
        }

        void partie(LecteurMultipart.Partie partie) throws IOException {
            String fichier = partie.fichier();
            if (partie.nom().equals(FICHIER)) {
                if (fichier != null && !fichier.isBlank()) {
                    garder(fichier, partie);
                }
            } else if (partie.nom().equals(DEJA)) {
                deja(partie.valeur());
            } else {
                byte[] octets = partie.contenu().readNBytes(CHAMP_MAX + 1);
                // What is longer than any field of ours is cut: the field then says that it is too long.
                champs.put(
                        partie.nom(),
                        new String(
                                octets,
                                0,
                                Math.min(octets.length, CHAMP_MAX),
                                java.nio.charset.StandardCharsets.UTF_8));
            }
        }

        private void deja(String numero) {
            if (numero.matches("[1-9][0-9]{0,17}")) {
                Optional<FichierDeBrouillon> connue = depot.consulter(appelant, Long.parseLong(numero));
                connue.filter(p -> pieces.stream().noneMatch(q -> q.id() == p.id()))
                        .ifPresent(pieces::add);
            }
        }

        private void garder(String nom, LecteurMultipart.Partie partie) throws IOException {
            if (pieces.size() >= Saisies.PIECES_MAX) {
                refus.add(Traitements.tropDePieces());
                return;
            }
            try {
                pieces.add(depot.ajouter(appelant, nom, partie.contenu()));
            } catch (DocumentTropGrand tropGrand) {
                refus.add(new ParametreInvalide(
                        FICHIER,
                        new Libelle(
                                "« %s » dépasse %s.".formatted(nom, Limite.PIECE_JOINTE.enClair()),
                                "“%s” has more than %s.".formatted(nom, Limite.PIECE_JOINTE.enClair(true))),
                        new Libelle("Joignez un fichier plus petit.", "Attach a smaller file.")));
            } catch (Refus nonPris) {
                refus.add(new ParametreInvalide(
                        FICHIER, nonPris.motif().message(), nonPris.motif().remede()));
            }
        }
    }
}
