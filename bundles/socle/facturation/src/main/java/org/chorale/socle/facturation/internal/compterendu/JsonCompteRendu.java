package org.chorale.socle.facturation.internal.compterendu;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.chorale.api.facture.CompteRendu;
import org.chorale.api.facture.CompteRendu.FactureDuFlux;
import org.chorale.api.facture.SuiviFlux.FluxSuivi;
import org.chorale.api.format.Constat;
import org.jspecify.annotations.Nullable;

/** The compte rendu of a flux as JSON; findings are those of the verification's answer, field by field. */
public final class JsonCompteRendu {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final FluxSuivi flux;
    private final List<Constat> constats;
    private final Iterable<FactureDuFlux> factures;

    /** @param factures each invoice, gone through once */
    public JsonCompteRendu(FluxSuivi flux, List<Constat> constats, Iterable<FactureDuFlux> factures) {
        this.flux = flux;
        this.constats = constats;
        this.factures = factures;
    }

    /** Writes it whole, an invoice at a time; does not close. */
    public void ecrire(OutputStream sortie) throws IOException {
        try (JsonGenerator json = JSON.getFactory().createGenerator(sortie)) {
            CompteRendu.Entete e = flux.entete();
            json.writeStartObject();
            json.writeStringField("numeroFluxDepot", e.numero().valeur());
            json.writeStringField("nomFichier", e.nomFichier());
            champ(json, "syntaxeAnnoncee", e.syntaxeDeclaree());
            champ(json, "syntaxe", e.syntaxe());
            json.writeStringField("deposant", flux.deposant());
            json.writeStringField("dateDepot", e.depot().toString());
            json.writeStringField("etat", e.etat().name());
            json.writeStringField("etatDepuis", e.depuis().toString());
            json.writeNumberField("nombreFactures", flux.factures());
            json.writeNumberField("nombreFacturesIntegrees", flux.integrees());
            json.writeObjectField("constats", constats);
            json.writeArrayFieldStart("factures");
            for (FactureDuFlux f : factures) {
                facture(json, f);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void facture(JsonGenerator json, FactureDuFlux f) throws IOException {
        json.writeStartObject();
        json.writeStringField("nomFichier", f.nomFichier());
        champ(json, "numeroFacture", f.numero());
        json.writeBooleanField("integree", f.integree());
        if (f.facture() != null) {
            json.writeNumberField("identifiantFactureCPP", f.facture().valeur());
        }
        champ(json, "fournisseur", f.identifiantFournisseur());
        champ(json, "destinataire", f.identifiantDestinataire());
        json.writeObjectField("constats", f.constats());
        json.writeEndObject();
    }

    private static void champ(JsonGenerator json, String nom, @Nullable String valeur) throws IOException {
        if (valeur != null) {
            json.writeStringField(nom, valeur);
        }
    }
}
