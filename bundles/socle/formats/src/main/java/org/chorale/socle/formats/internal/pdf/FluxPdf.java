package org.chorale.socle.formats.internal.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FlateFilterDecoderStream;
import org.jspecify.annotations.Nullable;

/**
 * Opens the streams of a PDF so that they can be counted as they come. The library inflates a stream whole, into
 * memory, before it gives out its first byte: too late for a counter.
 */
final class FluxPdf {
    private static final Set<COSName> INFLATE = Set.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE_ABBREVIATION);

    /** The other filters are the library's business, as long as they cannot make much of it. */
    private static final long AUTRES_MAX = 64 << 10;

    private FluxPdf() {}

    static InputStream ouvrir(COSStream flux) throws IOException {
        COSBase filtres = flux.getFilters();
        boolean parametres = flux.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP) != null;
        int inflates = parametres ? -1 : inflates(filtres);
        if (inflates < 0) {
            if (flux.getLength() > AUTRES_MAX) {
                throw new IOException("A stream with the filters " + filtres + " of " + flux.getLength() + " bytes");
            }
            return flux.createInputStream();
        }
        InputStream in = flux.createRawInputStream();
        for (int i = 0; i < inflates; i++) {
            in = new FlateFilterDecoderStream(in);
        }
        return in;
    }

    /** How often it is deflated; -1 if something else was done to it too. */
    private static int inflates(@Nullable COSBase filtres) {
        if (filtres == null) {
            return 0;
        }
        if (filtres instanceof COSName nom) {
            return INFLATE.contains(nom) ? 1 : -1;
        }
        if (!(filtres instanceof COSArray liste)) {
            return -1;
        }
        for (int i = 0; i < liste.size(); i++) {
            if (!(liste.getObject(i) instanceof COSName nom) || !INFLATE.contains(nom)) {
                return -1;
            }
        }
        return liste.size();
    }
}
