package org.chorale.api.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.espace.Libelle;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document after analysis.
 *
 * @param format what it is
 * @param syntaxe the published code of what it is; null where there is none (plain PDF, archive, unknown)
 * @param profil the profile it claims; null if it is no structured invoice
 * @param verdict what validation says, the layer {@link Couche#PORTAIL} left out; for an archive, the worst of its
 *     files if they were analysed ({@link Options#entrees()}), else only that the archive itself can be walked through
 * @param couches one result for every layer, in their order
 * @param regles the packs that were really run
 * @param constats all findings, in the order of the layers
 * @param facture what was read; null if it could not be. May be present in a document that is not valid
 * @param signature the signature found on a PDF; null if there is none
 * @param entrees the files of an archive; empty for anything else
 */
public record Analyse(
        FormatDocument format,
        @Nullable SyntaxeFlux syntaxe,
        @Nullable Profil profil,
        Verdict verdict,
        Map<Couche, ResultatCouche> couches,
        List<PaquetRegles> regles,
        List<Constat> constats,
        @Nullable FactureLue facture,
        @Nullable Signature signature,
        List<EntreeArchive> entrees) {

    public Analyse {
        couches = java.util.Collections.unmodifiableMap(new java.util.EnumMap<>(couches));
        regles = List.copyOf(regles);
        constats = List.copyOf(constats);
        entrees = List.copyOf(entrees);
    }

    /**
     * The same with what was found of it elsewhere.
     *
     * @param couche the layer that these findings are of; if one of them blocks, it fails
     * @since 1.10
     */
    public Analyse avec(Couche couche, List<Constat> trouves) {
        List<Constat> tous = new java.util.ArrayList<>(constats);
        tous.addAll(trouves);
        Map<Couche, ResultatCouche> resultats = new java.util.EnumMap<>(couches);
        if (trouves.stream().anyMatch(c -> c.severite().bloquante())) {
            resultats.put(couche, ResultatCouche.INVALIDE);
        }
        return new Analyse(format, syntaxe, profil, verdict, resultats, regles, tous, facture, signature, entrees);
    }

    /** What was read, where it could be. */
    public Optional<FactureLue> factureLue() {
        return Optional.ofNullable(facture);
    }

    public ResultatCouche couche(Couche couche) {
        return couches.getOrDefault(couche, ResultatCouche.NON_APPLICABLE);
    }

    /**
     * Whether the document alone allows its deposit as a flux: valid, and no rule of the portal broken. What depends on
     * the directory (known structures, services) and on other invoices (duplicates) is not known here.
     */
    public boolean depotAcceptable() {
        return verdict == Verdict.VALIDE && couche(Couche.PORTAIL) != ResultatCouche.INVALIDE;
    }

    /** The findings that make a layer fail. */
    public List<Constat> bloquants() {
        return constats.stream().filter(c -> c.severite().bloquante()).toList();
    }

    /**
     * A signature on a PDF.
     *
     * @param type its sub-filter, {@code ETSI.CAdES.detached}
     * @param signataire the name it carries, or the one in its certificate; null if none
     * @param couvreToutLeFichier false if something was added to the file after it was signed
     * @param integrite whether what was signed is unchanged; null where it was only detected, as {@link Formats} does
     * @param motif why the integrity is not {@link Integrite#VERIFIEE}, a French sentence; null if it is, or was not
     *     verified
     */
    public record Signature(
            String type,
            @Nullable String signataire,
            boolean couvreToutLeFichier,
            @Nullable Integrite integrite,
            @Nullable String motif) {

        /** A signature that was only detected. */
        public Signature(String type, @Nullable String signataire, boolean couvreToutLeFichier) {
            this(type, signataire, couvreToutLeFichier, null, null);
        }
    }

    /** Whether signed bytes are still those that were signed. It says nothing of who signed. */
    public enum Integrite {
        VERIFIEE("intégrité vérifiée", "integrity verified"),
        /** The bytes signed were changed, or the signature is not of the certificate it carries. */
        ROMPUE("intégrité rompue", "integrity broken"),
        /** The format, the algorithm or the size is not one that is verified here, or the signature is unreadable. */
        NON_VERIFIABLE("intégrité non vérifiable", "integrity cannot be verified");

        private final Libelle libelle;

        Integrite(String fr, String en) {
            this.libelle = new Libelle(fr, en);
        }

        public Libelle libelle() {
            return libelle;
        }
    }

    /**
     * A file inside an archive.
     *
     * @param nom its path inside the archive
     * @param taille inflated size in bytes
     * @param format what it is
     * @param verdict what validation says of it; null if it was only listed
     */
    public record EntreeArchive(
            String nom,
            long taille,
            FormatDocument format,
            @Nullable Verdict verdict) {}
}
