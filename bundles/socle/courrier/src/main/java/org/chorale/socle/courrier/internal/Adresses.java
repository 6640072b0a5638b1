package org.chorale.socle.courrier.internal;

import java.net.IDN;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import org.chorale.api.planification.EchecDefinitif;

/** Addresses as mail knows them, which is stricter than what forms take. */
final class Adresses {
    private Adresses() {}

    /**
     * One address; a domain with accents as the DNS writes it.
     *
     * @throws EchecDefinitif where no mail can go there
     */
    static InternetAddress lire(String adresse) {
        try {
            int arobase = adresse.lastIndexOf('@');
            // The library lets them through, and headers are ASCII: the letter would go to somebody else.
            if (adresse.substring(0, arobase + 1).chars().anyMatch(c -> c > 126)) {
                throw new AddressException("an accent before the @");
            }
            String postale = adresse.substring(0, arobase + 1) + IDN.toASCII(adresse.substring(arobase + 1));
            return new InternetAddress(postale, true);
        } catch (AddressException | IllegalArgumentException e) {
            throw new EchecDefinitif(
                    "L'adresse « " + adresse + " » ne peut pas recevoir de courriel : " + e.getMessage());
        }
    }
}
