package org.chorale.socle.formats.internal.moteur;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FactureLue;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.Profil;
import org.chorale.api.format.ResultatCouche;
import org.chorale.api.format.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What is known so far of a document under analysis. Written by the thread that analyses; read by the one that waits,
 * should it give up waiting.
 */
final class Etat {
    private FormatDocument format = FormatDocument.INCONNU;
    private @Nullable Profil profil;
    private @Nullable FactureLue facture;
    private Analyse.@Nullable Signature signature;
    private final Map<Couche, ResultatCouche> couches = new EnumMap<>(Couche.class);
    private final Set<PaquetRegles> paquets = new LinkedHashSet<>();
    private final List<Constat> constats = new ArrayList<>();
    private final Set<Couche> nonEvalues = EnumSet.noneOf(Couche.class);
    private final List<Analyse.EntreeArchive> entrees = new ArrayList<>();
    private Couche enCours = Couche.CONTENEUR;
    private Jeu.@Nullable Etape etape;
    private @Nullable Observations observations;

    Etat() {
        for (Couche c : Couche.values()) {
            couches.put(c, ResultatCouche.NON_APPLICABLE);
        }
    }

    synchronized void format(FormatDocument f) {
        format = f;
    }

    synchronized FormatDocument format() {
        return format;
    }

    synchronized void signature(Analyse.@Nullable Signature s) {
        signature = s;
    }

    synchronized void facture(@Nullable FactureLue f) {
        facture = f;
    }

    synchronized @Nullable FactureLue facture() {
        return facture;
    }

    synchronized void profil(Profil p) {
        profil = p;
    }

    /** Layers that apply and have not spoken yet. */
    synchronized void attendre(Couche... attendues) {
        for (Couche c : attendues) {
            couches.put(c, ResultatCouche.NON_EVALUE);
        }
    }

    synchronized void commencer(Couche couche) {
        enCours = couche;
        couches.put(couche, ResultatCouche.NON_EVALUE);
    }

    synchronized void resultat(Couche couche, ResultatCouche resultat) {
        couches.put(couche, resultat);
    }

    synchronized ResultatCouche resultat(Couche couche) {
        return couches.getOrDefault(couche, ResultatCouche.NON_APPLICABLE);
    }

    synchronized void paquet(PaquetRegles paquet) {
        paquets.add(paquet);
    }

    synchronized void entree(Analyse.EntreeArchive entree) {
        entrees.add(entree);
    }

    synchronized void constater(Constat constat) {
        constats.add(constat);
    }

    /** The same finding, of which more is known; nothing if it was not told. */
    synchronized void preciser(Constat dit, Constat mieux) {
        constats.replaceAll(c -> c == dit ? mieux : c);
    }

    synchronized int nombreDeConstats() {
        return constats.size();
    }

    /** The stylesheet that runs now; null between two. */
    synchronized void etape(Jeu.@Nullable Etape e) {
        etape = e;
    }

    synchronized Jeu.@Nullable Etape etape() {
        return etape;
    }

    /** What remains to be looked at by packs that decide nothing. */
    synchronized void observations(Observations o) {
        observations = o;
    }

    synchronized @Nullable Observations observations() {
        return observations;
    }

    /** A layer that could not speak; one that another pack already found invalid stays so. */
    synchronized void nonEvalue(Couche couche, Constat pourquoi) {
        constats.add(pourquoi);
        if (couches.get(couche) != ResultatCouche.INVALIDE) {
            couches.put(couche, ResultatCouche.NON_EVALUE);
        }
        nonEvalues.add(couche);
    }

    /** Adds findings of a layer and gives its result: invalid as soon as one of them is blocking. */
    synchronized boolean conclure(Couche couche, List<Constat> trouves) {
        constats.addAll(trouves);
        boolean valide = constats.stream()
                .noneMatch(c -> c.couche() == couche && c.severite().bloquante());
        if (!nonEvalues.contains(couche)) {
            couches.put(couche, valide ? ResultatCouche.VALIDE : ResultatCouche.INVALIDE);
        }
        return valide;
    }

    synchronized void refuser(Constat constat) {
        constats.add(constat);
        couches.put(constat.couche(), ResultatCouche.REFUSE);
    }

    /** Refused in the layer under way: time ran out, or memory. */
    synchronized void interrompre(java.util.function.Function<Couche, Constat> constat) {
        constats.add(constat.apply(enCours));
        couches.put(Couche.CONTENEUR, ResultatCouche.REFUSE);
    }

    synchronized Analyse figer() {
        return new Analyse(
                format,
                format.syntaxe().orElse(null),
                profil,
                verdict(),
                couches,
                List.copyOf(paquets),
                constats,
                facture,
                signature,
                entrees);
    }

    private Verdict verdict() {
        boolean refuse = false;
        boolean invalide = entrees.stream().anyMatch(e -> e.verdict() == Verdict.INVALIDE);
        for (Map.Entry<Couche, ResultatCouche> e : couches.entrySet()) {
            if (e.getKey() != Couche.PORTAIL) {
                refuse |= e.getValue() == ResultatCouche.REFUSE;
                invalide |= e.getValue() == ResultatCouche.INVALIDE || e.getValue() == ResultatCouche.NON_EVALUE;
            }
        }
        if (refuse || entrees.stream().anyMatch(e -> e.verdict() == Verdict.REFUSE)) {
            return Verdict.REFUSE;
        }
        boolean bloque = constats.stream()
                .anyMatch(c -> c.couche() != Couche.PORTAIL && c.severite().bloquante());
        return invalide || bloque ? Verdict.INVALIDE : Verdict.VALIDE;
    }
}
