package org.chorale.espace.sollicitations.internal.service;

import org.chorale.api.acces.Appelant;
import org.chorale.api.acces.Perimetre;
import org.chorale.api.acces.Portee;
import org.chorale.api.espace.Mode;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.espace.sollicitations.internal.cycle.Etat;
import org.chorale.espace.sollicitations.internal.service.Message.Cote;
import org.jspecify.annotations.Nullable;

/** From where one looks at sollicitations: what one sees follows, and what one may do. */
public sealed interface Regard {
    /** The side. */
    Cote cote();

    /** Whether it is in sight from here. */
    boolean voit(Sollicitation s);

    /** Whether one may act from here, and not only read. */
    boolean peutAgir();

    /** Who acts from here. */
    Auteur auteur(Sollicitation s);

    /** Who sent it, or is of the structure or service that did. */
    record DeLEmetteur(Perimetre perimetre) implements Regard {
        @Override
        public Cote cote() {
            return Cote.EMETTEUR;
        }

        @Override
        public boolean voit(Sollicitation s) {
            return s.etat() != Etat.A_CONFIRMER
                    && contient(
                            perimetre, s.emetteur().structure(), s.emetteur().service());
        }

        @Override
        public boolean peutAgir() {
            return perimetre.mode().couvre(Mode.MODIFICATION);
        }

        @Override
        public Auteur auteur(Sollicitation s) {
            return Auteur.de(Cote.EMETTEUR, perimetre.appelant());
        }
    }

    /** Of the structure or service that answers. */
    record DuDestinataire(Perimetre perimetre) implements Regard {
        @Override
        public Cote cote() {
            return Cote.DESTINATAIRE;
        }

        @Override
        public boolean voit(Sollicitation s) {
            return s.etat() != Etat.A_CONFIRMER
                    && contient(
                            perimetre,
                            s.destinataire().structure(),
                            s.destinataire().service());
        }

        @Override
        public boolean peutAgir() {
            return perimetre.mode().couvre(Mode.MODIFICATION);
        }

        @Override
        public Auteur auteur(Sollicitation s) {
            return Auteur.de(Cote.DESTINATAIRE, perimetre.appelant());
        }
    }

    /** The operator, whom the platform has let in by role. */
    record DuSupport(Appelant exploitant) implements Regard {
        /** Nobody else. */
        public DuSupport {
            if (!exploitant.a(Appelant.Role.EXPLOITANT)) {
                throw new IllegalArgumentException("not the operator");
            }
        }

        @Override
        public Cote cote() {
            return Cote.SUPPORT;
        }

        @Override
        public boolean voit(Sollicitation s) {
            return s.etat() != Etat.A_CONFIRMER && s.destinataire().estSupport();
        }

        @Override
        public boolean peutAgir() {
            return true;
        }

        @Override
        public Auteur auteur(Sollicitation s) {
            return Auteur.de(Cote.SUPPORT, exploitant);
        }
    }

    /** Who asked without an account, proved by the link of that one. */
    record DuVisiteur(long sollicitation) implements Regard {
        @Override
        public Cote cote() {
            return Cote.EMETTEUR;
        }

        @Override
        public boolean voit(Sollicitation s) {
            return s.id() == sollicitation && s.emetteur().sansCompte();
        }

        @Override
        public boolean peutAgir() {
            return true;
        }

        @Override
        public Auteur auteur(Sollicitation s) {
            return new Auteur(Cote.EMETTEUR, null, s.emetteur().nom());
        }
    }

    private static boolean contient(Perimetre perimetre, @Nullable StructureId structure, @Nullable ServiceId service) {
        return structure != null
                && (perimetre.portees().contains(Portee.entiere(structure))
                        || (service != null && perimetre.portees().contains(new Portee(structure, service))));
    }
}
