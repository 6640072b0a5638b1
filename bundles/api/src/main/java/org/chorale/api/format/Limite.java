package org.chorale.api.format;

/**
 * Every limit on what is received, in one table: code, messages and the page that shows them all read it here. Sizes
 * are in bytes, one Mo being 1,048,576 bytes.
 */
public enum Limite {
    FLUX_API(30L << 20, Unite.OCTETS, "Flux déposé par l'API, décodé", "Flow deposited by API, decoded"),
    FLUX_PORTAIL(120L << 20, Unite.OCTETS, "Flux déposé sur le portail", "Flow deposited on the portal"),
    PDF(10L << 20, Unite.OCTETS, "Facture PDF sans données", "PDF invoice without data"),
    PIECE_JOINTE(10L << 20, Unite.OCTETS, "Pièce jointe", "Attachment"),
    FACTURE(120L << 20, Unite.OCTETS, "Facture avec ses pièces jointes", "Invoice with its attachments"),
    FACTURES_PAR_FLUX(500, Unite.NOMBRE, "Factures dans un flux", "Invoices in a flow"),
    NOM_PIECE_JOINTE(
            50, Unite.CARACTERES, "Nom d'une pièce jointe, extension comprise", "Attachment name, extension included"),
    NUMERO_FACTURE(20, Unite.CARACTERES, "Numéro de facture", "Invoice number"),
    CODE_SERVICE(100, Unite.CARACTERES, "Code service", "Service code"),
    NUMERO_ENGAGEMENT(50, Unite.CARACTERES, "Numéro d'engagement", "Engagement number"),
    NUMERO_MARCHE(50, Unite.CARACTERES, "Numéro de marché", "Contract number"),
    NOM_FLUX(256, Unite.CARACTERES, "Nom du fichier déposé", "Name of the deposited file"),
    XML_SANS_PIECES(50L << 20, Unite.OCTETS, "XML sans ses pièces jointes", "XML without its attachments"),
    /** Of one element, attachments apart. */
    XML_TEXTE(1L << 20, Unite.OCTETS, "Texte d'un élément XML", "Text of an XML element"),
    LIGNES_FACTURE(50_000, Unite.NOMBRE, "Lignes d'une facture", "Lines of an invoice"),
    /** In all that is said of a document; the verdict is of every line. */
    CONSTATS_PAR_REGLE(
            100,
            Unite.NOMBRE,
            "Endroits donnés un par un pour une règle enfreinte, les autres comptés",
            "Places told one by one for a broken rule, the others counted"),
    XML_PROFONDEUR(100, Unite.NOMBRE, "Niveaux d'éléments XML imbriqués", "Depth of nested XML elements"),
    XML_ATTRIBUTS(64, Unite.NOMBRE, "Attributs d'un élément XML", "Attributes of an XML element"),
    ARCHIVE_RATIO(100, Unite.NOMBRE, "Taux de compression d'une archive", "Compression ratio of an archive"),
    ARCHIVE_TAILLE(2L << 30, Unite.OCTETS, "Taille totale d'une archive décompressée", "Total inflated size"),
    ARCHIVE_IMBRICATION(2, Unite.NOMBRE, "Archives imbriquées", "Archives inside archives"),
    /** Files of an archive, invoices or not: stops archives of a hundred thousand empty files. */
    ARCHIVE_ENTREES(2_000, Unite.NOMBRE, "Fichiers dans une archive", "Files in an archive"),
    TEMPS_PAR_FICHIER(20, Unite.SECONDES, "Temps d'analyse d'un fichier", "Time to analyse a file"),
    LIGNES_EN_MASSE(
            10_000, Unite.NOMBRE, "Lignes d'un lot d'abonnements en masse", "Lines of a lot of mass subscriptions"),
    FICHIER_EN_MASSE(5L << 20, Unite.OCTETS, "Fichier CSV d'abonnements en masse", "CSV file of mass subscriptions");

    /** What a limit counts. */
    public enum Unite {
        OCTETS,
        CARACTERES,
        NOMBRE,
        SECONDES
    }

    private final long valeur;
    private final Unite unite;
    private final String libelleFr;
    private final String libelleEn;

    Limite(long valeur, Unite unite, String libelleFr, String libelleEn) {
        this.valeur = valeur;
        this.unite = unite;
        this.libelleFr = libelleFr;
        this.libelleEn = libelleEn;
    }

    /** The greatest value accepted. */
    public long valeur() {
        return valeur;
    }

    public Unite unite() {
        return unite;
    }

    public String libelle(boolean anglais) {
        return anglais ? libelleEn : libelleFr;
    }

    /** The value as people read it: {@code 10 Mo}, {@code 50 caractères}, {@code 500}. */
    public String enClair() {
        return enClair(false);
    }

    /** The same in English where wanted: {@code 10 MB}. */
    public String enClair(boolean anglais) {
        return switch (unite) {
            case OCTETS ->
                valeur >= 1L << 30
                        ? (valeur >> 30) + (anglais ? " GB" : " Go")
                        : (valeur >> 20) + (anglais ? " MB" : " Mo");
            case CARACTERES -> valeur + (anglais ? " characters" : " caractères");
            case SECONDES -> valeur + " s";
            case NOMBRE -> Long.toString(valeur);
        };
    }

    public boolean depassee(long mesure) {
        return mesure > valeur;
    }
}
