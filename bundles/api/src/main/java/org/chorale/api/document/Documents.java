package org.chorale.api.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.chorale.api.identifiant.Empreinte;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps bytes by the hash of their content. Knowing a hash gives no right to the bytes: who may read is decided by what
 * refers to them. Thread-safe; not transactional: bytes that nothing refers to in the end are swept after a day.
 */
@ProviderType
public interface Documents {
    /**
     * Reads to the end, keeps and makes durable (fsync of file and folder) before it returns.
     *
     * @param limite the largest size in bytes that is kept
     * @throws DocumentTropGrand when there is more than that; nothing is kept
     * @throws RefusDocument.PlusDePlace when the free space is below the threshold; nothing is read
     * @throws IOException when reading or writing fails; nothing is kept
     */
    Document garder(InputStream contenu, long limite) throws IOException;

    /**
     * Opens what is kept.
     *
     * @throws IOException when it cannot be read
     */
    Optional<InputStream> ouvrir(Empreinte empreinte) throws IOException;

    /**
     * Refuses early when the free space is below the threshold.
     *
     * @throws RefusDocument.PlusDePlace then
     */
    void exigerPlace();

    /**
     * What is kept.
     *
     * @param empreinte the hash of the content
     * @param taille its size in bytes
     */
    record Document(Empreinte empreinte, long taille) {}
}
