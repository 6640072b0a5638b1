package org.chorale.socle.formats.internal.xsd;

import java.io.IOException;
import java.util.List;
import javax.xml.validation.ValidatorHandler;
import org.chorale.api.format.Constat;
import org.chorale.api.format.FactureLue;
import org.chorale.socle.formats.internal.xml.EnDouble;
import org.chorale.socle.formats.internal.xml.PontSax;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Judges a document by a schema. */
public final class ValidateurXsd {
    private final Schemas schemas;

    public ValidateurXsd(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The faults, at most {@value SuiviXsd#FAUTES_MAX}; none if the document is valid.
     *
     * @param aussi who reads along, to the end if there are no faults
     */
    public List<Constat> valider(
            PontSax document, SchemaConnu schema, @Nullable FactureLue facture, ContentHandler aussi)
            throws IOException, SAXException {
        ValidatorHandler validateur = schemas.schema(schema).newValidatorHandler();
        SuiviXsd suivi = new SuiviXsd(validateur, schema, facture);
        validateur.setErrorHandler(suivi);
        document.setContentHandler(new EnDouble(suivi, aussi));
        try {
            document.parse();
        } catch (SuiviXsd.Assez e) {
            // enough is known
        }
        return suivi.constats();
    }
}
