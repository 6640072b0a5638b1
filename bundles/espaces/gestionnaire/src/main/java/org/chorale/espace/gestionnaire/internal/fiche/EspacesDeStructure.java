package org.chorale.espace.gestionnaire.internal.fiche;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.espace.Espace;
import org.chorale.api.espace.EspacesPresents;
import org.chorale.api.espace.Libelle;
import org.chorale.api.espace.RegleOuverture.AuCompte;
import org.chorale.api.habilitation.GestionDesDroits;
import org.chorale.api.habilitation.Habilitations;
import org.chorale.api.habilitation.OuvertureEspace;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.refus.RefusCommun.ParametreInvalide;
import org.chorale.espace.gestionnaire.internal.EspaceGestionnaire;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The espaces of a structure: what each is there, what can be opened, what can be closed. */
@Component(service = EspacesDeStructure.class)
public final class EspacesDeStructure {
    /** Everybody's, whatever their structures: there is nothing to open or to close. */
    public static final CodeEspace MON_COMPTE = new CodeEspace("mon-compte");

    private final Habilitations habilitations;
    private final EspacesPresents espaces;
    private final GestionDesDroits gestion;

    /** Reads and writes within the caller's perimeter. */
    @Activate
    public EspacesDeStructure(
            @Reference Habilitations habilitations,
            @Reference EspacesPresents espaces,
            @Reference GestionDesDroits gestion) {
        this.habilitations = habilitations;
        this.espaces = espaces;
        this.gestion = gestion;
    }

    /** What an espace is on a structure. */
    public enum Etat {
        OUVERT(TexteStructure.OUVERT, null, "success"),
        DONNE_TOUS(TexteStructure.DONNE_TOUS, TexteStructure.DONNE_TOUS_AIDE, "info"),
        DONNE_GESTIONNAIRES(TexteStructure.DONNE_GESTIONNAIRES, TexteStructure.DONNE_GESTIONNAIRES_AIDE, "info"),
        LIBRE(TexteStructure.LIBRE, TexteStructure.LIBRE_AIDE, "info"),
        FERME(TexteStructure.FERME, TexteStructure.FERME_AIDE, "warning"),
        /** Never opened there. */
        ABSENT(TexteStructure.FERME, TexteStructure.FERME_AIDE, "neutral");

        private final TexteStructure nom;
        private final @Nullable TexteStructure aide;
        private final String couleur;

        Etat(TexteStructure nom, @Nullable TexteStructure aide, String couleur) {
            this.nom = nom;
            this.aide = aide;
            this.couleur = couleur;
        }

        /** What users call it. */
        public TexteStructure nom() {
            return nom;
        }

        /** What it means, or null. */
        public @Nullable TexteStructure aide() {
            return aide;
        }

        /** The colour of its tag. */
        public String couleur() {
            return couleur;
        }

        /** Whether it may be opened there. */
        public boolean aOuvrir() {
            return this == FERME || this == ABSENT;
        }
    }

    /**
     * An espace on a structure.
     *
     * @param depuis since when it is open or closed there, or null
     */
    public record Ligne(
            CodeEspace code,
            Libelle libelle,
            Etat etat,
            @Nullable Instant depuis) {
        /** Whether a gestionnaire may close it; Activités du gestionnaire never: they would lock themselves out. */
        public boolean fermable() {
            return !etat.aOuvrir() && !code.equals(EspaceGestionnaire.CODE);
        }
    }

    /** All that are present and that a structure has a say in, in the order of the menu. */
    public List<Ligne> lignes(StructureId structure) {
        Map<CodeEspace, OuvertureEspace> ouvertures = habilitations.ouvertures(structure).stream()
                .filter(o -> o.service() == null)
                .collect(Collectors.toMap(OuvertureEspace::espace, o -> o, (a, b) -> a.active() ? a : b));
        return espaces.parOrdre().stream()
                .filter(e -> !e.code().equals(MON_COMPTE))
                .map(e -> ligne(e, ouvertures.get(e.code())))
                .toList();
    }

    private static Ligne ligne(Espace espace, @Nullable OuvertureEspace ouverture) {
        Etat etat = ouverture != null ? (ouverture.active() ? Etat.OUVERT : Etat.FERME) : parRegle(espace);
        return new Ligne(espace.code(), espace.libelle(), etat, ouverture == null ? null : ouverture.depuis());
    }

    private static Etat parRegle(Espace espace) {
        AuCompte auCompte = espace.ouverture().auCompte();
        if (auCompte != AuCompte.PERSONNE) {
            return auCompte == AuCompte.TOUS ? Etat.DONNE_TOUS : Etat.DONNE_GESTIONNAIRES;
        }
        return espace.ouverture().libreAdhesion() ? Etat.LIBRE : Etat.ABSENT;
    }

    /** Those that can be opened there. */
    List<Ligne> proposes(StructureId structure) {
        return lignes(structure).stream().filter(l -> l.etat().aOuvrir()).toList();
    }

    /** Opens them; those that are open already stay so. */
    void ouvrir(Perimetre perimetre, StructureId structure, Collection<CodeEspace> codes) {
        gestion.ouvrir(perimetre, structure, codes);
    }

    /** Closes one. */
    void fermer(Perimetre perimetre, StructureId structure, CodeEspace code) {
        if (code.equals(EspaceGestionnaire.CODE)) {
            throw new ParametreInvalide(
                    "espace",
                    TexteStructure.PAS_LE_SIEN.libelle(),
                    new Libelle("Choisissez un autre espace.", "Choose another espace."));
        }
        gestion.fermer(perimetre, structure, code);
    }
}
