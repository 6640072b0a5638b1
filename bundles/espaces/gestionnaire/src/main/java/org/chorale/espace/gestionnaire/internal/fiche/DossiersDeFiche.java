package org.chorale.espace.gestionnaire.internal.fiche;

import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.annuaire.Annuaire;
import org.chorale.api.annuaire.ComptesBancaires;
import org.chorale.api.annuaire.ComptesBancaires.CompteBancaire;
import org.chorale.api.annuaire.ComptesTechniquesDeStructure;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.FichesDeStructures;
import org.chorale.api.annuaire.MandatsDeFacturation;
import org.chorale.api.annuaire.MandatsDeFacturation.Mandat;
import org.chorale.api.annuaire.PiecesDeStructure;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.chorale.api.page.ContextePage;
import org.chorale.espace.gestionnaire.internal.Designations;
import org.chorale.espace.gestionnaire.internal.Noms;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gathers what the sheet of a structure shows beyond the directory. */
@Component(service = DossiersDeFiche.class)
public final class DossiersDeFiche {
    private final FichesDeStructures fiches;
    private final ComptesBancaires comptes;
    private final MandatsDeFacturation mandats;
    private final PiecesDeStructure pieces;
    private final ComptesTechniquesDeStructure techniques;
    private final BlocsDeFiche blocs;
    private final Designations designations;
    private final Annuaire annuaire;
    private final Clock horloge;

    /** Each part has its own service. */
    @Activate
    public DossiersDeFiche(
            @Reference FichesDeStructures fiches,
            @Reference ComptesBancaires comptes,
            @Reference MandatsDeFacturation mandats,
            @Reference PiecesDeStructure pieces,
            @Reference ComptesTechniquesDeStructure techniques,
            @Reference BlocsDeFiche blocs,
            @Reference Designations designations,
            @Reference Annuaire annuaire,
            @Reference Clock horloge) {
        this.fiches = fiches;
        this.comptes = comptes;
        this.mandats = mandats;
        this.pieces = pieces;
        this.techniques = techniques;
        this.blocs = blocs;
        this.designations = designations;
        this.annuaire = annuaire;
        this.horloge = horloge;
    }

    /**
     * What it shows.
     *
     * @param mandat the mandate in force, or null
     * @param rappel whether the structure of origin had signed one that was not copied
     * @param aRenouveler comptes techniques whose password ends soon
     * @param suites the structures that go on for this one
     */
    public record DossierDeFiche(
            FicheStructure fiche,
            List<CompteBancaire> comptes,
            @Nullable Mandat mandat,
            boolean rappel,
            int pieces,
            List<CompteTechnique> techniques,
            List<CompteTechnique> aRenouveler,
            List<Structure> suites,
            Noms noms,
            List<Content> blocs) {}

    DossierDeFiche lire(Perimetre perimetre, StructureId id, ContextePage contexte) {
        FicheStructure fiche = fiches.lire(perimetre, id);
        Mandat mandat = enVigueur(perimetre, id);
        List<CompteTechnique> ouverts = techniques.lister(perimetre, id).stream()
                .filter(c -> !c.estFerme())
                .toList();
        Instant maintenant = horloge.instant();
        List<StructureId> copies = annuaire.copies(id);
        return new DossierDeFiche(
                fiche,
                comptes.lister(perimetre, id),
                mandat,
                mandat == null && aSigne(perimetre, fiche.structure().origine()),
                pieces.lister(perimetre, id).size(),
                ouverts,
                ouverts.stream().filter(c -> c.expireBientot(maintenant)).toList(),
                List.copyOf(annuaire.structures(copies).values()),
                designations.personnes(mandat == null ? List.of() : List.of(mandat.signePar())),
                blocs.de(id, perimetre.appelant(), contexte));
    }

    private @Nullable Mandat enVigueur(Perimetre perimetre, StructureId id) {
        return mandats.lister(perimetre, id).stream()
                .filter(Mandat::estEnVigueur)
                .findFirst()
                .orElse(null);
    }

    private boolean aSigne(Perimetre perimetre, @Nullable StructureId origine) {
        return origine != null
                && perimetre.contient(origine)
                && !mandats.lister(perimetre, origine).isEmpty();
    }
}
