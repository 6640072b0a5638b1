package org.chorale.socle.redaction.internal.facturx;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An ICC v2.1 display profile of sRGB, computed. PDF/A asks for one; making it avoids shipping a file whose licence
 * would have to be known. Primaries are those of IEC 61966-2-1 adapted to D50.
 */
final class ProfilSrgb {
    private static final int ENTETE = 128;
    private static final int POINTS = 1024;

    private ProfilSrgb() {}

    static byte[] octets() {
        try {
            Map<String, byte[]> blocs = new LinkedHashMap<>();
            blocs.put("desc", description("sRGB (computed)"));
            blocs.put("cprt", texte("No copyright, use freely"));
            blocs.put("wtpt", xyz(0.9642, 1.0, 0.8249));
            blocs.put("rXYZ", xyz(0.43607, 0.22249, 0.01392));
            blocs.put("gXYZ", xyz(0.38515, 0.71687, 0.09708));
            blocs.put("bXYZ", xyz(0.14307, 0.06061, 0.71410));
            blocs.put("rTRC", courbe());
            return assembler(blocs);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The three tone curves are one block that three tags point at. */
    private static byte[] assembler(Map<String, byte[]> blocs) throws IOException {
        int etiquettes = blocs.size() + 2;
        int position = ENTETE + 4 + 12 * etiquettes;
        ByteArrayOutputStream tableOctets = new ByteArrayOutputStream();
        ByteArrayOutputStream donneesOctets = new ByteArrayOutputStream();
        DataOutputStream table = new DataOutputStream(tableOctets);
        table.writeInt(etiquettes);
        for (Map.Entry<String, byte[]> bloc : blocs.entrySet()) {
            byte[] octets = bloc.getValue();
            String[] noms =
                    bloc.getKey().equals("rTRC") ? new String[] {"rTRC", "gTRC", "bTRC"} : new String[] {bloc.getKey()};
            for (String nom : noms) {
                table.write(ascii(nom));
                table.writeInt(position);
                table.writeInt(octets.length);
            }
            donneesOctets.write(octets);
            position += octets.length;
            while (position % 4 != 0) {
                donneesOctets.write(0);
                position++;
            }
        }
        ByteArrayOutputStream profil = new ByteArrayOutputStream();
        profil.write(entete(position));
        profil.write(tableOctets.toByteArray());
        profil.write(donneesOctets.toByteArray());
        return profil.toByteArray();
    }

    private static byte[] entete(int taille) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        DataOutputStream s = new DataOutputStream(octets);
        s.writeInt(taille);
        s.writeInt(0);
        s.writeInt(0x02100000);
        s.write(ascii("mntrRGB XYZ "));
        for (int champ : new int[] {2026, 1, 1, 0, 0, 0}) {
            s.writeShort(champ);
        }
        s.write(ascii("acsp"));
        s.write(new byte[28]);
        s.writeInt(0xF6D6);
        s.writeInt(0x10000);
        s.writeInt(0xD32D);
        s.write(new byte[ENTETE - s.size()]);
        return octets.toByteArray();
    }

    private static byte[] xyz(double x, double y, double z) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        DataOutputStream s = new DataOutputStream(octets);
        s.write(ascii("XYZ "));
        s.writeInt(0);
        for (double v : new double[] {x, y, z}) {
            s.writeInt((int) Math.round(v * 65536));
        }
        return octets.toByteArray();
    }

    private static byte[] courbe() throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        DataOutputStream s = new DataOutputStream(octets);
        s.write(ascii("curv"));
        s.writeInt(0);
        s.writeInt(POINTS);
        for (int i = 0; i < POINTS; i++) {
            double v = i / (POINTS - 1.0);
            double lineaire = v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
            s.writeShort((int) Math.round(lineaire * 65535));
        }
        return octets.toByteArray();
    }

    private static byte[] texte(String texte) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        DataOutputStream s = new DataOutputStream(octets);
        s.write(ascii("text"));
        s.writeInt(0);
        s.write(ascii(texte));
        s.write(0);
        return octets.toByteArray();
    }

    private static byte[] description(String texte) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        DataOutputStream s = new DataOutputStream(octets);
        s.write(ascii("desc"));
        s.writeInt(0);
        s.writeInt(texte.length() + 1);
        s.write(ascii(texte));
        s.write(new byte[1 + 4 + 4 + 2 + 1 + 67]);
        return octets.toByteArray();
    }

    private static byte[] ascii(String s) {
        return s.getBytes(StandardCharsets.US_ASCII);
    }
}
