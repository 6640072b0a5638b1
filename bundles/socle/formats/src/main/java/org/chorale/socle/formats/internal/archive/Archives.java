package org.chorale.socle.formats.internal.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.chorale.api.format.Contenu;
import org.chorale.api.format.DocumentRecu;
import org.chorale.api.format.Limite;
import org.chorale.api.format.VisiteurDEntree;
import org.chorale.socle.formats.internal.moteur.Magie;
import org.chorale.socle.formats.internal.xml.Refus;

/** Walks through archives, archives inside them included, counting everything over all layers. */
public final class Archives {
    private final VisiteurDEntree visiteur;
    private final Compteur compteur;
    private int visitees;

    private Archives(VisiteurDEntree visiteur, Compteur compteur) {
        this.visiteur = visiteur;
        this.compteur = compteur;
    }

    /**
     * Visits every file.
     *
     * @param abandon asked as bytes come out: true stops
     */
    public static void parcourir(Contenu archive, VisiteurDEntree visiteur, BooleanSupplier abandon)
            throws IOException, Refus {
        Archives a = new Archives(visiteur, new Compteur(archive.taille(), abandon));
        Optional<String> bureautique = a.archive(archive, Magie.lire(archive), "", 1);
        if (bureautique.isPresent()) {
            throw Bureautique.refus(bureautique.get());
        }
        if (a.visitees == 0) {
            throw Compteur.refus("CHORALE-ARCHIVE-VIDE", "L'archive ne contient aucun fichier.", "Refaites l'archive.");
        }
    }

    /** Walks through one, unless it is the document of an office: then that is said, and nothing of it visited. */
    private Optional<String> archive(Contenu archive, Magie magie, String prefixe, int niveau)
            throws IOException, Refus {
        if (Limite.ARCHIVE_IMBRICATION.depassee(niveau)) {
            throw Compteur.refus(
                    "CHORALE-ARCHIVE-IMBRICATION",
                    "Plus de " + Limite.ARCHIVE_IMBRICATION.valeur() + " archives sont imbriquées l'une dans l'autre.",
                    "Déposez les factures dans une seule archive.");
        }
        try {
            if (magie == Magie.ZIP) {
                return zip(archive, prefixe, niveau);
            }
            tar(archive, prefixe, niveau);
            return Optional.empty();
        } catch (ZipException | EOFException e) {
            throw Compteur.refus(
                    "CHORALE-ARCHIVE-ABIMEE", "L'archive est abîmée ou incomplète.", "Refaites l'archive.");
        }
    }

    private Optional<String> zip(Contenu archive, String prefixe, int niveau) throws IOException, Refus {
        Path copie = Tampon.copier(archive);
        try {
            RepertoireZip.verifier(copie);
            try (ZipFile zip = ouvrir(copie)) {
                List<? extends ZipEntry> entrees = entrees(zip);
                doublons(entrees, prefixe);
                Optional<String> bureautique = Bureautique.reconnaitre(zip);
                if (bureautique.isPresent()) {
                    return bureautique;
                }
                for (ZipEntry e : entrees) {
                    if (!e.isDirectory()) {
                        try (InputStream in = new EntreeIntacte(zip.getInputStream(e), e)) {
                            entree(e.getName(), in, prefixe, niveau);
                        }
                    }
                }
                return Optional.empty();
            }
        } finally {
            Files.deleteIfExists(copie);
        }
    }

    /** Of two files of one name {@code ZipFile} opens the same twice, which would then seem damaged. */
    private static void doublons(List<? extends ZipEntry> entrees, String prefixe) throws Refus {
        Set<String> noms = new HashSet<>();
        for (ZipEntry e : entrees) {
            if (!e.isDirectory() && !noms.add(e.getName())) {
                throw Compteur.doublon(prefixe + NomDEntree.verifier(e.getName()));
            }
        }
    }

    /** Names are UTF-8 by the flag, else by an old code page: Windows still writes it. */
    private static ZipFile ouvrir(Path chemin) throws IOException {
        ZipFile zip = null;
        try {
            zip = new ZipFile(chemin.toFile(), StandardCharsets.UTF_8);
            entrees(zip);
            return zip;
        } catch (ZipException e) {
            if (zip != null) {
                zip.close();
            }
            return new ZipFile(chemin.toFile(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Names are decoded here, and may not be what they say. */
    private static List<? extends ZipEntry> entrees(ZipFile zip) throws ZipException {
        try {
            return Collections.list(zip.entries());
        } catch (IllegalArgumentException e) {
            throw new ZipException(e.getMessage());
        }
    }

    private void tar(Contenu archive, String prefixe, int niveau) throws IOException, Refus {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(archive.ouvrir()))) {
            LecteurTar tar = new LecteurTar(in, compteur::octets);
            for (String nom = tar.suivant(); nom != null; nom = tar.suivant()) {
                entree(nom, tar.contenu(), prefixe, niveau);
            }
        }
    }

    private void entree(String brut, InputStream in, String prefixe, int niveau) throws IOException, Refus {
        String nom = NomDEntree.verifier(brut);
        String complet = prefixe + nom;
        compteur.entree(complet);
        if (NomDEntree.parasite(nom)) {
            return;
        }
        try (Tampon tampon = Tampon.remplir(in, compteur::octets)) {
            Magie magie = Magie.lire(tampon.contenu());
            boolean archive = magie == Magie.ZIP || magie == Magie.TAR_GZ;
            if (!archive
                    || archive(tampon.contenu(), magie, complet + "/", niveau + 1)
                            .isPresent()) {
                compteur.facture();
                visitees++;
                visiteur.visiter(new DocumentRecu(tampon.contenu(), complet));
            }
        }
    }
}
