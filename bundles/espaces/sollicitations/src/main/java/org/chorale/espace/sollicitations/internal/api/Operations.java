package org.chorale.espace.sollicitations.internal.api;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chorale.api.acces.Appelant;
import org.chorale.api.commun.Pagination;
import org.chorale.api.espace.Libelle;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.espace.sollicitations.internal.cycle.Action;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.service.Critere;
import org.chorale.espace.sollicitations.internal.service.Detail;
import org.chorale.espace.sollicitations.internal.service.Lectures;
import org.chorale.espace.sollicitations.internal.service.Regard;
import org.chorale.espace.sollicitations.internal.service.Traitements;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What both sides' operations do alike. */
@Component(service = Operations.class)
public class Operations {
    private static final int PAR_PAGE = 200;
    private static final int PAR_PAGE_MAX = 1000;

    private final Lectures lectures;
    private final Traitements traitements;

    /** By the component runtime. */
    @Activate
    public Operations(@Reference Lectures lectures, @Reference Traitements traitements) {
        this.lectures = lectures;
        this.traitements = traitements;
    }

    Formes.Trouvees rechercher(Regard regard, Formes.@Nullable Recherche demande) {
        Formes.Recherche r = demande == null ? new Formes.Recherche(null, null, null, null, null, null) : demande;
        Critere critere = new Critere(
                etats(r.listeEtats()),
                vide(r.codeCategorie()),
                texte(r.texte()),
                jour("dateDepotDu", r.dateDepotDu()),
                jour("dateDepotAu", r.dateDepotAu()));
        return Formes.Trouvees.de(lectures.rechercher(regard, critere, pagination(r.parametresRecherche())));
    }

    /** @param agit from where one could act: what may be done is told of it, and not of who only reads */
    Formes.Consultee consulter(Regard lit, Regard agit, Formes.@Nullable Designation demande) {
        Detail lue = lectures.consulter(lit, numero(demande));
        return Formes.Consultee.de(
                agit.voit(lue.sollicitation())
                        ? lectures.consulter(agit, lue.sollicitation().id())
                        : lue);
    }

    Formes.Fait traiter(Regard regard, Appelant appelant, Formes.@Nullable Acte demande, @Nullable Action impose) {
        Long id = demande == null ? null : demande.idSollicitation();
        if (demande == null || id == null) {
            throw manque("idSollicitation");
        }
        Action action = impose != null
                ? impose
                : Action.de(Optional.ofNullable(demande.action()).orElse(""))
                        .orElseThrow(() -> new ParametreInvalide(
                                "action",
                                new Libelle(
                                        "Le paramètre action n'en nomme aucune.", "The parameter action names none."),
                                new Libelle(
                                        "Prenez-en une de actionsPossibles, que rend consulter.",
                                        "Take one of actionsPossibles, which consulter answers.")));
        Etat etat = traitements.agir(
                regard,
                id,
                new Traitements.Acte(
                        action,
                        demande.version(),
                        Optional.ofNullable(demande.message()).orElse(""),
                        pieces(demande.listePieceJointeId()),
                        appelant));
        return Formes.Fait.de(id, etat.name());
    }

    Formes.Contenue telecharger(Regard regard, Formes.@Nullable Designation demande) throws IOException {
        long id = numero(demande);
        Long piece = Objects.requireNonNull(demande).pieceJointeId();
        if (piece == null) {
            throw manque("pieceJointeId");
        }
        Lectures.Ouverte ouverte = lectures.ouvrir(regard, id, piece);
        try (var contenu = ouverte.contenu()) {
            return new Formes.Contenue(
                    0,
                    "TRA_MSG_00.000",
                    piece,
                    ouverte.piece().nom(),
                    ouverte.piece().typeMime(),
                    // Ten megabytes at most: an attachment.
                    Base64.getEncoder().encodeToString(contenu.readAllBytes()));
        }
    }

    static List<Long> pieces(@Nullable List<Long> recues) {
        return recues == null
                ? List.of()
                : recues.stream().filter(Objects::nonNull).distinct().limit(100).toList();
    }

    private static long numero(Formes.@Nullable Designation demande) {
        Long id = demande == null ? null : demande.idSollicitation();
        if (id == null) {
            throw manque("idSollicitation");
        }
        return id;
    }

    private static ParametreInvalide manque(String champ) {
        return new ParametreInvalide(
                champ,
                new Libelle(
                        "Le paramètre %s manque.".formatted(champ), "The parameter %s is missing.".formatted(champ)),
                new Libelle("Reprenez celui que rend la recherche.", "Use that of the search."));
    }

    private static Set<Etat> etats(@Nullable List<String> noms) {
        Set<Etat> etats = EnumSet.noneOf(Etat.class);
        for (String nom : noms == null ? List.<String>of() : noms) {
            etats.add(Etat.visibles().stream()
                    .filter(e -> e.name().equals(nom))
                    .findFirst()
                    .orElseThrow(() -> new ParametreInvalide(
                            "listeEtats",
                            new Libelle("Un état de listeEtats n'existe pas.", "A state of listeEtats does not exist."),
                            new Libelle(
                                    "Les états sont %s.".formatted(Etat.visibles()),
                                    "The states are %s.".formatted(Etat.visibles())))));
        }
        return etats;
    }

    private static @Nullable String vide(@Nullable String texte) {
        return texte == null || texte.isBlank() ? null : texte.strip();
    }

    private static @Nullable String texte(@Nullable String texte) {
        String propre = vide(texte);
        if (propre != null && propre.length() > 100) {
            throw new ParametreInvalide(
                    "texte",
                    new Libelle(
                            "Le paramètre texte dépasse 100 caractères.",
                            "The parameter texte has more than 100 characters."),
                    new Libelle("Raccourcissez-le.", "Make it shorter."));
        }
        return propre;
    }

    private static @Nullable LocalDate jour(String champ, @Nullable String texte) {
        String propre = vide(texte);
        try {
            return propre == null ? null : LocalDate.parse(propre);
        } catch (DateTimeParseException forme) {
            throw new ParametreInvalide(
                    champ,
                    new Libelle(
                            "Le paramètre %s n'est pas un jour.".formatted(champ),
                            "The parameter %s is no day.".formatted(champ)),
                    new Libelle("Donnez-le comme 2026-11-24.", "Give it as 2026-11-24."));
        }
    }

    private static Pagination pagination(Formes.@Nullable Parametres p) {
        int page = p == null || p.pageResultatDemandee() == null ? 1 : p.pageResultatDemandee();
        Integer taille = p == null ? null : p.nbResultatsParPage();
        boolean montant = p != null && "Ascendant".equalsIgnoreCase(p.triSens());
        return new Pagination(
                page,
                taille == null || taille < 1 ? PAR_PAGE : Math.min(taille, PAR_PAGE_MAX),
                null,
                montant ? Pagination.Sens.ASCENDANT : Pagination.Sens.DESCENDANT);
    }
}
