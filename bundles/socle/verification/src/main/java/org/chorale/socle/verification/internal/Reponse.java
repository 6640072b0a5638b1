package org.chorale.socle.verification.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.Couche;
import org.chorale.api.format.PaquetRegles;
import org.jspecify.annotations.Nullable;

/** What programs are told; every field is there, null where there is nothing to say. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder({"format", "syntaxe", "profil", "verdict", "couches", "depot", "regles", "constats"})
public record Reponse(
        String format,
        @Nullable String syntaxe,
        @Nullable String profil,
        String verdict,
        Map<String, String> couches,
        String depot,
        List<Paquet> regles,
        List<ConstatJson> constats) {

    static Reponse de(Analyse a) {
        Map<String, String> couches = new LinkedHashMap<>();
        for (Couche couche : Couche.values()) {
            couches.put(couche.code(), a.couche(couche).name());
        }
        return new Reponse(
                a.format().name(),
                a.syntaxe() == null ? null : a.syntaxe().code(),
                a.profil() == null ? null : a.profil().connu().name(),
                a.verdict().name(),
                couches,
                a.depotAcceptable() ? "ACCEPTABLE" : "REFUSE",
                a.regles().stream().map(Paquet::de).toList(),
                a.constats().stream().map(ConstatJson::de).toList());
    }

    /** A pack of rules that was run. */
    public record Paquet(String paquet, String version) {
        static Paquet de(PaquetRegles p) {
            return new Paquet(p.paquet(), p.version());
        }
    }

    /** A finding. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ConstatJson(
            String regle,
            String severite,
            String couche,
            @Nullable String terme,
            @Nullable String chemin,
            @Nullable Integer ligne,
            @Nullable Integer colonne,
            @Nullable String ligneFacture,
            @Nullable String trouve,
            @Nullable String attendu,
            String message,
            @Nullable String remede,
            @Nullable String texteOfficiel) {
        static ConstatJson de(Constat c) {
            return new ConstatJson(
                    c.regle(),
                    c.severite().name(),
                    c.couche().code(),
                    c.terme(),
                    c.chemin(),
                    c.ligne(),
                    c.colonne(),
                    c.ligneFacture(),
                    c.trouve(),
                    c.attendu(),
                    c.message(),
                    c.remede(),
                    c.texteOfficiel());
        }
    }
}
