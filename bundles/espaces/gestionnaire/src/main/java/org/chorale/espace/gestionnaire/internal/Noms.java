package org.chorale.espace.gestionnaire.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chorale.api.annuaire.Service;
import org.chorale.api.annuaire.Structure;
import org.chorale.api.espace.Libelle;
import org.chorale.api.identifiant.CodeEspace;
import org.chorale.api.identifiant.ServiceId;
import org.chorale.api.identifiant.StructureId;
import org.chorale.api.identifiant.UtilisateurId;
import org.chorale.api.identite.Comptes.Personne;
import org.jspecify.annotations.Nullable;

/** What numbers and codes are called; whoever or whatever is gone goes by its number. */
public record Noms(
        Map<UtilisateurId, Personne> personnes,
        Map<StructureId, Structure> structures,
        Map<ServiceId, Service> services,
        Map<CodeEspace, Libelle> espaces) {
    /** First name and name; a compte technique goes by its login. */
    public String personne(@Nullable UtilisateurId id) {
        if (id == null) {
            return "";
        }
        return Optional.ofNullable(personnes.get(id))
                .map(p -> p.nomComplet().isBlank() ? p.adresseConnexion() : p.nomComplet())
                .orElse("n° " + id);
    }

    /** The sign-in address, or nothing. */
    public String adresse(UtilisateurId id) {
        return Optional.ofNullable(personnes.get(id))
                .map(Personne::adresseConnexion)
                .orElse("");
    }

    /** What tells namesakes apart: the sign-in address, unless one goes by it. */
    public String precision(UtilisateurId id) {
        String adresse = adresse(id);
        return adresse.equals(personne(id)) ? "" : adresse;
    }

    /** The contact address, or nothing. */
    public String contact(UtilisateurId id) {
        return Optional.ofNullable(personnes.get(id))
                .map(Personne::adresseContact)
                .orElse("");
    }

    /** The structure's name. */
    public String structure(StructureId id) {
        return Optional.ofNullable(structures.get(id))
                .map(Structure::designation)
                .orElse("n° " + id);
    }

    /** The service's code and name, or nothing for the whole structure. */
    public String service(@Nullable ServiceId id) {
        if (id == null) {
            return "";
        }
        return Optional.ofNullable(services.get(id))
                .map(s -> s.code() + " – " + s.libelle())
                .orElse("n° " + id);
    }

    /** The espace's name; one whose bundle is absent goes by its code. */
    public String espace(@Nullable CodeEspace code, Locale langue) {
        if (code == null) {
            return "";
        }
        return Optional.ofNullable(espaces.get(code)).map(l -> l.selon(langue)).orElse(code.valeur());
    }
}
