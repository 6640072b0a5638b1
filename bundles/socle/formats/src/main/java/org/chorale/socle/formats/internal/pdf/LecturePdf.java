package org.chorale.socle.formats.internal.pdf;

import java.util.List;
import org.chorale.api.format.Analyse;
import org.chorale.api.format.Constat;
import org.chorale.api.format.FormatDocument;
import org.chorale.api.format.PieceJointe;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF holds.
 *
 * @param format {@code PDF}, {@code PDF_SIGNE} or {@code PDF_CHIFFRE}; whether it is a Factur-X depends on the XML
 * @param facture the invoice embedded in it
 * @param pieces what is embedded beside it
 * @param niveauXmp the profile its metadata announce
 * @param constats findings of the container
 */
public record LecturePdf(
        FormatDocument format,
        @Nullable Embarque facture,
        List<PieceJointe> pieces,
        Analyse.@Nullable Signature signature,
        @Nullable String niveauXmp,
        List<Constat> constats) {}
