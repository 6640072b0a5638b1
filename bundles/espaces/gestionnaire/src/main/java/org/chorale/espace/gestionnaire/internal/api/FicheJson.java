package org.chorale.espace.gestionnaire.internal.api;

import java.util.Optional;
import org.chorale.api.annuaire.Adresse;
import org.chorale.api.annuaire.ComptesBancaires.Affactureur;
import org.chorale.api.annuaire.ComptesBancaires.CompteBancaire;
import org.chorale.api.annuaire.ComptesBancaires.Coordonnees;
import org.chorale.api.annuaire.FicheStructure;
import org.chorale.api.annuaire.MandatsDeFacturation.Mandat;
import org.chorale.api.annuaire.ModificationDeFiche;
import org.chorale.api.annuaire.ParametresDeFiche;
import org.chorale.api.annuaire.PiecesDeStructure.Piece;
import org.chorale.api.annuaire.Raccordement;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Secret;
import org.chorale.api.identite.ComptesTechniques.CompteTechnique;
import org.jspecify.annotations.Nullable;

/** The sheet; {@code version} goes with the next change by {@code modifierStructure}. */
public record FicheJson(
        long idStructureCPP,
        String identifiant,
        String typeIdentifiant,
        String designation,
        String categorie,
        boolean active,
        @Nullable Long idStructureOrigine,
        long version,
        Adresse adresse,
        String telephone,
        String courriel,
        String pacage,
        ParametresDeFiche parametres,
        Raccordement raccordement) {
    static FicheJson de(FicheStructure f) {
        Structure s = f.structure();
        return new FicheJson(
                s.id().valeur(),
                s.identifiant().valeur(),
                s.identifiant().type().name(),
                s.designation(),
                s.categorie().name(),
                s.active(),
                Optional.ofNullable(s.origine()).map(StructureId::valeur).orElse(null),
                f.version(),
                s.adresse(),
                f.generales().telephone(),
                f.generales().courriel(),
                f.generales().pacage(),
                f.parametres(),
                f.raccordement());
    }

    /** A line of the history. */
    public record ModificationJson(
            String quand,
            long idUtilisateur,
            String champ,
            @Nullable String avant,
            @Nullable String apres) {
        static ModificationJson de(ModificationDeFiche m) {
            return new ModificationJson(m.quand().toString(), m.par().valeur(), m.champ(), m.avant(), m.apres());
        }
    }

    /** A bank account. */
    public record CompteBancaireJson(
            long idCompteBancaire,
            long version,
            String nom,
            String titulaire,
            String iban,
            String bic,
            @Nullable Affactureur affactureur) {
        static CompteBancaireJson de(CompteBancaire c) {
            return new CompteBancaireJson(
                    c.id(), c.version(), c.nom(), c.titulaire(), c.iban().valeur(), c.bic(), c.affactureur());
        }
    }

    /** What an account is to be; {@code version} is that of the one it replaces. */
    public record CoordonneesJson(
            @Nullable String nom,
            @Nullable String titulaire,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable FactorJson affactureur,
            @Nullable Long version) {
        Coordonnees coordonnees() {
            return new Coordonnees(
                    vide(nom),
                    vide(titulaire),
                    vide(iban),
                    vide(bic),
                    affactureur == null
                            ? null
                            : new Affactureur(vide(affactureur.designation()), vide(affactureur.identifiant())));
        }

        private static String vide(@Nullable String texte) {
            return texte == null ? "" : texte;
        }
    }

    /** A factor. */
    public record FactorJson(
            @Nullable String designation, @Nullable String identifiant) {}

    /** A mandate. */
    public record MandatJson(
            long idMandat,
            boolean enVigueur,
            String signeLe,
            long signePar,
            @Nullable String revoqueLe,
            @Nullable Long revoquePar) {
        static MandatJson de(Mandat m) {
            return new MandatJson(
                    m.id(),
                    m.estEnVigueur(),
                    m.signeLe().toString(),
                    m.signePar().valeur(),
                    m.revoqueLe() == null ? null : m.revoqueLe().toString(),
                    Optional.ofNullable(m.revoquePar())
                            .map(UtilisateurId::valeur)
                            .orElse(null));
        }
    }

    /** An attachment. */
    public record PieceJson(long idPiece, String genre, String nom, long taille, String ajouteeLe, long ajouteePar) {
        static PieceJson de(Piece p) {
            return new PieceJson(
                    p.id(),
                    p.genre().name(),
                    p.nom(),
                    p.taille(),
                    p.ajouteeLe().toString(),
                    p.ajouteePar().valeur());
        }
    }

    /** A compte technique; {@code etat}: ACTIF, EXPIRE, INACTIF. */
    public record CompteTechniqueJson(
            long idUtilisateur,
            String login,
            String etat,
            String depuis,
            @Nullable String expiration) {
        static CompteTechniqueJson de(CompteTechnique c) {
            return new CompteTechniqueJson(
                    c.id().valeur(),
                    c.login(),
                    c.etat().name(),
                    c.depuis().toString(),
                    c.expiration() == null ? null : c.expiration().toString());
        }
    }

    /** A login and its password, this once. */
    public record SecretJson(long idUtilisateur, String login, String motDePasse) {
        static SecretJson de(Secret s) {
            return new SecretJson(s.id(), s.login(), s.motDePasse());
        }
    }
}
