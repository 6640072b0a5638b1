package org.chorale.api.facture;

import org.chorale.api.espace.Libelle;

/** The states of a flux; names as seen on the real service. */
public enum EtatFlux {
    /** Kept, its job waits: what every deposit answers with. */
    IN_DEPOT_PORTAIL_EN_ATTENTE_TRAITEMENT_SE_CPP("Reçu, en attente de traitement", "Received, waiting", false),
    IN_EN_COURS_TRAITEMENT_CPP("En cours de traitement", "Being processed", false),
    /** Set aside after repeated failures of the portal itself; the operator replays it whole. */
    IN_INCIDENTE("Incidenté", "Incident", false),
    IN_EN_ATTENTE_RETRAITEMENT_CPP("En attente de retraitement", "Waiting to be replayed", false),
    IN_REJETE("Rejeté", "Rejected", true),
    IN_INTEGRE("Intégré", "Integrated", true),
    /** Only the right invoices of it are integrated. */
    IN_INTEGRE_PARTIEL("Intégré partiellement", "Partly integrated", true);

    private final Libelle libelle;
    private final boolean termine;

    EtatFlux(String fr, String en, boolean termine) {
        this.libelle = new Libelle(fr, en);
        this.termine = termine;
    }

    /** What users call it. */
    public Libelle libelle() {
        return libelle;
    }

    /** Whether nothing more will come of it by itself. */
    public boolean termine() {
        return termine;
    }
}
