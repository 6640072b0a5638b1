package org.chorale.socle.verification.internal;

import org.chorale.api.espace.Libelle;
import org.chorale.api.page.LienVisiteur;
import org.osgi.service.component.annotations.Component;

/** On the sign-in page. */
@Component(service = LienVisiteur.class)
public final class LienVerifier implements LienVisiteur {
    @Override
    public Libelle libelle() {
        return new Libelle("Vérifier un fichier sans compte", "Check a file without an account");
    }

    @Override
    public String adresse() {
        return VerificationPages.ADRESSE;
    }

    @Override
    public int ordre() {
        return 50;
    }
}
