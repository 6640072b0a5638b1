package org.chorale.socle.formats.internal.xsd;

import java.io.IOException;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Validator;
import org.chorale.api.format.Constat;
import org.chorale.api.format.FactureLue;
import org.chorale.socle.formats.internal.xml.EnDouble;
import org.chorale.socle.formats.internal.xml.PontSax;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Judges a document by a schema. */
public final class ValidateurXsd {
    /** As many documents by one validator: it remembers each name that it met, and strangers choose theirs. */
    private static final int SERVICES_MAX = 64;

    private static final int RESERVE_MAX = 8;

    private final Schemas schemas;
    private final Map<SchemaConnu, Deque<Pret>> reserve = new ConcurrentHashMap<>();

    /** One that may serve again: to make one costs as much as a short invoice. */
    private record Pret(Validator validateur, int services) {}

    public ValidateurXsd(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The faults, at most {@value FautesGardees#MAX} with their places; none if the document is valid.
     *
     * @param aussi who reads along, to the end if there are no faults
     */
    public List<Constat> valider(
            PontSax document, SchemaConnu schema, @Nullable FactureLue facture, ContentHandler aussi)
            throws IOException, SAXException {
        Deque<Pret> libres = reserve.computeIfAbsent(schema, s -> new LinkedBlockingDeque<>(RESERVE_MAX));
        Pret pret = libres.pollFirst();
        if (pret == null) {
            pret = new Pret(schemas.schema(schema).newValidator(), 0);
        }
        Validator validateur = pret.validateur();
        SuiviXsd suivi = new SuiviXsd(schema, facture);
        validateur.setErrorHandler(suivi);
        try {
            validateur.validate(new SAXSource(new Suivie(document, suivi, aussi), new InputSource()));
        } catch (SuiviXsd.Assez e) {
            // enough is known
        }
        List<Constat> constats = suivi.constats();
        validateur.setErrorHandler(null);
        // One that met a fault, or stopped in the middle, is not trusted with another document.
        if (constats.isEmpty() && pret.services() + 1 < SERVICES_MAX) {
            libres.offerFirst(new Pret(validateur, pret.services() + 1));
        }
        return constats;
    }

    /** The document, as the validator asks for it: with those who read along. */
    private static final class Suivie extends XMLFilterImpl {
        private final PontSax document;
        private final SuiviXsd suivi;
        private final ContentHandler aussi;

        Suivie(PontSax document, SuiviXsd suivi, ContentHandler aussi) {
            super(document);
            this.document = document;
            this.suivi = suivi;
            this.aussi = aussi;
        }

        @Override
        public void parse(InputSource ignore) throws IOException, SAXException {
            suivi.suivre(getContentHandler());
            document.setContentHandler(new EnDouble(suivi, aussi));
            document.parse();
        }
    }
}
