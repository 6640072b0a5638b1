package org.chorale.api.format;

/**
 * How far an analysis goes.
 *
 * @param toutesLesCouches go on to the next layer after one has failed (except after a hazard: what is refused is not
 *     read further). For whoever repairs a document and wants all its faults at once
 * @param avertissements report what rules only warn about; false is faster
 * @param portail judge by the rules of this portal that need only the document (layer {@link Couche#PORTAIL})
 * @param entrees analyse the files of an archive too; false only checks and lists them, and the verdict speaks of the
 *     archive alone
 */
public record Options(boolean toutesLesCouches, boolean avertissements, boolean portail, boolean entrees) {

    /** What a deposit needs: stop at the first layer that fails; the files of an archive get an analysis each. */
    public static final Options DEPOT = new Options(false, true, true, false);

    /** What a person who verifies a file gets. */
    public static final Options VERIFICATION = new Options(false, true, true, true);

    /** The same, with all layers. */
    public static final Options TOUT = new Options(true, true, true, true);

    public Options(boolean toutesLesCouches, boolean avertissements, boolean portail) {
        this(toutesLesCouches, avertissements, portail, false);
    }
}
