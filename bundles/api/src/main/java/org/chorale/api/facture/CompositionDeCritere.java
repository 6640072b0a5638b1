package org.chorale.api.facture;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.chorale.api.format.Cadre;
import org.chorale.api.identifiant.NumeroFlux;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link CritereFactures} together by names. What is not said is whatever; null and empty say as little. What each
 * means stands at {@link CritereFactures}. One thread, one criterion.
 */
public final class CompositionDeCritere {
    private @Nullable String numero;
    private Set<StatutFacture> statuts = Set.of();
    private Set<StructureId> fournisseurs = Set.of();
    private Set<StructureId> destinataires = Set.of();
    private Set<ServiceId> services = Set.of();
    private @Nullable NumeroFlux flux;
    private Set<TypeFacture> types = Set.of();
    private Bornes<LocalDate> dateFacture = new Bornes<>(null, null);
    private Bornes<LocalDate> depot = new Bornes<>(null, null);
    private Bornes<Instant> etat = new Bornes<>(null, null);
    private Bornes<BigDecimal> ttc = new Bornes<>(null, null);
    private Bornes<BigDecimal> ht = new Bornes<>(null, null);
    private Bornes<BigDecimal> aPayer = new Bornes<>(null, null);
    private @Nullable String engagement;
    private @Nullable String marche;
    private @Nullable Boolean telechargee;
    private @Nullable String texte;
    private Set<Cadre> cadres = Set.of();
    private Set<ModeDepot> modes = Set.of();
    private Set<String> devises = Set.of();
    private @Nullable String codeService;
    private @Nullable String autre;
    private @Nullable Boolean rejetTraite;
    private CritereFactures.Origine origine = CritereFactures.Origine.TOUTES;
    private CritereFactures.@Nullable Participation participation;

    private record Bornes<T>(@Nullable T de, @Nullable T a) {}

    CompositionDeCritere() {}

    /** Beginning of the invoice number. */
    public CompositionDeCritere numero(@Nullable String debut) {
        numero = debut;
        return this;
    }

    /** Its statuses. */
    public CompositionDeCritere statuts(Set<StatutFacture> voulus) {
        statuts = voulus;
        return this;
    }

    /** Its suppliers. */
    public CompositionDeCritere fournisseurs(Set<StructureId> voulus) {
        fournisseurs = voulus;
        return this;
    }

    /** Its recipients. */
    public CompositionDeCritere destinataires(Set<StructureId> voulus) {
        destinataires = voulus;
        return this;
    }

    /** Its recipient's services. */
    public CompositionDeCritere services(Set<ServiceId> voulus) {
        services = voulus;
        return this;
    }

    /** The flux it came in. */
    public CompositionDeCritere flux(@Nullable NumeroFlux voulu) {
        flux = voulu;
        return this;
    }

    /** Its types. */
    public CompositionDeCritere types(Set<TypeFacture> voulus) {
        types = voulus;
        return this;
    }

    /** First and last invoice date. */
    public CompositionDeCritere dateFacture(@Nullable LocalDate du, @Nullable LocalDate au) {
        dateFacture = new Bornes<>(du, au);
        return this;
    }

    /** First and last day of deposit. */
    public CompositionDeCritere depot(@Nullable LocalDate du, @Nullable LocalDate au) {
        depot = new Bornes<>(du, au);
        return this;
    }

    /** Earliest and latest time of its present status. */
    public CompositionDeCritere etat(@Nullable Instant du, @Nullable Instant au) {
        etat = new Bornes<>(du, au);
        return this;
    }

    /** Least and greatest amount with VAT. */
    public CompositionDeCritere ttc(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        ttc = new Bornes<>(min, max);
        return this;
    }

    /** Least and greatest amount without VAT. */
    public CompositionDeCritere ht(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        ht = new Bornes<>(min, max);
        return this;
    }

    /** Least and greatest amount due. */
    public CompositionDeCritere aPayer(@Nullable BigDecimal min, @Nullable BigDecimal max) {
        aPayer = new Bornes<>(min, max);
        return this;
    }

    /** Beginning of the engagement number. */
    public CompositionDeCritere engagement(@Nullable String debut) {
        engagement = debut;
        return this;
    }

    /** Beginning of the contract number. */
    public CompositionDeCritere marche(@Nullable String debut) {
        marche = debut;
        return this;
    }

    /** Whether the recipient has downloaded it. */
    public CompositionDeCritere telechargee(@Nullable Boolean voulu) {
        telechargee = voulu;
        return this;
    }

    /** Beginning of any of several. */
    public CompositionDeCritere texte(@Nullable String debut) {
        texte = debut;
        return this;
    }

    /** Its cadres. */
    public CompositionDeCritere cadres(Set<Cadre> voulus) {
        cadres = voulus;
        return this;
    }

    /** How it came in. */
    public CompositionDeCritere modes(Set<ModeDepot> voulus) {
        modes = voulus;
        return this;
    }

    /** Its currencies. */
    public CompositionDeCritere devises(Set<String> voulues) {
        devises = voulues;
        return this;
    }

    /** Beginning of the code of its recipient's service. */
    public CompositionDeCritere codeService(@Nullable String debut) {
        codeService = debut;
        return this;
    }

    /** Beginning of the other party's identifier or name. */
    public CompositionDeCritere autre(@Nullable String debut) {
        autre = debut;
        return this;
    }

    /** Whether its supplier has taken note of its rejection. */
    public CompositionDeCritere rejetTraite(@Nullable Boolean voulu) {
        rejetTraite = voulu;
        return this;
    }

    /** Where it comes from. */
    public CompositionDeCritere origine(CritereFactures.Origine voulue) {
        origine = voulue;
        return this;
    }

    /** Who takes part in it. */
    public CompositionDeCritere participation(CritereFactures.@Nullable Participation voulue) {
        participation = voulue;
        return this;
    }

    /** The criterion. */
    public CritereFactures fait() {
        return new CritereFactures(
                numero,
                statuts,
                fournisseurs,
                destinataires,
                services,
                flux,
                types,
                dateFacture.de(),
                dateFacture.a(),
                depot.de(),
                depot.a(),
                etat.de(),
                etat.a(),
                ttc.de(),
                ttc.a(),
                engagement,
                marche,
                telechargee,
                texte,
                cadres,
                modes,
                devises,
                ht.de(),
                ht.a(),
                aPayer.de(),
                aPayer.a(),
                codeService,
                autre,
                rejetTraite,
                origine,
                participation);
    }
}
