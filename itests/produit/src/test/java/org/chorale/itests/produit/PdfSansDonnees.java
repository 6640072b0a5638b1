package org.chorale.itests.produit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A PDF of one page of text, as a word processor might print an invoice: no data inside. */
final class PdfSansDonnees {
    private static final Charset LATIN = Charset.forName("windows-1252");

    private PdfSansDonnees() {}

    static byte[] de(String... lignes) {
        StringBuilder texte = new StringBuilder("BT /F1 12 Tf 50 780 Td 16 TL\n");
        for (String ligne : lignes) {
            texte.append('(').append(ligne).append(") Tj T*\n");
        }
        String contenu = texte.append("ET").toString();
        List<String> objets = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + contenu.getBytes(LATIN).length + " >>\nstream\n" + contenu + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        ecrire(pdf, "%PDF-1.4\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objets.size(); i++) {
            places.add(pdf.size());
            ecrire(pdf, (i + 1) + " 0 obj\n" + objets.get(i) + "\nendobj\n");
        }
        int table = pdf.size();
        ecrire(pdf, "xref\n0 6\n0000000000 65535 f \n");
        places.forEach(place -> ecrire(pdf, String.format(Locale.ROOT, "%010d 00000 n \n", place)));
        ecrire(pdf, "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return pdf.toByteArray();
    }

    private static void ecrire(ByteArrayOutputStream pdf, String texte) {
        pdf.writeBytes(texte.getBytes(texte.startsWith("xref") ? StandardCharsets.US_ASCII : LATIN));
    }
}
