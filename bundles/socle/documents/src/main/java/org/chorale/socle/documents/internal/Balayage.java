package org.chorale.socle.documents.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.chorale.api.identifiant.Empreinte;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes bytes to which nobody refers, a day after they were last deposited: by then whoever deposited them has committed
 * or never will. By the machine's time, like the files' own; the portal's Clock may be moved.
 */
final class Balayage {
    private static final Logger LOG = LoggerFactory.getLogger(Balayage.class);
    private static final Duration DELAI = Duration.ofDays(1);
    private static final int PAQUET = 500;
    private static final Pattern DEUX_CHIFFRES = Pattern.compile("[0-9a-f]{2}");
    private static final Pattern EMPREINTE = Pattern.compile("[0-9a-f]{64}");

    private final MagasinFichiers magasin;
    private final Referents referents;
    private final Instant limite = Instant.now().minus(DELAI);
    private final Set<Empreinte> paquet = new HashSet<>();
    private int supprimes;

    Balayage(MagasinFichiers magasin, Referents referents) {
        this.magasin = magasin;
        this.referents = referents;
    }

    /** Sweeps the whole store; returns how many were deleted. Nothing is while one who may refer to some is away. */
    int balayer() throws IOException {
        Set<String> absents = referents.absents();
        if (referents.aucun() || !absents.isEmpty()) {
            LOG.info("Documents sans référence : pas de balayage, en l'absence de {}", absents);
            return 0;
        }
        for (Path aa : Dossiers.contenu(magasin.racine(), DEUX_CHIFFRES)) {
            for (Path bb : Dossiers.contenu(aa, DEUX_CHIFFRES)) {
                examiner(bb);
            }
        }
        vider();
        LOG.info("Documents sans référence supprimés : {}", supprimes);
        return supprimes;
    }

    private void examiner(Path dossier) throws IOException {
        for (Path fichier : Dossiers.contenu(dossier, EMPREINTE)) {
            if (estVieux(fichier)) {
                paquet.add(new Empreinte(fichier.getFileName().toString()));
            }
            if (paquet.size() == PAQUET) {
                vider();
            }
        }
    }

    private void vider() throws IOException {
        if (!paquet.isEmpty()) {
            for (Empreinte libre : referents.sansReference(paquet)) {
                supprimes += magasin.supprimerSiPlusVieux(libre, limite) ? 1 : 0;
            }
            paquet.clear();
        }
    }

    private boolean estVieux(Path fichier) throws IOException {
        try {
            return Files.getLastModifiedTime(fichier).toInstant().isBefore(limite);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
