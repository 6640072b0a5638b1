package org.chorale.socle.facturation.internal.essai;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.chorale.api.document.DocumentTropGrand;
import org.chorale.api.document.Documents;
import org.chorale.api.identifiant.Empreinte;

/** Keeps documents in memory. */
public final class FauxDocuments implements Documents {
    private final Map<Empreinte, byte[]> gardes = new ConcurrentHashMap<>();

    private final AtomicInteger recus = new AtomicInteger();
    private volatile int mort = Integer.MAX_VALUE;

    /** How many were given to keep. */
    public int gardes() {
        return recus.get();
    }

    /** Fails for whatever comes after so many, as a process that dies does. */
    public void mourirApres(int combien) {
        mort = combien;
    }

    @Override
    public Document garder(InputStream contenu, long limite) throws IOException {
        if (recus.incrementAndGet() > mort) {
            throw new IOException("mort");
        }
        byte[] octets = contenu.readAllBytes();
        if (octets.length > limite) {
            throw new DocumentTropGrand(limite);
        }
        return garder(octets);
    }

    public Document garder(byte[] octets) {
        try {
            Empreinte empreinte =
                    Empreinte.de(MessageDigest.getInstance("SHA-256").digest(octets));
            gardes.put(empreinte, octets);
            return new Document(empreinte, octets.length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void perdre(Document document) {
        gardes.remove(document.empreinte());
    }

    @Override
    public Optional<InputStream> ouvrir(Empreinte empreinte) {
        return Optional.ofNullable(gardes.get(empreinte)).map(ByteArrayInputStream::new);
    }

    @Override
    public void exigerPlace() {}
}
