package org.chorale.socle.redaction.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.FactureLue;

/** An invoice as a flat list of values, to be compared: {@code vendeur.adresse.ville=Lyon}. Places are left out. */
public final class Modele {
    private Modele() {}

    public static Map<String, String> plat(FactureLue facture) {
        Map<String, String> valeurs = new TreeMap<>();
        aplatir("", facture, valeurs);
        return valeurs;
    }

    /** What differs, one line each. */
    public static List<String> differences(FactureLue avant, FactureLue apres) {
        Map<String, String> a = plat(avant);
        Map<String, String> b = plat(apres);
        TreeSet<String> cles = new TreeSet<>(a.keySet());
        cles.addAll(b.keySet());
        List<String> differences = new ArrayList<>();
        for (String cle : cles) {
            if (!java.util.Objects.equals(a.get(cle), b.get(cle))) {
                differences.add(cle + ": " + a.get(cle) + " -> " + b.get(cle));
            }
        }
        return differences;
    }

    private static void aplatir(String chemin, Object valeur, Map<String, String> valeurs) {
        if (valeur == null || valeur instanceof Map) {
            return;
        }
        if (valeur instanceof Contenu contenu) {
            valeurs.put(chemin, contenu.taille() + " " + empreinte(contenu));
        } else if (valeur instanceof Collection<?> liste) {
            int i = 0;
            for (Object element : liste) {
                aplatir(chemin + "[" + i++ + "]", element, valeurs);
            }
        } else if (valeur instanceof Record record) {
            for (RecordComponent c : record.getClass().getRecordComponents()) {
                try {
                    String nom = chemin.isEmpty() ? c.getName() : chemin + "." + c.getName();
                    aplatir(nom, c.getAccessor().invoke(record), valeurs);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        } else {
            if (!valeur.toString().isEmpty()) {
                valeurs.put(chemin, valeur.toString());
            }
        }
    }

    private static String empreinte(Contenu contenu) {
        try (InputStream in = contenu.ouvrir()) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(in.readAllBytes());
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
