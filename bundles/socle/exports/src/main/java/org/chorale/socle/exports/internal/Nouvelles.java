package org.chorale.socle.exports.internal;

import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import org.chorale.api.espace.Libelle;
import org.chorale.api.export.Exports;
import org.chorale.api.notification.Avis;
import org.chorale.api.notification.Destinataires.Personnes;
import org.chorale.api.notification.Notifications;
import org.chorale.api.notification.Rythme;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells the owner of an export what became of it. */
@Component(service = Nouvelles.class)
public final class Nouvelles {
    private final Notifications notifications;
    private final Clock horloge;

    /** Takes what it needs. */
    @Activate
    public Nouvelles(@Reference Notifications notifications, @Reference Clock horloge) {
        this.notifications = notifications;
        this.horloge = horloge;
    }

    void pret(ExportEntity export) {
        dire(export, "export.pret", Texte.AVIS_PRET, Texte.AVIS_PRET_TEXTE);
    }

    void echec(ExportEntity export) {
        dire(export, "export.echoue", Texte.AVIS_ECHEC, Texte.AVIS_ECHEC_TEXTE);
    }

    private void dire(ExportEntity export, String type, Texte titre, Texte texte) {
        notifications.prevenir(new Avis(
                        type,
                        "export:" + export.id(),
                        horloge.instant(),
                        new Personnes(Set.of(export.utilisateur())),
                        new Libelle(titre.en(Locale.FRENCH, export.titre()), titre.en(Locale.ENGLISH, export.titre())),
                        new Libelle(texte.en(Locale.FRENCH), texte.en(Locale.ENGLISH)),
                        Exports.ADRESSE)
                // Who asked is usually still there: the bell is enough.
                .au(Rythme.AUCUN));
    }
}
