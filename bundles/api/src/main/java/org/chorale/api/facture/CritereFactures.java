package org.chorale.api.facture;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.chorale.api.format.Cadre;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.jspecify.annotations.Nullable;

/**
 * What invoices are searched for; null or empty means whatever. Bounds are inclusive. Beginnings of texts are compared
 * without case, accents and repeated blanks; {@code %} and {@code _} mean themselves. Made by {@link #composer()}.
 *
 * @param numero beginning of the invoice number
 * @param statuts its statuses
 * @param fournisseurs its suppliers
 * @param destinataires its recipients
 * @param services its recipient's services
 * @param flux the flux it came in
 * @param types its types
 * @param dateFactureDu first invoice date
 * @param dateFactureAu last invoice date
 * @param depotDu first day of deposit (Europe/Paris)
 * @param depotAu last day of deposit
 * @param etatDu earliest time of its present status
 * @param etatAu latest time of its present status
 * @param ttcMin least amount with VAT
 * @param ttcMax greatest amount with VAT
 * @param engagement beginning of the engagement number
 * @param marche beginning of the contract number
 * @param telechargee whether the recipient has downloaded it
 * @param texte beginning of any of: invoice number, engagement number, flux number, the other party's identifier or name
 * @param cadres its cadres
 * @param modes how it came in
 * @param devises its currencies, ISO 4217
 * @param htMin least amount without VAT
 * @param htMax greatest amount without VAT
 * @param aPayerMin least amount due
 * @param aPayerMax greatest amount due
 * @param codeService beginning of the code of its recipient's service
 * @param autre beginning of the other party's identifier, of three digits or more, else of its name: the recipient for
 *     who sent it, the supplier for who received it
 * @param rejetTraite whether its supplier has taken note of its rejection; false for what was never rejected
 * @param origine what is known of where it comes from
 * @param participation who takes part in it beside its supplier and its recipient
 */
public record CritereFactures(
        @Nullable String numero,
        Set<StatutFacture> statuts,
        Set<StructureId> fournisseurs,
        Set<StructureId> destinataires,
        Set<ServiceId> services,
        @Nullable NumeroFlux flux,
        Set<TypeFacture> types,
        @Nullable LocalDate dateFactureDu,
        @Nullable LocalDate dateFactureAu,
        @Nullable LocalDate depotDu,
        @Nullable LocalDate depotAu,
        @Nullable Instant etatDu,
        @Nullable Instant etatAu,
        @Nullable BigDecimal ttcMin,
        @Nullable BigDecimal ttcMax,
        @Nullable String engagement,
        @Nullable String marche,
        @Nullable Boolean telechargee,
        @Nullable String texte,
        Set<Cadre> cadres,
        Set<ModeDepot> modes,
        Set<String> devises,
        @Nullable BigDecimal htMin,
        @Nullable BigDecimal htMax,
        @Nullable BigDecimal aPayerMin,
        @Nullable BigDecimal aPayerMax,
        @Nullable String codeService,
        @Nullable String autre,
        @Nullable Boolean rejetTraite,
        Origine origine,
        @Nullable Participation participation) {
    /**
     * A structure that takes part: see {@link Intervenant}.
     *
     * @param espaces in one of these espaces, at least one
     * @param structure which one, in whole or by one of its services
     */
    public record Participation(Set<CodeEspace> espaces, StructureId structure) {
        /** Keeps its own copy. */
        public Participation {
            espaces = Set.copyOf(espaces);
            if (espaces.isEmpty()) {
                throw new IllegalArgumentException("no espace");
            }
        }
    }

    /** Keeps its own copies of the sets. */
    public CritereFactures {
        statuts = Set.copyOf(statuts);
        fournisseurs = Set.copyOf(fournisseurs);
        destinataires = Set.copyOf(destinataires);
        services = Set.copyOf(services);
        types = Set.copyOf(types);
        cadres = Set.copyOf(cadres);
        modes = Set.copyOf(modes);
        devises = Set.copyOf(devises);
    }

    /**
     * Wherever it comes from, whoever takes part.
     *
     * @deprecated {@link #composer()} names what it says
     */
    @Deprecated(since = "0.1.0")
    public CritereFactures(
            @Nullable String numero,
            Set<StatutFacture> statuts,
            Set<StructureId> fournisseurs,
            Set<StructureId> destinataires,
            Set<ServiceId> services,
            @Nullable NumeroFlux flux,
            Set<TypeFacture> types,
            @Nullable LocalDate dateFactureDu,
            @Nullable LocalDate dateFactureAu,
            @Nullable LocalDate depotDu,
            @Nullable LocalDate depotAu,
            @Nullable Instant etatDu,
            @Nullable Instant etatAu,
            @Nullable BigDecimal ttcMin,
            @Nullable BigDecimal ttcMax,
            @Nullable String engagement,
            @Nullable String marche,
            @Nullable Boolean telechargee,
            @Nullable String texte,
            Set<Cadre> cadres,
            Set<ModeDepot> modes,
            Set<String> devises,
            @Nullable BigDecimal htMin,
            @Nullable BigDecimal htMax,
            @Nullable BigDecimal aPayerMin,
            @Nullable BigDecimal aPayerMax,
            @Nullable String codeService,
            @Nullable String autre,
            @Nullable Boolean rejetTraite) {
        this(
                numero,
                statuts,
                fournisseurs,
                destinataires,
                services,
                flux,
                types,
                dateFactureDu,
                dateFactureAu,
                depotDu,
                depotAu,
                etatDu,
                etatAu,
                ttcMin,
                ttcMax,
                engagement,
                marche,
                telechargee,
                texte,
                cadres,
                modes,
                devises,
                htMin,
                htMax,
                aPayerMin,
                aPayerMax,
                codeService,
                autre,
                rejetTraite,
                Origine.TOUTES,
                null);
    }

    /**
     * Whether or not a rejection was taken note of.
     *
     * @deprecated {@link #composer()} names what it says
     */
    @Deprecated(since = "0.1.0")
    public CritereFactures(
            @Nullable String numero,
            Set<StatutFacture> statuts,
            Set<StructureId> fournisseurs,
            Set<StructureId> destinataires,
            Set<ServiceId> services,
            @Nullable NumeroFlux flux,
            Set<TypeFacture> types,
            @Nullable LocalDate dateFactureDu,
            @Nullable LocalDate dateFactureAu,
            @Nullable LocalDate depotDu,
            @Nullable LocalDate depotAu,
            @Nullable Instant etatDu,
            @Nullable Instant etatAu,
            @Nullable BigDecimal ttcMin,
            @Nullable BigDecimal ttcMax,
            @Nullable String engagement,
            @Nullable String marche,
            @Nullable Boolean telechargee,
            @Nullable String texte,
            Set<Cadre> cadres,
            Set<ModeDepot> modes,
            Set<String> devises,
            @Nullable BigDecimal htMin,
            @Nullable BigDecimal htMax,
            @Nullable BigDecimal aPayerMin,
            @Nullable BigDecimal aPayerMax,
            @Nullable String codeService,
            @Nullable String autre) {
        this(
                numero,
                statuts,
                fournisseurs,
                destinataires,
                services,
                flux,
                types,
                dateFactureDu,
                dateFactureAu,
                depotDu,
                depotAu,
                etatDu,
                etatAu,
                ttcMin,
                ttcMax,
                engagement,
                marche,
                telechargee,
                texte,
                cadres,
                modes,
                devises,
                htMin,
                htMax,
                aPayerMin,
                aPayerMax,
                codeService,
                autre,
                null);
    }

    /**
     * What is searched for most; whatever in all else.
     *
     * @deprecated {@link #composer()} names what it says
     */
    @Deprecated(since = "0.1.0")
    public CritereFactures(
            @Nullable String numero,
            Set<StatutFacture> statuts,
            Set<StructureId> fournisseurs,
            Set<StructureId> destinataires,
            Set<ServiceId> services,
            @Nullable NumeroFlux flux,
            Set<TypeFacture> types,
            @Nullable LocalDate dateFactureDu,
            @Nullable LocalDate dateFactureAu,
            @Nullable LocalDate depotDu,
            @Nullable LocalDate depotAu,
            @Nullable Instant etatDu,
            @Nullable Instant etatAu,
            @Nullable BigDecimal ttcMin,
            @Nullable BigDecimal ttcMax,
            @Nullable String engagement,
            @Nullable String marche,
            @Nullable Boolean telechargee) {
        this(
                numero,
                statuts,
                fournisseurs,
                destinataires,
                services,
                flux,
                types,
                dateFactureDu,
                dateFactureAu,
                depotDu,
                depotAu,
                etatDu,
                etatAu,
                ttcMin,
                ttcMax,
                engagement,
                marche,
                telechargee,
                null,
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whatever there is. */
    public static CritereFactures tout() {
        return composer().fait();
    }

    /** Those in one of these statuses. */
    public static CritereFactures deStatuts(Set<StatutFacture> statuts) {
        return composer().statuts(statuts).fait();
    }

    /** The invoices of one flux. */
    public static CritereFactures duFlux(NumeroFlux flux) {
        return composer().flux(flux).fait();
    }

    /** Begins with whatever there is. */
    public static CompositionDeCritere composer() {
        return new CompositionDeCritere();
    }

    /** Begins with this. */
    public CompositionDeCritere reprendre() {
        return composer()
                .numero(numero)
                .statuts(statuts)
                .fournisseurs(fournisseurs)
                .destinataires(destinataires)
                .services(services)
                .flux(flux)
                .types(types)
                .dateFacture(dateFactureDu, dateFactureAu)
                .depot(depotDu, depotAu)
                .etat(etatDu, etatAu)
                .ttc(ttcMin, ttcMax)
                .engagement(engagement)
                .marche(marche)
                .telechargee(telechargee)
                .texte(texte)
                .cadres(cadres)
                .modes(modes)
                .devises(devises)
                .ht(htMin, htMax)
                .aPayer(aPayerMin, aPayerMax)
                .codeService(codeService)
                .autre(autre)
                .rejetTraite(rejetTraite)
                .origine(origine)
                .participation(participation);
    }

    /** The same, and whether its supplier has taken note of its rejection. */
    public CritereFactures avecRejetTraite(@Nullable Boolean traite) {
        return reprendre().rejetTraite(traite).fait();
    }

    /** The same, and who takes part. */
    public CritereFactures avecParticipation(@Nullable Participation autres) {
        return reprendre().participation(autres).fait();
    }

    /** The same, of that origin. */
    public CritereFactures avec(Origine voulue) {
        return reprendre().origine(voulue).fait();
    }

    /**
     * Where an invoice comes from.
     *
     * @param createurs who deposited it or typed it in; empty: whoever
     * @param numero beginning of the number of the invoice that it corrects or completes (BT-25, the first where there are
     *     several), or null
     */
    public record Origine(
            Set<UtilisateurId> createurs, @Nullable String numero) {
        /** Wherever. */
        public static final Origine TOUTES = new Origine(Set.of(), null);

        /** Keeps its own copy of the set. */
        public Origine {
            createurs = Set.copyOf(createurs);
        }
    }
}
