package org.chorale.socle.formats.internal.moteur;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.chorale.api.format.Cadre;
import org.chorale.api.format.Couche;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.PaquetInstalle;
import org.chorale.api.format.PaquetRegles;
import org.chorale.api.format.ProfilConnu;
import org.chorale.socle.formats.internal.paquet.DepotDePaquets;
import org.chorale.socle.formats.internal.paquet.Paquet;
import org.chorale.socle.formats.internal.regles.Feuille;
import org.chorale.socle.formats.internal.regles.MoteurSaxon;
import org.chorale.socle.formats.internal.xsd.SchemaConnu;
import org.chorale.socle.formats.internal.xsd.Schemas;

/** The rules carried and those an operator added, and which of them judge what. */
public final class Paquets {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final PaquetRegles CEN = new PaquetRegles("cen-en16931", "1.3.16", Couche.EN16931);
    private static final PaquetRegles EXTENSION_FR = new PaquetRegles("extended-ctc-fr", "1.3.0", Couche.EN16931);
    private static final PaquetRegles FACTURX = new PaquetRegles("factur-x", "1.08", Couche.FACTURX);
    private static final PaquetRegles BR_FR = new PaquetRegles("br-fr", "1.3.0", Couche.BR_FR);
    private static final List<PaquetRegles> PORTES = List.of(CEN, EXTENSION_FR, FACTURX, BR_FR);

    private final Schemas schemas;
    private final DepotDePaquets depot;
    private final Supplier<Clock> horloge;
    private final Feuille cenUbl;
    private final Feuille cenCii;
    private final Feuille extensionUbl;
    private final Feuille extensionCii;
    private final Feuille minimum;
    private final Feuille basicWl;
    private final Feuille basic;
    private final Feuille en16931;
    private final Feuille extended;
    private final Feuille frUbl;
    private final Feuille frCii;

    public Paquets(MoteurSaxon moteur, Schemas schemas, DepotDePaquets depot, Supplier<Clock> horloge) {
        this.schemas = schemas;
        this.depot = depot;
        this.horloge = horloge;
        cenUbl = new Feuille(moteur, CEN, "regles/cen/EN16931-UBL-validation.xslt");
        cenCii = new Feuille(moteur, CEN, "regles/cen/EN16931-CII-validation.xslt");
        extensionUbl = new Feuille(moteur, EXTENSION_FR, "regles/br-fr/20260216_EXTENDED-CTC-FR-UBL-V1.3.0.xslt");
        extensionCii = new Feuille(moteur, EXTENSION_FR, "regles/br-fr/20260216_EXTENDED-CTC-FR-CII-V1.3.0.xslt");
        minimum = new Feuille(moteur, FACTURX, "regles/facturx/FACTUR-X_MINIMUM.xslt");
        basicWl = new Feuille(moteur, FACTURX, "regles/facturx/FACTUR-X_BASIC-WL.xslt");
        basic = new Feuille(moteur, FACTURX, "regles/facturx/FACTUR-X_BASIC.xslt");
        en16931 = new Feuille(moteur, FACTURX, "regles/facturx/FACTUR-X_EN16931.xslt");
        extended = new Feuille(moteur, FACTURX, "regles/facturx/FACTUR-X_EXTENDED.xslt");
        frUbl = new Feuille(moteur, BR_FR, "regles/br-fr/20260216_BR-FR-Flux2-Schematron-UBL_V1.3.0.xslt");
        frCii = new Feuille(moteur, BR_FR, "regles/br-fr/20260216_BR-FR-Flux2-Schematron-CII_V1.3.0.xslt");
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
        for (Feuille f : List.of(frUbl, frCii, en16931, basic)) {
            f.preparer();
        }
        schemas.schema(SchemaConnu.FACTURX_MINIMUM);
        schemas.schema(SchemaConnu.FACTURX_BASIC_WL);
        schemas.schema(SchemaConnu.FACTURX_EXTENDED);
        schemas.schema(SchemaConnu.CII_D22B);
        for (Feuille f : List.of(minimum, basicWl, extended, extensionUbl, extensionCii)) {
            f.preparer();
        }
    }

    /** @param dansPdf whether the invoice came inside a PDF, so that it claims to be a Factur-X */
    Jeu pour(FormatDocument format, ProfilConnu profil, Cadre.Circuit circuit, boolean dansPdf) {
        LocalDate jour = jour();
        List<Jeu.Etape> etapes = new ArrayList<>(portees(format, profil, circuit, dansPdf));
        for (Paquet p : depot.juges(jour)) {
            List<Jeu.Etape> siennes = etapes(p, format, profil, circuit);
            String nom = p.descripteur().paquet();
            Set<Couche> couches = new LinkedHashSet<>();
            siennes.forEach(e -> couches.add(e.couche()));
            etapes.removeIf(e -> e.depose() == null
                    && couches.contains(e.couche())
                    && e.feuille().paquet().paquet().equals(nom));
            etapes.addAll(siennes);
        }
        etapes.sort(Comparator.comparing(Jeu.Etape::couche));
        List<Jeu.Etape> observations = new ArrayList<>();
        for (Paquet p : depot.observateurs(jour)) {
            observations.addAll(etapes(p, format, profil, circuit));
        }
        return new Jeu(schemas(format, profil, circuit), etapes, observations);
    }

    private static List<Jeu.Etape> etapes(Paquet p, FormatDocument format, ProfilConnu profil, Cadre.Circuit circuit) {
        return p.regles().stream()
                .filter(r -> r.quoi().concerne(format, profil, circuit))
                .map(r -> new Jeu.Etape(r.quoi().couche(), r.feuille(), p))
                .toList();
    }

    /**
     * D16B is what the published API names; D22B, with the same namespace, is what the French reform prescribes. An
     * invoice is valid by one of them.
     */
    private static List<SchemaConnu> schemas(FormatDocument format, ProfilConnu profil, Cadre.Circuit circuit) {
        if (format == FormatDocument.UBL_INVOICE) {
            return List.of(SchemaConnu.UBL_INVOICE);
        }
        if (format == FormatDocument.UBL_CREDIT_NOTE) {
            return List.of(SchemaConnu.UBL_CREDIT_NOTE);
        }
        return switch (profil) {
            case FACTURX_MINIMUM -> List.of(SchemaConnu.FACTURX_MINIMUM);
            case FACTURX_BASIC_WL -> List.of(SchemaConnu.FACTURX_BASIC_WL);
            case FACTURX_EXTENDED -> List.of(SchemaConnu.FACTURX_EXTENDED);
            default ->
                circuit == Cadre.Circuit.AFNOR
                        ? List.of(SchemaConnu.CII_D22B, SchemaConnu.CII_D16B)
                        : List.of(SchemaConnu.CII_D16B, SchemaConnu.CII_D22B);
        };
    }

    private List<Jeu.Etape> portees(FormatDocument format, ProfilConnu profil, Cadre.Circuit circuit, boolean dansPdf) {
        boolean ubl = format != FormatDocument.CII;
        List<Feuille> feuilles = new ArrayList<>();
        if (profil == ProfilConnu.EXTENDED_CTC_FR) {
            feuilles.add(ubl ? extensionUbl : extensionCii);
        } else if (ubl) {
            feuilles.add(cenUbl);
        } else {
            switch (profil) {
                case FACTURX_MINIMUM -> feuilles.add(minimum);
                case FACTURX_BASIC_WL -> feuilles.add(basicWl);
                case FACTURX_EXTENDED -> feuilles.add(extended);
                case FACTURX_BASIC -> {
                    feuilles.add(cenCii);
                    feuilles.add(basic);
                }
                case EN16931 -> {
                    feuilles.add(cenCii);
                    if (dansPdf) {
                        feuilles.add(en16931);
                    }
                }
                default -> feuilles.add(cenCii);
            }
        }
        if (circuit == Cadre.Circuit.AFNOR && !profil.horsEn16931()) {
            feuilles.add(ubl ? frUbl : frCii);
        }
        return feuilles.stream()
                .map(f -> new Jeu.Etape(f.paquet().couche(), f, null))
                .toList();
    }

    private LocalDate jour() {
        return LocalDate.ofInstant(horloge.get().instant(), PARIS);
    }

    /** The packs that judge. */
    public List<PaquetRegles> liste() {
        List<Paquet> juges = depot.juges(jour());
        Set<PaquetRegles> liste = new LinkedHashSet<>();
        for (PaquetRegles p : PORTES) {
            if (juges.stream().noneMatch(j -> j.descripteur().paquet().equals(p.paquet()))) {
                liste.add(p);
            }
        }
        juges.forEach(j -> j.regles().forEach(r -> liste.add(r.feuille().paquet())));
        return List.copyOf(liste);
    }

    /** All packs, for the operator. */
    public List<PaquetInstalle> installes() {
        LocalDate jour = jour();
        List<Paquet> juges = depot.juges(jour);
        List<PaquetInstalle> liste = new ArrayList<>();
        for (PaquetRegles p : PORTES) {
            boolean remplace =
                    juges.stream().anyMatch(j -> j.descripteur().paquet().equals(p.paquet()));
            liste.add(new PaquetInstalle(
                    p.paquet(),
                    p.version(),
                    null,
                    PaquetInstalle.Mode.REJETER,
                    Set.of(p.couche()),
                    "socle",
                    remplace ? PaquetInstalle.Etat.REMPLACE : PaquetInstalle.Etat.JUGE,
                    null));
        }
        liste.addAll(depot.liste(jour));
        return liste;
    }
}
