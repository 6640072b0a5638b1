package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.util.List;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.ProfilConnu;
import org.chorale.socle.formats.internal.regles.Feuille;
import org.chorale.socle.formats.internal.regles.MoteurSaxon;
import org.chorale.socle.formats.internal.xsd.SchemaConnu;
import org.chorale.socle.formats.internal.xsd.Schemas;

/** The rules carried, and which of them judge what. */
public final class Paquets {
    private static final PaquetRegles CEN = new PaquetRegles("cen-en16931", "1.3.16", Couche.EN16931);
    private static final PaquetRegles FACTURX = new PaquetRegles("factur-x", "1.08", Couche.FACTURX);

    private final Schemas schemas;
    private final Feuille cenUbl;
    private final Feuille cenCii;
    private final Feuille minimum;
    private final Feuille basicWl;
    private final Feuille extended;

    public Paquets(MoteurSaxon moteur, Schemas schemas) {
        this.schemas = schemas;
        cenUbl = new Feuille(moteur, CEN, "regles/cen/EN16931-UBL-validation.xslt");
        cenCii = new Feuille(moteur, CEN, "regles/cen/EN16931-CII-validation.xslt");
        minimum = new Feuille(moteur, FACTURX, "regles/facturx/FACTUR-X_MINIMUM.xslt");
        basicWl = new Feuille(moteur, FACTURX, "regles/facturx/FACTUR-X_BASIC-WL.xslt");
        extended = new Feuille(moteur, FACTURX, "regles/facturx/FACTUR-X_EXTENDED.xslt");
    }

    /** What nearly every document needs. */
    public void preparerEssentiel() throws IOException {
        cenUbl.preparer();
        schemas.schema(SchemaConnu.UBL_INVOICE);
        cenCii.preparer();
        schemas.schema(SchemaConnu.CII_D16B);
    }

    /** The rest, which an analysis that comes too early waits for. */
    public void preparerReste() throws IOException {
        schemas.schema(SchemaConnu.UBL_CREDIT_NOTE);
        schemas.schema(SchemaConnu.FACTURX_MINIMUM);
        schemas.schema(SchemaConnu.FACTURX_BASIC_WL);
        schemas.schema(SchemaConnu.FACTURX_EXTENDED);
        minimum.preparer();
        basicWl.preparer();
        extended.preparer();
    }

    Jeu pour(FormatDocument format, ProfilConnu profil) {
        if (format == FormatDocument.UBL_INVOICE) {
            return new Jeu(SchemaConnu.UBL_INVOICE, Couche.EN16931, cenUbl);
        }
        if (format == FormatDocument.UBL_CREDIT_NOTE) {
            return new Jeu(SchemaConnu.UBL_CREDIT_NOTE, Couche.EN16931, cenUbl);
        }
        return switch (profil) {
            case FACTURX_MINIMUM -> new Jeu(SchemaConnu.FACTURX_MINIMUM, Couche.FACTURX, minimum);
            case FACTURX_BASIC_WL -> new Jeu(SchemaConnu.FACTURX_BASIC_WL, Couche.FACTURX, basicWl);
            case FACTURX_EXTENDED -> new Jeu(SchemaConnu.FACTURX_EXTENDED, Couche.FACTURX, extended);
            default -> new Jeu(SchemaConnu.CII_D16B, Couche.EN16931, cenCii);
        };
    }

    /** The packs in use. */
    public List<PaquetRegles> liste() {
        return List.of(CEN, FACTURX);
    }
}
